// The guards against ajv: for any body, a guard says what ajv says of the contract's own schemas, and its type is
// thereby true. Patterns and formats are taken out first, because guards leave them to the suite.

import { fileURLToPath } from 'node:url';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guard } from '../../generated/guard.ts';
import type { JsonObject } from './json.ts';
import { loadContracts } from './load.ts';
import { type BodyModel, readModel } from './model.ts';
import { mapSchema } from './schema.ts';
import { bodyShape } from './shape.ts';

const contracts = await loadContracts(fileURLToPath(new URL('../../openapi', import.meta.url)));
const bodies = contracts
  .map(readModel)
  .flatMap(({ dialect, operations }) =>
    operations.flatMap(({ id, responses }) =>
      responses.flatMap(({ status, body }) => (body ? [{ place: `${dialect} ${id} ${status}`, body }] : [])),
    ),
  );

/** ajv on the union as the contract has it: exactly one of the known alternatives. */
function reference({ alternatives }: BodyModel): ValidateFunction {
  const known = alternatives.filter(({ extensionPoint }) => !extensionPoint);
  const oneOf = known.map(({ schema }) =>
    mapSchema(schema, (keyword) => keyword.startsWith('x-') || ['pattern', 'format'].includes(keyword)),
  );
  return new Ajv2020({ strict: true }).compile({ oneOf });
}

/** Bodies that come close to the example: members taken out, replaced by what may or may not fit, or added. */
function near(body: BodyModel): fc.Arbitrary<unknown> {
  const names = [
    ...new Set(body.alternatives.flatMap(({ schema }) => Object.keys(Object(schema.properties)))),
  ];
  const codes = body.alternatives.map(({ schema }) => Object(Object(schema.properties).error).const ?? 'x');
  const value = fc.oneof(
    fc.constantFrom('', 'x', 0, -1, 0.5, 5, 2 ** 53, true, null, [], ['x'], [1], {}),
    fc.constantFrom(...codes),
    fc.jsonValue(),
  );
  const example = fc.constantFrom(...Object.values(body.examples)).map((one): object => ({ ...Object(one) }));
  const changes = fc.dictionary(
    fc.constantFrom(...names, 'other', '__proto__', 'constructor'),
    fc.option(value, { nil: undefined }),
  );
  const changed = fc.tuple(example, changes).map(([one, change]) => {
    const merged = new Map<string, unknown>([...Object.entries(one), ...Object.entries(change)]);
    // Through JSON, as an answer comes: what is undefined is gone.
    return JSON.parse(JSON.stringify(Object.fromEntries(merged))) as unknown;
  });
  return fc.oneof({ weight: 9, arbitrary: changed }, { weight: 1, arbitrary: fc.jsonValue() });
}

describe.each(bodies)('$place', ({ body }) => {
  const shape: JsonObject = bodyShape(body);
  const validate = reference(body);
  const keeps = guard(shape);

  test('lets through what ajv lets through, and nothing else', () => {
    fc.assert(
      fc.property(near(body), (value) => {
        expect(keeps(keeps.read(value))).toBe(validate(value));
      }),
      { numRuns: 500 },
    );
  });

  test('names the fault without a value of the body', () => {
    fc.assert(
      fc.property(near(body), (value) => {
        const fault = keeps.fault(value);
        expect(fault === undefined).toBe(keeps(value));
        if (fault === undefined) return;
        expect(fault).toEqual({
          instancePath: expect.stringMatching(/^(?:\/[^/]+)*$/),
          keyword: expect.any(String),
          message: expect.stringMatching(/^must /),
        });
        expect(keeps.fault(value)).toEqual(fault);
      }),
      { numRuns: 100 },
    );
  });
});

test('null where it means absent is read as absent, and stays where it is a value', () => {
  const keeps = guard({
    type: 'object',
    required: ['a'],
    properties: { a: { type: 'string' }, b: { type: 'string', nullable: true } },
  });
  expect(keeps.read({ a: 'x', b: null, c: null })).toEqual({ a: 'x', c: null });
  expect(keeps(keeps.read({ a: null }))).toBe(false);
  expect(keeps.read(null)).toBe(null);
});

test('every guarded body was compared', () => {
  expect(bodies.length).toBeGreaterThan(15);
});
