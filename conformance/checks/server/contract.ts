// Holds every response of the run against the contract's schema for its operation and status.

import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { ContractResponse, JsonSchema, JsonValue } from '../../../generated/contract-shape.ts';
import type { Dialect } from '../../model/dialect.ts';
import { both } from '../../model/dialects.ts';
import type { Finding } from '../../model/finding.ts';
import { judgeEach, type Received, responsesOfOperations } from './all-exchanges.ts';
import type { ServerCheck } from './server-check.ts';

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);

/** Schemas are compiled once, however often the suite runs in one process. */
const compiled = new WeakMap<JsonSchema, ValidateFunction>();

function validatorOf(schema: JsonSchema): ValidateFunction {
  const known = compiled.get(schema);
  if (known) return known;
  const validate = ajv.compile(schema);
  compiled.set(schema, validate);
  return validate;
}

/**
 * The schema that a response has to match. An error that the contract names has one of its own; the one for
 * errors of other specifications, which stands beside it, would let anything pass.
 */
function schemaOf({ body }: ContractResponse, { response }: Received): JsonSchema | undefined {
  if (!body) return undefined;
  const error = response.members?.error;
  const { anyOf } = body.schema;
  const alternatives = Array.isArray(anyOf) ? anyOf.filter(isSchema) : [];
  return (
    alternatives.find((alternative) => error !== undefined && codeOf(alternative) === error) ?? body.schema
  );
}

/** The one error code that a schema is for. */
function codeOf({ properties }: JsonSchema): JsonValue | undefined {
  const error = isSchema(properties) ? properties.error : undefined;
  return isSchema(error) ? error.const : undefined;
}

function isSchema(value: JsonValue | undefined): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function documented(dialect: Dialect, { endpoint, response }: Received): ContractResponse | undefined {
  const operation = dialect.operations[endpoint];
  return operation === undefined
    ? undefined
    : dialect.contract.operations[operation]?.responses[response.status];
}

function matchesSchema(dialect: Dialect): (received: Received) => Finding {
  return (received) => {
    const response = documented(dialect, received);
    const schema = response && schemaOf(response, received);
    const validate = schema && validatorOf(schema);
    const holds = validate === undefined || validate(received.response.json);
    return {
      holds,
      expected: `a body that matches the schema of ${dialect.operations[received.endpoint]}, status ${received.response.status}`,
      actual: holds ? 'as expected' : firstComplaint(validate),
    };
  };
}

/** Says where and why, without the value: it may be a token. */
function firstComplaint({ errors }: ValidateFunction): string {
  const [error] = errors ?? [];
  if (!error) return 'a body that does not match';
  return `${error.instancePath === '' ? 'the body' : error.instancePath.slice(1)} ${error.message}`;
}

export const contractChecks: readonly ServerCheck[] = [
  {
    id: 'keeps-the-contract-in-every-answer',
    proves: ['CONTRACT-Schema-01', 'CONTRACT-Schema-02'],
    dialects: both,
    phase: 'last',
    async run(trial) {
      const { dialect } = trial;
      const finding = matchesSchema(dialect);
      const responses = responsesOfOperations(trial).filter(
        (received) => documented(dialect, received)?.body,
      );
      const successes = responses.filter(({ response }) => response.status < 300);
      // An error that the contract does not know has no schema; that it occurs is another sentence's matter.
      const errors = responses.filter((received) => {
        const error = received.response.members?.error;
        const codes = documented(dialect, received)?.errors ?? {};
        return typeof error === 'string' && Object.hasOwn(codes, error);
      });
      judgeEach(trial, 'CONTRACT-Schema-01', successes, finding, 'the run met no success');
      judgeEach(trial, 'CONTRACT-Schema-02', errors, finding, 'the run met no documented error');
    },
  },
];
