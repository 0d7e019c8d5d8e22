// What only the standard's dialect has: client authentication, forms, cache headers, metadata.
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import { createEmulator } from '../emulator.ts';
import { TestClient } from '../testing/test-client.ts';
import { DEVICE_GRANT, REFRESH_GRANT } from '../vocabulary.ts';

const START = '/device_authorization';
const confidential = { id: 'demo-confidential', secret: 'se:cret 100%+sure' };

/** Credentials as RFC 6749 §2.3.1 encodes them. */
function basic(id: string, secret: string, encode = formEncode): RequestInit {
  const pair = Buffer.from(`${encode(id)}:${encode(secret)}`).toString('base64');
  return { headers: { authorization: `Basic ${pair}` } };
}
const formEncode = (text: string) => new URLSearchParams({ '': text }).toString().slice(1);

describe('client authentication', () => {
  const client = new TestClient('rfc8628');

  it('takes Basic with credentials that were form-encoded, at both endpoints', async () => {
    const init = basic(confidential.id, confidential.secret);
    const started = await client.post(START, '', init);
    expect(started.status).toBe(200);
    const poll = { grant_type: DEVICE_GRANT, device_code: started.members.device_code };
    expect((await client.post('/token', poll, init)).members.error).toBe('authorization_pending');
    expect((await client.post('/token', { ...poll, client_id: confidential.id }, init)).status).toBe(400);
  });

  it('refuses Basic with the wrong secret, raw or wrongly encoded, by 401 and a challenge', async () => {
    for (const init of [
      basic(confidential.id, 'wrong'),
      basic(confidential.id, confidential.secret, (text) => text),
      basic('nobody', 'x'),
      { headers: { authorization: 'Basic !!!' } },
      { headers: { authorization: `Basic ${Buffer.from('no-colon').toString('base64')}` } },
      { headers: { authorization: `Basic ${Buffer.from([0xff, 0x3a, 0xff]).toString('base64')}` } },
    ]) {
      const { status, members, headers } = await client.post(START, '', init);
      expect([status, members.error]).toEqual([401, 'invalid_client']);
      expect(headers.get('www-authenticate')).toMatch(/^Basic realm="/);
    }
  });

  it('challenges nobody who did not use the header', async () => {
    const { status, headers } = await client.post(START, { client_id: confidential.id, client_secret: 'x' });
    expect([status, headers.get('www-authenticate')]).toEqual([401, null]);
  });

  it('takes credentials in the form, and a public client by Basic with an empty secret', async () => {
    const form = { client_id: confidential.id, client_secret: confidential.secret };
    expect((await client.post(START, form)).status).toBe(200);
    expect((await client.post(START, '', basic('demo-device', ''))).status).toBe(200);
  });
});

describe('forms', () => {
  const client = new TestClient('rfc8628');

  it('are read with any parameters of the media type, but under no other', async () => {
    const charset = { headers: { 'content-type': 'Application/X-WWW-Form-URLencoded; charset=UTF-8' } };
    expect((await client.post(START, 'client_id=demo-device', charset)).status).toBe(200);
    const json = { headers: { 'content-type': 'application/json' } };
    expect((await client.post(START, '{"client_id":"demo-device"}', json)).members.error).toBe(
      'invalid_request',
    );
  });

  it('are not read from the query', async () => {
    expect((await client.post(`${START}?client_id=demo-device`, '')).members.error).toBe('invalid_request');
  });

  it('may repeat what the operation does not know, such as resource', async () => {
    const body = 'client_id=demo-device&resource=https%3A%2F%2Fa&resource=https%3A%2F%2Fb';
    expect((await client.post(START, body)).status).toBe(200);
  });

  it('treat an empty parameter as one that was left out', async () => {
    const { members } = await client.post(START, 'client_id=demo-device&scope=&client_secret=');
    client.emulator.control.approve(String(members.user_code));
    const token = await client.poll({ deviceCode: String(members.device_code) });
    expect(token.members).toMatchObject({ token_type: 'Bearer', expires_in: 3600, scope: 'profile' });
  });

  it('keep the scope that was asked for', async () => {
    const { members } = await client.post(START, 'client_id=demo-device&scope=a+b:c');
    client.emulator.control.approve(String(members.user_code));
    const token = await client.poll({ deviceCode: String(members.device_code) });
    expect(token.members.scope).toBe('a b:c');
  });
});

it('lets no response be stored', async () => {
  const client = new TestClient('rfc8628');
  const codes = await client.start();
  const responses = [
    await client.ask(),
    await client.poll(codes),
    await client.post(START, 'client_id=nobody'),
  ];
  client.emulator.control.approve(codes.userCode);
  responses.push(await client.poll(codes));
  for (const { headers } of responses) {
    expect([headers.get('cache-control'), headers.get('pragma')]).toEqual(['no-store', 'no-cache']);
  }
});

it('tells other methods which one is allowed', async () => {
  const client = new TestClient('rfc8628');
  for (const method of ['GET', 'PUT', 'OPTIONS', 'HEAD']) {
    const bodiless = method === 'GET' || method === 'HEAD';
    const response = await client.raw('/token', '', { method, ...(bodiless && { body: null }) });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    const text = await response.text();
    expect(method === 'HEAD' ? text : JSON.parse(text).error).toBe(
      method === 'HEAD' ? '' : 'invalid_request',
    );
  }
});

describe('metadata', () => {
  const get = async (baseUrl: string, path: string, method = 'GET') =>
    createEmulator({ dialect: 'rfc8628', baseUrl }).fetch(new Request(new URL(path, baseUrl), { method }));

  it('is published for an issuer with a path between host and path', async () => {
    const issuer = 'https://host.example/tenant/one';
    const response = await get(issuer, '/.well-known/oauth-authorization-server/tenant/one');
    expect(await response.json()).toEqual({
      issuer,
      device_authorization_endpoint: `${issuer}/device_authorization`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      grant_types_supported: [DEVICE_GRANT, REFRESH_GRANT],
      token_endpoint_auth_methods_supported: ['none', 'client_secret_basic', 'client_secret_post'],
    });
    expect((await get(issuer, '/.well-known/oauth-authorization-server')).status).toBe(404);
    expect((await get(issuer, '/tenant/one/device')).status).toBe(200);
  });

  it('is read, and has what OpenID Connect wants of it under that name', async () => {
    const issuer = 'https://host.example/';
    expect((await get(issuer, '/.well-known/oauth-authorization-server', 'POST')).headers.get('allow')).toBe(
      'GET, HEAD',
    );
    const response = await get('https://host.example/a', '/a/.well-known/openid-configuration');
    expect(await response.json()).toMatchObject({
      issuer: 'https://host.example/a',
      device_authorization_endpoint: 'https://host.example/a/device_authorization',
      authorization_endpoint: 'https://host.example/a/device',
      id_token_signing_alg_values_supported: ['RS256'],
      subject_types_supported: ['public'],
    });
  });
});

describe('a scope', () => {
  const token = async (client: TestClient, scope: string) => {
    const { members } = await client.ask(client.emulator.demo.client, { scope });
    client.emulator.control.approve(String(members.user_code));
    return (await client.poll({ deviceCode: String(members.device_code) })).members;
  };

  it('without openid and offline_access brings an access token alone', async () => {
    expect(Object.keys(await token(new TestClient('rfc8628'), 'profile'))).toEqual(
      expect.not.arrayContaining(['id_token', 'refresh_token']),
    );
  });

  it('with openid brings an ID token that is signed with a published key', async () => {
    const client = new TestClient('rfc8628');
    const { id_token } = await token(client, 'openid profile');
    const response = await client.emulator.fetch(`${client.emulator.url}/jwks`);
    const keys: JSONWebKeySet = await response.json();
    const { payload } = await jwtVerify(String(id_token), createLocalJWKSet(keys), {
      issuer: client.emulator.url,
      audience: 'demo-device',
      currentDate: new Date(client.clock.now()),
    });
    expect(payload.sub).toBe('demo-person');
    expect(JSON.stringify(keys)).not.toMatch(/"[dpq]":/);
  });

  it('with offline_access brings a refresh token, which is replaced when it is used', async () => {
    const client = new TestClient('rfc8628');
    const { refresh_token } = await token(client, 'offline_access');
    const refresh = (used: unknown) =>
      client.post('/token', { client_id: 'demo-device', grant_type: REFRESH_GRANT, refresh_token: used });
    const { status, members } = await refresh(refresh_token);
    expect([status, members.scope]).toEqual([200, 'offline_access']);
    expect((await refresh(refresh_token)).members.error).toBe('invalid_grant');
    expect((await refresh(members.refresh_token)).status).toBe(200);
  });
});
