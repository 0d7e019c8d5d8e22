// The gate on trial: each mutant of the contracts is generated from and put to the gate, and has to turn red the side that it
// names. Prints the score.

import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ContractError } from '../generate/contract-error.ts';
import { generate } from '../generate/generate.ts';
import { writeFolder } from '../generate/write.ts';
import { lintContracts } from '../lint/lint.ts';
import { coverageSide } from './coverage/coverage.ts';
import { generatedSide } from './generated.ts';
import type { Finding } from './side.ts';
import { makeEdit } from './testing/edits.ts';
import { harmless, type JudgingSide, mutants } from './testing/mutants.ts';
import { upstreamSide } from './upstream/upstream.ts';
import { validitySide } from './validity.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'devauth-mutants-'));
  await mkdir(join(folder, 'openapi'));
});
afterEach(() => rm(folder, { recursive: true }));

const find: Readonly<Record<JudgingSide, (contracts: string) => Promise<readonly Finding[]>>> = {
  validity: (contracts) => validitySide(contracts, lintContracts).find(),
  coverage: (contracts) => coverageSide(contracts).find(),
  upstream: (contracts) => upstreamSide(contracts).find(),
};

/** Generates as the author of the edit would. @returns undefined where the contract cannot be generated from */
async function regenerated(contracts: string): Promise<ReadonlyMap<string, string> | undefined> {
  try {
    return await generate(contracts);
  } catch (error) {
    if (error instanceof ContractError) return undefined;
    throw error;
  }
}

let caught = 0;

describe('a mutant of the contracts turns its side red', () => {
  test.each(mutants)('$side, $what ($dialect)', async ({ side, ...edit }) => {
    const [contracts, generated] = [join(folder, 'openapi'), join(folder, 'generated')];
    await makeEdit(contracts, edit);
    // Once it is generated anew, what lies there agrees with the mutant: another side has to tell.
    const files = await regenerated(contracts);
    if (files !== undefined) {
      await writeFolder(generated, files);
      expect(await generatedSide(generated, async () => files).find()).toEqual([]);
    }
    const findings = await find[side](contracts);
    expect(findings).toContainEqual(
      expect.objectContaining({
        file: expect.stringContaining(`${edit.dialect}.yaml`),
        line: expect.any(Number),
      }),
    );
    caught += 1;
  });

  test('each kind of element is tried twice, in both dialects together', () => {
    const counts = Object.groupBy(mutants, ({ kind }) => kind);
    for (const [kind, list] of Object.entries(counts)) expect(list.length, kind).toBeGreaterThanOrEqual(2);
    expect(Object.keys(counts)).toHaveLength(10);
    expect(mutants.length).toBeGreaterThanOrEqual(60);
  });

  afterAll(() =>
    console.log(`drift: ${caught} of ${mutants.length} mutants of the contracts turned their side red`),
  );
});

describe('what binds nobody leaves every side green', () => {
  test.each(harmless)('$what ($dialect)', async (edit) => {
    const contracts = join(folder, 'openapi');
    await makeEdit(contracts, edit);
    for (const judge of Object.values(find)) expect(await judge(contracts)).toEqual([]);
  });
});
