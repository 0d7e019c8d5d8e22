// What a person is told who wants to send a request again: it has to work with nothing but what stands there.

import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { secretsIn } from '../dialects/secrets.ts';
import type { Exchange, HttpRequest } from '../model/exchange.ts';
import { Hiding } from './hiding.ts';
import { replayLines } from './replay.ts';

const json = { 'Content-Type': 'application/json' };

const post = (path: string, body: string): HttpRequest => ({
  method: 'POST',
  url: `http://localhost${path}`,
  headers: json,
  body,
});

const received = (request: HttpRequest, members: Record<string, unknown>): Exchange => ({
  kind: 'exchange',
  request,
  sentAt: 0,
  endedAt: 1,
  response: { status: 200, headers: new Headers(), text: JSON.stringify(members), json: members, members },
});

const basic = (secret: string): HttpRequest => ({
  ...post('/token', 'a=b'),
  headers: { Authorization: `Basic ${Buffer.from(`me:${secret}`).toString('base64')}` },
});

describe('below a command', () => {
  it('stands nothing where nothing is hidden', () => {
    expect(replayLines(post('/', '{}'), new Hiding([]), 'A-1')).toHaveLength(1);
  });

  it('stands the variable of a secret that the run was given', () => {
    const hiding = new Hiding([{ value: 'plain-secret', variable: 'CONFIDENTIAL_CLIENT_SECRET' }]);
    const [command, ...hints] = replayLines(basic('plain-secret'), hiding, 'A-1');
    expect(command).toContain(`-u me:"$CONFIDENTIAL_CLIENT_SECRET"`);
    expect(hints).toEqual(['(set $CONFIDENTIAL_CLIENT_SECRET first: it is not shown here)']);
  });

  it.each([
    [
      'FORM',
      'p@ss word:100%',
      (secret: string) => basic(new URLSearchParams({ v: secret }).toString().slice(2)),
    ],
    ['URI', 'p@ss word:100%', (secret: string) => basic(encodeURIComponent(secret))],
    [
      'PERCENT',
      'p@ss word:100%',
      (secret: string) => basic(Buffer.from(secret).toString('hex').toUpperCase().replace(/../g, '%$&')),
    ],
    ['JSON', 'p"ss\\word\n', (secret: string) => post('/', JSON.stringify({ secret }))],
  ] as const)('stands how a secret gets the spelling %s', (as, secret, requestWith) => {
    const hiding = new Hiding([{ value: secret, variable: 'CLIENT_SECRET' }]);
    const [command, set, , assignment = ''] = replayLines(requestWith(secret), hiding, 'A-1');
    expect(command).toContain(`"$${as}_ENCODED_CLIENT_SECRET"`);
    expect(set).toContain(`$${as}_ENCODED_CLIENT_SECRET`);
    const script = `${assignment.trim()}; printf %s "$${as}_ENCODED_CLIENT_SECRET"`;
    const spelt = execFileSync('sh', ['-c', script], { env: { ...process.env, CLIENT_SECRET: secret } });
    const wire = requestWith(secret);
    const sent = wire.headers.Authorization
      ? Buffer.from(wire.headers.Authorization.slice(6), 'base64').toString()
      : String(wire.body);
    expect(sent).toContain(spelt.toString());
    expect(spelt.toString()).not.toBe(secret);
  });

  it('stands how to get what the server has handed out, and what that takes', () => {
    const register = post('/client/register', '{"clientName":"a","clientType":"public"}');
    const registered = received(register, { clientId: 'the-client', clientSecret: 'the-secret' });
    const start = post('/device_authorization', '{"clientId":"the-client","clientSecret":"the-secret"}');
    const started = received(start, { deviceCode: 'the-device-code' });
    const poll = post('/token', '{"clientSecret":"the-secret","deviceCode":"the-device-code"}');

    const lines = replayLines(poll, new Hiding([registered, started].flatMap(secretsIn)), 'A-1');
    expect(lines.slice(1)).toEqual([
      '(set $CLIENT_SECRET and $DEVICE_CODE first: they are not shown here)',
      '(for $CLIENT_SECRET, and for the ID of its client, take what this returns:)',
      `  curl -i http://localhost/client/register -H 'Content-Type: application/json' --data-binary '{"clientName":"a","clientType":"public"}'`,
      '(for $DEVICE_CODE take what this returns:)',
      expect.stringContaining('curl -i http://localhost/device_authorization'),
    ]);
    expect(lines.join('\n')).not.toMatch(/the-secret|the-device-code/);
  });
});
