// `node scripts/release-check.ts v1.2.3`: whether the version of a tag is the one that package.json, CHANGELOG.md and
// both contracts speak of. Exit 1 with one line for each that does not.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { releaseFaults } from './ci/release.ts';

const root = new URL('..', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const contracts = ['openapi/aws-sso-oidc.yaml', 'openapi/rfc8628.yaml'];

const faults = releaseFaults(process.argv[2] ?? '', {
  manifest: JSON.parse(read('package.json')),
  changelog: read('CHANGELOG.md'),
  contracts: contracts.map((path) => ({ path, document: parse(read(path)) })),
});
for (const fault of faults) console.error(`release: ${fault}`);
if (faults.length === 0) console.log(`release: ${process.argv[2]} is what everything speaks of`);
process.exitCode = faults.length === 0 ? 0 : 1;
