// How dialects read responses: leniently, because what a response has to be is for checks to judge.

import type { DeviceAuthorization, Dialect, PollOutcome } from '../model/dialect.ts';
import type { Exchange, HttpResponse } from '../model/exchange.ts';

/** Seconds that codes of a server that does not say are taken to be good for: what AWS grants. */
const USUAL_LIFETIME = 600;

/** What the readers of one dialect go by: its wire names, and how it names errors. */
type Wire = Pick<Dialect, 'names' | 'errorCode'>;

/**
 * Reads responses by the wire names of a dialect. A member that is missing or of the wrong type is for a check
 * to judge, and no reason that nothing else can be: only without a device code is there nothing to go on with.
 */
export function readersOf({ names, errorCode }: Wire): Pick<Dialect, 'readStart' | 'readPoll'> {
  return {
    readStart(response) {
      const members = response.members ?? {};
      const deviceCode = text(members[names.deviceCode]);
      if (!isSuccess(response) || deviceCode === undefined) return undefined;
      return { deviceCode, ...restOfStart(members, names) };
    },
    readPoll({ response, failure }: Exchange) {
      if (failure) return { kind: 'unintelligible', reason: failure.message };
      // An error counts as one under any status: that it has the wrong one is for a check to judge.
      const error = errorCode(response);
      if (error !== undefined) return outcomeOfError(error);
      const accessToken = text(response.members?.[names.accessToken]);
      if (isSuccess(response) && accessToken !== undefined) {
        return { kind: 'approved', accessToken, tokenType: text(response.members?.[names.tokenType]) ?? '' };
      }
      return { kind: 'unintelligible', reason: `status ${response.status}, neither a token nor an error` };
    },
  };
}

function restOfStart(
  members: Readonly<Record<string, unknown>>,
  names: Wire['names'],
): Omit<DeviceAuthorization, 'deviceCode'> {
  const complete = text(members[names.verificationUriComplete]);
  const interval = seconds(members[names.interval]);
  return {
    userCode: text(members[names.userCode]) ?? '',
    verificationUri: text(members[names.verificationUri]) ?? '',
    ...(complete !== undefined && { verificationUriComplete: complete }),
    expiresIn: seconds(members[names.expiresIn]) ?? USUAL_LIFETIME,
    ...(interval !== undefined && { interval }),
  };
}

/** Any status by which HTTP says that it went well. */
function isSuccess({ status }: HttpResponse): boolean {
  return status >= 200 && status <= 299;
}

/** A text that is not empty. */
export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A number of seconds, in digits too. */
function seconds(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) && number >= 0 ? number : undefined;
}

/** What an error of the token endpoint means for who polls; every dialect names them so. @see RFC 8628 §3.5 */
function outcomeOfError(error: string): PollOutcome {
  switch (error) {
    case 'authorization_pending':
      return { kind: 'pending' };
    case 'slow_down':
      return { kind: 'slow_down' };
    case 'access_denied':
      return { kind: 'denied' };
    case 'expired_token':
      return { kind: 'expired' };
    default:
      return { kind: 'rejected', error };
  }
}
