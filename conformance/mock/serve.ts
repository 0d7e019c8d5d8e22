// The mock: Prism behind a thin server that keeps to the contract where Prism does not.

import { fileURLToPath } from 'node:url';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import type { Contract } from '../../generated/contract-shape.ts';
import { contracts } from '../../generated/contracts.ts';
import type { DialectName } from '../../generated/index.ts';
import { UserError } from '../model/user-error.ts';
import { listen } from '../processes/listen.ts';
import { readBody } from './body.ts';
import { type Preference, readPreference } from './preference.ts';
import { startPrism } from './prism.ts';
import { admit } from './refusals.ts';
import { dress, failureResponse, refusalResponse } from './responses.ts';

/** Seconds after which Prism is taken to hang. */
const PATIENCE = 5;

/** Prism takes an empty form, which a client that authenticates by Basic may send, for a missing body. */
const EMPTY_FORM = '&';

/** A running mock. */
export interface Mock {
  readonly url: string;
  close(): Promise<void>;
}

interface MockOptions {
  readonly dialect: DialectName;
  /** 0 takes any free port. */
  readonly port: number;
  /** Lets pages of any origin in a browser read the responses. */
  readonly cors?: boolean;
}

/**
 * Serves the contract of a dialect.
 *
 * @throws UserError when the port is taken, or Prism is absent or does not start
 */
export async function serveMock(options: MockOptions): Promise<Mock> {
  const contract = contracts[options.dialect];
  const document = fileURLToPath(new URL(`../../generated/${options.dialect}/openapi.json`, import.meta.url));
  const prism = await startPrism(document);
  let url = '';
  const respond = (request: Request) => respondTo(contract, prism.url, url, request);
  const server = createAdaptorServer({ fetch: options.cors ? withCors(contract, respond) : respond });
  try {
    url = await listen(server, options.port);
  } catch (error) {
    await prism.close();
    throw isTaken(error)
      ? new UserError(`port ${options.port} is taken; choose another with PORT=`, { cause: error })
      : error;
  }
  return {
    url,
    async close() {
      if ('closeAllConnections' in server) server.closeAllConnections();
      await Promise.all([new Promise((resolve) => server.close(resolve)), prism.close()]);
    },
  };
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

/** Answers preflights, and lets scripts read the documented headers. AWS itself has no CORS, so this is a switch. */
function withCors(contract: Contract, respond: (request: Request) => Promise<Response>) {
  const operations = Object.values(contract.operations);
  const headers = operations.flatMap(({ responses }) =>
    Object.values(responses).flatMap((response) => Object.keys(response.headers)),
  );
  const app = new Hono();
  app.use(cors({ origin: '*', exposeHeaders: [...new Set(headers)] }));
  app.all('*', ({ req }) => respond(req.raw));
  return app.fetch;
}

async function respondTo(
  contract: Contract,
  prism: string,
  ownUrl: string,
  request: Request,
): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const body = await readBody(request);
  const { operation, refusal } = admit(contract, request.method, pathname, request.headers, body);
  if (refusal) return refusalResponse(contract, operation, refusal);
  const preference = readPreference(request.headers.get('prefer'), operation);
  if (preference.kind === 'unknown') {
    return refusalResponse(contract, operation, { status: 400, reason: preference.reason });
  }
  try {
    const response = await fetch(`${prism}${pathname}${search}`, {
      method: request.method,
      headers: forwarded(request.headers, operation.request?.mediaType, preference),
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE * 1000),
      ...(operation.request && { body: body === undefined || body.byteLength === 0 ? EMPTY_FORM : body }),
    });
    const given = { status: response.status, text: await response.text() };
    return dress(contract, operation, given, ownUrl);
  } catch (error) {
    const late = error instanceof Error && error.name === 'TimeoutError';
    return failureResponse(operation, late ? `Prism took longer than ${PATIENCE} s` : 'Prism is gone');
  }
}

/** What Prism is shown of a request: what it says, not how it was sent. */
function forwarded(headers: Headers, mediaType: string | undefined, preference: Preference): Headers {
  const passed = new Headers();
  const authorization = headers.get('authorization');
  if (authorization !== null) passed.set('authorization', authorization);
  const prefer = preferToPrism(preference);
  if (prefer !== '') passed.set('prefer', prefer);
  passed.set('accept', 'application/json');
  if (mediaType) passed.set('content-type', mediaType);
  return passed;
}

function preferToPrism(preference: Preference): string {
  if (preference.kind !== 'example' && preference.kind !== 'dynamic') return '';
  return [
    ...(preference.status === undefined ? [] : [`code=${preference.status}`]),
    ...(preference.kind === 'dynamic' ? ['dynamic=true'] : []),
    ...(preference.kind === 'example' && preference.example !== undefined
      ? [`example=${preference.example}`]
      : []),
  ].join(', ');
}
