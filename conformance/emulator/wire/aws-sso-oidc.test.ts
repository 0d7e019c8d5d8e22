// What only the AWS dialect has: registration, refresh, JSON as it may be malformed, exceptions in a header.
import { describe, expect, it } from 'vitest';
import { TestClient } from '../testing/test-client.ts';

const START = '/device_authorization';
const REGISTER = '/client/register';
const start = {
  clientId: 'demo-device',
  clientSecret: 'demo-device-secret',
  startUrl: 'https://example.awsapps.com/start',
};

describe('registration', () => {
  it('gives a client whose secret is good for 90 days, to the second', async () => {
    const client = new TestClient('aws-sso-oidc');
    const { members } = await client.post(REGISTER, {
      clientName: 'cli',
      clientType: 'public',
      scopes: ['a:b'],
    });
    expect(Number(members.clientSecretExpiresAt) - Number(members.clientIdIssuedAt)).toBe(90 * 86_400);
    const registered = { clientId: String(members.clientId), clientSecret: String(members.clientSecret) };
    client.clock.advance(90 * 86_400 - 1);
    expect((await client.ask(registered)).status).toBe(200);
    expect(client.emulator.control.grants()[0]?.scope).toBe('a:b');
    client.clock.advance(1);
    const { status, members: refused, headers } = await client.ask(registered);
    expect([status, refused.error]).toEqual([401, 'invalid_client']);
    expect(headers.get('x-amzn-errortype')).toBe('InvalidClientException');
  });

  it('binds a client to the grants that it named', async () => {
    const client = new TestClient('aws-sso-oidc');
    const named = { clientName: 'cli', clientType: 'public', grantTypes: ['authorization_code'] };
    const { members } = await client.post(REGISTER, named);
    const registered = { clientId: String(members.clientId), clientSecret: String(members.clientSecret) };
    expect((await client.ask(registered)).members.error).toBe('unauthorized_client');
  });
});

describe('refresh', () => {
  it('replaces the refresh token, once', async () => {
    const client = new TestClient('aws-sso-oidc');
    const codes = await client.start();
    client.emulator.control.approve(codes.userCode);
    const { members: token } = await client.poll(codes);
    const refresh = (refreshToken: unknown) =>
      client.post('/token', { ...start, grantType: 'refresh_token', refreshToken });
    const { status, members: next } = await refresh(token.refreshToken);
    expect(status).toBe(200);
    expect(next).toMatchObject({ tokenType: 'Bearer', expiresIn: 28_800 });
    expect(next.accessToken).not.toBe(token.accessToken);
    expect((await refresh(token.refreshToken)).members.error).toBe('invalid_grant');
    expect((await refresh(next.refreshToken)).status).toBe(200);
    expect((await refresh(undefined)).members.error).toBe('invalid_request');
  });

  it('is not for a client that registered without it', async () => {
    const client = new TestClient('aws-sso-oidc');
    const grantTypes = ['urn:ietf:params:oauth:grant-type:device_code'];
    const { members } = await client.post(REGISTER, { clientName: 'x', clientType: 'public', grantTypes });
    const registered = { clientId: String(members.clientId), clientSecret: String(members.clientSecret) };
    const codes = await client.start(registered);
    client.emulator.control.approve(codes.userCode);
    const { members: token } = await client.poll(codes, registered);
    expect(token).not.toHaveProperty('refreshToken');
  });
});

describe('JSON', () => {
  const client = new TestClient('aws-sso-oidc');

  it.each(['', '{', '[]', '10', 'null', '"text"', "{'a':1}", '{"a":1,}', '{} x', '{"a":1} // no', '\f{}'])(
    'that is %j is an invalid request',
    async (body) => {
      const { status, headers } = await client.post(START, body);
      expect([status, headers.get('x-amzn-errortype')]).toEqual([400, 'InvalidRequestException']);
    },
  );

  it.each(['clientId', 'clientSecret', 'startUrl'])('without %s is an invalid request', async (name) => {
    for (const value of [undefined, null, '', 42, true, ['x'], {}]) {
      const { status, members } = await client.post(START, { ...start, [name]: value });
      expect([status, members.error]).toEqual([400, 'invalid_request']);
      expect(members.error_description).toContain(name);
    }
  });

  it('is read with a charset, and with no content type at all', async () => {
    const charset = { headers: { 'content-type': 'application/json; charset=utf-8' } };
    expect((await client.post(START, start, charset)).status).toBe(200);
    const untyped = {
      body: new TextEncoder().encode(JSON.stringify(start)),
      headers: { 'content-type': '' },
    };
    expect((await client.post(START, '', untyped)).status).toBe(200);
  });

  it('may have members that nobody knows, __proto__ included', async () => {
    expect((await client.post(START, `{"__proto__":{"x":1},${JSON.stringify(start).slice(1)}`)).status).toBe(
      200,
    );
  });
});

it.each(['#/', '/', '#', '?x=1'])('takes the portal with %j after it', async (suffix) => {
  const client = new TestClient('aws-sso-oidc');
  expect((await client.ask(undefined, { startUrl: `${start.startUrl}${suffix}` })).status).toBe(200);
});

it('identifies every response, and names the exception of every error', async () => {
  const client = new TestClient('aws-sso-oidc');
  const codes = await client.start();
  for (const { status, headers } of [
    await client.ask(),
    await client.poll(codes),
    await client.post(START, '['),
  ]) {
    expect(headers.get('x-amzn-requestid')).toMatch(/^[\da-f-]{36}$/);
    expect(headers.has('x-amzn-errortype')).toBe(status !== 200);
    expect(headers.has('cache-control')).toBe(false);
  }
});
