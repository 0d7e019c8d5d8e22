// `npm run build`: writes dist/, which is what npm packs. Called by `npm pack` itself, through `prepack`.
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { proofsOf } from '../conformance/catalogue/proofs.ts';
import { exportMalformed } from '../conformance/dialects/export-malformed.ts';
import { exportCatalogue } from '../conformance/requirements/export.ts';
import { buildLibrary } from './build/library.ts';
import { buildPrograms } from './build/programs.ts';
import { buildTypes } from './build/types.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

await rm(dist, { recursive: true, force: true });
await Promise.all([buildLibrary(root, dist), buildPrograms(root, dist)]);
buildTypes(root, join(dist, 'types'));
await writeJson('requirements.json', exportCatalogue(proofsOf));
await writeJson('malformed.json', exportMalformed());

function writeJson(name: string, value: unknown): Promise<void> {
  return writeFile(join(dist, name), `${JSON.stringify(value, null, 2)}\n`);
}
