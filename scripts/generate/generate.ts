// Everything that is generated, as files in memory: path under `generated/` → content.

import { readFile } from 'node:fs/promises';
import { writeBodies } from './bodies.ts';
import { brokenExamples, takenNames } from './check-model.ts';
import { writeClient } from './client.ts';
import { writeContract } from './contract.ts';
import { ContractError } from './contract-error.ts';
import { writeContracts, writeNames } from './dialects.ts';
import { writeErrors } from './errors.ts';
import { header } from './header.ts';
import type { JsonObject } from './json.ts';
import { type Contract, loadContracts } from './load.ts';
import { type Model, readModel } from './model.ts';
import { writeTypes } from './types.ts';
import { writeValidators } from './validators.ts';

/** Files that serve every dialect, copied from the templates. */
const SHARED = ['client-runtime.ts', 'contract-shape.ts', 'guard.ts'];

/**
 * Generates from every contract of a folder.
 *
 * @throws ContractError when a contract is not valid; then nothing is generated at all
 */
export async function generate(contractFolder: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const contracts = await loadContracts(contractFolder);
  for (const contract of contracts) {
    for (const [name, content] of await generateDialect(contract)) {
      files.set(`${contract.dialect}/${name}`, content);
    }
  }
  const dialects = contracts.map(({ dialect }) => dialect);
  files.set('index.ts', writeNames(dialects));
  files.set('contracts.ts', writeContracts(dialects));
  for (const name of SHARED) {
    const template = await readFile(new URL(`templates/${name}`, import.meta.url), 'utf8');
    files.set(name, header(`scripts/generate/templates/${name}`) + template);
  }
  return files;
}

async function generateDialect(contract: Contract): Promise<[string, string][]> {
  const source = `openapi/${contract.file}`;
  const model = readCheckedModel(contract);
  const notice: JsonObject = { 'x-generated': `from ${source}: do not edit, run make generate` };
  return [
    ['bodies.ts', writeBodies(source, model)],
    ['client.ts', writeClient(source, model)],
    ['contract.ts', writeContract(source, model)],
    ['errors.ts', writeErrors(source, model)],
    ['openapi.json', `${JSON.stringify({ ...notice, ...contract.document }, null, 2)}\n`],
    ['types.ts', await writeTypes(source, contract)],
    ['validators.ts', writeValidators(source, contract, model)],
  ];
}

/**
 * The model of a contract that everything can be generated from.
 *
 * @throws ContractError with the examples that break their schema and the names that collide
 */
export function readCheckedModel(contract: Contract): Model {
  const model = readModel(contract);
  const problems = [...brokenExamples(contract, model), ...takenNames(contract, model)];
  if (problems.length > 0) throw new ContractError(problems);
  return model;
}
