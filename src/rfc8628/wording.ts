// How a server that follows RFC 6749 refuses.
import { textOf } from '../json.ts';
import type { Wording } from '../judge.ts';

/** @see RFC 6749 §5.2 */
export const rfc8628Wording: Wording = {
  statuses: [400, 401],
  read: ({ error, error_description }, headers) => ({
    error: textOf(error),
    errorDescription: textOf(error_description),
    requestId: headers.get('x-request-id') ?? undefined,
  }),
};
