// The first side: each contract is valid OpenAPI within the subset, and keeps the lint rules.

import { ContractError, type Problem } from '../generate/contract-error.ts';
import { readCheckedModel } from '../generate/generate.ts';
import { loadContracts } from '../generate/load.ts';
import { lintContracts } from '../lint/lint.ts';
import type { Finding, Side } from './side.ts';

/** @param folder the folder of the contracts */
export function validitySide(folder: string): Side {
  return {
    name: 'validity',
    question: 'the contracts are valid and keep the lint rules',
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
  return { file, line, what: `#${pointer || '/'}: ${reason}`, mend: 'mend the contract' };
}
