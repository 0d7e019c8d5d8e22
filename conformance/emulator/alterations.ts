// Altered responses: what else a response can be than the one that conforms. Mutants say it of every response of a
// kind, by the policy's last decision; a script says it of one.
import { type JsonValue, type Members, type PlainResponse, textOf } from './messages.ts';
import type { Policy } from './policy/index.ts';
import type { About, Operation, RefusalCause } from './vocabulary.ts';

/** Makes another response of a response. */
export type Change = (response: PlainResponse) => PlainResponse;

/** An alteration as plain data; members are applied from top to bottom. */
export interface AlterationData {
  readonly status?: number;
  /** Headers to set, in place of those of the same name in any case; `undefined` leaves one out. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  /** Members of the body to set, `null` included; `undefined` leaves one out. */
  readonly members?: Members;
  /** Another body, sent as it is. */
  readonly body?: string;
  /** Text in front of the body, such as a byte order mark. */
  readonly before?: string;
  /** Text behind the body. */
  readonly after?: string;
  /** Ends the body after this share of its characters, from 0 to 1, and says so in no header. */
  readonly share?: number;
  /** Bytes that the body has at least: white space is added behind it. */
  readonly bytes?: number;
}

/** What becomes of a response. */
export type Alteration = AlterationData | Change;

/** Which responses are altered. */
export type Which = (about: About) => boolean;

/** Alters some responses on their way out. */
export function altered(which: Which, alteration: Alteration): Pick<Policy, 'present'> {
  return { present: (response, about) => (which(about) ? alter(response, alteration) : response) };
}

/** The response that an alteration makes of one. */
export function alter(response: PlainResponse, alteration: Alteration): PlainResponse {
  if (typeof alteration === 'function') return alteration(response);
  const { status, headers = {}, members: changes, body: text } = alteration;
  let next = status === undefined ? response : { ...response, status };
  for (const [name, value] of Object.entries(headers)) next = header(name, value)(next);
  if (changes !== undefined) next = members(changes)(next);
  if (text !== undefined) next = { ...next, body: text };
  const { before = '', after = '', share = 1, bytes = 0 } = alteration;
  if (before === '' && after === '' && share === 1 && bytes === 0) return next;
  const whole = `${before}${textOf(next.body)}${after}`;
  const part = whole.slice(0, Math.floor(whole.length * share));
  return { ...next, body: part.padEnd(part.length + bytes - Buffer.byteLength(part)) };
}

/** Every response. */
export const everyResponse: Which = () => true;

/** Every success of an operation, or of any. */
export function successOf(operation?: About['operation']): Which {
  return (about) => about.outcome === 'success' && (operation === undefined || about.operation === operation);
}

/** Every refusal of an operation, or of any. */
export function refusalOf(operation?: Operation): Which {
  return (about) => about.outcome !== 'success' && (operation === undefined || about.operation === operation);
}

/** Every refusal for one cause. */
export function refusalFor(cause: RefusalCause): Which {
  return (about) => about.cause === cause;
}

/** Gives members of the body other values; `undefined` leaves one out. */
export function members(change: Members | ((members: Members) => Members)): Change {
  return (response) => {
    const before = membersOf(response);
    const changes = typeof change === 'function' ? change(before) : change;
    return { ...response, body: { ...before, ...changes } };
  };
}

/** Another body altogether. */
export function body(change: (members: Members) => JsonValue): Change {
  return (response) => ({ ...response, body: change(membersOf(response)) });
}

/** Another value of a header, whatever the case of its name; `undefined` leaves it out. */
export function header(name: string, value: string | undefined): Change {
  const same = (other: string) => other.toLowerCase() === name.toLowerCase();
  return (response) => {
    const others = Object.entries(response.headers).filter(([other]) => !same(other));
    return {
      ...response,
      headers: Object.fromEntries(value === undefined ? others : [...others, [name, value]]),
    };
  };
}

/** Another status. */
export function status(code: number): Change {
  return (response) => ({ ...response, status: code });
}

/** The page that a proxy or a framework sends in place of the server. */
export function html(code: number): Change {
  return () => ({
    status: code,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: `<!doctype html><title>${code}</title><h1>${code}</h1>`,
  });
}

/** Sends the client elsewhere, without a body. */
export function redirect(code: number, location: string): Change {
  return () => ({ status: code, headers: { location }, body: undefined });
}

/** Several alterations, one after the other. */
export function all(...alterations: readonly Alteration[]): Change {
  return (response) => alterations.reduce(alter, response);
}

function isObject(value: JsonValue | undefined): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The members of a body; none where it is no JSON object. */
export function membersOf({ body: value }: PlainResponse): Members {
  return isObject(value) ? value : {};
}
