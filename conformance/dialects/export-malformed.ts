// The malformed requests for programs in other languages: what `malformed.json` of the package holds.

import type { HttpRequest } from '../model/exchange.ts';
import type { ExpectedOutcome } from '../model/malformed.ts';
import type { DialectName } from '../model/requirement.ts';
import type { Endpoints, Target } from '../model/target.ts';
import { dialects } from './index.ts';

/** `malformed.json`; `malformed.schema.json` describes it. */
export interface ExportedMalformed {
  readonly requests: readonly ExportedRequest[];
}

/** One request that a server has to survive. */
export interface ExportedRequest {
  readonly dialect: DialectName;
  /** Whose endpoint it is sent to. */
  readonly endpoint: keyof Endpoints;
  /** What is wrong with it. */
  readonly what: string;
  readonly expected: ExpectedOutcome;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The pieces of the body, one after the other. No piece: no body. */
  readonly body: readonly BodyPiece[];
}

/** Text in UTF-8, one text many times over, or bytes that are no UTF-8. */
export type BodyPiece =
  | string
  | { readonly repeat: string; readonly times: number }
  | { readonly base64: string };

/** What a program puts its own values in the place of. */
const placeholders: Target = {
  dialect: 'aws-sso-oidc',
  url: 'https://server.invalid',
  endpoints: {
    deviceAuthorization: 'https://server.invalid/device_authorization',
    token: 'https://server.invalid/token',
    register: 'https://server.invalid/register',
  },
  clients: { main: { clientId: 'CLIENT_ID', clientSecret: 'CLIENT_SECRET' } },
  startUrl: 'START_URL',
  timeout: 1,
  slow: false,
};

/** A client whose secret is in no header, so that the placeholder can be replaced wherever it stands. */
const publicClient: Target = { ...placeholders, clients: { main: { clientId: 'CLIENT_ID' } } };

/** All rows of all dialects. */
export function exportMalformed(): ExportedMalformed {
  return {
    requests: dialects.flatMap(({ name, malformed }) =>
      malformed
        .table({ ...(name === 'rfc8628' ? publicClient : placeholders), dialect: name })
        .map(({ what, expected, request }) => ({ dialect: name, what, expected, ...exported(request) })),
    ),
  };
}

function exported(request: HttpRequest): Omit<ExportedRequest, 'dialect' | 'what' | 'expected'> {
  const { url, method, headers, body } = request;
  const endpoint = endpointNames.find((name) => placeholders.endpoints[name] === url);
  if (!endpoint) throw new Error(`a malformed request goes to ${url}, which is no endpoint`);
  return { endpoint, method, headers, body: piecesOf(body) };
}

const endpointNames = ['deviceAuthorization', 'token', 'register'] as const;

/** So many of one character are written as one and a number. */
const RUN = /(.)\1{99,}/su;

function piecesOf(body: HttpRequest['body']): readonly BodyPiece[] {
  if (body === undefined) return [];
  if (typeof body !== 'string') return [{ base64: Buffer.from(body).toString('base64') }];
  const pieces: BodyPiece[] = [];
  let rest = body;
  for (let run = RUN.exec(rest); run; run = RUN.exec(rest)) {
    const [whole, repeat = ''] = run;
    if (run.index > 0) pieces.push(rest.slice(0, run.index));
    pieces.push({ repeat, times: whole.length / repeat.length });
    rest = rest.slice(run.index + whole.length);
  }
  return rest === '' ? pieces : [...pieces, rest];
}
