// The trial of random edits: it repeats itself for a seed, finds no hole in our contracts, and finds those that are there.

import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OPENAPI } from './testing/edits.ts';
import { tryEdits } from './trial.ts';

test('edits of our contracts are noticed, or bind nobody', async () => {
  const names = ['aws-sso-oidc.yaml', 'rfc8628.yaml'];
  const results = await tryEdits(OPENAPI, names, 749, 12);
  expect(results.filter(({ noticed, because }) => noticed === undefined && because === undefined)).toEqual(
    [],
  );
  expect(results.filter(({ noticed }) => noticed !== undefined).length).toBeGreaterThan(3);
  const again = await tryEdits(OPENAPI, names, 749, 12);
  expect(again).toEqual(results);
});

test('an edit of a contract that nothing is claimed of is a hole', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'devauth-trial-test-'));
  try {
    await cp(join(OPENAPI, 'rfc8628.yaml'), join(folder, 'third.yaml'));
    const results = await tryEdits(folder, ['third.yaml'], 749, 30);
    expect(results.some(({ noticed, because }) => noticed === undefined && because === undefined)).toBe(true);
  } finally {
    await rm(folder, { recursive: true });
  }
});
