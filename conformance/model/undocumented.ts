// Members that came over the wire and that the contract does not name. They break nothing, since readers ignore what
// they do not know; but who reads a report wants to hear of a new one.

import type { Contract, ContractOperation, JsonSchema, JsonValue } from '../../generated/contract-shape.ts';

/** One such member. */
export interface UndocumentedMember {
  /** ID of the operation. */
  readonly operation: string;
  readonly member: string;
}

/** Members as they came: of requests, or of responses. */
export interface SeenMembers {
  readonly operation: string;
  readonly members: readonly string[];
}

/** Longer names are no names that anybody chose; and whoever sends more of them makes them up. */
const LONGEST_NAME = 64;
const MOST = 50;

/** Those members that the contract does not name, in the order of the alphabet. */
export function undocumentedMembers(
  contract: Contract,
  direction: 'request' | 'response',
  seen: Iterable<SeenMembers>,
): readonly UndocumentedMember[] {
  const unknown = new Map<string, Set<string>>();
  for (const { operation, members } of seen) {
    const documented = contract.operations[operation];
    if (!documented) continue;
    const known = namesIn(documented, direction);
    for (const member of members) {
      if (known.has(member) || member.length > LONGEST_NAME) continue;
      unknown.set(operation, (unknown.get(operation) ?? new Set()).add(member));
    }
  }
  return [...unknown]
    .flatMap(([operation, members]) => [...members].toSorted().map((member) => ({ operation, member })))
    .slice(0, MOST);
}

/** Names that any body of an operation may have. */
function namesIn(operation: ContractOperation, direction: 'request' | 'response'): ReadonlySet<string> {
  const bodies =
    direction === 'request'
      ? [operation.request]
      : Object.values(operation.responses).map(({ body }) => body);
  return new Set(bodies.flatMap((body) => (body ? namesOf(body.schema) : [])));
}

function namesOf({ properties, oneOf, anyOf }: JsonSchema): readonly string[] {
  const alternatives = [oneOf, anyOf].flatMap((union) => (Array.isArray(union) ? union : []));
  return [
    ...(isSchema(properties) ? Object.keys(properties) : []),
    ...alternatives.flatMap((alternative) => (isSchema(alternative) ? namesOf(alternative) : [])),
  ];
}

function isSchema(value: JsonValue | undefined): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
