// Holds every answer of the run against the contract's schema for its operation and status.

import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { ContractResponse } from '../../../generated/contract-shape.ts';
import type { Dialect } from '../../dialects/dialect.ts';
import type { Check, Finding } from '../check.ts';
import { type Answered, answersOfOperations, judgeEach } from './all-exchanges.ts';

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);

/** Schemas are compiled once, however often the suite runs in one process. */
const compiled = new WeakMap<ContractResponse, ValidateFunction>();

function validatorOf(response: ContractResponse): ValidateFunction | undefined {
  if (!response.body) return undefined;
  const known = compiled.get(response);
  if (known) return known;
  const validate = ajv.compile(response.body.schema);
  compiled.set(response, validate);
  return validate;
}

function documented(dialect: Dialect, { endpoint, answer }: Answered): ContractResponse | undefined {
  const operation = dialect.operations[endpoint];
  return operation === undefined
    ? undefined
    : dialect.contract.operations[operation]?.responses[answer.status];
}

function matchesSchema(dialect: Dialect): (answered: Answered) => Finding {
  return (answered) => {
    const response = documented(dialect, answered);
    const validate = response && validatorOf(response);
    const holds = validate === undefined || validate(answered.answer.json);
    return {
      holds,
      expected: `a body that matches the schema of ${dialect.operations[answered.endpoint]}, status ${answered.answer.status}`,
      got: holds ? 'as expected' : firstComplaint(validate),
    };
  };
}

/** Says where and why, without the value: it may be a token. */
function firstComplaint({ errors }: ValidateFunction): string {
  const [error] = errors ?? [];
  if (!error) return 'a body that does not match';
  return `${error.instancePath === '' ? 'the body' : error.instancePath.slice(1)} ${error.message}`;
}

export const contractChecks: readonly Check[] = [
  {
    id: 'keeps-the-contract-in-every-answer',
    proves: ['CONTRACT-Schema-01', 'CONTRACT-Schema-02'],
    phase: 'last',
    async run(trial) {
      const { dialect } = trial;
      const finding = matchesSchema(dialect);
      const answers = answersOfOperations(trial).filter((answered) => documented(dialect, answered)?.body);
      const successes = answers.filter(({ answer }) => answer.status < 300);
      // An error that the contract does not know has no schema; that it occurs is another sentence's matter.
      const errors = answers.filter((answered) => {
        const error = answered.answer.members?.error;
        const codes = documented(dialect, answered)?.errors ?? {};
        return typeof error === 'string' && Object.hasOwn(codes, error);
      });
      judgeEach(trial, 'CONTRACT-Schema-01', successes, finding, 'the run met no success');
      judgeEach(trial, 'CONTRACT-Schema-02', errors, finding, 'the run met no documented error');
    },
  },
];
