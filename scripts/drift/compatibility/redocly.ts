// What redocly's own comparison finds: texts, which bind nobody, and a second opinion on everything that does.

import type { Contract } from '../../generate/load.ts';
import { runRedocly } from '../../lint/redocly.ts';
import { type Change, gravest, type Rating } from './rating.ts';

/** One change as redocly reports it. */
interface Reported {
  readonly path: string;
  readonly kind: string;
  readonly impact: string;
  readonly property?: string;
  readonly verdicts: readonly { readonly ruleId: string; readonly message: string }[];
  readonly base?: { readonly pointer: string };
  readonly revision?: { readonly pointer: string };
}

const RATINGS: Readonly<Record<string, Rating>> = {
  major: 'breaking',
  minor: 'compatible',
  patch: 'editorial',
};

/** Fields that are read by people only. */
const TEXTS = new Set([
  ...['title', 'summary', 'description', 'externalDocs', 'contact', 'license', 'tags', 'name'],
  ...['url', 'termsOfService', 'identifier', 'example', 'examples', 'x-contract-version'],
]);

/**
 * The changes that redocly finds and no element does. Where an element of the same component or operation changed, its
 * rating counts: redocly rates from a client's side alone, and does not know an open list of errors.
 */
export async function compareByRedocly(
  base: string,
  revision: string,
  contract: Contract,
  known: readonly Change[],
): Promise<Change[]> {
  const { stdout, stderr } = await runRedocly([
    'diff',
    base,
    revision,
    '--format',
    'json',
    '--fail-on',
    'none',
  ]);
  const report: unknown = stdout.trim() === '' ? undefined : JSON.parse(stdout);
  if (!isReport(report))
    throw new Error(`redocly could not compare ${contract.source.file}: ${stderr.trim()}`);
  const told = new Set(
    known.filter((change) => gravest(change) !== 'editorial').map(({ pointer }) => ownerOf(pointer)),
  );
  const changes = report.changes.flatMap((change): Change[] => {
    const place = change.revision ?? change.base;
    const pointer = (place?.pointer ?? change.path).replace(/^#/, '');
    const isText =
      change.property !== undefined && TEXTS.has(change.property) && !pointer.startsWith('/servers/');
    if (!isText && (told.has(ownerOf(pointer)) || told.has(ownerOf(change.path.replace(/^#/, '')))))
      return [];
    const rating = isText ? 'editorial' : (RATINGS[change.impact] ?? 'breaking');
    const [verdict] = change.verdicts;
    return [
      {
        id: change.path.replace(/^#/, ''),
        what: verdict?.message ?? [change.property, change.kind].filter(Boolean).join(' '),
        pointer,
        version: change.revision === undefined ? 'base' : 'revision',
        client: rating,
        server: rating === 'breaking' ? 'breaking' : 'editorial',
      },
    ];
  });
  // What several places refer to is told of once for each of them.
  return [...new Map(changes.map((change) => [`${change.pointer} ${change.what}`, change])).values()];
}

/** The component, operation or top-level field that a pointer leads into. */
function ownerOf(pointer: string): string {
  return pointer.split('/').slice(0, 4).join('/');
}

function isReport(report: unknown): report is { readonly changes: readonly Reported[] } {
  return (
    typeof report === 'object' && report !== null && 'changes' in report && Array.isArray(report.changes)
  );
}
