// Requirements of RFC 8628 that bind servers: the device access token request and its responses, by section.

import type { RequirementRecord } from '../model/requirement.ts';

const must = { side: 'server', level: 'MUST', dialects: ['rfc8628'] } as const;
const should = { side: 'server', level: 'SHOULD', dialects: ['rfc8628'] } as const;
const advice = { side: 'server', level: 'ADVICE', dialects: ['rfc8628'] } as const;

export const rfc8628Token = {
  // Device access token request.
  'RFC8628-3.4-01': {
    ...must,
    sentence: 'RFC 6749 §5.2, unsupported_grant_type',
    keyword: 'none',
    text: 'A grant_type other than those that the server has, the URN of the device grant with a hyphen included, gets unsupported_grant_type.',
  },
  'RFC8628-3.4-02': {
    ...must,
    sentence: 'RFC 8628 §3.4, device_code',
    keyword: 'REQUIRED',
    text: 'A device access token request without device_code gets invalid_request.',
  },
  'RFC8628-3.4-03': {
    ...must,
    sentence: 'RFC 8628 §3.4, client_id',
    keyword: 'REQUIRED',
    text: 'A device access token request that neither names nor authenticates its client is refused with invalid_request or invalid_client.',
  },
  'RFC8628-3.4-04': {
    ...must,
    sentence: 'RFC 8628 §3.4 ¶3',
    keyword: 'MUST',
    text: 'A confidential client that does not authenticate gets invalid_client at the token endpoint.',
  },
  'RFC8628-3.4-05': {
    ...must,
    sentence: 'RFC 8628 §3.4 ¶3',
    keyword: 'MUST',
    text: 'A confidential client with a wrong secret gets invalid_client at the token endpoint.',
  },

  // Device access token response.
  'RFC8628-3.5-01': {
    ...must,
    sentence: 'RFC 8628 §3.5 ¶1',
    keyword: 'none',
    text: 'Once the person has approved, a poll gets a success response, status 200, whether or not the code was polled before.',
  },
  'RFC8628-3.5-02': {
    ...must,
    sentence: 'RFC 8628 §3.5, authorization_pending',
    keyword: 'none',
    text: 'Every poll for a code that nobody has decided on yet, the first and each later one, gets authorization_pending, or slow_down.',
  },
  'RFC8628-3.5-03': {
    ...must,
    sentence: 'RFC 8628 §3.5, access_denied',
    keyword: 'none',
    text: 'Once the person has denied, a poll gets access_denied, whether or not the code was polled before.',
  },
  'RFC8628-3.5-04': {
    ...must,
    sentence: 'RFC 8628 §3.5, expired_token',
    keyword: 'none',
    text: 'Once expires_in seconds have passed, a poll is refused for good: it gets neither a token nor authorization_pending nor slow_down.',
  },
  'RFC8628-3.5-05': {
    ...should,
    sentence: 'RFC 8628 §3.5, expired_token',
    keyword: 'none',
    text: 'Just after expires_in seconds have passed, a poll gets expired_token, by which a client knows that it can start over.',
  },
  'RFC8628-3.5-06': {
    ...advice,
    sentence: 'RFC 8628 §3.5, slow_down',
    keyword: 'none',
    text: 'The first poll of a code does not get slow_down, however soon it comes: there is no earlier one that it could be too close to.',
  },
  'RFC8628-3.5-07': {
    ...advice,
    sentence: 'RFC 8628 §3.2, interval',
    keyword: 'none',
    text: 'A client that waits the interval between two polls, or 5 seconds where there is none, never gets slow_down.',
  },
  'RFC8628-3.5-08': {
    ...advice,
    sentence: 'RFC 8628 §3.5, slow_down',
    keyword: 'none',
    text: 'A client that once polled too early and then obeys every slow_down soon gets the responses it got before, and is never locked out.',
  },
  'RFC8628-3.5-09': {
    ...advice,
    sentence: 'RFC 8628 §3.5 ¶1',
    keyword: 'none',
    text: 'A device_code that has brought a token brings no second one: a further poll gets invalid_grant or expired_token.',
  },
  'RFC8628-3.5-10': {
    ...advice,
    sentence: 'RFC 8628 §3.5 ¶1',
    keyword: 'none',
    text: 'A poll by another client does not end the flow of the client that the device_code was issued to.',
  },
  'RFC8628-3.5-32': {
    ...advice,
    sentence: 'RFC 8628 §3.5, access_denied',
    keyword: 'none',
    text: 'A denial is final: once its client was told of it, approving the user_code later brings no token.',
  },
  'RFC8628-3.5-33': {
    ...advice,
    sentence: 'RFC 8628 §3.5 ¶1',
    keyword: 'none',
    text: 'Approving a user_code again, after its device_code has brought a token, brings no second token.',
  },
  'RFC8628-3.5-34': {
    ...advice,
    sentence: 'RFC 8628 §3.5 ¶1',
    keyword: 'none',
    text: 'Two polls of an approved code at the same time bring one token.',
  },
  'RFC8628-3.5-35': {
    ...must,
    sentence: 'RFC 8628 §3.5 ¶1',
    keyword: 'none',
    text: 'An approval that falls while a poll is under way is not lost: that poll or a later one gets the success response.',
  },
  'RFC8628-3.5-36': {
    ...must,
    sentence: 'RFC 8628 §3.5, expired_token',
    keyword: 'none',
    text: 'A poll of an expired code is refused with an error of the standard: expired_token, or the invalid_grant of RFC 6749.',
  },
} as const satisfies RequirementRecord;
