// What the emulator can do with one request to an operation: conform, send an error, fail, or alter its response.
// Plain data, for scripts and for the control; nothing is done here.
import type { Alteration } from './alterations.ts';
import type { JsonValue, PlainResponse } from './messages.ts';
import type { ErrorCode } from './vocabulary.ts';

/** One of them. */
export type Move = 'conforming' | ErrorMove | Fault | AlteredMove;

/** An error response as the dialect writes it; the request itself is not carried out. */
export interface ErrorMove {
  /** A documented code, or any other. */
  readonly error: ErrorCode | (string & {});
  /** The one that the dialect has for the code, unless given. */
  readonly status?: number;
  /** Members beside the usual ones, such as `interval`; `undefined` leaves a usual one out. */
  readonly members?: Readonly<Record<string, JsonValue | undefined>>;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  /** `aws-sso-oidc`: the name of the exception, where it is not the one documented for the code. */
  readonly exception?: string;
  /** `aws-sso-oidc`: where the name of the exception stands; in the header unless given. */
  readonly errorType?: ErrorType;
}

/**
 * One of the nine ways in which AWS names an exception.
 * @see AWS restJson1 protocol, "Operation error serialization"
 */
export interface ErrorType {
  readonly in: 'header' | '__type' | 'code';
  /** The name alone, behind a namespace, before a URI, or between both. */
  readonly written?: 'name' | 'with namespace' | 'with URI' | 'with namespace and URI';
  /** How the header is spelled: `x-amzn-ErrorType` unless given. */
  readonly headerName?: string;
}

/** A response that fails below the protocol. */
export type Fault =
  /** A status with `Retry-After`, in seconds or as a date, as rate limits and gateways send it, without OAuth body. */
  | {
      readonly fault: 'unavailable';
      readonly status: number;
      readonly retryAfterSeconds?: number;
      readonly retryAfterForm?: 'seconds' | 'date';
    }
  /** The HTML page of a gateway that can't reach the server. */
  | { readonly fault: 'bad_gateway' }
  /** The right response, late. */
  | { readonly fault: 'latency'; readonly seconds: number }
  /** No response, and the connection stays open. */
  | { readonly fault: 'hang' }
  /** No response, and the connection is closed. */
  | { readonly fault: 'cut' }
  /** The right response, of which the second half never comes. */
  | { readonly fault: 'truncate' }
  /** Nobody listens, for as long as it says from the moment that it is this move's turn. It takes no request. */
  | { readonly fault: 'refuse'; readonly seconds: number };

/** The right response, altered. */
export interface AlteredMove {
  readonly alter: Alteration;
}

/** The value of `x-amzn-ErrorType`, `__type` or `code` for an exception. */
export function writeErrorType(exception: string, written: ErrorType['written'] = 'name'): string {
  const namespace = written.includes('namespace') ? 'com.amazonaws.ssooidc#' : '';
  const uri = written.includes('URI') ? ':http://internal.amazon.com/coral/com.amazonaws.ssooidc/' : '';
  return `${namespace}${exception}${uri}`;
}

/** A 429 or 503 as rate limits and gateways send it. @see RFC 6585 §4, RFC 9110 §10.2.3 */
export function unavailableResponse(
  { status, retryAfterSeconds, retryAfterForm }: Extract<Fault, { fault: 'unavailable' }>,
  now: number,
): PlainResponse {
  const retryAfter =
    retryAfterSeconds === undefined
      ? {}
      : {
          'retry-after':
            retryAfterForm === 'date'
              ? new Date(now + retryAfterSeconds * 1000).toUTCString()
              : String(retryAfterSeconds),
        };
  return {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', ...retryAfter },
    body: status === 429 ? 'Too many requests\n' : 'Service unavailable\n',
  };
}

/** A 502 as a gateway sends it. */
export const badGatewayResponse: PlainResponse = {
  status: 502,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: '<!doctype html><title>502 Bad Gateway</title><h1>502 Bad Gateway</h1>\n',
};
