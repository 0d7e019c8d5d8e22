// What `make generate` does, with its folders as arguments, so that tests can try it on others.

import { ContractError } from './contract-error.ts';
import { generate } from './generate.ts';
import { replaceFolder } from './write.ts';

/**
 * Replaces the folder `generated` by what is generated from the folder `contracts`, whole or not at all.
 *
 * @returns whether it was replaced; when a contract is not valid, `tell` has got the reasons
 */
export async function runGenerate(
  contracts: string,
  generated: string,
  tell: (line: string) => void,
): Promise<boolean> {
  try {
    const files = await generate(contracts);
    await replaceFolder(generated, files);
    tell(`generated ${files.size} files`);
    return true;
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    tell(`${error.message}\nThe contract is not valid. What was generated before is as it was.`);
    return false;
  }
}
