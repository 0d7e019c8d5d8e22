// Puts an emulator behind a port, and gives its faults a socket to break.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Serve } from './app.ts';
import type { Certificate } from './certificate.ts';
import { shutAsScripted } from './door.ts';
import { type Built, buildEmulator, type Emulator, type EmulatorOptions } from './emulator.ts';
import { MOST_BODY_BYTES, type PlainResponse, type RawRequest, textOf } from './messages.ts';
import type { Parts } from './parts.ts';

/** How an emulator is served. */
export interface ServeOptions extends EmulatorOptions {
  /** Any free port unless given. */
  readonly port?: number;
  /** A path that its URLs begin with, such as `/tenant`; none unless given. */
  readonly path?: string;
  /** The address to listen on: `127.0.0.1` unless given; `0.0.0.0` and `::` listen on all. */
  readonly host?: string;
  /** Serves HTTPS with this certificate and key, as PEM. */
  readonly tls?: Certificate;
}

/** An emulator that listens. */
export interface ServedEmulator extends Emulator {
  /** Stops listening and drops every connection, hung ones too. */
  close(): Promise<void>;
}

/** Pause between two attempts to listen again. */
const RETRY_MILLISECONDS = 50;

/** Seconds that a client may take to send a request. */
const REQUEST_SECONDS = 30;

/**
 * Serves an emulator over HTTP. Unless `baseUrl` says otherwise, its URLs name the address it listens on.
 * @throws Error with the code of the system, such as `EADDRINUSE`, when it can't listen there
 */
export async function serveEmulator(options: ServeOptions): Promise<ServedEmulator> {
  const { host = '127.0.0.1', port = 0 } = options;
  const limits = { requestTimeout: REQUEST_SECONDS * 1000 };
  const server = options.tls ? createSecureServer({ ...limits, ...options.tls }) : createServer(limits);
  await listen(server, port, host);
  let built: Built;
  try {
    built = buildEmulator({
      ...options,
      baseUrl:
        options.baseUrl ??
        `${urlOf(options.tls ? 'https' : 'http', host, server.address())}${options.path ?? ''}`,
    });
  } catch (error) {
    await close(server);
    throw error;
  }
  const { emulator, parts, serve } = built;
  server.on('request', (incoming, outgoing) => void respond(incoming, outgoing, parts, serve));
  const taken = portOf(server.address());
  let reopening: NodeJS.Timeout | undefined;
  parts.door.onShut((seconds) => {
    clearTimeout(reopening);
    server.close();
    // The port may be taken by another for a moment; it is asked for until it is free again.
    const reopen = () =>
      void listen(server, taken, host).catch(() => {
        reopening = setTimeout(reopen, RETRY_MILLISECONDS);
      });
    reopening = setTimeout(reopen, seconds * 1000);
  });
  return {
    ...emulator,
    close: () => {
      clearTimeout(reopening);
      return close(server);
    },
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** All addresses are listened on by the unspecified one, but nobody can be sent there. */
function urlOf(scheme: 'http' | 'https', host: string, address: AddressInfo | string | null): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `${scheme}://${name.includes(':') ? `[${name}]` : name}:${portOf(address)}`;
}

/** Takes one request from its head to the end of its response. */
async function respond(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  parts: Parts,
  serve: Serve,
): Promise<void> {
  const now = () => parts.recordingClock.now();
  const { method = '', url: target = '', rawHeaders, headers, socket } = incoming;
  const exchange = parts.recorder.arrived({ method, target, rawHeaders }, now());
  // Listeners cost a twentieth of a request, so there are none that nobody needs.
  const isWatched = parts.recorder.isOn || parts.script.isScripted;
  if (isWatched) outgoing.once('close', () => exchange.ended({ how: 'closed early', closedAt: now() }));
  const content = await readBody(incoming);
  if (content === undefined) return;
  const request: RawRequest = {
    method,
    target,
    rawHeaders,
    header: (name) => {
      const value = headers[name];
      return typeof value === 'string' ? value : value?.join(', ');
    },
    host: headers.host ?? '',
    ...content,
    peer: socket.remoteAddress ?? 'a connection that is gone',
  };
  exchange.received(request);
  const delivery = await serve(request, exchange);
  switch (delivery.how) {
    case 'hung':
      outgoing.prependOnceListener('close', () => exchange.ended({ how: 'hung', closedAt: now() }));
      return;
    case 'cut':
      outgoing.prependOnceListener('close', () => exchange.ended({ how: 'cut', closedAt: now() }));
      socket.destroy();
      return;
    case 'truncated': {
      const { status, headers: sent, body } = delivery.response;
      const end = { how: 'truncated', status, headers: sent, body } as const;
      outgoing.prependOnceListener('close', () => exchange.ended({ ...end, respondedAt: now() }));
      return sendHalf(delivery.response, outgoing);
    }
    case 'sent': {
      const { status, headers: sent, body } = delivery.response;
      if (isWatched) {
        outgoing.once('finish', () => {
          exchange.ended({ how: 'sent', status, headers: sent, body, respondedAt: now() });
          shutAsScripted(parts);
        });
      }
      send(delivery.response, outgoing);
    }
  }
}

function send({ status, headers, body }: PlainResponse, outgoing: ServerResponse): void {
  const text = textOf(body);
  const length = status === 204 || status === 304 ? {} : { 'content-length': Buffer.byteLength(text) };
  outgoing.writeHead(status, { ...headers, ...length });
  outgoing.end(text);
}

function sendHalf({ status, headers, body }: PlainResponse, outgoing: ServerResponse): void {
  const bytes = Buffer.from(textOf(body));
  outgoing.writeHead(status, { ...headers, 'content-length': bytes.length });
  // Ended only when the half has left, so that the other end sees it arrive.
  outgoing.write(bytes.subarray(0, bytes.length / 2), () => outgoing.socket?.destroySoon());
}

/** The body, up to what is ever read of one; `undefined` when the client went away before its end. */
function readBody(incoming: IncomingMessage): Promise<Pick<RawRequest, 'body' | 'oversized'> | undefined> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    incoming.on('data', (chunk: Buffer) => {
      size += chunk.byteLength;
      if (size <= MOST_BODY_BYTES) chunks.push(chunk);
      else resolve({ body: Buffer.concat(chunks), oversized: true });
    });
    incoming.once('end', () => {
      const [only = Buffer.alloc(0)] = chunks;
      resolve({ body: chunks.length <= 1 ? only : Buffer.concat(chunks), oversized: size > MOST_BODY_BYTES });
    });
    incoming.once('close', () => resolve(undefined));
    incoming.once('error', () => resolve(undefined));
  });
}
