// What a description of AWS's service says, whoever wrote it: AWS's SDK, AWS's model files, or our contract. And the
// differences between two of them.

/** One member of a request, a response or an error. */
export interface MemberModel {
  readonly type: string;
  readonly sensitive: boolean;
  readonly required: boolean;
  /** Known values, sorted; absent where none are listed. */
  readonly values?: readonly string[];
}

export type MembersModel = Readonly<Record<string, MemberModel>>;

export interface ServiceOperation {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** Whether its requests carry AWS's signature. */
  readonly signed: boolean;
  readonly request: MembersModel;
  readonly response: MembersModel;
  /** Names of its errors, sorted. */
  readonly errors: readonly string[];
}

export interface ServiceError {
  readonly status: number;
  readonly members: MembersModel;
}

export interface ServiceModel {
  readonly version: string;
  readonly operations: Readonly<Record<string, ServiceOperation>>;
  readonly errors: Readonly<Record<string, ServiceError>>;
}

/** One fact that differs. What only one of both has is undefined in the other. */
export interface Difference {
  /** Where, in words that stay the same: `CreateTokenRequest.scope type`. */
  readonly key: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Every difference, in the order of the first model; members of what only one of them has are not told one by one. */
export function compareModels(before: ServiceModel, after: ServiceModel): Difference[] {
  return [
    ...fact('version', before.version, after.version),
    ...each(before.operations, after.operations, 'operation ', (id, old, now) => [
      ...fact(`${id} method`, old.method, now.method),
      ...fact(`${id} path`, old.path, now.path),
      ...fact(`${id} status`, String(old.status), String(now.status)),
      ...fact(`${id} signature`, signature(old), signature(now)),
      ...members(`${id}Request`, old.request, now.request),
      ...members(`${id}Response`, old.response, now.response),
      ...listed(`${id} raises `, old.errors, now.errors),
    ]),
    ...each(before.errors, after.errors, 'error ', (name, old, now) => [
      ...fact(`${name} status`, String(old.status), String(now.status)),
      ...members(name, old.members, now.members),
    ]),
  ];
}

/** One difference in words, such as `CreateTokenRequest.scope type: string → array`. */
export function describeDifference({ key, before, after }: Difference): string {
  if (before === undefined) return `${key}: came${after === '' ? '' : ` (${after})`}`;
  if (after === undefined) return `${key}: went${before === '' ? '' : ` (${before})`}`;
  return `${key}: ${before || 'none'} → ${after || 'none'}`;
}

const signature = ({ signed }: ServiceOperation) => (signed ? 'signed' : 'unsigned');

function members(owner: string, before: MembersModel, after: MembersModel): Difference[] {
  return each(before, after, `${owner}.`, (name, old, now) => [
    ...fact(`${owner}.${name} type`, old.type, now.type),
    ...fact(`${owner}.${name} sensitive`, String(old.sensitive), String(now.sensitive)),
    ...fact(`${owner}.${name} required`, String(old.required), String(now.required)),
    ...fact(`${owner}.${name} values`, (old.values ?? []).join(', '), (now.values ?? []).join(', ')),
  ]);
}

function each<T>(
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
  prefix: string,
  compare: (name: string, before: T, after: T) => Difference[],
): Difference[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) => {
    const [old, now] = [before[name], after[name]];
    if (old !== undefined && now !== undefined) return compare(name, old, now);
    return [{ key: prefix + name, before: old && '', after: now && '' }];
  });
}

function listed(prefix: string, before: readonly string[], after: readonly string[]): Difference[] {
  const all = [...new Set([...before, ...after])];
  const mark = (list: readonly string[], name: string) => (list.includes(name) ? '' : undefined);
  return all
    .filter((name) => before.includes(name) !== after.includes(name))
    .map((name) => ({ key: prefix + name, before: mark(before, name), after: mark(after, name) }));
}

function fact(key: string, before: string, after: string): Difference[] {
  return before === after ? [] : [{ key, before, after }];
}
