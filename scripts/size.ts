// `npm run size`: the size budget. Exit 1 when the library has outgrown it.
import { measureSizes, sizesTable, sizeTargets } from './bench/library-size.ts';

const sizes = await measureSizes();
console.log(`${sizesTable(sizes)}\n`);
const targets = sizeTargets(sizes);
for (const { text, kept } of targets) console.log(`${kept ? 'kept  ' : 'BROKEN'}  ${text}`);
process.exitCode = targets.every(({ kept }) => kept) ? 0 : 1;
