// What the emulator recorded of a client, as the turns of a conversation.

import type { RecordedExchange } from '../../emulator/index.ts';
import type { ClientEndpoint, Turn } from '../../model/conversation.ts';

/** The turns, in the order in which they came. @param start when the client was started, in milliseconds since 1970 */
export function turnsOf(
  exchanges: readonly RecordedExchange[],
  start: number,
  issuerPath: string,
): readonly Turn[] {
  const since = (moment: number) => (moment - start) / 1000;
  // Where nobody listened nothing was sent, and a process leaves no trace of it either.
  const sent = exchanges.filter(({ end }) => end?.how !== 'refused');
  return sent.map(({ method, target, headers, body, bodyIsWhole, arrivedAt, end }) => ({
    method,
    target,
    headers,
    body,
    bodyIsWhole,
    endpoint: isOfOtherOrigin(headers) ? 'elsewhere' : endpointOf(target, issuerPath),
    arrivedAt: since(arrivedAt),
    ...(end && { endedAt: since('respondedAt' in end ? end.respondedAt : end.closedAt) }),
    ...(end && 'status' in end && { response: responseOf(end) }),
    ...(end && end.how !== 'sent' && { broken: end.how }),
  }));
}

/** The other origin of a scenario is this machine by another name. */
function isOfOtherOrigin(headers: Turn['headers']): boolean {
  return headers.some(([name, value]) => name.toLowerCase() === 'host' && value.startsWith('localhost'));
}

const endpoints: Readonly<Record<string, ClientEndpoint>> = {
  '/client/register': 'register',
  '/device_authorization': 'deviceAuthorization',
  '/token': 'token',
};

/** Where a request went, by its path alone: whatever method it has, that was meant. */
function endpointOf(target: string, issuerPath: string): ClientEndpoint {
  const [path = ''] = target.split('?', 1);
  if (path.includes('/.well-known/')) return 'metadata';
  return endpoints[path.startsWith(issuerPath) ? path.slice(issuerPath.length) : path] ?? 'elsewhere';
}

function responseOf(end: {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}): NonNullable<Turn['response']> {
  const { status, headers, body } = end;
  const text = typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body);
  const members = membersOf(body, text);
  return { status, headers, text, ...(members && { members }) };
}

function membersOf(body: unknown, text: string): Readonly<Record<string, unknown>> | undefined {
  const value = typeof body === 'string' ? parsed(text) : body;
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}

/** Larger bodies are nothing that a client could take. */
const LARGEST = 2 ** 20;

function parsed(text: string): unknown {
  if (text.length > LARGEST) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
