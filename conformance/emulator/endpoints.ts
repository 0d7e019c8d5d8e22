// Serves the operations of the contract: from a raw request to what happens at the connection.
import { alter } from './alterations.ts';
import { publicKeys } from './id-token.ts';
import {
  type Delivery,
  type JsonValue,
  mediaTypeOf,
  type PlainResponse,
  type RawRequest,
} from './messages.ts';
import { badGatewayResponse, type ErrorMove, type Move, unavailableResponse } from './moves.ts';
import { perform } from './operations.ts';
import type { Parts } from './parts.ts';
import { react } from './policy/index.ts';
import type { MetadataPlace } from './policy/responses.ts';
import { documentResponse, orderedErrorResponse, refusalResponse, successResponse } from './responses.ts';
import type { About, Operation, Refusal } from './vocabulary.ts';
import type { WireOperation } from './wire/dialect.ts';
import { readBody } from './wire/request.ts';

/** Makes one move with a request to an operation. */
export async function serveOperation(
  operation: Operation,
  wire: WireOperation,
  move: Move,
  request: RawRequest,
  parts: Parts,
): Promise<Delivery> {
  if (move === 'conforming') {
    const response = conform(operation, wire, request, parts);
    // What slips through a poll does so while its response is on its way.
    if (parts.policy.pollsLetSlip !== 'nothing') await nextTurn();
    return sent(response);
  }
  if ('error' in move) return sent(sendError(move, operation, request, parts));
  if ('alter' in move) return sent(alter(conform(operation, wire, request, parts), move.alter));
  switch (move.fault) {
    case 'unavailable':
      return sent(unavailableResponse(move, parts.clock.now()));
    case 'bad_gateway':
      return sent(badGatewayResponse);
    case 'latency':
      await parts.clock.sleep(move.seconds * 1000);
      return sent(conform(operation, wire, request, parts));
    case 'hang':
      return { how: 'hung' };
    case 'truncate':
      return { how: 'truncated', response: conform(operation, wire, request, parts) };
    case 'cut':
    case 'refuse':
      return { how: 'cut' };
  }
}

/** Publishes the metadata document, where the dialect has one. @see RFC 8414 §3 */
export function serveMetadata(name: MetadataPlace['name'], request: RawRequest, parts: Parts): PlainResponse {
  const published = parts.dialect.metadata?.(parts.baseUrl, parts.policy, name);
  const document = published === undefined ? undefined : parts.policy.metadata(published);
  if (document === undefined) return serveUnknown(request, parts);
  return serveDocument(document, occasionOf('metadata', request, parts), request);
}

/** Publishes the keys that ID tokens are signed with. @see RFC 7517 §5 */
export function serveKeys(request: RawRequest, parts: Parts): PlainResponse {
  return serveDocument(publicKeys(), occasionOf('keys', request, parts), request);
}

function serveDocument(
  document: JsonValue,
  occasion: ReturnType<typeof occasionOf>,
  { method }: RawRequest,
): PlainResponse {
  return method === 'GET' || method === 'HEAD'
    ? documentResponse(document, occasion)
    : refusalResponse({ error: 'invalid_request', cause: 'WrongMethod' }, occasion);
}

/** Responds at a path where nothing is served. */
export function serveUnknown(request: RawRequest, parts: Parts): PlainResponse {
  const occasion = occasionOf('unknown_route', request, parts);
  return refusalResponse({ error: 'invalid_request', cause: 'UnknownRoute' }, occasion);
}

/** Responds when the emulator itself has failed, without saying how. */
export function serveCrash(request: RawRequest, parts: Parts): PlainResponse {
  const occasion = occasionOf('unknown_route', request, parts);
  return refusalResponse({ error: 'server_error', cause: 'Crash' }, occasion);
}

function sent(response: PlainResponse): Delivery {
  return { how: 'sent', response };
}

/** Once what was put off to the next turn has been done. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
}

function sendError(move: ErrorMove, operation: Operation, request: RawRequest, parts: Parts): PlainResponse {
  return orderedErrorResponse(move, occasionOf(operation, request, parts));
}

/** The response of a server that conforms, or does what the policy says in its place. */
function conform(
  operation: Operation,
  wire: WireOperation,
  request: RawRequest,
  parts: Parts,
): PlainResponse {
  const { policy, state } = parts;
  const occasion = occasionOf(operation, request, parts);
  const throttled = throttle(operation, parts);
  if (throttled !== undefined) {
    return 'error' in throttled ? refusalResponse(throttled, occasion) : throttled;
  }
  const { method } = request;
  const query = request.target.split('?', 2)[1] ?? '';
  const contentType = request.header('content-type');
  const unread =
    (policy.allowedMethods.includes(method) ? undefined : react(policy, 'WrongMethod')) ??
    (method === 'GET' || policy.acceptsContentType(mediaTypeOf(contentType), contentType ?? '')
      ? undefined
      : react(policy, 'WrongContentType')) ??
    (method !== 'GET' && query !== '' ? react(policy, 'Query') : undefined);
  if (unread !== undefined) return refusalResponse(unread, occasion);
  const body = readBody(request, policy);
  if (!body.ok) return refusalResponse(body.refusal, occasion);
  const received = { method, query, authorization: request.header('authorization'), body: body.text };
  const decoded = wire.decode(received, policy);
  if (!decoded.ok) return refusalResponse(decoded.refusal, occasion);
  const outcome = perform(decoded.request, state, parts.clock.now());
  return outcome.ok ? successResponse(outcome.success, occasion) : refusalResponse(outcome.refusal, occasion);
}

/** What is sent instead, when more requests come than the policy takes. */
function throttle(operation: Operation, parts: Parts): Refusal | PlainResponse | undefined {
  const { policy, state } = parts;
  const { rateLimit } = policy;
  if (!rateLimit?.operations.includes(operation)) return undefined;
  const now = parts.clock.now();
  const limited = state.requests.count('all', now) >= rateLimit.requests;
  state.requests.add('all', now);
  if (!limited) return undefined;
  const retryAfterSeconds = state.requests.secondsLeft('all', now);
  const refusal = react(policy, 'Throttled');
  return policy.throttledResponse(retryAfterSeconds) ?? (refusal && { ...refusal, retryAfterSeconds });
}

function occasionOf<Name extends About['operation']>(operation: Name, request: RawRequest, parts: Parts) {
  const { dialect, policy } = parts;
  const usedAuthorizationHeader = request.header('authorization') !== undefined;
  return { dialect, policy, operation, usedAuthorizationHeader, accept: request.header('accept') };
}
