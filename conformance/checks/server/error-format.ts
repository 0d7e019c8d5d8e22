// What errors of OAuth look like, whatever they are about: status, media type, members and their characters.
// Looks at every response of the run, so that each error of each check counts.

import { repeatedMember } from '../../dialects/repeated-member.ts';
import { both, rfc } from '../../model/dialects.ts';
import type { HttpResponse } from '../../model/exchange.ts';
import { describeResponse } from '../../model/exchange.ts';
import type { Finding } from '../../model/finding.ts';
import { kindOf, mediaTypeIsJson, memberIs } from '../findings.ts';
import { judgeEach, type Received, responsesOfOperations } from './all-exchanges.ts';
import { OAUTH_ERRORS } from './oauth-errors.ts';
import type { ServerCheck } from './server-check.ts';

/** Statuses with which HTTP itself turns a request down, whatever the body says about it. */
const ofHttp = [405, 406, 413, 414, 415, 431];

/** Statuses by which a server, or what stands before it, says that it has too much to do. */
const ofLoad = [429, 503];

const NO_ERRORS = 'the run met no error response';

const errorIn = (response: HttpResponse): string | undefined => {
  const error = response.members?.error;
  return typeof error === 'string' ? error : undefined;
};

const isOfOAuth = ({ response, endpoint }: Received): boolean => {
  const error = errorIn(response);
  if (error === undefined || !OAUTH_ERRORS.includes(error) || ofHttp.includes(response.status)) return false;
  // At the device authorization endpoint slow_down is not defined, and means load.
  return !(endpoint === 'deviceAuthorization' && ofLoad.includes(response.status));
};

const isErrorStatus = ({ response }: Received) => response.status === 400 || response.status === 401;

const hasErrorStatus = ({ exchange, response }: Received): Finding => {
  const allowed = errorIn(response) === 'invalid_client' ? [400, 401] : [400];
  return {
    holds: allowed.includes(response.status),
    expected: `status ${allowed.join(' or ')}`,
    actual: describeResponse(exchange),
  };
};

/** RFC 6749 §5.2: printable ASCII but for the quotation mark and the backslash; a URI has no space either. */
const TEXT = /^[\x20-\x21\x23-\x5B\x5D-\x7E]*$/;
const URI = /^[\x21\x23-\x5B\x5D-\x7E]*$/;

const isText = (value: unknown) => typeof value === 'string' && TEXT.test(value);

const isUriReference = (value: unknown) =>
  typeof value === 'string' && URI.test(value) && URL.canParse(value, 'https://server.example.com/');

const hasNoMemberTwice = ({ response }: Received): Finding => {
  const name = repeatedMember(response.text);
  return {
    holds: name === undefined,
    expected: 'each member once',
    actual: `${name} twice`,
  };
};

export const errorFormatChecks: readonly ServerCheck[] = [
  {
    id: 'gives-errors-their-status-and-format',
    proves: ['RFC6749-5.2-01', 'RFC6749-5.2-02', 'RFC6749-5.2-03'],
    dialects: rfc,
    phase: 'last',
    async run(trial) {
      const responses = responsesOfOperations(trial);
      const errors = responses.filter(isErrorStatus);
      judgeEach(trial, 'RFC6749-5.2-01', responses.filter(isOfOAuth), hasErrorStatus, NO_ERRORS);
      judgeEach(
        trial,
        'RFC6749-5.2-02',
        errors,
        ({ exchange, response }) => ({
          holds: errorIn(response) !== undefined,
          expected: 'a JSON object with error, a string',
          actual: response.members
            ? `error is ${kindOf(response.members.error)}`
            : describeResponse(exchange),
        }),
        NO_ERRORS,
      );
      judgeEach(
        trial,
        'RFC6749-5.2-03',
        errors.filter(({ response }) => response.members !== undefined),
        ({ exchange }) => mediaTypeIsJson(exchange),
        NO_ERRORS,
      );
    },
  },
  {
    id: 'writes-errors-in-the-characters-that-are-allowed',
    proves: ['RFC6749-5.2-04', 'RFC6749-5.2-05', 'RFC6749-5.2-06'],
    dialects: rfc,
    phase: 'last',
    async run(trial) {
      const errors = responsesOfOperations(trial).filter(({ response }) => errorIn(response) !== undefined);
      const having = (name: string) =>
        errors.filter(({ response }) => response.members?.[name] !== undefined);
      const printable = 'printable ASCII characters without " and \\';
      judgeEach(
        trial,
        'RFC6749-5.2-04',
        errors,
        ({ exchange }) => memberIs(exchange, 'error', printable, isText),
        NO_ERRORS,
      );
      judgeEach(
        trial,
        'RFC6749-5.2-05',
        having('error_description'),
        ({ exchange }) => memberIs(exchange, 'error_description', printable, isText),
        'no error response has error_description',
      );
      judgeEach(
        trial,
        'RFC6749-5.2-06',
        having('error_uri'),
        ({ exchange }) => memberIs(exchange, 'error_uri', 'a URI reference', isUriReference),
        'no error response has error_uri',
      );
    },
  },
  {
    id: 'has-no-member-twice-in-an-answer',
    proves: ['RFC8628-3.1-08', 'RFC8259-4-01'],
    dialects: both,
    phase: 'last',
    async run(trial) {
      const responses = responsesOfOperations(trial).filter(({ response }) => response.members !== undefined);
      for (const id of ['RFC8628-3.1-08', 'RFC8259-4-01'] as const) {
        judgeEach(trial, id, responses, hasNoMemberTwice, 'the run met no JSON object');
      }
    },
  },
];
