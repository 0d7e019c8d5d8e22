// `make generate`: writes generated/ from openapi/. Replaces the folder in one step, and only when everything
// could be generated.

import { fileURLToPath } from 'node:url';
import { ContractError } from './generate/contract-error.ts';
import { generate } from './generate/generate.ts';
import { replaceFolder } from './generate/write.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

try {
  const files = await generate(`${root}openapi`);
  await replaceFolder(`${root}generated`, files);
  process.stdout.write(`generated ${files.size} files\n`);
} catch (error) {
  if (!(error instanceof ContractError)) throw error;
  process.stderr.write(`${error.message}\nThe contract is not valid. generated/ is as it was.\n`);
  process.exitCode = 1;
}
