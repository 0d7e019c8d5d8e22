// The mock: Prism behind a thin server that keeps to the contract where Prism does not.

import { fileURLToPath } from 'node:url';
import { createAdaptorServer } from '@hono/node-server';
import type { Contract } from '../../generated/contract-shape.ts';
import { contracts } from '../../generated/contracts.ts';
import type { DialectName } from '../../generated/index.ts';
import { listen } from '../processes/listen.ts';
import { dress, failureAnswer, refusalAnswer } from './answers.ts';
import { startPrism } from './prism.ts';
import { admit } from './refusals.ts';

/** Seconds after which Prism is taken to hang. */
const PATIENCE = 5;

/** Prism takes an empty form, which a client that authenticates by Basic may send, for a missing body. */
const EMPTY_FORM = '&';

/** A running mock. */
export interface Mock {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the contract of a dialect.
 * @param options.port 0 takes any free port
 * @throws Error when the port is taken or Prism does not start.
 */
export async function serveMock(options: { dialect: DialectName; port: number }): Promise<Mock> {
  const contract = contracts[options.dialect];
  const document = fileURLToPath(new URL(`../../generated/${options.dialect}/openapi.json`, import.meta.url));
  const prism = await startPrism(document);
  try {
    let url = '';
    const server = createAdaptorServer({ fetch: (request) => answer(contract, prism.url, url, request) });
    url = await listen(server, options.port);
    return {
      url,
      async close() {
        if ('closeAllConnections' in server) server.closeAllConnections();
        await Promise.all([new Promise((resolve) => server.close(resolve)), prism.close()]);
      },
    };
  } catch (error) {
    await prism.close();
    throw error;
  }
}

async function answer(
  contract: Contract,
  prism: string,
  ownUrl: string,
  request: Request,
): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const body = new Uint8Array(await request.arrayBuffer());
  const { operation, refusal } = admit(contract, request.method, pathname, request.headers, body);
  if (refusal) return refusalAnswer(contract, operation, refusal);
  try {
    const answered = await fetch(`${prism}${pathname}${search}`, {
      method: request.method,
      headers: forwarded(request.headers, operation.request?.mediaType),
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE * 1000),
      ...(operation.request && { body: body.byteLength === 0 ? EMPTY_FORM : body }),
    });
    return dress(contract, operation, answered.status, await answered.text(), ownUrl);
  } catch (error) {
    const late = error instanceof Error && error.name === 'TimeoutError';
    return failureAnswer(
      operation,
      late ? `Prism gave no answer within ${PATIENCE} s` : 'Prism gave no answer',
    );
  }
}

/** What Prism is shown of a request: what it says, not how it was sent. */
function forwarded(headers: Headers, mediaType: string | undefined): Headers {
  const passed = new Headers();
  for (const name of ['prefer', 'authorization']) {
    const value = headers.get(name);
    if (value !== null) passed.set(name, value);
  }
  passed.set('accept', 'application/json');
  if (mediaType) passed.set('content-type', mediaType);
  return passed;
}
