// Writes a request as a shell command that sends it again. What must not be shown becomes a shell
// variable, such as "$DEVICE_CODE"; a body that no command line could hold is read from a file.

import type { HttpRequest } from '../model/exchange.ts';
import type { Hidden, Hiding } from './hiding.ts';

/** Bodies up to this many bytes stand on the command line. */
const LONGEST_BODY = 4000;

/** The name of the file for a body which is too long for a command line. */
export type BodyFile = `body-of-${string}`;

/** The file for the body of the request that a requirement shows. */
export function bodyFileOf(id: string): BodyFile {
  return `body-of-${id}`;
}

/** A command, and the variables that have to be set before it is run. */
export interface CurlCommand {
  readonly command: string;
  readonly variables: readonly Hidden[];
  /** What the file holds from which the command reads its body. */
  readonly body?: Buffer;
}

/** The request as a `curl` command for a POSIX shell. */
export function toCurl(request: HttpRequest, hiding: Hiding, bodyFile = 'body'): CurlCommand {
  const variables = new Map<string, Hidden>();
  const quote = (text: string) =>
    hiding
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
  const body = Buffer.from(request.body);
  const ended = (command: string) => ({ command, variables: [...variables.values()] });
  if (body.length > LONGEST_BODY) {
    parts.push(`--data-binary @${bodyFile}`);
    // A secret in it would go to a disk; the file then holds the name of its variable.
    return { ...ended(parts.join(' ')), body: withoutSecrets(body, hiding) };
  }
  const text = textOf(request.body);
  // curl would read a file for a body that starts with @, and no argument holds a NUL.
  if (text !== undefined && !/^@|\0/.test(text)) {
    parts.push(`--data-binary ${quote(text)}`);
    return ended(parts.join(' '));
  }
  return ended(`${printBytes(body)} | ${parts.join(' ')} --data-binary @-`);
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

function withoutSecrets(body: Buffer, hiding: Hiding): Buffer {
  const text = body.toString('utf8');
  const hidden = hiding.hide(text);
  return hidden === text ? body : Buffer.from(hidden);
}

function textOf(body: string | Uint8Array): string | undefined {
  if (typeof body === 'string') return body;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return undefined;
  }
}

function printBytes(body: Buffer): string {
  const octal = [...body].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`);
  return `printf '${octal.join('')}'`;
}
