// `make drift`: fails when the contract, what is generated from it and what else must follow it no longer agree.

import { fileURLToPath } from 'node:url';
import { contractGate } from './drift/contract-gate.ts';
import { runGates } from './drift/gate.ts';
import { generatedGate } from './drift/generated-gate.ts';
import { generate } from './generate/generate.ts';

const contracts = fileURLToPath(new URL('../openapi', import.meta.url));
const generated = fileURLToPath(new URL('../generated', import.meta.url));

const green = await runGates(
  [contractGate(contracts), generatedGate(generated, () => generate(contracts))],
  (line) => process.stdout.write(`${line}\n`),
);
if (!green) process.exitCode = 1;
