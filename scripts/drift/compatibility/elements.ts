// The changes between two versions of a contract, element by element, each rated by what kind of element it is.

import type { CarriedValue, Element, ElementKind } from '../coverage/elements.ts';
import { comparePatterns } from './patterns.ts';
import { type Change, type Rating, ratingOf } from './rating.ts';
import { compareSchemas } from './schemas.ts';

/** Every change of an element, in the order of the revision; what is gone comes last. */
export function compareElements(base: readonly Element[], revision: readonly Element[]): Change[] {
  const before = byId(pairServers(base, revision));
  const after = byId(revision);
  const isInside = owners(before, after);
  const changed = [...after.values()].flatMap((element): Change[] => {
    const old = before.get(element.id);
    if (old !== undefined) return changesOf(old, element);
    return isInside(element) ? [] : [added(element)];
  });
  const gone = [...before.values()].filter((element) => !after.has(element.id) && !isInside(element));
  return [...changed, ...gone.map(removed)];
}

const byId = (elements: readonly Element[]) => new Map(elements.map((element) => [element.id, element]));

/** Whether an element came or went with the operation, request, response or error that it belongs to. */
function owners(before: ReadonlyMap<string, Element>, after: ReadonlyMap<string, Element>) {
  const moved = [...before.values(), ...after.values()].filter(
    ({ id, kind }) =>
      ['operation', 'media-type', 'status', 'error'].includes(kind) && before.has(id) !== after.has(id),
  );
  // An error by itself is told of where the responses list it.
  return ({ id, kind }: Element) =>
    moved.some((owner) => id.startsWith(`${owner.id} `)) || (kind === 'error' && /^error /.test(id));
}

/** Servers go by the regions that they are for; one whose regions changed is found again by its address. */
function pairServers(base: readonly Element[], revision: readonly Element[]): Element[] {
  const lost = (some: readonly Element[], others: readonly Element[]) =>
    some.filter(({ id, kind }) => kind === 'server' && !others.some((other) => other.id === id));
  const added = lost(revision, base);
  return base.map((element) => {
    if (!lost([element], revision).includes(element)) return element;
    const same = added.filter(({ says }) => says[0] === element.says[0]);
    const [only] = same;
    return same.length === 1 && only !== undefined
      ? { ...element, id: only.id, says: [...element.says, element.id] }
      : element;
  });
}

type Sides = Pick<Change, 'client' | 'server'>;

const sides = (client: Rating, server: Rating): Sides => ({ client, server });

/** What it means that an element of a kind came. */
const ADDED: Readonly<Record<ElementKind, (element: Element) => Sides>> = {
  version: () => sides('compatible', 'compatible'),
  server: () => sides('compatible', 'editorial'),
  security: () => sides('compatible', 'compatible'),
  operation: () => sides('compatible', 'breaking'),
  'media-type': ({ says }) => sides(says.includes('required') ? 'breaking' : 'compatible', 'breaking'),
  // A client has to cope with errors that it does not know, and not with new ways to succeed.
  status: ({ id }) => sides(/ [45]\d\d$/.test(id) ? 'compatible' : 'breaking', 'compatible'),
  header: ({ value }) => addedValue(value),
  member: ({ value }) => addedValue(value),
  error: () => sides('breaking', 'compatible'),
  example: () => sides('compatible', 'editorial'),
};

/** What it means that an element of a kind went. */
const REMOVED: Readonly<Record<ElementKind, (element: Element) => Sides>> = {
  version: () => sides('breaking', 'breaking'),
  server: () => sides('breaking', 'editorial'),
  security: () => sides('breaking', 'compatible'),
  operation: () => sides('breaking', 'compatible'),
  'media-type': () => sides('breaking', 'compatible'),
  status: () => sides('breaking', 'breaking'),
  // Whoever reads an optional header has to do without it already.
  header: ({ value }) => sides(value?.required ? 'breaking' : 'compatible', 'compatible'),
  member: () => sides('breaking', 'compatible'),
  error: () => sides('breaking', 'breaking'),
  example: () => sides('breaking', 'editorial'),
};

/** Objects stay open, so a new value is a matter of who must send it. */
function addedValue(value: CarriedValue | undefined): Sides {
  if (!value?.required) return sides('compatible', 'compatible');
  return value.sender === 'client' ? sides('breaking', 'compatible') : sides('compatible', 'breaking');
}

function added(element: Element): Change {
  const { id, says, pointer, kind } = element;
  return { id, what: `came: ${says.join(', ')}`, pointer, version: 'revision', ...ADDED[kind](element) };
}

