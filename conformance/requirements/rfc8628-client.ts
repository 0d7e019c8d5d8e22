// Requirements of RFC 8628 that bind clients, by section. IDs count on after those of servers.

import type { RequirementRecord } from '../model/requirement.ts';

const must = { side: 'client', level: 'MUST', dialects: ['rfc8628'] } as const;
const should = { side: 'client', level: 'SHOULD', dialects: ['rfc8628'] } as const;
const advice = { side: 'client', level: 'ADVICE', dialects: ['rfc8628'] } as const;

export const rfc8628Client = {
  // Device authorization request.
  'RFC8628-3.1-11': {
    ...must,
    sentence: 'RFC 8628 §3.1 ¶2',
    keyword: 'none',
    text: 'A device authorization request is sent with POST.',
  },
  'RFC8628-3.1-12': {
    ...must,
    sentence: 'RFC 8628 §3.1 ¶3',
    keyword: 'none',
    text: 'The parameters of a device authorization request stand in its body, as application/x-www-form-urlencoded.',
  },
  'RFC8628-3.1-13': {
    ...must,
    sentence: 'RFC 8628 §3.1 ¶3',
    keyword: 'none',
    text: 'The values of a device authorization request are encoded as form values in UTF-8: decoded, they are what the client was given.',
  },
  'RFC8628-3.1-14': {
    ...must,
    sentence: 'RFC 8628 §3.1, client_id',
    keyword: 'REQUIRED',
    text: 'A client that does not authenticate names itself by client_id in the device authorization request.',
  },
  'RFC8628-3.1-15': {
    ...must,
    sentence: 'RFC 8628 §3.1 ¶5',
    keyword: 'MUST',
    text: 'The client sends its requests over TLS only.',
    untestable:
      'The run speaks to the client over plain HTTP on the loopback interface, so a client under test has to allow it.',
  },
  'RFC8628-3.1-16': {
    ...must,
    sentence: 'RFC 8628 §3.1 ¶5',
    keyword: 'MUST',
    text: 'The client uses TLS as BCP 195 recommends.',
    untestable: 'The run speaks to the client over plain HTTP on the loopback interface.',
  },
  'RFC8628-3.1-17': {
    ...must,
    sentence: 'RFC 8628 §3.1 ¶6',
    keyword: 'MUST NOT',
    text: 'A device authorization request has no parameter twice.',
  },
  'RFC8628-3.1-18': {
    ...must,
    sentence: 'RFC 8628 §3.1 ¶7',
    keyword: 'none',
    text: 'A client with credentials authenticates at the device authorization endpoint, in the same manner as at the token endpoint.',
  },
  'RFC8628-3.1-19': {
    ...should,
    sentence: 'RFC 8628 §3.1 ¶8',
    keyword: 'SHOULD',
    text: 'A client that has been refused or has failed starts no new device authorization by itself.',
  },

  // Device authorization response.
  'RFC8628-3.2-16': {
    ...must,
    sentence: 'RFC 8628 §3.2, interval',
    keyword: 'MUST',
    text: 'Where the response has no interval, the client waits at least 5 seconds between two polls.',
  },
  'RFC8628-3.2-17': {
    ...must,
    sentence: 'RFC 8628 §3.2, verification_uri_complete',
    keyword: 'OPTIONAL',
    text: 'A login succeeds where the response has no verification_uri_complete.',
  },
  'RFC8628-3.2-18': {
    ...advice,
    sentence: 'RFC 8628 §3.2, device_code',
    keyword: 'none',
    text: 'A device authorization response without device_code, or with one that is not a string, ends the login with an error; no poll follows.',
  },
  'RFC8628-3.2-19': {
    ...advice,
    sentence: 'RFC 8628 §3.2, user_code',
    keyword: 'none',
    text: 'A device authorization response without user_code, or with one that is not a string, ends the login with an error; nobody is asked to type nothing.',
  },
  'RFC8628-3.2-20': {
    ...advice,
    sentence: 'RFC 8628 §3.2, verification_uri',
    keyword: 'none',
    text: 'A device authorization response without verification_uri, or with one that is not a string, ends the login with an error; nobody is sent nowhere.',
  },
  'RFC8628-3.2-21': {
    ...advice,
    sentence: 'RFC 8628 §3.2, expires_in',
    keyword: 'none',
    text: 'A device authorization response without expires_in does not make the client poll for ever: it ends with an error, or a limit of its own.',
  },
  'RFC8628-3.2-22': {
    ...advice,
    sentence: 'RFC 8628 §3.2 ¶3',
    keyword: 'none',
    text: 'An error response of the device authorization endpoint ends the login with that error; no poll follows.',
  },
  'RFC8628-3.2-23': {
    ...advice,
    sentence: 'RFC 8628 §3.2 ¶1',
    keyword: 'none',
    text: 'Members of a device authorization response that the client does not know change nothing.',
  },
  'RFC8628-3.2-24': {
    ...advice,
    sentence: 'RFC 8628 §3.2 ¶1',
    keyword: 'none',
    text: 'A device authorization response that is no JSON object, such as HTML, truncated JSON or nothing, ends the login with an error; the client neither crashes nor polls.',
  },

  // User interaction.
  'RFC8628-3.3-05': {
    ...must,
    sentence: 'RFC 8628 §3.3 ¶1',
    keyword: 'none',
    text: 'The person is shown the user_code as the server wrote it.',
  },
  'RFC8628-3.3-06': {
    ...must,
    sentence: 'RFC 8628 §3.3 ¶1',
    keyword: 'none',
    text: 'The person is shown the verification_uri as the server wrote it, query and fragment included, or the verification_uri_complete.',
  },
  'RFC8628-3.3-07': {
    ...must,
    sentence: 'RFC 8628 §3.3 ¶1',
    keyword: 'none',
    text: 'The person is told to visit the address on another device and to enter the code there.',
    untestable: 'Only a person can tell whether a text says so, in whatever language.',
  },
  'RFC8628-3.3-08': {
    ...advice,
    sentence: 'RFC 8628 §3.3 ¶3',
    keyword: 'none',
    text: 'The device_code is not shown.',
  },
  'RFC8628-3.3-09': {
    ...advice,
    sentence: 'RFC 8628 §3.3 ¶3',
    keyword: 'none',
    text: 'The client stops polling once expires_in seconds have passed, also where the server never says that the code has expired.',
  },
  'RFC8628-3.3.1-02': {
    ...should,
    sentence: 'RFC 8628 §3.3.1 ¶2',
    keyword: 'RECOMMENDED',
    text: 'The verification_uri is shown where there is a verification_uri_complete, too.',
  },
  'RFC8628-3.3.1-03': {
    ...must,
    sentence: 'RFC 8628 §3.3.1 ¶2',
    keyword: 'MUST',
    text: 'The user_code is shown where there is a verification_uri_complete, too: the person has to compare it.',
  },

  // Device access token request.
  'RFC8628-3.4-06': {
    ...must,
    sentence: 'RFC 8628 §3.4, grant_type',
    keyword: 'MUST',
    text: 'The grant_type of a poll is urn:ietf:params:oauth:grant-type:device_code.',
  },
  'RFC8628-3.4-07': {
    ...must,
    sentence: 'RFC 8628 §3.4, device_code',
    keyword: 'REQUIRED',
    text: 'A poll has the device_code of the device authorization response, character by character.',
  },
  'RFC8628-3.4-08': {
    ...must,
    sentence: 'RFC 8628 §3.4, client_id',
    keyword: 'REQUIRED',
    text: 'A client that does not authenticate names itself by client_id in each poll.',
  },
  'RFC8628-3.4-09': {
    ...must,
    sentence: 'RFC 8628 §3.4 ¶3',
    keyword: 'MUST',
    text: 'A client with credentials authenticates in each poll.',
  },

  // Device access token response: going on.
  'RFC8628-3.5-11': {
    ...must,
    sentence: 'RFC 8628 §3.5 ¶1',
    keyword: 'none',
    text: 'A success response ends the polling: the client has the access_token that it was given.',
  },
  'RFC8628-3.5-12': {
    ...should,
    sentence: 'RFC 8628 §3.5, authorization_pending',
    keyword: 'SHOULD',
    text: 'After authorization_pending the client polls again.',
  },
  'RFC8628-3.5-13': {
    ...should,
    sentence: 'RFC 8628 §3.5, authorization_pending',
    keyword: 'SHOULD',
    text: 'After slow_down, a variant of authorization_pending, the client polls again, as often as it comes.',
  },
  'RFC8628-3.5-14': {
    ...must,
    sentence: 'RFC 8628 §3.5, authorization_pending',
    keyword: 'MUST',
    text: 'Before each new poll the client waits at least interval seconds.',
  },
  'RFC8628-3.5-15': {
    ...must,
    sentence: 'RFC 8628 §3.5, authorization_pending',
    keyword: 'MUST',
    text: 'The client waits at least interval seconds, too, after a poll that failed otherwise: with a 5xx, a cut or a refused connection.',
  },
  'RFC8628-3.5-16': {
    ...must,
    sentence: 'RFC 8628 §3.5, slow_down',
    keyword: 'MUST',
    text: 'After slow_down the client waits at least 5 seconds more than before, for the next poll already.',
  },
  'RFC8628-3.5-17': {
    ...must,
    sentence: 'RFC 8628 §3.5, slow_down',
    keyword: 'MUST',
    text: 'The 5 seconds more that slow_down demands hold for all later polls of the login.',
  },
  'RFC8628-3.5-18': {
    ...must,
    sentence: 'RFC 8628 §3.5, slow_down',
    keyword: 'MUST',
    text: 'Every further slow_down adds 5 seconds more.',
  },
  'RFC8628-3.5-19': {
    ...must,
    sentence: 'RFC 8628 §3.5, slow_down',
    keyword: 'MUST',
    text: 'A smaller interval in a slow_down response does not shorten the wait.',
  },
  'RFC8628-3.5-20': {
    ...advice,
    sentence: 'RFC 8628 §3.5, slow_down',
    keyword: 'none',
    text: 'slow_down with another status than 400, such as 429, is slow_down still.',
  },

  // Device access token response: ending.
  'RFC8628-3.5-21': {
    ...must,
    sentence: 'RFC 8628 §3.5 ¶3',
    keyword: 'MUST',
    text: 'After access_denied the client stops polling.',
  },
  'RFC8628-3.5-22': {
    ...must,
    sentence: 'RFC 8628 §3.5 ¶3',
    keyword: 'MUST',
    text: 'After expired_token the client stops polling.',
  },
  'RFC8628-3.5-23': {
    ...must,
    sentence: 'RFC 8628 §3.5 ¶3',
    keyword: 'MUST',
    text: 'After every error of RFC 6749, section 5.2, the client stops polling.',
  },
  'RFC8628-3.5-24': {
    ...must,
    sentence: 'RFC 8628 §3.5 ¶3',
    keyword: 'MUST',
    text: 'After an error response with a code that the client does not know it stops polling.',
  },
  'RFC8628-3.5-25': {
    ...should,
    sentence: 'RFC 8628 §3.5 ¶3',
    keyword: 'SHOULD',
    text: 'The client reacts to the error that ended the polling: it ends as failed and names the error.',
  },
  'RFC8628-3.5-26': {
    ...should,
    sentence: 'RFC 8628 §3.5, expired_token',
    keyword: 'SHOULD',
    text: 'After expired_token the client starts no new device authorization before the person asks for it.',
  },
  'RFC8628-3.5-27': {
    ...must,
    sentence: 'RFC 8628 §3.5 ¶4',
    keyword: 'MUST',
    text: 'After a connection timeout the client polls less often than before, if it polls on.',
  },
  'RFC8628-3.5-28': {
    ...should,
    sentence: 'RFC 8628 §3.5 ¶4',
    keyword: 'RECOMMENDED',
    text: 'With each further connection timeout the client waits longer, such as twice as long.',
  },
  'RFC8628-3.5-29': {
    ...advice,
    sentence: 'RFC 8628 §3.5 ¶1',
    keyword: 'none',
    text: 'A poll whose response is none of OAuth, such as HTML, truncated JSON, too much or nothing, is never taken for a success, and the client does not crash.',
  },
  'RFC8628-3.5-30': {
    ...advice,
    sentence: 'RFC 8628 §3.5 ¶1',
    keyword: 'none',
    text: 'A response of status 200 that has error is never taken for a success.',
  },
  'RFC8628-3.5-31': {
    ...advice,
    sentence: 'RFC 8628 §3.5, slow_down',
    keyword: 'none',
    text: 'Where a slow_down response has an interval that is more than 5 seconds longer than before, the client waits that long.',
  },

  // Security.
  'RFC8628-5.5-01': {
    ...should,
    sentence: 'RFC 8628 §5.5 ¶1',
    keyword: 'SHOULD',
    text: 'The code is shown in a way that strangers nearby are unlikely to see.',
    untestable: 'Where a device stands, and who is near, shows in no request.',
  },
  'RFC8628-5.7-01': {
    ...should,
    sentence: 'RFC 8628 §5.7 ¶1',
    keyword: 'RECOMMENDED',
    text: 'A channel other than the screen, such as speech, carries the code only to people nearby.',
    untestable: 'How far a channel reaches shows in no request.',
  },
} as const satisfies RequirementRecord;
