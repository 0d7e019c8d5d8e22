// Writes a request as a shell command that sends it again. What must not be shown becomes a shell
// variable, such as "$DEVICE_CODE"; bodies that no command line could hold are piped in.

import type { HttpRequest } from '../model/exchange.ts';
import type { Hidden, Sensitive } from './sensitive.ts';

/** Bodies up to this many characters stand on the command line as they are. */
const LONGEST_PLAIN_BODY = 4000;

/** A character repeated more often than this is written as a loop. */
const LONGEST_PLAIN_RUN = 100;

/** A command, and the variables that have to be set before it is run. */
export interface CurlCommand {
  readonly command: string;
  readonly variables: readonly Hidden[];
}

/** The request as a `curl` command for a POSIX shell. */
export function toCurl(request: HttpRequest, sensitive: Sensitive): CurlCommand {
  const variables = new Map<string, Hidden>();
  const quote = (text: string) =>
    sensitive
      .split(text)
      .map((piece) => {
        if (!('hidden' in piece)) return quoteForShell(piece.text);
        variables.set(piece.hidden.variable, piece.hidden);
        return `"$${piece.hidden.variable}"`;
      })
      .join('') || "''";

  const parts = ['curl -i'];
  if (request.method !== (request.body === undefined ? 'GET' : 'POST')) parts.push(`-X ${request.method}`);
  parts.push(quote(request.url));
  for (const [name, value] of Object.entries(request.headers)) {
    parts.push(basicUser(name, value, quote) ?? `-H ${quote(`${name}: ${value}`)}`);
  }
  if (request.body === undefined) return { command: parts.join(' '), variables: [...variables.values()] };

  // curl adds a form type of its own to data; a header without a value takes it away.
  if (!Object.keys(request.headers).some((name) => name.toLowerCase() === 'content-type')) {
    parts.push("-H 'Content-Type:'");
  }
  const text = textOf(request.body);
  // curl would read a file for a body that starts with @.
  const fits = text !== undefined && text.length <= LONGEST_PLAIN_BODY && !/^@|\0/.test(text);
  if (fits) {
    parts.push(`--data-binary ${quote(text)}`);
    return { command: parts.join(' '), variables: [...variables.values()] };
  }
  const source = text === undefined ? printBytes(request.body) : printText(text, quote);
  return { command: `${source} | ${parts.join(' ')} --data-binary @-`, variables: [...variables.values()] };
}

/** Quotes a text for a POSIX shell; plain words stay as they are. */
function quoteForShell(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

/** A Basic header becomes `-u`, so that its secret can be a variable. */
function basicUser(name: string, value: string, quote: (text: string) => string): string | undefined {
  const encoded = name.toLowerCase() === 'authorization' ? /^Basic (\S+)$/.exec(value)?.[1] : undefined;
  return encoded && `-u ${quote(Buffer.from(encoded, 'base64').toString('utf8'))}`;
}

function textOf(body: string | Uint8Array): string | undefined {
  if (typeof body === 'string') return body;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return undefined;
  }
}

function printBytes(body: string | Uint8Array): string {
  const octal = [...Buffer.from(body)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`);
  return `printf '${octal.join('')}'`;
}

/** Prints a long text: what repeats as a loop, the rest as it is. */
function printText(text: string, quote: (text: string) => string): string {
  const run = new RegExp(`(([\\x01-\\x7f])\\2{${LONGEST_PLAIN_RUN},}|\\0+)`);
  const commands: string[] = [];
  let rest = text;
  while (rest !== '') {
    const found = run.exec(rest);
    const before = found ? rest.slice(0, found.index) : rest;
    if (before !== '') commands.push(`printf %s ${quote(before)}`);
    if (!found) break;
    const [whole] = found;
    const zeros = `head -c ${whole.length} /dev/zero`;
    commands.push(whole.startsWith('\0') ? zeros : `${zeros} | tr '\\0' ${quote(whole.slice(0, 1))}`);
    rest = rest.slice(found.index + whole.length);
  }
  return `{ ${commands.join('; ')}; }`;
}
