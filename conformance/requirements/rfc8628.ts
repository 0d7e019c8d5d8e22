// Requirements of RFC 8628, the OAuth 2.0 Device Authorization Grant, by section.

import type { RequirementRecord } from '../model/requirement.ts';

const must = { side: 'server', level: 'MUST', dialects: ['rfc8628'] } as const;
const should = { side: 'server', level: 'SHOULD', dialects: ['rfc8628'] } as const;
const advice = { side: 'server', level: 'ADVICE', dialects: ['rfc8628'] } as const;

export const rfc8628 = {
  // Device authorization request.
  'RFC8628-3.1-01': {
    ...advice,
    ref: 'rfc8628#section-3.1',
    text: 'A GET of the device authorization endpoint brings no codes: they are requested with POST.',
  },
  'RFC8628-3.1-02': {
    ...must,
    ref: 'rfc8628#section-3.1',
    text: 'A device authorization request that neither names nor authenticates its client is refused with invalid_request or invalid_client.',
  },
  'RFC8628-3.1-03': {
    ...must,
    ref: 'rfc8628#section-3.1',
    text: 'The device authorization endpoint treats a parameter with an empty value as if it were left out.',
  },
  'RFC8628-3.1-04': {
    ...must,
    ref: 'rfc8628#section-3.1',
    text: 'The device authorization endpoint ignores a parameter that it does not know.',
  },
  'RFC8628-3.1-05': {
    ...must,
    ref: 'rfc8628#section-3.1',
    text: 'A device authorization request that has a parameter twice is refused with invalid_request, or invalid_client where the client cannot be told.',
  },
  'RFC8628-3.1-06': {
    ...must,
    ref: 'rfc8628#section-3.1',
    text: 'A confidential client that does not authenticate gets invalid_client at the device authorization endpoint, as it does at the token endpoint.',
  },
  'RFC8628-3.1-07': {
    ...must,
    ref: 'rfc8628#section-3.1',
    text: 'A confidential client with a wrong secret gets invalid_client at the device authorization endpoint.',
  },
  'RFC8628-3.1-08': {
    ...must,
    ref: 'rfc8628#section-3.1',
    text: 'No answer of the two endpoints has a member twice.',
  },
  'RFC8628-3.1-09': {
    ...must,
    ref: 'rfc8628#section-3.1',
    text: 'The device authorization endpoint is served with TLS only.',
    untestable: 'The proof would send a request in clear text, and a redirect or a proxy may answer it.',
  },
  'RFC8628-3.1-10': {
    ...must,
    ref: 'rfc8628#section-3.1',
    text: 'A public client, which names itself by client_id and does not authenticate, gets codes, and no invalid_client when it polls.',
  },

  // Device authorization response.
  'RFC8628-3.2-01': {
    ...must,
    ref: 'rfc8628#section-3.2',
    text: 'A device authorization response has status 200.',
  },
  'RFC8628-3.2-02': {
    ...must,
    ref: 'rfc8628#section-3.2',
    text: 'A device authorization response has the media type application/json; parameters such as charset are allowed.',
  },
  'RFC8628-3.2-03': {
    ...must,
    ref: 'rfc8628#section-3.2',
    text: 'A device authorization response has device_code, a string that is not empty.',
  },
  'RFC8628-3.2-04': {
    ...must,
    ref: 'rfc8628#section-3.2',
    text: 'A device authorization response has user_code, a string that is not empty.',
  },
  'RFC8628-3.2-05': {
    ...must,
    ref: 'rfc8628#section-3.2',
    text: 'A device authorization response has verification_uri, an absolute URI.',
  },
  'RFC8628-3.2-06': {
    ...must,
    ref: 'rfc8628#section-3.2',
    text: 'verification_uri_complete, where a device authorization response has it, is an absolute URI.',
  },
  'RFC8628-3.2-07': {
    ...must,
    ref: 'rfc8628#section-3.2',
    text: 'A device authorization response has expires_in, a JSON number greater than 0: the lifetime of both codes in seconds.',
  },
  'RFC8628-3.2-08': {
    ...must,
    ref: 'rfc8628#section-3.2',
    text: 'interval, where a device authorization response has it, is a JSON number that is not negative: the seconds that a client waits between two polls.',
  },
  'RFC8628-3.2-09': {
    ...must,
    ref: 'rfc8628#section-3.2',
    text: 'Every device authorization response brings a device_code of its own.',
  },
  'RFC8628-3.2-10': {
    ...must,
    ref: 'rfc8628#section-3.2',
    text: 'Every device authorization response brings a user_code of its own.',
  },
  'RFC8628-3.2-11': {
    ...must,
    ref: 'rfc6749#section-5.1',
    text: 'A device authorization response has Cache-Control: no-store, as every response with credentials has.',
  },
  'RFC8628-3.2-12': {
    ...advice,
    ref: 'rfc6749#section-5.1',
    text: 'A device authorization response has Pragma: no-cache, for caches that know no Cache-Control.',
  },
  'RFC8628-3.2-13': {
    ...must,
    ref: 'rfc8628#section-3.2',
    text: 'A device_code that was approved but not redeemed brings no token any more once expires_in seconds have passed.',
  },
  'RFC8628-3.2-14': {
    ...must,
    ref: 'rfc8628#section-3.2',
    text: 'A user_code cannot be approved any more once expires_in seconds have passed.',
  },
  'RFC8628-3.2-15': {
    ...advice,
    ref: 'rfc8628#section-3.2',
    text: 'verification_uri is short and easy to remember.',
    untestable: 'The text gives no measure for what a person can type and remember.',
  },

  // User interaction.
  'RFC8628-3.3-01': {
    ...should,
    ref: 'rfc8628#section-3.3',
    text: 'verification_uri does not contain the user_code.',
  },
  'RFC8628-3.3-02': {
    ...must,
    ref: 'rfc8628#section-3.3',
    text: 'An interaction with the person starts at verification_uri: a GET of it leads to a page, to a log-in or onward.',
  },
  'RFC8628-3.3-03': {
    ...must,
    ref: 'rfc8628#section-3.3',
    text: 'Approving one user_code approves no other: the device_code of another request stays undecided.',
  },
  'RFC8628-3.3-04': {
    ...advice,
    ref: 'rfc8628#section-3.3',
    text: 'The person is told which device asks for what, before approving or denying it.',
    untestable:
      'Only a person can tell whether a page says so; that both decisions can be made is judged elsewhere.',
  },
  'RFC8628-3.3.1-01': {
    ...should,
    ref: 'rfc8628#section-3.3.1',
    text: 'Whoever comes with verification_uri_complete is shown the user_code and asked to compare it.',
    untestable:
      'The page may follow a log-in and be drawn by a script; only a person can tell what it shows.',
  },

  // Device access token request.
  'RFC8628-3.4-01': {
    ...must,
    ref: 'rfc8628#section-3.4',
    text: 'A grant_type other than those that the server has, the URN of the device grant with a hyphen included, gets unsupported_grant_type.',
  },
  'RFC8628-3.4-02': {
    ...must,
    ref: 'rfc8628#section-3.4',
    text: 'A device access token request without device_code gets invalid_request.',
  },
  'RFC8628-3.4-03': {
    ...must,
    ref: 'rfc8628#section-3.4',
    text: 'A device access token request that neither names nor authenticates its client is refused with invalid_request or invalid_client.',
  },
  'RFC8628-3.4-04': {
    ...must,
    ref: 'rfc8628#section-3.4',
    text: 'A confidential client that does not authenticate gets invalid_client at the token endpoint.',
  },
  'RFC8628-3.4-05': {
    ...must,
    ref: 'rfc8628#section-3.4',
    text: 'A confidential client with a wrong secret gets invalid_client at the token endpoint.',
  },

  // Device access token response.
  'RFC8628-3.5-01': {
    ...must,
    ref: 'rfc8628#section-3.5',
    text: 'Once the person has approved, a poll is answered with a success, status 200.',
  },
  'RFC8628-3.5-02': {
    ...must,
    ref: 'rfc8628#section-3.5',
    text: 'A poll for a code that nobody has decided on yet gets authorization_pending, or slow_down.',
  },
  'RFC8628-3.5-03': {
    ...must,
    ref: 'rfc8628#section-3.5',
    text: 'Once the person has denied, a poll gets access_denied.',
  },
  'RFC8628-3.5-04': {
    ...must,
    ref: 'rfc8628#section-3.5',
    text: 'Once expires_in seconds have passed, a poll is refused for good: it gets neither a token nor authorization_pending nor slow_down.',
  },
  'RFC8628-3.5-05': {
    ...should,
    ref: 'rfc8628#section-3.5',
    text: 'Just after expires_in seconds have passed, a poll gets expired_token, by which a client knows that it can start over.',
  },
  'RFC8628-3.5-06': {
    ...advice,
    ref: 'rfc8628#section-3.5',
    text: 'The first poll of a code does not get slow_down, however soon it comes: there is no earlier one that it could be too close to.',
  },
  'RFC8628-3.5-07': {
    ...advice,
    ref: 'rfc8628#section-3.2',
    text: 'A client that waits the interval between two polls, or 5 seconds where there is none, never gets slow_down.',
  },
  'RFC8628-3.5-08': {
    ...advice,
    ref: 'rfc8628#section-3.5',
    text: 'A client that once polled too early and then obeys every slow_down is soon answered as before, and never locked out.',
  },
  'RFC8628-3.5-09': {
    ...advice,
    ref: 'rfc8628#section-3.5',
    text: 'A device_code that has brought a token brings no second one: a further poll gets invalid_grant or expired_token.',
  },
  'RFC8628-3.5-10': {
    ...advice,
    ref: 'rfc8628#section-3.5',
    text: 'A poll by another client does not end the flow of the client that the device_code was issued to.',
  },

  // Discovery metadata.
  'RFC8628-4-01': {
    ...advice,
    ref: 'rfc8628#section-4',
    text: 'The metadata list the device grant in grant_types_supported; without it they say that the server does not have it.',
  },
  'RFC8628-4-02': {
    ...advice,
    ref: 'rfc8628#section-4',
    text: 'The metadata have device_authorization_endpoint, an absolute URL.',
  },

  // Security and usability.
  'RFC8628-5.1-01': {
    ...should,
    ref: 'rfc8628#section-5.1',
    text: 'Attempts to guess a user_code are limited in number.',
    untestable:
      'Nothing says how a page tells a wrong code from too many, and the proof could lock the tester out.',
  },
  'RFC8628-5.1-02': {
    ...should,
    ref: 'rfc8628#section-5.1',
    text: 'A user_code is too long to be guessed: at least the billion possibilities of the smaller of the two examples in section 6.1.',
  },
  'RFC8628-5.4-01': {
    ...should,
    ref: 'rfc8628#section-5.4',
    text: 'The person is told that a device is being authorized, with what is known of it, and confirms to have it at hand.',
    untestable: 'Only a person can tell whether a page says so.',
  },
  'RFC8628-6.1-01': {
    ...advice,
    ref: 'rfc8628#section-6.1',
    text: 'A user_code of capital letters is accepted in lower case.',
  },
  'RFC8628-6.1-02': {
    ...advice,
    ref: 'rfc8628#section-6.1',
    text: 'A user_code is accepted without the dashes or other punctuation that the server put into it.',
  },
  'RFC8628-6.1-03': {
    ...advice,
    ref: 'rfc8628#section-6.1',
    text: 'User codes do not use two characters that are easily confused, such as 0 and O, or 1, l and I.',
  },
} as const satisfies RequirementRecord;
