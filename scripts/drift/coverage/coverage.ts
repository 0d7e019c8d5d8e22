// The side of coverage: every element of a contract is proved by a requirement, or stands under one of a few reasons,
// and every requirement names an element that exists.

import {
  isRequirementId,
  type RequirementId,
  requirement,
  requirements,
} from '../../../conformance/requirements/catalogue.ts';
import { ContractError } from '../../generate/contract-error.ts';
import { type Contract, loadContracts } from '../../generate/load.ts';
import type { Finding, Side } from '../side.ts';
import { awsSsoOidc } from './aws-sso-oidc.ts';
import { elementsOf } from './elements.ts';
import { rfc8628 } from './rfc8628.ts';

/** Why an element has no requirement. */
export const reasons = {
  model:
    "AWS publishes the member and no sentence about it; the side of upstream holds it against AWS's model",
  address:
    'a server is tried at an address that it is given; the side of upstream holds the hosts of all regions',
  version: 'the name of a published API is no behaviour; it is raised by whoever publishes it',
  shown:
    'examples are what the mock sends: generation holds them against their schemas, its tests ask for each',
  unsigned:
    'the operations are unsigned, and a check that sends no Authorization is every check of the suite',
  openMetadata: 'metadata are read before there is a client: every check reads them without credentials',
  afterwards: 'a token is renewed after the login, and no sentence about the device grant speaks of it',
  absence: 'a server without metadata is not judged by them',
} as const;

/** What is said of one element, and what proves it. */
type Row = { readonly says: readonly string[] } & (
  | { readonly by: readonly RequirementId[]; readonly because?: never }
  | { readonly because: keyof typeof reasons; readonly by?: never }
);

/** By the ID of the element. */
export type CoverageTable = Readonly<Record<string, Row>>;

/** Requirements that are about the process of a client, of which no contract speaks. */
const BEYOND_CONTRACTS: readonly RequirementId[] = [
  'CONTRACT-Client-01',
  'CONTRACT-Client-02',
  'CONTRACT-Client-03',
  'CONTRACT-Client-04',
];

/** The tables of the dialects that the suite judges by. */
const TABLES: Readonly<Record<string, CoverageTable>> = { 'aws-sso-oidc': awsSsoOidc, rfc8628 };

const MEND =
  'change scripts/drift/coverage with the contract, and give what is new a requirement or a reason';

/** @param folder the folder of the contracts */
export function coverageSide(folder: string): Side {
  return {
    name: 'coverage',
    question: 'every element of the contracts is proved, and every requirement is about an element',
    async find() {
      try {
        const contracts = await loadContracts(folder);
        return [...contracts.flatMap(uncovered), ...unnamed()];
      } catch (error) {
        if (!(error instanceof ContractError)) throw error;
        return error.problems.map(({ file, line, reason }) => ({
          file,
          line,
          what: reason,
          mend: 'mend the contract',
        }));
      }
    },
  };
}

/** Elements without a row, rows without an element, and rows that say something else than the contract. */
function uncovered(contract: Contract): Finding[] {
  const { source, dialect } = contract;
  const table = tableOf(dialect);
  const at = (pointer: string, what: string): Finding => {
    const { file, line } = source.problem(pointer, what);
    return { file, line, what, mend: MEND };
  };
  // A contract that nothing is claimed of yet is generated and served; the suite does not judge by it.
  if (table === undefined) return [];
  const elements = elementsOf(contract);
  const present = new Set(elements.map(({ id }) => id));
  const findings = elements.flatMap(({ id, says, pointer }) => {
    const row = Object.hasOwn(table, id) ? table[id] : undefined;
    if (row === undefined) return [at(pointer, `nothing proves ${id}: ${says.join(', ')}`)];
    if (row.says.join('\n') === says.join('\n')) return [];
    return [at(pointer, `${id} says "${says.join(', ')}", but "${row.says.join(', ')}" is what is proved`)];
  });
  const gone = Object.keys(table).filter((id) => !present.has(id));
  return [...findings, ...gone.map((id) => at('', `${id} is proved, but is not in the contract`))];
}

/** Rows whose requirements cannot be tested, and requirements that no row names. */
function unnamed(): Finding[] {
  const rows = Object.values(TABLES).flatMap((table) => Object.entries(table));
  const file = 'scripts/drift/coverage';
  const unproved = rows
    .filter(([, { by }]) => by !== undefined && !by.some((id) => requirement(id).untestable === undefined))
    .map(([id]) => ({ file, what: `${id} is proved by nothing that can be tested`, mend: MEND }));
  const named = new Set<string>([...BEYOND_CONTRACTS, ...rows.flatMap(([, { by = [] }]) => by)]);
  const about = requirements
    .filter(({ id }) => !named.has(id))
    .map(({ id }) => ({ file, what: `${id} is about no element of a contract`, mend: MEND }));
  const stale = [...named]
    .filter((id) => !isRequirementId(id))
    .map((id) => ({ file, what: `${id} is no requirement`, mend: MEND }));
  return [...unproved, ...about, ...stale];
}

function tableOf(dialect: string): CoverageTable | undefined {
  return Object.hasOwn(TABLES, dialect) ? TABLES[dialect] : undefined;
}
