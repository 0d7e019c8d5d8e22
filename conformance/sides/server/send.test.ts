// Sending: whatever a server does, there is a whole response or a reason within the limit.

import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { HttpRequest } from '../../model/exchange.ts';
import { listen } from '../../processes/listen.ts';
import { createSend } from './send.ts';

const open: { server: Server; sockets: Set<Socket> }[] = [];

/** A TCP server that does one thing with each connection once a request has come. */
async function serve(behave: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.once('data', () => behave(socket));
  });
  open.push({ server, sockets });
  return `${await listen(server)}/device_authorization`;
}

afterEach(() => {
  for (const { server, sockets } of open.splice(0)) {
    for (const socket of sockets) socket.destroy();
    server.close();
  }
});

const post = (url: string): HttpRequest => ({ method: 'POST', url, headers: {}, body: '{}' });
/** Long enough for a busy machine, where a response is certain. */
const send = createSend({ fetch, timeout: 10 });
/** Where none is. */
const hurried = createSend({ fetch, timeout: 0.3 });

describe('sending', () => {
  it('brings back a whole response, parsed when it is JSON', async () => {
    const url = await serve((socket) =>
      socket.end('HTTP/1.1 400 Bad Request\r\nContent-Length: 13\r\n\r\n{"error":"x"}'),
    );
    const { response } = await send(post(url));
    expect(response).toMatchObject({ status: 400, text: '{"error":"x"}', members: { error: 'x' } });
  });

  it('adds no content type to a body', async () => {
    let seen = '';
    const url = await serve(() => {});
    open[0]?.server.on('connection', (socket) =>
      socket.on('data', (data: Buffer) => (seen += data.toString())),
    );
    await hurried(post(url));
    expect(seen).toContain('POST /device_authorization');
    expect(seen.toLowerCase()).not.toContain('content-type');
  });

  it('does not follow a redirect', async () => {
    const url = await serve((socket) =>
      socket.end('HTTP/1.1 307 x\r\nLocation: /other\r\nContent-Length: 0\r\n\r\n'),
    );
    expect((await send(post(url))).response?.status).toBe(307);
  });

  it.each([
    ['a server that never answers', () => {}, 'timeout'],
    [
      'a body that never ends in time',
      (s: Socket) => s.write('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{'),
      'timeout',
    ],
    ['a connection cut before the response', (s: Socket) => s.destroy(), 'cut'],
    ['a body cut short', (s: Socket) => s.end('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{'), 'cut'],
    ['an endless body', (s: Socket) => pour(s), 'too-large'],
  ] as const)('says of %s why there is no response', async (_, behave, kind) => {
    const exchange = await (kind === 'timeout' ? hurried : send)(post(await serve(behave)));
    expect(exchange.failure?.kind).toBe(kind);
  });

  it('says that nobody listens', async () => {
    const { failure } = await send(post('http://127.0.0.1:9/'));
    expect(failure?.kind).toBe('unreachable');
  });

  it('gets a response from a server that drops every connection which is used twice', async () => {
    const url = await serve((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: keep-alive\r\n\r\n{}');
      socket.once('data', () => socket.destroy());
    });
    for (let i = 0; i < 3; i += 1) expect((await send(post(url))).response?.status).toBe(200);
  });

  it('stops asking a server that has not answered five times in a row', async () => {
    const url = await serve((socket) => socket.destroy());
    const patient = createSend({ fetch, timeout: 10 });
    for (let i = 0; i < 5; i += 1) expect((await patient(post(url))).failure?.kind).toBe('cut');
    expect((await patient(post(url))).failure?.message).toContain('not sent');
  });
});

function pour(socket: Socket): void {
  socket.write('HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n');
  const chunk = 'x'.repeat(65536);
  const more = () => {
    while (!socket.destroyed && socket.write(chunk));
    if (!socket.destroyed) socket.once('drain', more);
  };
  more();
}
