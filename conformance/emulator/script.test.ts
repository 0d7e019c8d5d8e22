// Scripts: which move each request meets, and what each kind of move looks like from outside.
import { describe, expect, it } from 'vitest';
import { VirtualClock } from '../model/virtual-clock.ts';
import type { Alteration } from './alterations.ts';
import { createEmulator } from './emulator.ts';
import type { ErrorType, Move } from './moves.ts';
import type { Script } from './script.ts';
import { bothDialects, TestClient } from './testing/test-client.ts';
import { DEVICE_GRANT } from './vocabulary.ts';

const START = '/device_authorization';

function scripted(dialect: (typeof bothDialects)[number], script: Script): TestClient {
  return new TestClient(dialect, {}, { script });
}

describe.each(bothDialects)('a script in %s', (dialect) => {
  const errors = async (client: TestClient, times: number) => {
    const codes = { deviceCode: 'unknown' };
    const found: string[] = [];
    for (let i = 0; i < times; i += 1) found.push(await client.outcome(codes));
    return found;
  };

  it('is followed move by move, and its last move stays', async () => {
    const client = scripted(dialect, {
      token: [{ error: 'slow_down' }, 'conforming', { error: 'expired_token' }],
    });
    expect(await errors(client, 4)).toEqual(['slow_down', 'invalid_grant', 'expired_token', 'expired_token']);
    expect((await client.ask()).status).toBe(200);
  });

  it('ends with its last move, where it says so', async () => {
    const client = scripted(dialect, { token: { moves: [{ error: 'slow_down' }], lastRepeats: false } });
    expect(await errors(client, 2)).toEqual(['slow_down', 'invalid_grant']);
  });

  it('gives way to what is ordered, and goes on after it', async () => {
    const client = scripted(dialect, { token: [{ error: 'slow_down' }, { error: 'expired_token' }] });
    client.emulator.control.failNext({ error: 'access_denied' }, { times: 2, operation: 'token' });
    expect(await errors(client, 4)).toEqual(['access_denied', 'access_denied', 'slow_down', 'expired_token']);
  });

  it('is replaced by another, and forgotten with everything', async () => {
    const client = scripted(dialect, { token: [{ error: 'slow_down' }] });
    client.emulator.follow({ token: [{ error: 'access_denied' }] });
    expect(await errors(client, 1)).toEqual(['access_denied']);
    client.emulator.control.reset();
    expect(await errors(client, 1)).toEqual(['invalid_grant']);
  });

  it('sends errors that the contract does not know, with any status, members and headers', async () => {
    const move: Move = {
      error: 'teapot',
      status: 418,
      members: { interval: 9, error_description: undefined },
      headers: { 'retry-after': '3' },
    };
    const response = await scripted(dialect, { device_authorization: [move] }).raw(START, {});
    expect([response.status, response.headers.get('retry-after')]).toEqual([418, '3']);
    expect(await response.json()).toEqual({ error: 'teapot', interval: 9 });
    if (dialect === 'aws-sso-oidc') expect(response.headers.get('x-amzn-errortype')).toBe('TeapotException');
  });

  it('alters what a conforming server sends', async () => {
    const start = async (alteration: Alteration) => {
      const client = scripted(dialect, { device_authorization: [{ alter: alteration }] });
      const response = await client.rawStart();
      const bytes = Buffer.from(await response.arrayBuffer());
      return { status: response.status, headers: response.headers, text: bytes.toString(), bytes };
    };
    const redirected = await start({ status: 307, headers: { location: '/elsewhere' } });
    expect([redirected.status, redirected.headers.get('location')]).toEqual([307, '/elsewhere']);
    const untyped = await start({ headers: { 'Content-Type': undefined } });
    expect(untyped.headers.get('content-type')).not.toBe('application/json');
    const { text } = await start({
      members: { interval: null, extra: [1], expires_in: undefined, expiresIn: undefined },
    });
    expect(JSON.parse(text)).toMatchObject({ interval: null, extra: [1] });
    expect(text).not.toMatch(/expires_?in/i);
    expect((await start({ before: '\ufeff' })).bytes.subarray(0, 4).toString('hex')).toBe('efbbbf7b');
    expect((await start({ body: '' })).text).toBe('');
    expect((await start({ bytes: 2 ** 21 })).text).toHaveLength(2 ** 21);
    const half = (await start({ share: 0.5 })).text;
    expect(half).toMatch(/^\{/);
    expect(() => JSON.parse(half)).toThrow(SyntaxError);
    expect((await start((response) => ({ ...response, body: '<html>' }))).text).toBe('<html>');
  });
});

describe('the name of an exception', () => {
  const name = async (errorType: ErrorType, exception?: string) => {
    const move: Move = { error: 'slow_down', errorType, ...(exception && { exception }) };
    const response = await scripted('aws-sso-oidc', { token: [move] }).raw('/token', {});
    const { __type, code }: { __type?: string; code?: string } = await response.json();
    return { header: response.headers.get('x-amzn-errortype'), __type, code };
  };

  it.each(['header', '__type', 'code'] as const)(
    'can stand in %s only, written in three ways',
    async (place) => {
      const written = ['name', 'with namespace', 'with URI', 'with namespace and URI'] as const;
      const values = await Promise.all(written.map((one) => name({ in: place, written: one })));
      expect(values.map((value) => value[place])).toEqual([
        'SlowDownException',
        'com.amazonaws.ssooidc#SlowDownException',
        'SlowDownException:http://internal.amazon.com/coral/com.amazonaws.ssooidc/',
        'com.amazonaws.ssooidc#SlowDownException:http://internal.amazon.com/coral/com.amazonaws.ssooidc/',
      ]);
      const others = (['header', '__type', 'code'] as const).filter((other) => other !== place);
      for (const value of values)
        for (const other of others) expect(value[other] ?? undefined).toBeUndefined();
    },
  );

  it('can be another than the documented one', async () => {
    expect(await name({ in: 'header' }, 'TooManyRequestsException')).toMatchObject({
      header: 'TooManyRequestsException',
    });
  });

  it('stands in a header of any spelling', async () => {
    const client = scripted('aws-sso-oidc', {
      token: [{ error: 'slow_down', errorType: { in: 'header', headerName: 'X-AMZN-ERRORTYPE' } }],
    });
    await client.raw('/token', {});
    const [{ end } = {}] = client.emulator.recording.exchanges;
    expect(end).toMatchObject({ headers: { 'X-AMZN-ERRORTYPE': 'SlowDownException' } });
    expect(end).not.toMatchObject({ headers: { 'x-amzn-ErrorType': expect.anything() } });
  });
});

describe('under a virtual clock', () => {
  it('a client that sleeps for minutes and a person who takes their time are done at once', async () => {
    const clock = new VirtualClock();
    const { fetch, url, control, recording } = createEmulator({
      dialect: 'rfc8628',
      clock,
      script: { token: [{ fault: 'latency', seconds: 20 }, { error: 'slow_down' }, 'conforming'] },
    });
    const send = async (path: string, fields: Record<string, string>) => {
      const response = await fetch(`${url}${path}`, { method: 'POST', body: new URLSearchParams(fields) });
      const members: Record<string, string> = await response.json();
      return members;
    };
    const person = async (userCode: string) => {
      await clock.seconds.sleep(100);
      control.approve(userCode);
    };
    const client = async () => {
      const { device_code = '', user_code = '' } = await send('/device_authorization', {
        client_id: 'demo-device',
      });
      const approved = person(user_code);
      for (let interval = 5; ; ) {
        await clock.seconds.sleep(interval);
        const members = await send('/token', {
          client_id: 'demo-device',
          grant_type: DEVICE_GRANT,
          device_code,
        });
        if (members.error === 'slow_down') interval += 5;
        if (members.access_token !== undefined) return approved;
      }
    };
    const began = performance.now();
    await clock.run(client());
    expect(performance.now() - began).toBeLessThan(2000);
    const polls = recording.exchanges.filter(({ operation }) => operation === 'token');
    const gaps = polls.flatMap(({ end }, index) => {
      const next = polls[index + 1];
      return next === undefined || end?.how !== 'sent' ? [] : [(next.arrivedAt - end.respondedAt) / 1000];
    });
    expect(gaps).toEqual([5, 10, 10, 10, 10, 10, 10, 10]);
  });
});