function removed(element: Element): Change {
  const { id, says, pointer, kind } = element;
  return { id, what: `went: ${says.join(', ')}`, pointer, version: 'base', ...REMOVED[kind](element) };
}

function changesOf(before: Element, after: Element): Change[] {
  if (before.says.join('\n') === after.says.join('\n')) return [];
  const { id, pointer } = after;
  return differences(before, after).map(({ what, ...rating }) => ({
    id,
    what,
    pointer,
    version: 'revision',
    ...rating,
  }));
}

type Rated = Sides & { readonly what: string };

function differences(before: Element, after: Element): Rated[] {
  if (before.value !== undefined && after.value !== undefined) {
    return carried(before.value, after.value, before, after);
  }
  const lists = { came: missingIn(after.says, before.says), went: missingIn(before.says, after.says) };
  switch (after.kind) {
    case 'server':
      return serverDifferences(before, after);
    case 'security':
      return [
        ...lists.came.map((one) => ({ what: `takes ${one}`, ...sides('compatible', 'breaking') })),
        ...lists.went.map((one) => ({ what: `takes ${one} no more`, ...sides('breaking', 'compatible') })),
      ];
    case 'error':
      return errorDifferences(before, after, lists);
    case 'example':
      return [
        ...lists.came.map((one) => ({ what: `has the example ${one}`, ...sides('compatible', 'editorial') })),
        ...lists.went.map((one) => ({
          what: `has the example ${one} no more`,
          ...sides('breaking', 'editorial'),
        })),
      ];
    case 'media-type':
      return [
        ...(lists.came.includes('required')
          ? [{ what: 'is required', ...sides('breaking', 'compatible') }]
          : []),
        ...(lists.went.includes('required')
          ? [{ what: 'is required no more', ...sides('compatible', 'breaking') }]
          : []),
        ...(before.says[0] === after.says[0] ? [] : [otherWise(before, after)]),
      ];
    case 'version':
      return [{ what: `${before.says} → ${after.says}`, ...sides('compatible', 'compatible') }];
    default:
      return [otherWise(before, after)];
  }
}

function carried(before: CarriedValue, after: CarriedValue, old: Element, now: Element): Rated[] {
  const changed = compareSchemas(before.schema, after.schema).map(({ shift, what }) => ({
    what,
    ...ratingOf(shift, after.sender),
  }));
  if (before.required !== after.required) {
    const what = after.required ? 'is required' : 'is required no more';
    changed.push({ what, ...ratingOf(after.required ? 'narrower' : 'wider', after.sender) });
  }
  if (old.says.includes('names the error') !== now.says.includes('names the error')) {
    changed.push(otherWise(old, now));
  }
  return changed;
}

function serverDifferences(before: Element, after: Element): Rated[] {
  if (before.says[0] !== after.says[0]) return [{ ...otherWise(before, after), server: 'editorial' }];
  const [, pattern = ''] = /^server (.*)$/.exec(before.says.at(-1) ?? '') ?? [];
  if (pattern === '') return [{ what: `${before.says} → ${after.says}`, ...sides('editorial', 'editorial') }];
  const now = after.id.replace(/^server /, '');
  const isWider = comparePatterns(pattern, now) === 'wider';
  return [{ what: `${pattern} → ${now}`, ...sides(isWider ? 'compatible' : 'breaking', 'editorial') }];
}

/** What is listed for a response: codes, of which `any other` leaves the list open. Or one error: its name. */
function errorDifferences(
  before: Element,
  after: Element,
  { came, went }: { readonly came: readonly string[]; readonly went: readonly string[] },
): Rated[] {
  const ANY = 'any other';
  if (!after.id.endsWith(' errors')) return [otherWise(before, after)];
  const wasOpen = before.says.includes(ANY);
  const isOpen = after.says.includes(ANY);
  return [
    ...came.map((code) => ({
      what: `may be ${code}`,
      // Where the list was open the code could come before; it only has a name now.
      ...sides(wasOpen ? 'compatible' : 'breaking', 'compatible'),
    })),
    ...went.map((code) => ({
      what: `is ${code} no more`,
      // What was named is handled by its name; where the list stays open a server may send it all the same.
      ...(code === ANY
        ? sides('compatible', 'breaking')
        : sides('breaking', isOpen ? 'compatible' : 'breaking')),
    })),
  ];
}

const otherWise = (before: Element, after: Element): Rated => ({
  what: `${before.says.join(', ') || 'nothing'} → ${after.says.join(', ') || 'nothing'}`,
  ...sides('breaking', 'breaking'),
});

const missingIn = (some: readonly string[], others: readonly string[]) =>
  some.filter((one) => !others.includes(one));
