// `make docs`: writes the reference of every dialect into one HTML page that needs no network.

import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import writeFileAtomic from 'write-file-atomic';
import { writeReference } from './docs/reference.ts';

const page = fileURLToPath(new URL('../report/reference.html', import.meta.url));
await mkdir(fileURLToPath(new URL('../report', import.meta.url)), { recursive: true });
await writeFileAtomic(page, await writeReference(fileURLToPath(new URL('../openapi', import.meta.url))));
console.log(`wrote ${page}`);
