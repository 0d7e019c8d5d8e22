// How AWS words its errors (the exception is named in a header, or in the body by either of two names), and what its
// own clients read into a success.
import { type JsonObject, textOf } from '../json.ts';
import { DEFAULT_INTERVAL } from '../polling.ts';
import type { Wording } from '../response.ts';

/** Errors that AWS's own clients repeat, beside those of a status that passes. */
const PASSING =
  /^(server_error|internal_(server|failure)|service_unavailable|.*throttl.*|too_many_requests|request_limit_exceeded)/;

export const awsSsoOidcWording: Wording = {
  statuses: [400, 401, 500],
  // AWS's model of 2019 has `BearerToken`.
  bearer: /^bearer(token)?$/i,
  readError: ({ error, error_description, message, code, __type }, headers) => {
    const named = headers.get('x-amzn-errortype') ?? textOf(code) ?? textOf(__type);
    // The live service appends `:http://…`, others prepend a namespace and `#`.
    const exception = named?.replace(/[:,].*/, '').replace(/.*#/, '');
    return {
      error: textOf(error) ?? codeOf(exception),
      errorDescription: textOf(error_description) ?? textOf(message),
      exception,
      requestId: headers.get('x-amzn-requestid') ?? headers.get('x-amz-request-id') ?? undefined,
    };
  },
  isPassing: ({ error, exception }) => PASSING.test(error ?? '') || PASSING.test(codeOf(exception) ?? ''),
  readSuccess: (body) => ({ ...body, ...('accessToken' in body ? readToken(body) : readStart(body)) }),
};

/** `SlowDownException` → `slow_down`: where there is no `error`, the exception's name says the same. */
function codeOf(exception: string | undefined): string | undefined {
  return exception
    ?.replace(/Exception$/, '')
    .replace(/\B[A-Z]/g, '_$&')
    .toLowerCase();
}

function readToken({ refreshToken, idToken }: JsonObject): JsonObject {
  return { refreshToken: textOf(refreshToken), idToken: textOf(idToken) };
}

/** AWS's clients take digits for a number, and an interval that is absent or zero for 5 s. */
function readStart({ deviceCode, interval }: JsonObject): JsonObject {
  const seconds = typeof interval === 'string' ? Number.parseInt(interval, 10) : interval;
  const isAsked = typeof seconds === 'number' && seconds > 0;
  return deviceCode === undefined ? {} : { interval: isAsked ? Math.ceil(seconds) : DEFAULT_INTERVAL };
}
