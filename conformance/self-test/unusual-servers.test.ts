// Two servers over real HTTP that are unusual in everything the sources leave open, and conform: answers in
// chunks of a few bytes, extra members in another order, a charset, AWS's legacy suffix, odd header names.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { afterAll, describe, expect, it } from 'vitest';
import type { PlainResponse } from '../emulator/index.ts';
import { createEmulator, type Emulator } from '../emulator/index.ts';
import type { DialectName } from '../model/requirement.ts';
import { listen } from '../processes/listen.ts';
import { runCommand } from './command.ts';

const servers: Server[] = [];

afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

/** Everything unusual at once. */
function unusually(response: PlainResponse): PlainResponse {
  const sent: unknown = typeof response.body === 'string' ? JSON.parse(response.body) : response.body;
  if (typeof sent !== 'object' || sent === null) return response;
  const body = {
    'x-extension': { nested: [1, null] },
    ...Object.fromEntries(Object.entries(sent).reverse()),
  };
  const headers = Object.entries(response.headers).map(([name, value]) => {
    if (name.toLowerCase() === 'content-type') return ['CONTENT-TYPE', 'application/json;charset="UTF-8"'];
    if (name.toLowerCase() !== 'x-amzn-errortype') return [name, value];
    return ['X-Amzn-ERRORTYPE', `${value}:http://internal.amazon.com/coral/com.amazonaws.sso.oidc/`];
  });
  return { ...response, headers: { ...Object.fromEntries(headers), 'X-Extension': 'yes' }, body };
}

async function serveUnusual(dialect: DialectName): Promise<{ url: string; emulator: Emulator }> {
  let emulator: Emulator | undefined;
  const server = createServer((request, response) => {
    if (emulator) void pass(emulator, request, response);
  });
  servers.push(server);
  const url = await listen(server);
  emulator = createEmulator({ dialect, baseUrl: url, policy: { intervalSeconds: 1, present: unusually } });
  return { url, emulator };
}

/** Hands a request to the emulator and writes its response without a length, a few bytes at a time. */
async function pass(emulator: Emulator, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) if (value) headers.set(name, String(value));
  const { method = 'GET', url = '/' } = request;
  const answered = await emulator.fetch(
    new Request(new URL(url, emulator.url), {
      method,
      headers,
      ...(method !== 'GET' && { body: Buffer.concat(chunks) }),
    }),
  );
  const fields = [...answered.headers].filter(([name]) => name !== 'content-length');
  response.writeHead(answered.status, Object.fromEntries(fields));
  const body = Buffer.from(await answered.arrayBuffer());
  for (let at = 0; at < body.length; at += 7) response.write(body.subarray(at, at + 7));
  response.end();
}

describe.concurrent('a server that is unusual, but conforms', () => {
  it.each<DialectName>(['aws-sso-oidc', 'rfc8628'])('gets no fail and no warning in %s', async (dialect) => {
    const { url, emulator } = await serveUnusual(dialect);
    const seen = await fetch(`${url}/device_authorization`, { method: 'POST' });
    expect(seen.headers.get('transfer-encoding')).toBe('chunked');
    expect(seen.headers.get('content-type')).toContain('charset');
    const { clientId, clientSecret } = emulator.demo.client;
    const ended = await runCommand({
      TARGET: url,
      CLIENT_ID: clientId,
      ...(clientSecret && { CLIENT_SECRET: clientSecret }),
      STRICT: '1',
    });
    expect(ended.stdout).not.toMatch(/^(fail|warn|blocked)/m);
    expect(ended.lastLine).toMatch(/^[5-9]\d passed, 0 failed$/);
    expect(ended.code).toBe(0);
  });
});
