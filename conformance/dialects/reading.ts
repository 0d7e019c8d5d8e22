// How dialects read answers: leniently, because what an answer has to be is for checks to judge.

import type { Answer } from '../runner/exchange.ts';
import type { PollOutcome } from './dialect.ts';

/** Any status by which HTTP says that it went well. */
export function isSuccess({ status }: Answer): boolean {
  return status >= 200 && status <= 299;
}

/** A text that is not empty. */
export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A number of seconds, in digits too. */
export function seconds(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) && number >= 0 ? number : undefined;
}

/** What an error of the token endpoint means for who polls; every dialect names them so. @see RFC 8628 §3.5 */
export function outcomeOfError(error: string): PollOutcome {
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
