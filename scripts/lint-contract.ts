// Lints the contracts and says for each broken rule where and why.

import { fileURLToPath } from 'node:url';
import { ContractError, describeProblem } from './generate/contract-error.ts';
import { lintContracts } from './lint/lint.ts';

try {
  const problems = await lintContracts(fileURLToPath(new URL('../openapi', import.meta.url)));
  for (const problem of problems) process.stderr.write(`${describeProblem(problem)}\n`);
  process.stdout.write(`${problems.length} broken lint rules\n`);
  if (problems.length > 0) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof ContractError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
