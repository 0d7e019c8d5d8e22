// Reads requests of clients from their bytes, strictly and without help of the emulator, which is lenient by policy.

import type { ClientRequest, Credentials, Pairs } from '../model/client-request.ts';
import type { Turn } from '../model/conversation.ts';
import { repeatedMember } from './repeated-member.ts';

/** Reads a request whose body is a form. @see RFC 6749, appendix B */
export function readForm(turn: Turn): ClientRequest {
  return { ...commonOf(turn), ...formOf(turn.body) };
}

/** Reads a request whose body is one JSON object; values that are no strings are given as JSON. */
export function readJson(turn: Turn): ClientRequest {
  return { ...commonOf(turn), ...jsonOf(turn.body) };
}

/** The first value of a parameter. */
export function parameterOf(request: ClientRequest, name: string): string | undefined {
  return request.parameters?.find(([other]) => other === name)?.[1];
}

/** The name that a list of parameters has twice, if there is one. */
export function repeatedName(pairs: Pairs): string | undefined {
  return pairs.find(([name], index) => pairs.findIndex(([other]) => other === name) !== index)?.[0];
}

/** The values of a header, in any case of its name. */
export function headerValues(turn: Pick<Turn, 'headers'>, name: string): readonly string[] {
  return turn.headers.filter(([other]) => other.toLowerCase() === name).map(([, value]) => value);
}

function commonOf(turn: Turn): ClientRequest {
  const [, query = ''] = turn.target.split('?', 2);
  const types = headerValues(turn, 'content-type');
  const basic = basicOf(headerValues(turn, 'authorization'));
  return {
    query: pairsOf(query) ?? [['', query]],
    ...(types.length === 1 && { mediaType: types[0]?.split(';')[0]?.trim().toLowerCase() ?? '' }),
    ...(basic && { basic }),
  };
}

function formOf(body: Uint8Array): Pick<ClientRequest, 'parameters' | 'complaint'> {
  const text = Buffer.from(body).toString('latin1');
  // Every byte of a form is ASCII that can be seen; all others are percent-encoded.
  if (/[^\x21-\x7e]/.test(text)) return { complaint: 'has bytes that a form has to encode' };
  const parameters = pairsOf(text);
  return parameters ? { parameters } : { complaint: 'is no form: a percent sign is not followed by UTF-8' };
}

function pairsOf(text: string): Pairs | undefined {
  if (text === '') return [];
  const pairs: (readonly [string, string])[] = [];
  for (const pair of text.split('&')) {
    const at = pair.indexOf('=');
    const name = decoded(at < 0 ? pair : pair.slice(0, at));
    const value = decoded(at < 0 ? '' : pair.slice(at + 1));
    if (name === undefined || value === undefined) return undefined;
    pairs.push([name, value]);
  }
  return pairs;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}

function jsonOf(body: Uint8Array): Pick<ClientRequest, 'parameters' | 'complaint'> {
  let text: string;
  let value: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    value = JSON.parse(text);
  } catch {
    return { complaint: 'is no JSON' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { complaint: 'is no JSON object' };
  }
  const twice = repeatedMember(text);
  if (twice !== undefined) return { complaint: `has the member ${twice} twice` };
  return {
    parameters: Object.entries(value).map(([name, member]: [string, unknown]) => [
      name,
      typeof member === 'string' ? member : JSON.stringify(member),
    ]),
  };
}

function basicOf(headers: readonly string[]): Credentials | undefined {
  const encoded = headers.map((value) => /^basic +([A-Za-z0-9+/=]+) *$/i.exec(value)?.[1]).find(Boolean);
  if (encoded === undefined) return undefined;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const at = text.indexOf(':');
  if (at < 0) return undefined;
  const [rawId, rawSecret] = [text.slice(0, at), text.slice(at + 1)];
  return { rawId, rawSecret, id: decoded(rawId) ?? rawId, secret: decoded(rawSecret) ?? rawSecret };
}
