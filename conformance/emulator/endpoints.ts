// Serves the operations of the contract: from the request's method and body to the answer, faults included.
import { answerMetadata, answerRefusal, answerSuccess, toResponse } from './answers.ts';
import type { Connection } from './connection.ts';
import type { Engine } from './engine.ts';
import { badGatewayAnswer, unavailableAnswer } from './faults.ts';
import { perform } from './operations.ts';
import type { About, Answer, Operation } from './outcomes.ts';
import { type Policy, react } from './policy.ts';
import type { WireOperation } from './wire/dialect.ts';
import { mediaTypeOf, readBody } from './wire/request.ts';

/** Answers one request to an operation, or fails in the way that was asked for. */
export async function serveOperation(
  operation: Operation,
  wire: WireOperation,
  request: Request,
  connection: Connection,
  engine: Engine,
): Promise<Response> {
  const fault = engine.faults.take(operation);
  const honest = () => answerOperation(operation, wire, request, engine);
  const { method } = request;
  switch (fault?.fault) {
    case undefined:
      return toResponse(await honest(), method);
    case 'error':
      return toResponse(
        answerRefusal({ error: fault.error, cause: 'Asked' }, occasionOf(operation, request, engine)),
        method,
      );
    case 'unavailable':
      return toResponse(unavailableAnswer(fault, engine.clock.now()), method);
    case 'bad_gateway':
      return toResponse(badGatewayAnswer, method);
    case 'latency':
      await engine.sleep(fault.seconds);
      return toResponse(await honest(), method);
    case 'hang':
      return connection.hang();
    case 'cut':
      return connection.cut();
    case 'truncate':
      return connection.truncate(await honest());
  }
}

/** Publishes the metadata document, where the dialect has one. @see RFC 8414 §3 */
export function serveMetadata(request: Request, engine: Engine): Response {
  const occasion = occasionOf('metadata', request, engine);
  const published = engine.dialect.metadata?.(engine.baseUrl);
  const document = published === undefined ? undefined : engine.policy.metadata(published);
  if (document === undefined) return serveUnknown(request, engine);
  const readable = request.method === 'GET' || request.method === 'HEAD';
  const answer = readable
    ? answerMetadata(document, occasion)
    : answerRefusal({ error: 'invalid_request', cause: 'WrongMethod' }, occasion);
  return toResponse(answer, request.method);
}

/** Answers at a path where nothing is served. */
export function serveUnknown(request: Request, engine: Engine): Response {
  const occasion = occasionOf('unknown_route', request, engine);
  const refusal = { error: 'invalid_request', cause: 'UnknownRoute' } as const;
  return toResponse(answerRefusal(refusal, occasion), request.method);
}

/** Answers when the emulator itself has failed, without saying how. */
export function serveCrash(request: Request, engine: Engine): Response {
  const occasion = occasionOf('unknown_route', request, engine);
  return toResponse(answerRefusal({ error: 'server_error', cause: 'Crash' }, occasion), request.method);
}

async function answerOperation(
  operation: Operation,
  wire: WireOperation,
  request: Request,
  engine: Engine,
): Promise<Answer> {
  const { policy, state } = engine;
  const occasion = occasionOf(operation, request, engine);
  const { method, headers } = request;
  const url = new URL(request.url);
  const unread =
    (policy.allowedMethods.includes(method) ? undefined : react(policy, 'WrongMethod')) ??
    (method === 'GET' || acceptsType(policy, headers.get('content-type'))
      ? undefined
      : react(policy, 'WrongContentType')) ??
    (method !== 'GET' && url.search !== '' ? react(policy, 'Query') : undefined);
  if (unread !== undefined) return answerRefusal(unread, occasion);
  const body = await readBody(request, policy);
  if (!body.ok) return answerRefusal(body.refusal, occasion);
  const decoded = wire.decode(
    {
      method,
      query: url.searchParams,
      authorization: headers.get('authorization') ?? undefined,
      body: body.text,
    },
    policy,
  );
  if (!decoded.ok) return answerRefusal(decoded.refusal, occasion);
  const outcome = perform(decoded.request, state, engine.clock.now());
  return outcome.ok ? answerSuccess(outcome.success, occasion) : answerRefusal(outcome.refusal, occasion);
}

function acceptsType(policy: Policy, contentType: string | null): boolean {
  return policy.acceptsContentType(mediaTypeOf(contentType), contentType ?? '');
}

function occasionOf<Name extends About['operation']>(operation: Name, request: Request, engine: Engine) {
  const { dialect, policy } = engine;
  return { dialect, policy, operation, usedAuthorizationHeader: request.headers.has('authorization') };
}
