// `make unproved`: runs the suite against our own targets and clients, and writes what it does not prove into
// conformance/targets/unproved.ts. Read the difference before it is committed: each new line is a proof that was lost.

import { fileURLToPath } from 'node:url';
import writeFileAtomic from 'write-file-atomic';
import type { RunOutcome } from '../conformance/model/outcome.ts';
import { serverSettings } from '../conformance/sides/server/settings.ts';
import { ownClients } from '../conformance/targets/own-clients.ts';
import { ownTargets } from '../conformance/targets/own-targets.ts';
import { planOf } from '../conformance/targets/run-own-client.ts';
import { runOwnTarget } from '../conformance/targets/run-own-target.ts';
import { libraryClients } from './clients/library.ts';

const FILE = fileURLToPath(new URL('../conformance/targets/unproved.ts', import.meta.url));

const HEAD = `// What a run does not prove of each of our own targets, and why. It is exact: a proof that is lost turns the run red, and so
// does one that is won and still listed. What nobody can prove from outside is in the catalogue and not here.
// Written by \`make unproved\`.

import type { NotApplicable } from '../model/reasons.ts';
import type { RequirementId } from '../requirements/catalogue.ts';

/** Why a requirement is not proved, by its kind → the requirements. */
export type Unproved = Readonly<
  Partial<Record<Exclude<NotApplicable['because'], 'untestable'>, readonly RequirementId[]>>
>;

/** By the name of the target. */
export const unproved = `;

function unprovedOf({ results }: RunOutcome): Readonly<Record<string, readonly string[]>> {
  const byReason: Record<string, string[]> = {};
  for (const { id, verdict, reason } of results) {
    if (verdict !== 'na' || reason === undefined || !('because' in reason)) continue;
    if (reason.because === 'untestable') continue;
    byReason[reason.because] = [...(byReason[reason.because] ?? []), id];
  }
  return byReason;
}

// As they are, and not held to what the file says now.
const clients = [...ownClients, ...libraryClients].map(({ unproved: _, ...own }) => own);
const runs = [
  ...ownTargets.map(
    (own) => [own.name, () => runOwnTarget(own, (target) => serverSettings({}, target))] as const,
  ),
  ...clients.map((own) => [own.folder, () => planOf(own, { known: {} }).run(() => {})] as const),
];
const found: Record<string, unknown> = {};
for (const [name, run] of runs) {
  found[name] = unprovedOf(await run());
  console.log(`ran ${name}`);
}
const data = JSON.stringify(found, null, 2);
await writeFileAtomic(FILE, `${HEAD}${data} as const satisfies Readonly<Record<string, Unproved>>;\n`);
console.log('wrote conformance/targets/unproved.ts');
