// What errors of OAuth look like, whatever they are about: status, media type, members and their characters.
// Looks at every answer of the run, so that each error of each check counts.

import type { Answer } from '../../runner/exchange.ts';
import type { Check, Finding } from '../check.ts';
import { kindOf, mediaTypeIsJson, memberIs, whatCame } from '../findings.ts';
import { type Answered, answersOfOperations, judgeEach } from './all-exchanges.ts';
import { repeatedMember } from './repeated-member.ts';

/** The errors of RFC 6749 §5.2 and RFC 8628 §3.5: the ones for which a status is specified. */
const ofOAuth = [
  'invalid_request',
  'invalid_client',
  'invalid_grant',
  'unauthorized_client',
  'unsupported_grant_type',
  'invalid_scope',
  'authorization_pending',
  'slow_down',
  'access_denied',
  'expired_token',
];

/** Statuses with which HTTP itself turns a request down, whatever the body says about it. */
const ofHttp = [405, 406, 413, 414, 415, 431];

/** Statuses by which a server, or what stands before it, says that it has too much to do. */
const ofLoad = [429, 503];

const NO_ERRORS = 'the run met no error answer';

const errorIn = (answer: Answer): string | undefined => {
  const error = answer.members?.error;
  return typeof error === 'string' ? error : undefined;
};

const isOfOAuth = ({ answer, endpoint }: Answered): boolean => {
  const error = errorIn(answer);
  if (error === undefined || !ofOAuth.includes(error) || ofHttp.includes(answer.status)) return false;
  // At the device authorization endpoint slow_down is not defined, and means load.
  return !(endpoint === 'deviceAuthorization' && ofLoad.includes(answer.status));
};

const isErrorStatus = ({ answer }: Answered) => answer.status === 400 || answer.status === 401;

const hasErrorStatus = ({ exchange, answer }: Answered): Finding => {
  const allowed = errorIn(answer) === 'invalid_client' ? [400, 401] : [400];
  return {
    holds: allowed.includes(answer.status),
    expected: `status ${allowed.join(' or ')}`,
    got: whatCame(exchange),
  };
};

/** RFC 6749 §5.2: printable ASCII but for the quotation mark and the backslash; a URI has no space either. */
const TEXT = /^[\x20-\x21\x23-\x5B\x5D-\x7E]*$/;
const URI = /^[\x21\x23-\x5B\x5D-\x7E]*$/;

const isText = (value: unknown) => typeof value === 'string' && TEXT.test(value);

const isUriReference = (value: unknown) =>
  typeof value === 'string' && URI.test(value) && URL.canParse(value, 'https://server.example.com/');

const hasNoMemberTwice = ({ answer }: Answered): Finding => {
  const name = repeatedMember(answer.text);
  return {
    holds: name === undefined,
    expected: 'each member once',
    got: `${name} twice`,
  };
};

export const errorFormatChecks: readonly Check[] = [
  {
    id: 'gives-errors-their-status-and-format',
    proves: ['RFC6749-5.2-01', 'RFC6749-5.2-02', 'RFC6749-5.2-03'],
    phase: 'last',
    async run(trial) {
      const answers = answersOfOperations(trial);
      const errors = answers.filter(isErrorStatus);
      judgeEach(trial, 'RFC6749-5.2-01', answers.filter(isOfOAuth), hasErrorStatus, NO_ERRORS);
      judgeEach(
        trial,
        'RFC6749-5.2-02',
        errors,
        ({ exchange, answer }) => ({
          holds: errorIn(answer) !== undefined,
          expected: 'a JSON object with error, a string',
          got: answer.members ? `error is ${kindOf(answer.members.error)}` : whatCame(exchange),
        }),
        NO_ERRORS,
      );
      judgeEach(
        trial,
        'RFC6749-5.2-03',
        errors.filter(({ answer }) => answer.members !== undefined),
        ({ exchange }) => mediaTypeIsJson(exchange),
        NO_ERRORS,
      );
    },
  },
  {
    id: 'writes-errors-in-the-characters-that-are-allowed',
    proves: ['RFC6749-5.2-04', 'RFC6749-5.2-05', 'RFC6749-5.2-06'],
    phase: 'last',
    async run(trial) {
      const errors = answersOfOperations(trial).filter(({ answer }) => errorIn(answer) !== undefined);
      const having = (name: string) => errors.filter(({ answer }) => answer.members?.[name] !== undefined);
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
        'no error answer has error_description',
      );
      judgeEach(
        trial,
        'RFC6749-5.2-06',
        having('error_uri'),
        ({ exchange }) => memberIs(exchange, 'error_uri', 'a URI reference', isUriReference),
        'no error answer has error_uri',
      );
    },
  },
  {
    id: 'has-no-member-twice-in-an-answer',
    proves: ['RFC8628-3.1-08'],
    phase: 'last',
    async run(trial) {
      const answers = answersOfOperations(trial).filter(({ answer }) => answer.members !== undefined);
      judgeEach(trial, 'RFC8628-3.1-08', answers, hasNoMemberTwice, 'the run met no JSON object');
    },
  },
];
