// Requirements of RFC 6749 that bind clients of the device grant, by section.

import type { RequirementRecord } from '../model/requirement.ts';

const must = { side: 'client', level: 'MUST', dialects: ['rfc8628'] } as const;
const should = { side: 'client', level: 'SHOULD', dialects: ['rfc8628'] } as const;
const advice = { side: 'client', level: 'ADVICE', dialects: ['rfc8628'] } as const;

export const rfc6749Client = {
  // Client authentication.
  'RFC6749-2.3-02': {
    ...must,
    sentence: 'RFC 6749 §2.3 ¶4',
    keyword: 'MUST NOT',
    text: 'A request authenticates its client in one way only: not by header and in the body at once.',
  },
  'RFC6749-2.3.1-04': {
    ...must,
    sentence: 'RFC 6749 §2.3.1 ¶1',
    keyword: 'none',
    text: 'A client that uses HTTP Basic encodes its ID and its secret as form values before it joins and Base64-encodes them.',
  },
  'RFC6749-2.3.1-05': {
    ...should,
    sentence: 'RFC 6749 §2.3.1 ¶4',
    keyword: 'NOT RECOMMENDED',
    text: 'A client with a secret uses HTTP Basic, and not the body.',
  },
  'RFC6749-2.3.1-06': {
    ...must,
    sentence: 'RFC 6749 §2.3.1 ¶4',
    keyword: 'MUST NOT',
    text: 'No request has the client secret in its URI.',
  },
  'RFC6749-2.3.1-07': {
    ...advice,
    sentence: 'RFC 6749 §2.3.1 ¶4',
    keyword: 'none',
    text: 'The client secret is not shown.',
  },

  // Token endpoint.
  'RFC6749-3.2-06': {
    ...must,
    sentence: 'RFC 6749 §3.2 ¶3',
    keyword: 'MUST',
    text: 'A query that the address of the token endpoint has is kept in each request.',
  },
  'RFC6749-3.2-07': {
    ...must,
    sentence: 'RFC 6749 §3.2 ¶5',
    keyword: 'MUST',
    text: 'A token request is sent with POST.',
  },
  'RFC6749-3.2-08': {
    ...must,
    sentence: 'RFC 6749 §3.2 ¶6',
    keyword: 'MUST NOT',
    text: 'A token request has no parameter twice.',
  },
  'RFC6749-3.2-09': {
    ...must,
    sentence: 'RFC 6749 §4.5 ¶2',
    keyword: 'none',
    text: 'The parameters of a token request stand in its body, as application/x-www-form-urlencoded in UTF-8, and none in its URI.',
  },

  // Scope.
  'RFC6749-3.3-03': {
    ...must,
    sentence: 'RFC 6749 §3.3 ¶2',
    keyword: 'none',
    text: 'scope, where a request has it, is a list of scope tokens with one space between them.',
  },

  // Successful response.
  'RFC6749-5.1-10': {
    ...must,
    sentence: 'RFC 6749 §5.1, token_type',
    keyword: 'none',
    text: 'token_type is compared without regard to case.',
  },
  'RFC6749-5.1-11': {
    ...must,
    sentence: 'RFC 6749 §5.1, refresh_token',
    keyword: 'OPTIONAL',
    text: 'A token response without refresh_token and scope is a success.',
  },
  'RFC6749-5.1-12': {
    ...advice,
    sentence: 'RFC 6749 §5.1, expires_in',
    keyword: 'none',
    text: 'A token response without expires_in is a success.',
  },
  'RFC6749-5.1-13': {
    ...advice,
    sentence: 'RFC 6749 §5.1, access_token',
    keyword: 'none',
    text: 'A response of status 200 without access_token, or with one that is not a string, is never taken for a success.',
  },
  'RFC6749-5.1-14': {
    ...must,
    sentence: 'RFC 6749 §5.1 ¶2',
    keyword: 'none',
    text: 'The order of members, and a charset after application/json, change nothing.',
  },
  'RFC6749-5.1-15': {
    ...must,
    sentence: 'RFC 6749 §5.1 ¶5',
    keyword: 'MUST',
    text: 'Members of a token response that the client does not know change nothing.',
  },
  'RFC6749-5.1-16': {
    ...advice,
    sentence: 'RFC 6749 §5.1 ¶5',
    keyword: 'none',
    text: 'A token of several kilobytes is taken whole.',
  },

  // Error response.
  'RFC6749-5.2-14': {
    ...advice,
    sentence: 'RFC 6749 §5.2 ¶1',
    keyword: 'none',
    text: 'An error response is told by its error: members that the client does not know, or the lack of error_description, change nothing.',
  },

  // Using the token.
  'RFC6749-7.1-01': {
    ...must,
    sentence: 'RFC 6749 §7.1 ¶1',
    keyword: 'MUST NOT',
    text: 'A token of a type that the client does not know is not used: the login does not end as a success.',
  },
  'RFC6749-10.3-01': {
    ...advice,
    sentence: 'RFC 6749 §10.3 ¶1',
    keyword: 'none',
    text: 'The access token is not shown.',
  },
  'RFC6749-10.3-02': {
    ...should,
    sentence: 'RFC 6749 §10.3 ¶4',
    keyword: 'SHOULD',
    text: 'The client asks for the smallest scope that it needs.',
    untestable: 'What a client needs is known to its makers only; the run gives it a scope to ask for.',
  },
} as const satisfies RequirementRecord;
