// The export keeps its schema, and says what the catalogue says.

import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { proofsOf } from '../catalogue/proofs.ts';
import { requirement, requirements } from './catalogue.ts';
import { exportCatalogue } from './export.ts';
import { leftOut } from './left-out.ts';

const schema: object = JSON.parse(readFileSync(new URL('requirements.schema.json', import.meta.url), 'utf8'));
const ajv = new Ajv2020({ allErrors: true });
addFormats.default(ajv);
const keepsSchema = ajv.compile(schema);

/** The export as a program in another language reads it. */
function written(): ReturnType<typeof exportCatalogue> {
  return JSON.parse(JSON.stringify(exportCatalogue(proofsOf)));
}

test('keeps the published schema', () => {
  keepsSchema(written());
  expect(keepsSchema.errors).toBeNull();
});

test('has every requirement, with all that the catalogue says of it', () => {
  const exported = written();
  expect(exported.requirements.map(({ id }) => id)).toEqual(requirements.map(({ id }) => id));
  for (const { id, url: _, checks: __, mutants: ___, ...rest } of exported.requirements)
    expect(rest).toEqual(requirement(id));
  expect(Object.fromEntries(exported.leftOut.map(({ sentence, reason }) => [sentence, reason]))).toEqual(
    leftOut,
  );
});

test('says how each is proved, or why it cannot be', () => {
  for (const { id, checks, mutants, untestable } of written().requirements) {
    expect([id, checks.length > 0]).toEqual([id, untestable === undefined]);
    if (mutants.length > 0) expect(untestable).toBeUndefined();
  }
});

test('says where each source can be read, but of the contract, which the package brings', () => {
  const withoutUrl = written().requirements.filter(({ url }) => url === undefined);
  expect(withoutUrl.map(({ ref }) => ref).filter((ref) => !ref.startsWith('contract#'))).toEqual([]);
  expect(written().requirements.find(({ id }) => id === 'RFC8628-3.5-02')?.url).toBe(
    'https://www.rfc-editor.org/rfc/rfc8628.html#section-3.5',
  );
});

test('is refused by the schema with a level, a side or a word that does not exist', () => {
  const [first, ...others] = written().requirements;
  for (const slip of [
    { level: 'MAYBE' },
    { side: 'proxy' },
    { keyword: 'SHALL' },
    { url: 'file:///x' },
    { more: 1 },
  ]) {
    expect(keepsSchema({ requirements: [{ ...first, ...slip }, ...others], leftOut: [] })).toBe(false);
  }
});
