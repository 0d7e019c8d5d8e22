// The first side: each contract is valid OpenAPI within the subset, and keeps the lint rules where there are some.

import { ContractError, type Problem } from '../generate/contract-error.ts';
import { readCheckedModel } from '../generate/generate.ts';
import { loadContracts } from '../generate/load.ts';
import type { Finding, Side } from './side.ts';

/**
 * @param folder the folder of the contracts
 * @param lint what breaks the rules that hold there beyond those of OpenAPI
 */
export function validitySide(folder: string, lint?: (folder: string) => Promise<readonly Problem[]>): Side {
  return {
    name: 'validity',
    question: `the contracts are valid${lint ? ' and keep the lint rules' : ', and so are their examples'}`,
    async find() {
      try {
        for (const contract of await loadContracts(folder)) readCheckedModel(contract);
        return ((await lint?.(folder)) ?? []).map(toFinding);
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
