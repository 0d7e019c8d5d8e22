// How a server that follows RFC 6749 words its errors, and which members of a success may be missing.
import { type JsonObject, textOf } from '../json.ts';
import type { Wording } from '../response.ts';

/** @see https://www.rfc-editor.org/rfc/rfc6749#section-5.2 */
export const rfc8628Wording: Wording = {
  statuses: [400, 401],
  bearer: /^bearer$/i,
  readError: ({ error, error_description }, headers) => ({
    error: textOf(error),
    errorDescription: textOf(error_description),
    requestId: headers.get('x-request-id') ?? undefined,
  }),
  isPassing: () => false,
  readSuccess: (body) => ({ ...body, ...('access_token' in body ? readToken(body) : readStart(body)) }),
};

function readToken({ expires_in, scope, refresh_token, id_token }: JsonObject): JsonObject {
  return {
    expires_in: isSeconds(expires_in) ? Math.floor(expires_in) : undefined,
    scope: typeof scope === 'string' ? scope : undefined,
    refresh_token: textOf(refresh_token),
    id_token: textOf(id_token),
  };
}

function readStart({ interval, verification_uri_complete }: JsonObject): JsonObject {
  // Digits are left for the contract to refuse: to poll every 5 s where 30 are meant would be worse than to stop.
  const isAsked = typeof interval === 'string' ? /^\d+$/.test(interval) : isSeconds(interval);
  return {
    interval: isAsked ? interval : undefined,
    verification_uri_complete: textOf(verification_uri_complete),
  };
}

function isSeconds(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
