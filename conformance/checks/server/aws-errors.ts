// How AWS errors travel: the exception in the header, the code in the body, the status, and nothing that
// leads SDKs astray. Looks at every answer of the run, so that each error of each check counts.

import {
  errorOfException,
  exceptionNamed,
  exceptionOfError,
  generalExceptions,
  serviceExceptions,
  shapeName,
} from '../../dialects/aws-exceptions.ts';
import type { Answer } from '../../runner/exchange.ts';
import type { Endpoints } from '../../runner/target.ts';
import type { Check, Finding } from '../check.ts';
import { kindOf, mediaTypeIsJson, whatCame } from '../findings.ts';
import { type Answered, answersOfOperations, judgeEach } from './all-exchanges.ts';

const operations = {
  register: 'RegisterClient',
  deviceAuthorization: 'StartDeviceAuthorization',
  token: 'CreateToken',
} as const satisfies Record<keyof Endpoints, string>;

const NO_ERRORS = 'the run met no error answer';

const isSuccess = ({ answer }: Answered) => answer.status >= 200 && answer.status <= 299;

/** Statuses under which the service documents exceptions; others come from what stands before it. */
const isDocumentedError = ({ answer }: Answered) => [400, 401, 500].includes(answer.status);

/** Statuses with which HTTP itself turns a request down; what the body names then is no exception's status. */
const OF_HTTP = [404, 405, 406, 413, 414, 415, 431];

const errorInBody = (answer: Answer): string | undefined => {
  const error = answer.members?.error;
  return typeof error === 'string' ? error : undefined;
};

/** The documented exception that an answer means, by its body, or else by its header. */
const meantException = (answer: Answer): string | undefined => {
  const inBody = errorInBody(answer);
  const byBody = inBody === undefined ? undefined : exceptionOfError(inBody);
  const inHeader = exceptionNamed(answer);
  return (
    byBody ?? (inHeader !== undefined && errorOfException(inHeader) !== undefined ? inHeader : undefined)
  );
};

/** What the header says, for a person. */
const headerOf = (answer: Answer) => exceptionNamed(answer) ?? 'no x-amzn-ErrorType';

const isJson = ({ exchange }: Answered): Finding => mediaTypeIsJson(exchange);

const namesItsException = ({ exchange, answer }: Answered): Finding => ({
  holds: exceptionNamed(answer) !== undefined,
  expected: 'a header x-amzn-ErrorType with the name of the exception',
  got: `no such header; ${whatCame(exchange)}`,
});

/** Holds where header or body names nothing: other sentences demand that they do. */
const headerAndBodyAgree = ({ answer }: Answered): Finding => {
  const inHeader = exceptionNamed(answer);
  const inBody = errorInBody(answer);
  const byBody = inBody === undefined ? undefined : exceptionOfError(inBody);
  const byHeader = inHeader === undefined ? undefined : errorOfException(inHeader);
  const agree =
    inHeader === undefined || inBody === undefined || (byBody === undefined && byHeader === undefined);
  return {
    holds: agree || inHeader === byBody,
    expected:
      byBody === undefined
        ? `error ${byHeader} with ${inHeader}`
        : `x-amzn-ErrorType: ${byBody} with error ${inBody}`,
    got: `x-amzn-ErrorType: ${inHeader} with error ${inBody}`,
  };
};

const hasDocumentedStatus = ({ exchange, answer }: Answered): Finding => {
  const exception = meantException(answer);
  const documented = exception === undefined ? undefined : serviceExceptions[exception];
  return {
    holds: documented === undefined || documented.status === answer.status,
    expected: `status ${documented?.status} with error ${documented?.error}`,
    got: whatCame(exchange),
  };
};

const bodyHasError = ({ exchange, answer }: Answered): Finding => ({
  holds: errorInBody(answer) !== undefined,
  expected: 'a JSON body with error, a string',
  got: answer.members ? `error is ${kindOf(answer.members.error)}` : whatCame(exchange),
});

const isCalledCode = (name: string) => name.toLowerCase() === 'code' || name === '__type';

const noOtherTypeInBody = ({ answer }: Answered): Finding => {
  const exception = exceptionNamed(answer) ?? meantException(answer);
  const stray = Object.entries(answer.members ?? {}).find(
    ([name, value]) => isCalledCode(name) && (typeof value !== 'string' || shapeName(value) !== exception),
  );
  return {
    holds: stray === undefined,
    expected: `no member code or __type in the body, or one that names ${exception ?? 'the exception'}`,
    got: `${stray?.[0]} is ${kindOf(stray?.[1])}, while the exception is ${headerOf(answer)}`,
  };
};

