// Puts an emulator behind a port, and gives its faults a socket to break.
import { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type Http2Bindings, type HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { textOf } from './answers.ts';
import type { Connection } from './connection.ts';
import {
  type ConnectableEmulator,
  createConnectableEmulator,
  type Emulator,
  type EmulatorOptions,
} from './emulator.ts';

/** How an emulator is served. */
export interface ServeOptions extends EmulatorOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** The address to listen on, such as `127.0.0.1`; `0.0.0.0` and `::` listen on all. */
  readonly host: string;
  /**
   * Whether this process does nothing else. Then the global `Request` and `Response` give way to those of the
   * server library, which take a third of the work off each request.
   */
  readonly ownProcess?: boolean;
}

/** A running emulator. */
export interface ServedEmulator {
  /** The base URL without a trailing slash. */
  readonly url: string;
  readonly emulator: Emulator;
  /** Stops listening and drops every connection, hung ones too. */
  close(): Promise<void>;
}

/** Seconds that a client may take to send a request. */
const REQUEST_SECONDS = 30;

/**
 * Serves an emulator over HTTP. Unless `baseUrl` says otherwise, its URLs name the address it listens on.
 * @throws Error with the code of the system, such as `EADDRINUSE`, when it can't listen there
 */
export async function serveEmulator(options: ServeOptions): Promise<ServedEmulator> {
  let emulator: ConnectableEmulator | undefined;
  const server = createAdaptorServer({
    overrideGlobalObjects: options.ownProcess ?? false,
    serverOptions: { requestTimeout: REQUEST_SECONDS * 1000 },
    // Requests arrive only once the server listens, and the emulator is made in the same turn as that.
    fetch: (request, bindings) => emulator?.handle(request, overHttp(bindings)),
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  const close = () =>
    new Promise<void>((resolve, reject) => {
      server.close((error) => (error === undefined ? resolve() : reject(error)));
      if ('closeAllConnections' in server) server.closeAllConnections();
    });
  try {
    const baseUrl = options.baseUrl ?? urlOf(options.host, server.address());
    emulator = createConnectableEmulator({ ...options, baseUrl });
  } catch (error) {
    await close();
    throw error;
  }
  return { url: emulator.baseUrl, emulator, close };
}

/** All addresses are listened on by the unspecified one, but nobody can be sent there. */
function urlOf(host: string, address: AddressInfo | string | null): string {
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

function overHttp({ incoming, outgoing }: HttpBindings | Http2Bindings): Connection {
  if (!(incoming instanceof IncomingMessage && outgoing instanceof ServerResponse)) {
    throw new TypeError('the emulator is served over HTTP/1.1 only');
  }
  const { socket } = incoming;
  const closed = () =>
    new Promise<Response>((resolve) => {
      if (outgoing.closed) resolve(RESPONSE_ALREADY_SENT);
      outgoing.once('close', () => resolve(RESPONSE_ALREADY_SENT));
    });
  return {
    peer: socket.remoteAddress ?? 'a connection that is gone',
    hang: closed,
    cut: () => {
      socket.destroy();
      return closed();
    },
    truncate: ({ status, headers, body }) => {
      const bytes = Buffer.from(textOf(body ?? ''));
      outgoing.writeHead(status, { ...headers, 'content-length': bytes.length });
      // Ended only when the half has left, so that the other end sees it arrive.
      outgoing.write(bytes.subarray(0, bytes.length / 2), () => socket.destroySoon());
      return closed();
    },
  };
}
