// The side of compatibility: what changed in the contracts since a base, what that means to clients and to servers, and
// whether the version of the contract and the changelog follow it.

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { UserError } from '../../../conformance/model/user-error.ts';
import { ContractError } from '../../generate/contract-error.ts';
import { type Contract, loadContracts, readContract } from '../../generate/load.ts';
import { elementsOf } from '../coverage/elements.ts';
import type { Finding, Side } from '../side.ts';
import { type BaseContract, readBase } from './base.ts';
import { compareElements } from './elements.ts';
import { isAtLeast, isInChangelog, leastVersion, versionOf, versionPointer } from './following.ts';
import { type Change, gravest, type Rating } from './rating.ts';
import { compareByRedocly } from './redocly.ts';

/**
 * @param folder the folder of the contracts; the changelog lies beside it
 * @param base a commit, a folder or a file; see readBase
 */
export function compatibilitySide(folder: string, base: string): Side {
  const notes: string[] = [];
  return {
    name: 'compatibility',
    question: `versions and changelog follow what changed since ${base}`,
    notes,
    async find() {
      const { contracts, isWhole } = await readBase(base, folder);
      const today = await loadContracts(folder);
      const changelogFile = join(dirname(folder), 'CHANGELOG.md');
      const changelog = {
        file: relative(process.cwd(), changelogFile),
        text: await readFile(changelogFile, 'utf8').catch(() => ''),
      };
      const compared = await Promise.all(
        contracts.map(async (old) => {
          const now = today.find(({ dialect }) => dialect === old.dialect);
          if (now === undefined && !isWhole) {
            throw new UserError(`BASE=${base} is of ${old.dialect}, which has no contract in ${folder}`);
          }
          if (now === undefined) return gone(old, changelog);
          const changes = await compareContracts(old, now);
          notes.push(...changes.map((change) => describeChange(change, old, now)));
          return follow(readBaseContract(old), now, worst(changes), changelog);
        }),
      );
      const added = isWhole
        ? today.filter(({ dialect }) => !contracts.some((old) => old.dialect === dialect))
        : [];
      notes.push(...added.map(({ source }) => `compatible  ${source.file}: is new`));
      if (notes.length === 0) notes.push('nothing changed');
      return [...compared.flat(), ...added.flatMap((contract) => unnamed(contract, changelog))];
    },
  };
}

/**
 * Every change from one version of a contract to another.
 *
 * @throws UserError when the base cannot be read as a contract
 */
export async function compareContracts(base: BaseContract, revision: Contract): Promise<Change[]> {
  const before = readBaseContract(base);
  const changes = compareElements(elementsOfBase(before), elementsOf(revision));
  const folder = await mkdtemp(join(tmpdir(), 'devauth-compatibility-'));
  try {
    const [old, now] = [join(folder, 'base.json'), join(folder, 'revision.json')];
    await writeFile(old, JSON.stringify(before.document));
    await writeFile(now, JSON.stringify(revision.document));
    return [...changes, ...(await compareByRedocly(old, now, revision, changes))];
  } finally {
    await rm(folder, { recursive: true });
  }
}

function elementsOfBase(base: Contract) {
  try {
    return elementsOf(base);
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    throw new UserError(`the base cannot be compared with: ${error.message}`, { cause: error });
  }
}

function readBaseContract(base: BaseContract): Contract {
  try {
    return readContract(base, base.text, base.shown);
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    throw new UserError(`the base cannot be read: ${error.message}`, { cause: error });
  }
}

/** The gravest rating of all changes. */
export function worst(changes: readonly Change[]): Rating {
  const ratings = changes.map(gravest);
  return ratings.includes('breaking')
    ? 'breaking'
    : ratings.includes('compatible')
      ? 'compatible'
      : 'editorial';
}

/** `breaking for clients  file:line: id: what`. */
function describeChange(change: Change, old: BaseContract, now: Contract): string {
  const whom = [
    ...(change.client === 'breaking' ? ['clients'] : []),
    ...(change.server === 'breaking' ? ['servers'] : []),
  ];
  const rating = whom.length > 0 ? `breaking for ${whom.join(' and ')}` : gravest(change);
  const source = change.version === 'revision' ? now.source : readBaseContract(old).source;
  const { file, line } = source.problem(change.pointer, '');
  return `${rating}  ${file}:${line}: ${change.id}: ${change.what}`;
}

interface Changelog {
  readonly file: string;
  readonly text: string;
}

function follow(base: Contract, now: Contract, rating: Rating, changelog: Changelog): Finding[] {
  const [before, after] = [versionOf(base.document), versionOf(now.document)];
  const { file, line } = now.source.problem(versionPointer(now.document), '');
  const place = versionPointer(now.document).slice(1).replaceAll('/', '.');
  const tell = (what: string, mend: string): Finding[] => [{ file, line, what, mend }];
  // A base without a version of its own, such as one that has AWS's date alone, binds to none.
  const least =
    leastVersion(before, rating) ?? (leastVersion(after, 'editorial') === undefined ? undefined : after);
  if (least === undefined)
    return tell(`"${after}" is no version such as 1.2.0`, `give ${place} three numbers`);
  if (!isAtLeast(after, least)) {
    const what = `${place} is ${after}, but the changes since ${before} are ${rating}`;
    return tell(what, `raise it to ${least} at least, and name it in ${changelog.file}`);
  }
  return rating === 'editorial' ? [] : unnamed(now, changelog);
}

/** Nothing when the changelog has an item that names the dialect and the version of its contract. */
function unnamed({ dialect, document }: Contract, changelog: Changelog): Finding[] {
  const version = versionOf(document);
  if (isInChangelog(changelog.text, [dialect, version])) return [];
  const what = `no item names the contract ${dialect} ${version}`;
  return [{ file: changelog.file, what, mend: 'say there what changes for those who rely on it' }];
}

function gone({ dialect, shown }: BaseContract, changelog: Changelog): Finding[] {
  if (isInChangelog(changelog.text, [dialect, 'removed'])) return [];
  const what = `${shown} is gone, and no item says that ${dialect} was removed`;
  return [{ file: changelog.file, what, mend: 'say it there, or put the contract back' }];
}
