// The life of a grant, in both dialects and under a clock that stands still until it is told to move.
import { describe, expect, it } from 'vitest';
import { bothDialects, TestClient } from './testing/test-client.ts';

describe.each(bothDialects)('a grant in %s', (dialect) => {
  it('is pending, then approved, then spent', async () => {
    const client = new TestClient(dialect);
    const codes = await client.start();
    expect(await client.outcome(codes)).toBe('authorization_pending');
    expect(client.emulator.control.approve(codes.userCode)).toEqual({ ok: true });
    expect(await client.outcome(codes)).toBe('token');
    expect(await client.outcome(codes)).toBe('invalid_grant');
    expect(client.emulator.control.grants()).toMatchObject([{ status: 'used', polls: 1 }]);
  });

  it('is denied for good', async () => {
    const client = new TestClient(dialect);
    const codes = await client.start();
    client.emulator.control.deny(codes.userCode);
    expect(await client.outcome(codes)).toBe('access_denied');
    expect(await client.outcome(codes)).toBe('access_denied');
    expect(client.emulator.control.approve(codes.userCode)).toEqual({ ok: false, reason: 'decided' });
  });

  it('expires to the millisecond, is told so for its grace, and is then forgotten', async () => {
    const client = new TestClient(dialect);
    const codes = await client.start();
    client.clock.advance(599.999);
    expect(await client.outcome(codes)).toBe('authorization_pending');
    client.clock.advance(0.001);
    expect(await client.outcome(codes)).toBe('expired_token');
    expect(client.emulator.control.approve(codes.userCode)).toEqual({ ok: false, reason: 'expired' });
    client.clock.advance(599.999);
    expect(await client.outcome(codes)).toBe('expired_token');
    client.clock.advance(0.001);
    expect(await client.outcome(codes)).toBe('invalid_grant');
    expect(client.emulator.control.approve(codes.userCode)).toEqual({ ok: false, reason: 'unknown' });
    expect(client.emulator.control.grants()).toEqual([]);
  });

  it('expires even when it was approved but never collected', async () => {
    const client = new TestClient(dialect);
    const codes = await client.start();
    client.emulator.control.approve(codes.userCode);
    client.clock.advance(600);
    expect(await client.outcome(codes)).toBe('expired_token');
  });

  it('belongs to the client that started it, and is not harmed by another', async () => {
    const client = new TestClient(dialect);
    const codes = await client.start();
    client.emulator.control.approve(codes.userCode);
    const { otherClient } = client.emulator.demo;
    expect(await client.outcome(codes, otherClient)).toBe('invalid_grant');
    expect(await client.outcome(codes)).toBe('token');
  });

  it('stands alone: approving one leaves the others pending', async () => {
    const client = new TestClient(dialect);
    const [first, second] = [await client.start(), await client.start()];
    client.emulator.control.approve(first.userCode);
    expect(await client.outcome(second)).toBe('authorization_pending');
    expect(await client.outcome(first)).toBe('token');
  });

  it('takes its user code in any case and with any punctuation', async () => {
    for (const write of [
      (code: string) => code.toLowerCase(),
      (code: string) => code.replace('-', ''),
      (code: string) => ` ${code.replace('-', ' ')}. `,
      (code: string) => [...code].join('_'),
    ]) {
      const client = new TestClient(dialect);
      const codes = await client.start();
      expect(client.emulator.control.approve(write(codes.userCode))).toEqual({ ok: true });
    }
  });

  it('does not know a code that was never issued', async () => {
    const client = new TestClient(dialect);
    expect(await client.outcome({ deviceCode: 'never-issued' })).toBe('invalid_grant');
    expect(client.emulator.control.approve('BBBB-BBBB')).toEqual({ ok: false, reason: 'unknown' });
  });

  it('is refused to a client that may not use the grant', async () => {
    const client = new TestClient(dialect);
    const { members, status } = await client.ask(client.emulator.demo.unauthorizedClient);
    expect([status, members.error]).toEqual([400, 'unauthorized_client']);
    const codes = await client.start();
    expect(await client.outcome(codes, client.emulator.demo.unauthorizedClient)).toBe('unauthorized_client');
  });
});

describe('polling', () => {
  const intervals = { 'aws-sso-oidc': 1, rfc8628: 5 } as const;

  it.each(bothDialects)('%s slows down early polls, and keeps the five seconds of each', async (dialect) => {
    const client = new TestClient(dialect, { pollsWithoutWait: 1 });
    const interval = intervals[dialect];
    const codes = await client.start();
    const intervalNow = () => client.emulator.control.grants()[0]?.interval;
    expect(await client.outcome(codes)).toBe('authorization_pending');
    expect(await client.outcome(codes)).toBe('slow_down');
    expect(intervalNow()).toBe(interval + 5);
    client.clock.advance(interval);
    expect(await client.outcome(codes)).toBe('slow_down');
    expect(intervalNow()).toBe(interval + 10);
    client.clock.advance(interval + 10);
    expect(await client.outcome(codes)).toBe('authorization_pending');
    client.clock.advance(interval);
    expect(await client.outcome(codes)).toBe('slow_down');
  });

  it.each(bothDialects)('%s never locks out a client that obeys, whatever it did before', async (dialect) => {
    const client = new TestClient(dialect, { lifetimeSeconds: 3600 });
    const codes = await client.start();
    let interval = intervals[dialect];
    for (let i = 0; i < 20; i += 1) if ((await client.outcome(codes)) === 'slow_down') interval += 5;
    expect(interval).toBeGreaterThan(90);
    for (let i = 0; i < 5; i += 1) {
      client.clock.advance(interval);
      expect(await client.outcome(codes)).toBe('authorization_pending');
    }
  });

  it('lets the double first poll of the AWS command line pass', async () => {
    const client = new TestClient('aws-sso-oidc');
    const codes = await client.start();
    expect(await client.outcome(codes)).toBe('authorization_pending');
    expect(await client.outcome(codes)).toBe('authorization_pending');
    expect(await client.outcome(codes)).toBe('slow_down');
  });

  it.each(bothDialects)('%s gives a token at once, even to a poll that comes early', async (dialect) => {
    const client = new TestClient(dialect);
    const codes = await client.start();
    for (let i = 0; i < 3; i += 1) await client.outcome(codes);
    client.emulator.control.approve(codes.userCode);
    expect(await client.outcome(codes)).toBe('token');
  });

  it('does not let one grant slow another down', async () => {
    const client = new TestClient('rfc8628');
    const [first, second] = [await client.start(), await client.start()];
    for (let i = 0; i < 3; i += 1) await client.outcome(first);
    expect(await client.outcome(second)).toBe('authorization_pending');
  });
});
