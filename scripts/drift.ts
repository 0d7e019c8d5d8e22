// `make drift`: fails when the contract, what is generated from it and what else must follow it no longer agree.

import { fileURLToPath } from 'node:url';
import writeFileAtomic from 'write-file-atomic';
import { compatibilitySide } from './drift/compatibility/compatibility.ts';
import { coverageSide } from './drift/coverage/coverage.ts';
import { documentsSide } from './drift/documents/documents.ts';
import { generatedSide } from './drift/generated.ts';
import { isGreen, runSides, toLines } from './drift/side.ts';
import { upstreamSide } from './drift/upstream/upstream.ts';
import { validitySide } from './drift/validity.ts';
import { generate } from './generate/generate.ts';
import { lintContracts } from './lint/lint.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const contracts = fileURLToPath(new URL('../openapi', import.meta.url));
const generated = fileURLToPath(new URL('../generated', import.meta.url));

const { BASE, REPORT, UPSTREAM } = process.env;
const reports = await runSides([
  validitySide(contracts, lintContracts),
  generatedSide(generated, () => generate(contracts)),
  coverageSide(contracts),
  upstreamSide(contracts, UPSTREAM),
  documentsSide(root),
  ...(BASE ? [compatibilitySide(contracts, BASE)] : []),
]);
for (const line of toLines(reports)) console.log(line);
if (REPORT)
  await writeFileAtomic(REPORT, `${JSON.stringify({ green: isGreen(reports), sides: reports }, null, 2)}\n`);
if (!isGreen(reports)) process.exitCode = 1;
