// How a person sends a request again: the command, and what to put into each of its shell variables.

import type { HttpRequest } from '../model/exchange.ts';
import { bodyFileOf, type CurlCommand, toCurl } from './curl.ts';
import type { Hidden, Hiding, Spelling } from './hiding.ts';

/** Programs for `node -p` that spell their argument; curl has none of these for what stands inside a text. */
const spellers: Readonly<Record<Spelling, string>> = {
  JSON: 'JSON.stringify(process.argv[1]).slice(1, -1)',
  URI: 'encodeURIComponent(process.argv[1])',
  FORM: 'new URLSearchParams({ v: process.argv[1] }).toString().slice(2)',
  PERCENT: 'Buffer.from(process.argv[1]).toString("hex").toUpperCase().replace(/../g, "%$&")',
};

/** What changes together with a value that the server hands out. */
const alsoTaken: Readonly<Record<string, string>> = {
  CLIENT_SECRET: ', and for the ID of its client,',
};

/** The request as a `curl` command, and below it what has to be done before it is run. */
export function replayLines(request: HttpRequest, hiding: Hiding, id: string): readonly string[] {
  const replay = toCurl(request, hiding, bodyFileOf(id));
  return [replay.command, ...bodyNote(replay, bodyFileOf(id)), ...preparations(replay, hiding, new Set())];
}

function bodyNote({ body }: CurlCommand, file: string): readonly string[] {
  return body
    ? [`(${file} holds the ${body.length} bytes that were sent; REPORT=folder writes it beside the report)`]
    : [];
}

/** `said` holds the variables that have been told of, since getting one may take another. */
function preparations({ variables }: CurlCommand, hiding: Hiding, said: Set<string>): readonly string[] {
  const unsaid = variables.filter(({ variable }) => !said.has(variable));
  for (const { variable } of unsaid) said.add(variable);
  if (unsaid.length === 0) return [];
  const names = unsaid.map(({ variable }) => `$${variable}`).join(' and ');
  return [
    `(set ${names} first: ${unsaid.length === 1 ? 'it is' : 'they are'} not shown here)`,
    ...unsaid.flatMap((hidden) => howToSet(hidden, hiding, said)),
  ];
}

function howToSet(
  { variable, spelling, from }: Hidden,
  hiding: Hiding,
  said: Set<string>,
): readonly string[] {
  if (spelling?.as === 'OTHER' || spelling?.as === 'BASE64') {
    const how = spelling.as === 'BASE64' ? 'Base64 of a text with' : 'an unusual spelling of';
    return [`(which is ${how} $${spelling.of})`];
  }
  if (spelling) {
    const program = `node -p '${spellers[spelling.as]}' "$${spelling.of}"`;
    const plain = { variable: spelling.of, ...(from && { from }) };
    const lines = ['(which this spells as it was sent:)', `  ${variable}="$(${program})"`];
    if (said.has(spelling.of)) return lines;
    said.add(spelling.of);
    return [...lines, ...howToSet(plain, hiding, said)];
  }
  // What the settings hold, the person has set.
  if (!from) return [];
  const origin = toCurl(from, hiding);
  return [
    `(for $${variable}${alsoTaken[variable] ?? ''} take what this returns:)`,
    `  ${origin.command}`,
    ...preparations(origin, hiding, said),
  ];
}
