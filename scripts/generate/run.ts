// What `make generate` does, with its folders as arguments, so that tests can try it on others.

import { UserError } from '../../conformance/model/user-error.ts';
import { ContractError } from './contract-error.ts';
import { generate } from './generate.ts';
import { writeFolder } from './write.ts';

/**
 * Makes the folder `generated` hold what is generated from the folder `contracts`. When a contract is not valid
 * nothing is written.
 *
 * @returns whether it was written; if not, `tell` was given the reasons
 */
export async function runGenerate(
  contracts: string,
  generated: string,
  tell: (line: string) => void,
): Promise<boolean> {
  try {
    const files = await generate(contracts);
    await writeFolder(generated, files);
    tell(`generated ${files.size} files`);
    return true;
  } catch (error) {
    if (error instanceof ContractError) {
      tell(`${error.message}\nThe contract is not valid. What was generated before is as it was.`);
    } else if (error instanceof UserError) {
      tell(error.message);
    } else {
      throw error;
    }
    return false;
  }
}
