// Takes a request off the wire: its size, its text, and its members in the types the operation expects.
import type { RawRequest } from '../messages.ts';
import { type Policy, react } from '../policy/index.ts';
import type { Result } from '../vocabulary.ts';

/** A request whose body has been read. */
export interface Received {
  readonly method: string;
  /** What stands behind the question mark of the target. */
  readonly query: string;
  readonly authorization: string | undefined;
  readonly body: string;
}

/** Reads a body as UTF-8 text, but not one that is larger than the policy allows. */
export function readBody({ body, oversized }: RawRequest, policy: Policy): Result<{ text: string }> {
  if (oversized || body.byteLength > policy.maxBodyBytes) {
    const refusal = react(policy, 'OversizedBody', `more than ${policy.maxBodyBytes} bytes`);
    if (refusal !== undefined) return { ok: false, refusal };
  }
  try {
    return { ok: true, text: utf8.decode(body) };
  } catch {
    const refusal = react(policy, 'MalformedBody', 'not UTF-8');
    if (refusal !== undefined) return { ok: false, refusal };
    return { ok: true, text: new TextDecoder().decode(body) };
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** What an operation expects of one member. */
export interface Member {
  readonly kind: 'text' | 'list';
  readonly required?: true;
  /** Whether a grant or a client keeps the value, so that its length is bounded. */
  readonly kept?: true;
}

/** The members of one operation by their wire names. */
export type Members = Readonly<Record<string, Member>>;

/** The values of members, typed by what is expected of them. */
export type Values<M extends Members> = {
  readonly [Name in keyof M]: ValueOf<M[Name]>;
};
type ValueOf<One extends Member> =
  | (One['kind'] extends 'list' ? readonly string[] : string)
  | (One extends { required: true } ? never : undefined);

/**
 * Reads the expected members out of what was sent. Values that are kept are copied: a slice of a large body would keep
 * all of it in memory for as long as the grant lives.
 */
export function readMembers<M extends Members>(
  sent: ReadonlyMap<string, unknown>,
  members: M,
  policy: Policy,
): Result<{ values: Values<M> }> {
  for (const name of sent.keys()) {
    if (Object.hasOwn(members, name)) continue;
    const refusal = react(policy, 'UnknownParameter');
    if (refusal !== undefined) return { ok: false, refusal };
  }
  const values: Record<string, string | readonly string[] | undefined> = {};
  for (const [name, member] of Object.entries(members)) {
    const value = readMember(name, member, sent.get(name), policy);
    if (!value.ok) return value;
    values[name] = value.value;
  }
  // Every name of `members` has been given a value of its kind above, which the type can't be told.
  return { ok: true, values: values as Values<M> };
}

type ReadMember = Result<{ value: string | readonly string[] | undefined }>;

function readMember(name: string, member: Member, sent: unknown, policy: Policy): ReadMember {
  const omitted =
    sent === undefined ||
    (sent === null && policy.nullMeansOmitted) ||
    (sent === '' && policy.emptyMeansOmitted);
  if (omitted) {
    const refusal = member.required ? react(policy, 'MissingParameter', name) : undefined;
    if (refusal !== undefined) return { ok: false, refusal };
    return { ok: true, value: member.required ? EMPTY[member.kind] : undefined };
  }
  if (!isOfKind(member.kind, sent)) {
    const refusal = react(policy, 'WrongType', name);
    if (refusal !== undefined) return { ok: false, refusal };
    return { ok: true, value: member.kind === 'text' ? String(sent) : [String(sent)] };
  }
  const copied = member.kept ? copy : (text: string) => text;
  const value = typeof sent === 'string' ? copied(sent) : sent.map(copied);
  const characters = typeof value === 'string' ? value.length : value.join(' ').length;
  if (member.kept && characters > policy.maxKeptCharacters) {
    const refusal = react(policy, 'LongValue', name);
    if (refusal !== undefined) return { ok: false, refusal };
  }
  return { ok: true, value };
}

const EMPTY = { text: '', list: [] } as const;

function isOfKind(kind: Member['kind'], value: unknown): value is string | readonly string[] {
  if (kind === 'text') return typeof value === 'string';
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** A string with storage of its own. */
function copy(text: string): string {
  return Buffer.from(text).toString();
}
