// `make generate`: writes generated/ from openapi/.

import { fileURLToPath } from 'node:url';
import { runGenerate } from './generate/run.ts';

const contracts = fileURLToPath(new URL('../openapi', import.meta.url));
const generated = fileURLToPath(new URL('../generated', import.meta.url));

const done = await runGenerate(contracts, generated, (line) => process.stderr.write(`${line}\n`));
if (!done) process.exitCode = 1;
