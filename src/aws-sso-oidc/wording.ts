// How AWS words its errors, and what its own clients read into a success.
import { exceptionOf } from '../../generated/client-runtime.ts';
import { type JsonObject, textOf } from '../json.ts';
import { DEFAULT_INTERVAL } from '../polling.ts';
import type { Wording } from '../response.ts';

/** Errors that AWS's own clients repeat, beside those of a status that passes: by their codes, or the exceptions' names. */
const PASSING =
  /^(server_error|internal_?(server|failure)|service_?unavailable|.*throttl|too_?many_?requests|request_?limit_?exceeded)/i;

export const awsSsoOidcWording: Wording = {
  // With 403 it is the client that lacks a permission, and no person who refused.
  statuses: [400, 401, 500],
  // AWS's model of 2019 has `BearerToken`.
  bearer: /^bearer(token)?$/i,
  readError: (body, headers) => ({
    // Where there was none, the generated client has put the exception's code there.
    error: textOf(body.error),
    errorDescription: textOf(body.error_description) ?? textOf(body.message),
    exception: exceptionOf('x-amzn-errortype', headers, body),
    requestId: headers.get('x-amzn-requestid') ?? headers.get('x-amz-request-id') ?? undefined,
  }),
  isPassing: ({ error, exception }) => PASSING.test(error ?? '') || PASSING.test(exception ?? ''),
  readSuccess: (body) => ({ ...body, ...('accessToken' in body ? readToken(body) : readStart(body)) }),
};

function readToken({ refreshToken, idToken }: JsonObject): JsonObject {
  return { refreshToken: textOf(refreshToken), idToken: textOf(idToken) };
}

/** AWS's clients take digits for a number, and an interval that is absent or zero for 5 s. */
function readStart({ deviceCode, interval }: JsonObject): JsonObject {
  const seconds = typeof interval === 'string' ? Number.parseInt(interval, 10) : interval;
  const isAsked = typeof seconds === 'number' && seconds > 0;
  return deviceCode === undefined ? {} : { interval: isAsked ? Math.ceil(seconds) : DEFAULT_INTERVAL };
}
