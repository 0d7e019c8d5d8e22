// `make drift-trial`: tries random edits of single lines of the contracts on the gate. SEED replays a trial, COUNT says how many
// are tried. Exit 1 where an edit that may bind somebody was not noticed.

import { fileURLToPath } from 'node:url';
import { tryEdits } from './drift/trial.ts';
import { listContracts } from './generate/load.ts';

const folder = fileURLToPath(new URL('../openapi', import.meta.url));
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
const count = Number(process.env.COUNT ?? 50);
if (!Number.isSafeInteger(seed) || !Number.isSafeInteger(count) || count < 1) {
  console.error('SEED and COUNT must be whole numbers, and COUNT at least 1');
  process.exit(2);
}

const names = (await listContracts(folder)).map(({ name }) => name);
const results = await tryEdits(folder, names, seed, count);
const survivors = results.filter(({ noticed }) => noticed === undefined);
for (const { name, line, before, after, because } of survivors) {
  const edit = after === undefined ? `deleted: ${before.trim()}` : `${before.trim()} → ${after.trim()}`;
  console.log(
    `${because === undefined ? 'HOLE' : 'fine'}  openapi/${name}:${line}  ${edit}  (${because ?? 'it may bind somebody'})`,
  );
}
const holes = survivors.filter(({ because }) => because === undefined).length;
const noticed = results.length - survivors.length;
console.log(
  `${noticed} of ${results.length} edits noticed, ${survivors.length - holes} bind nobody, ${holes} holes; SEED=${seed}`,
);
if (holes > 0) process.exitCode = 1;
