// Requirements of RFC 6749 that bind servers of the device grant, by section.

import type { RequirementRecord } from '../model/requirement.ts';

const must = { side: 'server', level: 'MUST', dialects: ['rfc8628'] } as const;
const should = { side: 'server', level: 'SHOULD', dialects: ['rfc8628'] } as const;
const advice = { side: 'server', level: 'ADVICE', dialects: ['rfc8628'] } as const;

export const rfc6749Server = {
  // Notation.
  'RFC6749-1.9-01': {
    ...must,
    sentence: 'RFC 6749 §1.9 ¶4',
    keyword: 'none',
    text: 'Values are compared with regard to case: a device_code, a client_id or a client secret in another case is another one.',
  },

  // Client authentication.
  'RFC6749-2.3-01': {
    ...must,
    sentence: 'RFC 6749 §2.3 ¶4',
    keyword: 'MUST NOT',
    binds: 'sender',
    text: 'A request that authenticates its client in two ways at once, by header and in the body, is refused with invalid_request or invalid_client.',
  },
  'RFC6749-2.3.1-01': {
    ...must,
    sentence: 'RFC 6749 §2.3.1 ¶1',
    keyword: 'MUST',
    text: 'A client with a secret can authenticate with HTTP Basic.',
  },
  'RFC6749-2.3.1-02': {
    ...must,
    sentence: 'RFC 6749 §2.3.1 ¶1',
    keyword: 'none',
    text: 'Client ID and secret in HTTP Basic are decoded as form values, so that percent-encoded characters mean what they encode.',
  },
  'RFC6749-2.3.1-03': {
    ...must,
    sentence: 'RFC 6749 §2.3.1 ¶7',
    keyword: 'MUST',
    text: 'Endpoints that take a client secret are protected against brute force.',
    untestable: 'The text gives no measure, and the proof could lock the client out.',
  },
  'RFC6749-2.3.1-08': {
    ...must,
    sentence: 'RFC 6749 §2.3.1 ¶4',
    keyword: 'MUST NOT',
    binds: 'sender',
    text: 'A client secret in the URI of a request authenticates nobody.',
  },

  // Token endpoint.
  'RFC6749-3.2-01': {
    ...advice,
    sentence: 'RFC 6749 §3.2 ¶5',
    keyword: 'none',
    text: 'A GET of the token endpoint brings no token: tokens are requested with POST.',
  },
  'RFC6749-3.2-02': {
    ...must,
    sentence: 'RFC 6749 §3.2 ¶6',
    keyword: 'MUST',
    text: 'The token endpoint treats a parameter with an empty value as if it were left out.',
  },
  'RFC6749-3.2-03': {
    ...must,
    sentence: 'RFC 6749 §3.2 ¶6',
    keyword: 'MUST',
    text: 'The token endpoint ignores a parameter that it does not know.',
  },
  'RFC6749-3.2-04': {
    ...must,
    sentence: 'RFC 6749 §3.2 ¶6',
    keyword: 'MUST NOT',
    binds: 'sender',
    text: 'A token request that has a parameter twice gets invalid_request.',
  },
  'RFC6749-3.2-05': {
    ...must,
    sentence: 'RFC 6749 §3.2 ¶4',
    keyword: 'MUST',
    text: 'The token endpoint is served with TLS only.',
    untestable: 'The proof would send a request in clear text, and a redirect or a proxy may respond to it.',
  },
  'RFC6749-3.2-10': {
    ...advice,
    sentence: 'RFC 6749 §4.5 ¶2',
    keyword: 'none',
    text: 'Parameters in the URI of a token request count for nothing: they belong into the body.',
  },
  'RFC6749-3.2-11': {
    ...must,
    sentence: 'RFC 6749 §3.2 ¶4',
    keyword: 'MUST',
    text: 'A server whose issuer is an https address publishes a token_endpoint of https only.',
  },
  'RFC6749-3.2-12': {
    ...advice,
    sentence: 'RFC 6749 §4.5 ¶2',
    keyword: 'none',
    text: 'The token endpoint takes a form whose media type has charset=UTF-8.',
  },

  // Scope.
  'RFC6749-3.3-01': {
    ...must,
    sentence: 'RFC 6749 §3.3 ¶4',
    keyword: 'MUST',
    text: 'A request without scope gets a default scope, or invalid_scope.',
  },
  'RFC6749-3.3-02': {
    ...must,
    sentence: 'RFC 6749 §3.3 ¶2',
    keyword: 'none',
    text: 'scope, where a token response has it, is a string of scope tokens with one space between them.',
  },

  // Successful response.
  'RFC6749-5.1-01': {
    ...must,
    sentence: 'RFC 6749 §5.1, access_token',
    keyword: 'REQUIRED',
    text: 'A token response has access_token, a string that is not empty.',
  },
  'RFC6749-5.1-02': {
    ...must,
    sentence: 'RFC 6749 §5.1, token_type',
    keyword: 'REQUIRED',
    text: 'A token response has token_type, a string that is not empty.',
  },
  'RFC6749-5.1-03': {
    ...should,
    sentence: 'RFC 6749 §5.1, expires_in',
    keyword: 'RECOMMENDED',
    text: 'A token response has expires_in, the lifetime of the token in seconds.',
  },
  'RFC6749-5.1-04': {
    ...must,
    sentence: 'RFC 6749 §5.1 ¶2',
    keyword: 'none',
    text: 'expires_in, where a token response has it, is a JSON number.',
  },
  'RFC6749-5.1-05': {
    ...must,
    sentence: 'RFC 6749 §5.1 ¶2',
    keyword: 'none',
    text: 'refresh_token, where a token response has it, is a string.',
  },
  'RFC6749-5.1-06': {
    ...must,
    sentence: 'RFC 6749 §5.1 ¶3',
    keyword: 'MUST',
    text: 'A token response has Cache-Control: no-store.',
  },
  'RFC6749-5.1-07': {
    ...must,
    sentence: 'RFC 6749 §5.1 ¶3',
    keyword: 'MUST',
    text: 'A token response has Pragma: no-cache.',
  },
  'RFC6749-5.1-08': {
    ...must,
    sentence: 'RFC 6749 §5.1 ¶2',
    keyword: 'none',
    text: 'A token response has the media type application/json; parameters such as charset are allowed.',
  },
  'RFC6749-5.1-09': {
    ...must,
    sentence: 'RFC 6749 §5.1, scope',
    keyword: 'REQUIRED',
    text: 'A token response has scope where the granted scope differs from the one that was asked for.',
    untestable: 'Which scope a token really has is known to the resource server only.',
  },
  'RFC6749-5.1-17': {
    ...must,
    sentence: 'RFC 6749 §5.1, expires_in',
    keyword: 'none',
    text: 'expires_in of a token response is a number of seconds from now, not a moment in time: a value above 1,000,000,000 is a date by mistake.',
  },

  // Error response.
  'RFC6749-5.2-01': {
    ...must,
    sentence: 'RFC 6749 §5.2 ¶1',
    keyword: 'none',
    text: 'An error of OAuth has status 400; invalid_client may have 401 instead.',
  },
  'RFC6749-5.2-02': {
    ...must,
    sentence: 'RFC 6749 §5.2, error',
    keyword: 'REQUIRED',
    text: 'An error response is a JSON object with the member error, a string.',
  },
  'RFC6749-5.2-03': {
    ...must,
    sentence: 'RFC 6749 §5.2 ¶2',
    keyword: 'none',
    text: 'An error response has the media type application/json; parameters such as charset are allowed.',
  },
  'RFC6749-5.2-04': {
    ...must,
    sentence: 'RFC 6749 §5.2, error',
    keyword: 'MUST NOT',
    text: 'error has only printable ASCII characters, without quotation mark and backslash.',
  },
  'RFC6749-5.2-05': {
    ...must,
    sentence: 'RFC 6749 §5.2, error_description',
    keyword: 'MUST NOT',
    text: 'error_description, where an error response has it, is a string of printable ASCII characters, without quotation mark and backslash.',
  },
  'RFC6749-5.2-06': {
    ...must,
    sentence: 'RFC 6749 §5.2, error_uri',
    keyword: 'MUST NOT',
    text: 'error_uri, where an error response has it, is a URI reference, without space, quotation mark and backslash.',
  },
  'RFC6749-5.2-07': {
    ...must,
    sentence: 'RFC 6749 §5.2, invalid_grant',
    keyword: 'none',
    text: 'A device_code that the server has never issued gets invalid_grant.',
  },
  'RFC6749-5.2-08': {
    ...must,
    sentence: 'RFC 6749 §5.2, invalid_grant',
    keyword: 'none',
    text: 'A device_code that was issued to another client gets invalid_grant.',
  },
  'RFC6749-5.2-09': {
    ...must,
    sentence: 'RFC 6749 §5.2, unauthorized_client',
    keyword: 'none',
    text: 'A client that may not use the device grant gets no token: whichever endpoint refuses it says unauthorized_client.',
  },
  'RFC6749-5.2-10': {
    ...must,
    sentence: 'RFC 6749 §5.2, invalid_client',
    keyword: 'none',
    text: 'A client that the server does not know gets invalid_client; or invalid_grant where it polls for a code that is not its own.',
  },
  'RFC6749-5.2-11': {
    ...must,
    sentence: 'RFC 6749 §5.2, invalid_client',
    keyword: 'MUST',
    text: 'A client whose authentication by the Authorization header fails gets status 401.',
  },
  'RFC6749-5.2-12': {
    ...must,
    sentence: 'RFC 6749 §5.2, invalid_client',
    keyword: 'MUST',
    text: 'A client whose authentication by the Authorization header fails gets WWW-Authenticate with the scheme that it used.',
  },
  'RFC6749-5.2-13': {
    ...must,
    sentence: 'RFC 6749 §5.2, invalid_request',
    keyword: 'none',
    text: 'A token request without grant_type gets invalid_request.',
  },
  'RFC6749-5.2-15': {
    ...must,
    sentence: 'RFC 6749 §5.2 ¶1',
    keyword: 'none',
    text: 'No well-formed request ends in a 5xx; a 503 by which a server asks for patience is none.',
  },
  'RFC6749-5.2-16': {
    ...must,
    sentence: 'RFC 6749 §5.2 ¶1',
    keyword: 'none',
    text: 'A well-formed request that is refused gets an error response of OAuth, not a page, a redirect or a status of another meaning; a 429 by which a server asks for patience is none.',
  },
  'RFC6749-5.2-17': {
    ...must,
    sentence: 'RFC 6749 §5.2, invalid_grant',
    keyword: 'none',
    text: 'A device_code that is nearly one that was issued (a part of it, a character more or less, encoded once more) is as good as any other wrong one: it gets neither a token nor authorization_pending.',
  },
  'RFC6749-5.2-18': {
    ...must,
    sentence: 'RFC 6749 §5.2, invalid_client',
    keyword: 'none',
    text: 'A client secret that is nearly right (a part of it, a character more or less, encoded once more), or is that of another client, does not authenticate.',
  },
  'RFC6749-5.2-19': {
    ...must,
    sentence: 'RFC 6749 §5.2, invalid_client',
    keyword: 'none',
    text: 'A client_id that is nearly one of a client (a part of it, a character more or less, encoded once more) is not taken for it.',
  },

  // Credentials that cannot be guessed.
  'RFC6749-10.10-01': {
    ...must,
    sentence: 'RFC 6749 §10.10 ¶2',
    keyword: 'MUST',
    text: 'A device_code is guessed with a probability of at most 1 in 2^128: its length and characters allow for 128 bits of entropy or more.',
  },
  'RFC6749-10.10-02': {
    ...should,
    sentence: 'RFC 6749 §10.10 ¶2',
    keyword: 'SHOULD',
    text: 'A device_code is guessed with a probability of at most 1 in 2^160: its length and characters allow for 160 bits of entropy or more.',
  },
  'RFC6749-10.10-03': {
    ...must,
    sentence: 'RFC 6749 §10.10 ¶2',
    keyword: 'MUST',
    text: 'Device codes do not count up, by one or by any other step: whoever has one cannot tell another.',
  },
  'RFC6749-10.10-04': {
    ...must,
    sentence: 'RFC 6749 §10.10 ¶2',
    keyword: 'MUST',
    text: 'An access_token is guessed with a probability of at most 1 in 2^128: what differs from one to the next allows for 128 bits of entropy or more.',
  },
  'RFC6749-10.10-05': {
    ...should,
    sentence: 'RFC 6749 §10.10 ¶2',
    keyword: 'SHOULD',
    text: 'An access_token is guessed with a probability of at most 1 in 2^160: what differs from one to the next allows for 160 bits of entropy or more.',
  },
  'RFC6749-10.10-06': {
    ...must,
    sentence: 'RFC 6749 §10.10 ¶2',
    keyword: 'MUST',
    text: 'Each access_token is new, and they do not count up, by one or by any other step: whoever has one cannot tell another.',
  },
} as const satisfies RequirementRecord;
