// The gate of the contracts: each is valid OpenAPI and keeps the lint rules.

import { ContractError, type Problem } from '../generate/contract-error.ts';
import { readCheckedModel } from '../generate/generate.ts';
import { loadContracts } from '../generate/load.ts';

import { lintContracts } from '../lint/lint.ts';
import type { Finding, Gate } from './gate.ts';

/** @param folder the folder of the contracts */
export function contractGate(folder: string): Gate {
  return {
    name: 'the contracts are valid and keep the lint rules',
    async find() {
      try {
        for (const contract of await loadContracts(folder)) readCheckedModel(contract);
        return (await lintContracts(folder)).map(toFinding);
      } catch (error) {
        if (error instanceof ContractError) return error.problems.map(toFinding);
        throw error;
      }
    },
  };
}

function toFinding({ file, line, pointer, reason }: Problem): Finding {
  return { where: `${file}:${line}`, what: `#${pointer || '/'}: ${reason}`, mend: 'mend the contract' };
}
