// How AWS errors travel: the exception in the header, the code in the body, the status, and nothing that
// leads SDKs astray. Looks at every response of the run, so that each error of each check counts.

import {
  errorOfException,
  exceptionNamed,
  exceptionOfError,
  generalExceptions,
  serviceExceptions,
  shapeName,
} from '../../dialects/aws-exceptions.ts';
import { aws } from '../../model/dialects.ts';
import type { HttpResponse } from '../../model/exchange.ts';
import { describeResponse } from '../../model/exchange.ts';
import type { Finding } from '../../model/finding.ts';
import type { Endpoints } from '../../model/target.ts';
import { kindOf, mediaTypeIsJson } from '../findings.ts';
import { judgeEach, type Received, responsesOfOperations } from './all-exchanges.ts';
import type { ServerCheck } from './server-check.ts';

const operations = {
  register: 'RegisterClient',
  deviceAuthorization: 'StartDeviceAuthorization',
  token: 'CreateToken',
} as const satisfies Record<keyof Endpoints, string>;

const NO_ERRORS = 'the run met no error response';

const isSuccess = ({ response }: Received) => response.status >= 200 && response.status <= 299;

/** Statuses under which the service documents exceptions; others come from what stands before it. */
const isDocumentedError = ({ response }: Received) => [400, 401, 500].includes(response.status);

/** Statuses with which HTTP itself turns a request down; what the body names then is no exception's status. */
const OF_HTTP = [404, 405, 406, 413, 414, 415, 431];

const errorInBody = (response: HttpResponse): string | undefined => {
  const error = response.members?.error;
  return typeof error === 'string' ? error : undefined;
};

/** The documented exception that a response means, by its body, or else by its header. */
const meantException = (response: HttpResponse): string | undefined => {
  const inBody = errorInBody(response);
  const byBody = inBody === undefined ? undefined : exceptionOfError(inBody);
  const inHeader = exceptionNamed(response);
  return (
    byBody ?? (inHeader !== undefined && errorOfException(inHeader) !== undefined ? inHeader : undefined)
  );
};

/** What the header says, for a person. */
const headerOf = (response: HttpResponse) => exceptionNamed(response) ?? 'no x-amzn-ErrorType';

const isJson = ({ exchange }: Received): Finding => mediaTypeIsJson(exchange);

const namesItsException = ({ exchange, response }: Received): Finding => ({
  holds: exceptionNamed(response) !== undefined,
  expected: 'a header x-amzn-ErrorType with the name of the exception',
  actual: `no such header; ${describeResponse(exchange)}`,
});

/** Holds where header or body names nothing: other sentences demand that they do. */
const headerAndBodyAgree = ({ response }: Received): Finding => {
  const inHeader = exceptionNamed(response);
  const inBody = errorInBody(response);
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
    actual: `x-amzn-ErrorType: ${inHeader} with error ${inBody}`,
  };
};

const hasDocumentedStatus = ({ exchange, response }: Received): Finding => {
  const exception = meantException(response);
  const documented = exception === undefined ? undefined : serviceExceptions[exception];
  return {
    holds: documented === undefined || documented.status === response.status,
    expected: `status ${documented?.status} with error ${documented?.error}`,
    actual: describeResponse(exchange),
  };
};

const bodyHasError = ({ exchange, response }: Received): Finding => ({
  holds: errorInBody(response) !== undefined,
  expected: 'a JSON body with error, a string',
  actual: response.members ? `error is ${kindOf(response.members.error)}` : describeResponse(exchange),
});

const isCalledCode = (name: string) => name.toLowerCase() === 'code' || name === '__type';

const noOtherTypeInBody = ({ response }: Received): Finding => {
  const exception = exceptionNamed(response) ?? meantException(response);
  const stray = Object.entries(response.members ?? {}).find(
    ([name, value]) => isCalledCode(name) && (typeof value !== 'string' || shapeName(value) !== exception),
  );
  return {
    holds: stray === undefined,
    expected: `no member code or __type in the body, or one that names ${exception ?? 'the exception'}`,
    actual: `${stray?.[0]} is ${kindOf(stray?.[1])}, while the exception is ${headerOf(response)}`,
  };
};

const hasRequestId = ({ exchange, response }: Received): Finding => ({
  holds: (response.headers.get('x-amzn-requestid') ?? '') !== '',
  expected: 'a header x-amzn-RequestId',
  actual: `no such header; ${describeResponse(exchange)}`,
});

/** In this dialect `null` for a member says that there is none. */
const isThere = (value: unknown) => value !== undefined && value !== null;

const descriptionIsText = ({ response }: Received): Finding => ({
  holds: typeof response.members?.error_description === 'string',
  expected: 'error_description: a string',
  actual: `error_description is ${kindOf(response.members?.error_description)}`,
});

const hasDescription = ({ response }: Received): Finding => ({
  holds: isThere(response.members?.error_description),
  expected: 'error_description beside error',
  actual: `error ${errorInBody(response)} alone`,
});

const isOfItsOperation = ({ response, endpoint }: Received): Finding => {
  const operation = operations[endpoint];
  const exception = exceptionNamed(response) ?? meantException(response) ?? '';
  const documented = serviceExceptions[exception]?.operations ?? [];
  return {
    holds: documented.includes(operation) || generalExceptions.includes(exception),
    expected: `an exception that is documented for ${operation}`,
    actual: exception,
  };
};

export const awsErrorChecks: readonly ServerCheck[] = [
  {
    id: 'answers-success-as-json',
    proves: ['SSOOIDC-Protocol-01'],
    dialects: aws,
    phase: 'last',
    async run(trial) {
      const successes = responsesOfOperations(trial).filter(isSuccess);
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
    dialects: aws,
    phase: 'last',
    async run(trial) {
      const responses = responsesOfOperations(trial);
      const errors = responses.filter(isDocumentedError);
      const bodies = errors.filter(({ response }) => response.members !== undefined);
      const ofService = errors.filter(({ response }) => {
        const exception = exceptionNamed(response);
        return exception === undefined || errorOfException(exception) !== undefined;
      });
      const known = responses.filter(
        ({ response }) => !OF_HTTP.includes(response.status) && meantException(response) !== undefined,
      );
      const named = errors.filter(
        ({ response }) => exceptionNamed(response) !== undefined || meantException(response) !== undefined,
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
    dialects: aws,
    phase: 'last',
    async run(trial) {
      const ofService = responsesOfOperations(trial).filter(
        (received) => isDocumentedError(received) && errorInBody(received.response) !== undefined,
      );
      const described = ofService.filter(({ response }) => isThere(response.members?.error_description));
      judgeEach(trial, 'SSOOIDC-Protocol-09', described, descriptionIsText, 'no error has a description');
      judgeEach(trial, 'SSOOIDC-Protocol-10', ofService, hasDescription, NO_ERRORS);
    },
  },
  {
    id: 'numbers-each-answer',
    proves: ['SSOOIDC-Protocol-08'],
    dialects: aws,
    phase: 'last',
    async run(trial) {
      const responses = responsesOfOperations(trial).filter(
        (received) => isSuccess(received) || isDocumentedError(received),
      );
      judgeEach(trial, 'SSOOIDC-Protocol-08', responses, hasRequestId, 'the run met no response');
    },
  },
];
