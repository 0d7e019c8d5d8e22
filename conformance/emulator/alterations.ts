// The last look at an answer, for faults and oddities of answers that no other decision of the policy reaches.

import type { About, Answer, JsonValue, Operation, RefusalCause } from '../emulator/outcomes.ts';
import type { Policy } from '../emulator/policy.ts';

/** Which answers are looked at. */
export type Which = (about: About) => boolean;

/** What becomes of one. */
export type Change = (answer: Answer) => Answer;

type Members = Readonly<Record<string, JsonValue | undefined>>;

/** Changes some answers on their way out. */
export function lastLook(which: Which, change: Change): Pick<Policy, 'present'> {
  return { present: (answer, about) => (which(about) ? change(answer) : answer) };
}

/** Every answer. */
export const everyAnswer: Which = () => true;

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
  return (answer) => {
    const before = membersOf(answer);
    const changes = typeof change === 'function' ? change(before) : change;
    return { ...answer, body: { ...before, ...changes } };
  };
}

/** Another body altogether. */
export function body(change: (members: Members) => JsonValue): Change {
  return (answer) => ({ ...answer, body: change(membersOf(answer)) });
}

/** Another value of a header, in lower case; `undefined` leaves it out. */
export function header(name: string, value: string | undefined): Change {
  return (answer) => {
    const others = Object.entries(answer.headers).filter(([other]) => other.toLowerCase() !== name);
    return {
      ...answer,
      headers: Object.fromEntries(value === undefined ? others : [...others, [name, value]]),
    };
  };
}

/** Another status. */
export function status(code: number): Change {
  return (answer) => ({ ...answer, status: code });
}

/** The page that a proxy or a framework answers with in place of the server. */
export function html(code: number): Change {
  return () => ({
    status: code,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: `<!doctype html><title>${code}</title><h1>${code}</h1>`,
  });
}

function isObject(body: JsonValue | undefined): body is Members {
  return typeof body === 'object' && body !== null && !Array.isArray(body);
}

function membersOf({ body }: Answer): Members {
  return isObject(body) ? body : {};
}
