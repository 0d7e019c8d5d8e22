// A replay command sends the very same bytes: each is run by a real shell against a real server.

import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HttpRequest } from '../model/exchange.ts';
import { listen } from '../processes/listen.ts';
import { toCurl } from './curl.ts';
import { Hiding } from './hiding.ts';

interface Seen {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

let seen: Seen | undefined;
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    seen = {
      method: request.method,
      url: request.url,
      headers: request.headers,
      body: Buffer.concat(chunks),
    };
    response.end('ok');
  });
});
let origin = '';
let folder = '';

beforeAll(async () => {
  origin = await listen(server);
  folder = await mkdtemp(join(tmpdir(), 'curl-'));
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

async function replay(request: HttpRequest, hiding = new Hiding([]), env: Record<string, string> = {}) {
  const { command, body } = toCurl(request, hiding, 'body-of-A-1');
  if (body) await writeFile(join(folder, 'body-of-A-1'), body);
  const options = { env: { ...process.env, ...env }, cwd: folder };
  await promisify(execFile)('sh', ['-c', `${command} -s`], options);
  return { command, seen };
}

const json = { 'Content-Type': 'application/json' };

const hasCurl = spawnSync('curl', ['--version']).status === 0;

describe.skipIf(!hasCurl && !process.env.CI)('a replay command', () => {
  it.each<[string, HttpRequest['body']]>([
    ['plain JSON', '{"clientId":"a","clientSecret":"it\'s $HOME `x` \\"q\\""}'],
    ['a body that starts with @', '@not-a-file'],
    ['a body of one megabyte', `{"clientId":"${'a'.repeat(1024 * 1024)}","x":"é"}`],
    ['deep nesting', '['.repeat(100_000)],
    ['NUL in text', 'client_id=a\0b'],
    ['bytes that are not UTF-8', new Uint8Array([0x7b, 0xff, 0x00, 0xfe, 0x7d])],
    ['an empty body', ''],
  ])('sends %s again', async (_, body) => {
    const request = {
      method: 'POST',
      url: `${origin}/device_authorization?a=b&c`,
      headers: json,
      ...(body !== undefined && { body }),
    };
    const again = await replay(request);
    expect(again.seen).toMatchObject({ method: 'POST', url: '/device_authorization?a=b&c' });
    expect(again.seen?.headers['content-type']).toBe('application/json');
    expect(again.seen?.body.equals(Buffer.from(body ?? ''))).toBe(true);
  });

  it('sends no content type where none was sent', async () => {
    const again = await replay({ method: 'POST', url: origin, headers: {}, body: '{}' });
    expect(again.seen?.headers['content-type']).toBeUndefined();
  });

  it('sends a GET', async () => {
    expect((await replay({ method: 'GET', url: origin, headers: {} })).seen?.method).toBe('GET');
  });

  it('holds a variable where a secret was, and sends it when the variable is set', async () => {
    const hiding = new Hiding([{ value: 's3cret-value', variable: 'CLIENT_SECRET' }]);
    const credentials = Buffer.from('me:s3cret-value').toString('base64');
    const request = {
      method: 'POST',
      url: origin,
      headers: { ...json, Authorization: `Basic ${credentials}` },
      body: '{"clientSecret":"s3cret-value"}',
    };
    const again = await replay(request, hiding, { CLIENT_SECRET: 's3cret-value' });
    expect(again.command).not.toContain('s3cret-value');
    expect(again.command).not.toContain(credentials);
    expect(again.seen?.headers.authorization).toBe(request.headers.Authorization);
    expect(again.seen?.body.toString()).toBe(request.body);
    expect(toCurl(request, hiding).variables).toEqual([{ variable: 'CLIENT_SECRET' }]);
  });
});
