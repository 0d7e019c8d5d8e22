// Requirements of RFC 8628 that bind servers: the device authorization, the person, metadata and security, by
// section. What the token endpoint does stands in rfc8628-token.ts.

import type { RequirementRecord } from '../model/requirement.ts';

const must = { side: 'server', level: 'MUST', dialects: ['rfc8628'] } as const;
const should = { side: 'server', level: 'SHOULD', dialects: ['rfc8628'] } as const;
const advice = { side: 'server', level: 'ADVICE', dialects: ['rfc8628'] } as const;

export const rfc8628Authorization = {
  // Device authorization request.
  'RFC8628-3.1-01': {
    ...advice,
    sentence: 'RFC 8628 §3.1 ¶2',
    keyword: 'none',
    text: 'A GET of the device authorization endpoint starts no device authorization: that takes a POST.',
  },
  'RFC8628-3.1-02': {
    ...must,
    sentence: 'RFC 8628 §3.1, client_id',
    keyword: 'REQUIRED',
    text: 'A device authorization request that neither names nor authenticates its client is refused with invalid_request or invalid_client.',
  },
  'RFC8628-3.1-03': {
    ...must,
    sentence: 'RFC 8628 §3.1 ¶6',
    keyword: 'MUST',
    text: 'The device authorization endpoint treats a parameter with an empty value as if it were left out.',
  },
  'RFC8628-3.1-04': {
    ...must,
    sentence: 'RFC 8628 §3.1 ¶6',
    keyword: 'MUST',
    text: 'The device authorization endpoint ignores a parameter that it does not know.',
  },
  'RFC8628-3.1-05': {
    ...must,
    sentence: 'RFC 8628 §3.1 ¶6',
    keyword: 'MUST NOT',
    binds: 'sender',
    text: 'A device authorization request that has a parameter twice is refused with invalid_request, or invalid_client where the client cannot be told.',
  },
  'RFC8628-3.1-06': {
    ...must,
    sentence: 'RFC 8628 §3.1 ¶7',
    keyword: 'none',
    text: 'A confidential client that does not authenticate gets invalid_client at the device authorization endpoint, as it does at the token endpoint.',
  },
  'RFC8628-3.1-07': {
    ...must,
    sentence: 'RFC 8628 §3.1 ¶7',
    keyword: 'none',
    text: 'A confidential client with a wrong secret gets invalid_client at the device authorization endpoint.',
  },
  'RFC8628-3.1-08': {
    ...must,
    sentence: 'RFC 8628 §3.1 ¶6',
    keyword: 'MUST NOT',
    text: 'No response of the two endpoints has a member twice.',
  },
  'RFC8628-3.1-09': {
    ...must,
    sentence: 'RFC 8628 §3.1 ¶5',
    keyword: 'MUST',
    text: 'The device authorization endpoint is served with TLS only.',
    untestable: 'The proof would send a request in clear text, and a redirect or a proxy may respond to it.',
  },
  'RFC8628-3.1-10': {
    ...must,
    sentence: 'RFC 8628 §3.1 ¶7',
    keyword: 'none',
    text: 'A public client, which names itself by client_id and does not authenticate, is granted a device authorization, and gets no invalid_client when it polls.',
  },
  'RFC8628-3.1-20': {
    ...advice,
    sentence: 'RFC 8628 §3.1 ¶3',
    keyword: 'none',
    text: 'Parameters in the URI of a device authorization request count for nothing: they belong into the body.',
  },
  'RFC8628-3.1-21': {
    ...must,
    sentence: 'RFC 8628 §3.1 ¶5',
    keyword: 'MUST',
    text: 'A server whose issuer is an https address publishes a device_authorization_endpoint of https only.',
  },
  'RFC8628-3.1-22': {
    ...advice,
    sentence: 'RFC 8628 §3.1 ¶3',
    keyword: 'none',
    text: 'The device authorization endpoint takes a form whose media type has charset=UTF-8.',
  },

  // Device authorization response.
  'RFC8628-3.2-01': {
    ...must,
    sentence: 'RFC 8628 §3.2 ¶1',
    keyword: 'none',
    text: 'A device authorization response has status 200.',
  },
  'RFC8628-3.2-02': {
    ...must,
    sentence: 'RFC 8628 §3.2 ¶1',
    keyword: 'none',
    text: 'A device authorization response has the media type application/json; parameters such as charset are allowed.',
  },
  'RFC8628-3.2-03': {
    ...must,
    sentence: 'RFC 8628 §3.2, device_code',
    keyword: 'REQUIRED',
    text: 'A device authorization response has device_code, a string that is not empty.',
  },
  'RFC8628-3.2-04': {
    ...must,
    sentence: 'RFC 8628 §3.2, user_code',
    keyword: 'REQUIRED',
    text: 'A device authorization response has user_code, a string that is not empty.',
  },
  'RFC8628-3.2-05': {
    ...must,
    sentence: 'RFC 8628 §3.2, verification_uri',
    keyword: 'REQUIRED',
    text: 'A device authorization response has verification_uri, an absolute URI.',
  },
  'RFC8628-3.2-06': {
    ...must,
    sentence: 'RFC 8628 §3.2, verification_uri_complete',
    keyword: 'none',
    text: 'verification_uri_complete, where a device authorization response has it, is an absolute URI.',
  },
  'RFC8628-3.2-07': {
    ...must,
    sentence: 'RFC 8628 §3.2, expires_in',
    keyword: 'REQUIRED',
    text: 'A device authorization response has expires_in, a JSON number greater than 0: the lifetime of both codes in seconds.',
  },
  'RFC8628-3.2-08': {
    ...must,
    sentence: 'RFC 8628 §3.2, interval',
    keyword: 'none',
    text: 'interval, where a device authorization response has it, is a JSON number that is not negative: the seconds that a client waits between two polls.',
  },
  'RFC8628-3.2-09': {
    ...must,
    sentence: 'RFC 8628 §3.2 ¶1',
    keyword: 'none',
    text: 'Every device authorization response brings a device_code of its own.',
  },
  'RFC8628-3.2-10': {
    ...must,
    sentence: 'RFC 8628 §3.2 ¶1',
    keyword: 'none',
    text: 'Every device authorization response brings a user_code of its own.',
  },
  'RFC8628-3.2-11': {
    ...must,
    sentence: 'RFC 6749 §5.1 ¶3',
    keyword: 'MUST',
    text: 'A device authorization response has Cache-Control: no-store, as every response with credentials has.',
  },
  'RFC8628-3.2-12': {
    ...advice,
    sentence: 'RFC 6749 §5.1 ¶3',
    keyword: 'MUST',
    text: 'A device authorization response has Pragma: no-cache, for caches that know no Cache-Control.',
  },
  'RFC8628-3.2-13': {
    ...must,
    sentence: 'RFC 8628 §3.2, expires_in',
    keyword: 'none',
    text: 'A device_code that was approved but not redeemed brings no token any more once expires_in seconds have passed.',
  },
  'RFC8628-3.2-14': {
    ...must,
    sentence: 'RFC 8628 §3.2, expires_in',
    keyword: 'none',
    text: 'A user_code cannot be approved any more once expires_in seconds have passed.',
  },
  'RFC8628-3.2-15': {
    ...advice,
    sentence: 'RFC 8628 §3.2, verification_uri',
    keyword: 'none',
    text: 'verification_uri is short and easy to remember.',
    untestable: 'The text gives no measure for what a person can type and remember.',
  },
  'RFC8628-3.2-25': {
    ...must,
    sentence: 'RFC 8628 §3.2, expires_in',
    keyword: 'none',
    text: 'A device_code works until shortly before expires_in seconds have passed: it is pending, and can be approved.',
  },
  'RFC8628-3.2-26': {
    ...must,
    sentence: 'RFC 8628 §3.2, expires_in',
    keyword: 'none',
    text: 'expires_in and interval are numbers of seconds from now, not moments in time: a value above 1,000,000,000 is a date by mistake.',
  },

  // User interaction.
  'RFC8628-3.3-01': {
    ...should,
    sentence: 'RFC 8628 §3.3 ¶5',
    keyword: 'NOT RECOMMENDED',
    text: 'verification_uri does not contain the user_code.',
  },
  'RFC8628-3.3-02': {
    ...must,
    sentence: 'RFC 8628 §3.3 ¶4',
    keyword: 'MUST',
    text: 'An interaction with the person starts at verification_uri: a GET of it leads to a page, to a log-in or onward.',
  },
  'RFC8628-3.3-03': {
    ...must,
    sentence: 'RFC 8628 §3.3 ¶2',
    keyword: 'none',
    text: 'Approving one user_code approves no other: the device_code of another request stays undecided.',
  },
  'RFC8628-3.3-04': {
    ...advice,
    sentence: 'RFC 8628 §3.3 ¶2',
    keyword: 'none',
    text: 'The person is told which device asks for what, before approving or denying it.',
    untestable:
      'Only a person can tell whether a page says so; that both decisions can be made is judged elsewhere.',
  },
  'RFC8628-3.3-10': {
    ...must,
    sentence: 'RFC 8628 §3.3 ¶2',
    keyword: 'none',
    text: 'A user_code that is nearly the one issued, with a letter or digit left out or changed, approves nothing.',
  },
  'RFC8628-3.3-11': {
    ...advice,
    sentence: 'RFC 8628 §3.3 ¶2',
    keyword: 'none',
    text: 'A server whose issuer is an https address sends people to a verification_uri and a verification_uri_complete of https only.',
  },
  'RFC8628-3.3.1-01': {
    ...should,
    sentence: 'RFC 8628 §3.3.1 ¶3',
    keyword: 'SHOULD',
    text: 'Whoever comes with verification_uri_complete is shown the user_code and asked to compare it.',
    untestable:
      'The page may follow a log-in and be drawn by a script; only a person can tell what it shows.',
  },
  'RFC8628-3.3.1-04': {
    ...must,
    sentence: 'RFC 8628 §3.3.1 ¶3',
    keyword: 'none',
    text: 'verification_uri_complete, where there is one, leads to an interaction as verification_uri does: a GET of it leads to a page, to a log-in or onward.',
  },

  // Discovery metadata.
  'RFC8628-4-01': {
    ...advice,
    sentence: 'RFC 8628 §4 ¶1',
    keyword: 'none',
    text: 'The metadata list the device grant in grant_types_supported; without it they say that the server does not have it.',
  },
  'RFC8628-4-02': {
    ...advice,
    sentence: 'RFC 8628 §4, device_authorization_endpoint',
    keyword: 'OPTIONAL',
    text: 'The metadata have device_authorization_endpoint, an absolute URL.',
  },

  // Security and usability.
  'RFC8628-5.1-01': {
    ...advice,
    sentence: 'RFC 8628 §5.1 ¶1',
    keyword: 'none',
    text: 'Attempts to guess a user_code are limited in number.',
    untestable:
      'Nothing says how a page tells a wrong code from too many, and the proof could lock the tester out.',
  },
  'RFC8628-5.1-02': {
    ...should,
    sentence: 'RFC 8628 §5.1 ¶2',
    keyword: 'SHOULD',
    text: 'A user_code is too long to be guessed: at least the billion possibilities of the smaller of the two examples in section 6.1.',
  },
  'RFC8628-5.1-03': {
    ...should,
    sentence: 'RFC 8628 §5.1 ¶2',
    keyword: 'SHOULD',
    text: 'User codes do not count up, by one or by any other step: whoever has one cannot tell another.',
  },
  'RFC8628-5.4-01': {
    ...should,
    sentence: 'RFC 8628 §5.4 ¶1',
    keyword: 'RECOMMENDED',
    text: 'The person is told that a device is being authorized, with what is known of it, and confirms to have it at hand.',
    untestable: 'Only a person can tell whether a page says so.',
  },
  'RFC8628-6.1-01': {
    ...advice,
    sentence: 'RFC 8628 §6.1 ¶6',
    keyword: 'none',
    text: 'A user_code of capital letters is accepted in lower case.',
  },
  'RFC8628-6.1-02': {
    ...advice,
    sentence: 'RFC 8628 §6.1 ¶6',
    keyword: 'none',
    text: 'A user_code is accepted without the dashes or other punctuation that the server put into it.',
  },
  'RFC8628-6.1-03': {
    ...advice,
    sentence: 'RFC 8628 §6.1 ¶7',
    keyword: 'RECOMMENDED',
    text: 'User codes do not use two characters that are easily confused, such as 0 and O, or 1, l and I.',
  },
} as const satisfies RequirementRecord;
