// `make docs`: writes docs/reference.md, and the reference of every contract into one HTML page that needs no network.

import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import writeFileAtomic from 'write-file-atomic';
import { writeManual } from './docs/manual.ts';
import { writeReference } from './docs/reference.ts';

const page = fileURLToPath(new URL('../report/reference.html', import.meta.url));
await mkdir(fileURLToPath(new URL('../report', import.meta.url)), { recursive: true });
await writeFileAtomic(page, await writeReference(fileURLToPath(new URL('../openapi', import.meta.url))));
const manual = fileURLToPath(new URL('../docs/reference.md', import.meta.url));
await writeFileAtomic(manual, writeManual());
for (const path of [manual, page]) console.log(`wrote ${path}`);