const hasRequestId = ({ exchange, answer }: Answered): Finding => ({
  holds: (answer.headers.get('x-amzn-requestid') ?? '') !== '',
  expected: 'a header x-amzn-RequestId',
  got: `no such header; ${whatCame(exchange)}`,
});

const descriptionIsText = ({ answer }: Answered): Finding => ({
  holds: typeof answer.members?.error_description === 'string',
  expected: 'error_description: a string',
  got: `error_description is ${kindOf(answer.members?.error_description)}`,
});

const hasDescription = ({ answer }: Answered): Finding => ({
  holds: answer.members?.error_description !== undefined,
  expected: 'error_description beside error',
  got: `error ${errorInBody(answer)} alone`,
});

const isOfItsOperation = ({ answer, endpoint }: Answered): Finding => {
  const operation = operations[endpoint];
  const exception = exceptionNamed(answer) ?? meantException(answer) ?? '';
  const documented = serviceExceptions[exception]?.operations ?? [];
  return {
    holds: documented.includes(operation) || generalExceptions.includes(exception),
    expected: `an exception that is documented for ${operation}`,
    got: exception,
  };
};

export const awsErrorChecks: readonly Check[] = [
  {
    id: 'answers-success-as-json',
    proves: ['SSOOIDC-Protocol-01'],
    phase: 'last',
    async run(trial) {
      const successes = answersOfOperations(trial).filter(isSuccess);
      judgeEach(trial, 'SSOOIDC-Protocol-01', successes, isJson, 'the run met no success');
    },
  },
  {
    id: 'names-each-error-so-that-sdks-know-it',
    proves: [
      'SSOOIDC-Protocol-02',
      'SSOOIDC-Protocol-03',
      'SSOOIDC-Protocol-04',
      'SSOOIDC-Protocol-05',
      'SSOOIDC-Protocol-06',
      'SSOOIDC-Protocol-07',
      'SSOOIDC-Protocol-11',
    ],
    phase: 'last',
    async run(trial) {
      const answers = answersOfOperations(trial);
      const errors = answers.filter(isDocumentedError);
      const bodies = errors.filter(({ answer }) => answer.members !== undefined);
      const ofService = errors.filter(({ answer }) => {
        const exception = exceptionNamed(answer);
        return exception === undefined || errorOfException(exception) !== undefined;
      });
      const known = answers.filter(
        ({ answer }) => !OF_HTTP.includes(answer.status) && meantException(answer) !== undefined,
      );
      const named = errors.filter(
        ({ answer }) => exceptionNamed(answer) !== undefined || meantException(answer) !== undefined,
      );
      judgeEach(trial, 'SSOOIDC-Protocol-02', errors, isJson, NO_ERRORS);
      judgeEach(trial, 'SSOOIDC-Protocol-03', errors, namesItsException, NO_ERRORS);
      judgeEach(trial, 'SSOOIDC-Protocol-04', bodies, headerAndBodyAgree, NO_ERRORS);
      judgeEach(trial, 'SSOOIDC-Protocol-05', known, hasDocumentedStatus, NO_ERRORS);
      judgeEach(trial, 'SSOOIDC-Protocol-06', ofService, bodyHasError, NO_ERRORS);
      judgeEach(trial, 'SSOOIDC-Protocol-07', bodies, noOtherTypeInBody, NO_ERRORS);
      judgeEach(trial, 'SSOOIDC-Protocol-11', named, isOfItsOperation, NO_ERRORS);
    },
  },
  {
    id: 'describes-each-error',
    proves: ['SSOOIDC-Protocol-09', 'SSOOIDC-Protocol-10'],
    phase: 'last',
    async run(trial) {
      const ofService = answersOfOperations(trial).filter(
        (answered) => isDocumentedError(answered) && errorInBody(answered.answer) !== undefined,
      );
      const described = ofService.filter(({ answer }) => answer.members?.error_description !== undefined);
      judgeEach(trial, 'SSOOIDC-Protocol-09', described, descriptionIsText, 'no error has a description');
      judgeEach(trial, 'SSOOIDC-Protocol-10', ofService, hasDescription, NO_ERRORS);
    },
  },
  {
    id: 'numbers-each-answer',
    proves: ['SSOOIDC-Protocol-08'],
    phase: 'last',
    async run(trial) {
      const answers = answersOfOperations(trial).filter(
        (answered) => isSuccess(answered) || isDocumentedError(answered),
      );
      judgeEach(trial, 'SSOOIDC-Protocol-08', answers, hasRequestId, 'the run met no answer');
    },
  },
];
