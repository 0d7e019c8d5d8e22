import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { failure } from '../testing/failure.ts';
import { device_code, poll, setUp, start, started, token } from '../testing/rfc8628-client.ts';
import { json } from '../testing/scripted-server.ts';

describe('the device authorization request', () => {
  test('is one POST of a form with client_id and scope', async () => {
    const { client, server, sent } = setUp(json(200, started), { scope: 'openid profile' });
    await client.requestDeviceAuthorization();
    expect(server.received).toHaveLength(1);
    expect(sent()).toMatchObject({
      method: 'POST',
      url: 'https://as.example/device_authorization',
      form: { client_id: 'tv', scope: 'openid profile' },
      body: 'client_id=tv&scope=openid+profile',
      redirect: 'manual',
    });
    expect(sent().headers.get('content-type')).toBe('application/x-www-form-urlencoded');
    expect(sent().headers.get('accept')).toBe('application/json');
    expect(sent().headers.has('authorization')).toBe(false);
  });

  test('leaves an absent scope out, and repeats no parameter', async () => {
    const { client, sent } = setUp(json(200, started), { parameters: { audience: 'https://api.example' } });
    await client.requestDeviceAuthorization();
    expect(sent().body).toBe('audience=https%3A%2F%2Fapi.example&client_id=tv');
  });

  test('is written in UTF-8', async () => {
    const { client, sent } = setUp(json(200, started), { scope: 'läsa € 読む' });
    await client.requestDeviceAuthorization();
    expect(sent().body).toBe('client_id=tv&scope=l%C3%A4sa+%E2%82%AC+%E8%AA%AD%E3%82%80');
  });

  test('sends no empty parameter, and none twice though it is given twice', async () => {
    const parameters = { client_id: 'other', scope: 'other', resource: '' };
    const { client, sent } = setUp(json(200, started), { parameters, scope: 'a' });
    await client.requestDeviceAuthorization();
    expect(sent().body).toBe('client_id=tv&scope=a');
    const bare = setUp(json(200, started), { scope: '' });
    await bare.client.requestDeviceAuthorization();
    expect(bare.sent().body).toBe('client_id=tv');
  });

  test('gives every member, and keeps the device code out of sight', async () => {
    const complete = 'https://as.example/device?user_code=WDJB-MJHT';
    const body = { ...started, verification_uri_complete: complete, interval: 7, unknown: 'ignored' };
    const authorization = await start(json(200, body));
    expect(authorization).toMatchObject({
      deviceCode: device_code,
      userCode: 'WDJB-MJHT',
      verificationUri: 'https://as.example/device',
      verificationUriComplete: complete,
      expiresIn: 1800,
      interval: 7,
    });
    expect(authorization.reveal().deviceCode).toBe(device_code);
    for (const shown of [
      inspect(authorization),
      JSON.stringify(authorization),
      JSON.stringify({ ...authorization }),
    ]) {
      expect(shown).toContain('WDJB-MJHT');
      expect(shown).not.toContain(device_code);
    }
  });

  test('gives no interval and no complete URI where there is none', async () => {
    const authorization = await start(json(200, started));
    expect([authorization.interval, authorization.verificationUriComplete]).toEqual([undefined, undefined]);
  });

  test.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'as.example/device',
    'https://as.example/\u001b[2J',
  ])('refuses to send a person to %j', async (verification_uri) => {
    const error = await failure(start(json(200, { ...started, verification_uri })));
    expect(error).toMatchObject({ name: 'InvalidResponseError', code: 'wrong_type' });
  });
});

describe('client authentication', () => {
  const clientSecret = 'a:b%c d+e';
  const basic = `Basic ${btoa('id+%3A%25:a%3Ab%25c+d%2Be')}`;

  test('form-encodes ID and secret before Base64, and sends the same at both endpoints', async () => {
    const clientId = 'id :%';
    const first = setUp(json(200, started), { clientId, clientSecret });
    await first.client.requestDeviceAuthorization();
    const second = setUp(json(200, token), { clientId, clientSecret });
    await second.client.pollToken({ deviceCode: device_code });
    for (const { sent } of [first, second]) {
      expect(sent().headers.get('authorization')).toBe(basic);
      expect(sent().form).not.toHaveProperty('client_id');
      expect(sent().form).not.toHaveProperty('client_secret');
    }
  });

  test.each([
    { clientAuthentication: 'client_secret_post' } as const,
    { clientAuthenticationMethods: ['client_secret_post'] },
  ])('sends the secret in the form where asked to, and no header: %j', async (how) => {
    const { client, sent } = setUp(json(200, token), { clientSecret, ...how });
    await client.pollToken({ deviceCode: device_code });
    expect(sent().form).toMatchObject({ client_id: 'tv', client_secret: clientSecret });
    expect(sent().headers.has('authorization')).toBe(false);
  });

  test('is none where the secret is empty', async () => {
    const { client, sent } = setUp(json(200, token), { clientSecret: '' });
    await client.pollToken({ deviceCode: device_code });
    expect(sent().headers.has('authorization')).toBe(false);
    expect(sent().form).toMatchObject({ client_id: 'tv' });
    expect(sent().form).not.toHaveProperty('client_secret');
  });

  test.each([
    { clientAuthenticationMethods: ['private_key_jwt'] },
    { clientAuthenticationMethods: [] },
    {
      clientAuthenticationMethods: ['client_secret_basic'],
      clientAuthentication: 'client_secret_post',
    } as const,
  ])('never sends a secret in a way that the server does not offer: %j', (how) => {
    expect(() => setUp(json(200, token), { clientSecret, ...how })).toThrow(
      expect.objectContaining({ name: 'ConfigurationError', code: 'unsupported_authentication' }),
    );
    expect(() => setUp(json(200, token), how)).not.toThrow();
  });

  test('prefers Basic where the server takes both', async () => {
    const clientAuthenticationMethods = ['client_secret_post', 'client_secret_basic'];
    const { client, sent } = setUp(json(200, token), { clientSecret, clientAuthenticationMethods });
    await client.pollToken({ deviceCode: device_code });
    expect(sent().headers.has('authorization')).toBe(true);
  });
});

describe('the poll', () => {
  test('is one POST of grant type, device code and client_id, to the endpoint with its query', async () => {
    const { client, server, sent } = setUp(json(200, token));
    await client.pollToken({ deviceCode: device_code });
    expect(server.received).toHaveLength(1);
    expect(sent()).toMatchObject({
      method: 'POST',
      url: 'https://as.example/token?tenant=a',
      form: {
        grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
        device_code,
        client_id: 'tv',
      },
    });
  });

  test('gives the token, and keeps it out of sight', async () => {
    const body = {
      ...token,
      expires_in: 3600,
      refresh_token: 'refresh-token',
      scope: 'a b',
      id_token: 'id-token',
      x: 1,
    };
    const result = await poll(json(200, body));
    if (result.outcome !== 'approved') throw new Error(result.outcome);
    expect(result.token.reveal()).toEqual({
      raw: body,
      accessToken: token.access_token,
      tokenType: 'Bearer',
      expiresIn: 3600,
      refreshToken: 'refresh-token',
      scope: 'a b',
      idToken: 'id-token',
    });
    const { accessToken, refreshToken, idToken } = result.token;
    expect([accessToken, refreshToken, idToken]).toEqual([token.access_token, 'refresh-token', 'id-token']);
    for (const shown of [inspect(result, { depth: 9, showHidden: true }), JSON.stringify(result)]) {
      expect(shown).toContain('3600');
      expect(shown).not.toMatch(/access-token|refresh-token|id-token/);
    }
  });

  test('takes long tokens', async () => {
    const access_token = 'a'.repeat(100_000);
    expect(await poll(json(200, { ...token, access_token }))).toMatchObject({
      token: { accessToken: access_token },
    });
  });

  test.each([
    ['authorization_pending', { outcome: 'pending' }],
    ['slow_down', { outcome: 'slow_down' }],
    ['access_denied', { outcome: 'denied', errorDescription: 'in words' }],
    ['expired_token', { outcome: 'expired', errorDescription: 'in words' }],
  ])('gives %s as a value', async (error, result) => {
    expect(await poll(json(400, { error, error_description: 'in words' }))).toEqual(result);
  });

  test('gives the interval of a slow_down', async () => {
    const body = { error: 'slow_down', interval: 10 };
    expect(await poll(json(400, body))).toEqual({ outcome: 'slow_down', interval: 10 });
    expect(await poll(json(400, { ...body, interval: 'soon' }))).toEqual({ outcome: 'slow_down' });
  });
});

describe('further parameters and headers', () => {
  const options = {
    scope: 'a',
    parameters: { audience: 'https://api.example', resource: ['https://a.example', 'https://b.example'] },
    headers: { 'user-agent': 'my-tool' },
  };

  test('are in every request, a list as a repeated parameter', async () => {
    const { client, server } = setUp(() => json(400, { error: 'x' }), options);
    await failure(client.requestDeviceAuthorization());
    const further =
      'audience=https%3A%2F%2Fapi.example&resource=https%3A%2F%2Fa.example&resource=https%3A%2F%2Fb.example';
    expect(server.received[0]?.body).toBe(`${further}&client_id=tv&scope=a`);
    expect(server.received[0]?.headers.get('user-agent')).toBe('my-tool');
    const polled = setUp(json(200, token), options);
    await polled.client.pollToken({ deviceCode: 'd' });
    expect(polled.sent().body).toContain(`${further}&client_id=tv&grant_type=`);
    expect(polled.sent().headers.get('user-agent')).toBe('my-tool');
  });

  test('are none of those of the standard', async () => {
    const parameters = { grant_type: 'x', device_code: 'x', client_secret: 'x', scope: ['x', 'y'] };
    const { client, sent } = setUp(json(200, token), { parameters });
    await client.pollToken({ deviceCode: 'd' });
    expect(sent().form).toEqual({
      client_id: 'tv',
      device_code: 'd',
      grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
    });
  });
});

describe('refresh', () => {
  test('is one POST with the refresh grant, authenticated as ever, and gives a token', async () => {
    const { client, server, sent } = setUp(json(200, { ...token, refresh_token: 'next' }), {
      clientSecret: 's',
    });
    const fresh = await client.refresh('refresh-token-that-must-not-show');
    expect(server.received).toHaveLength(1);
    expect(sent()).toMatchObject({
      url: 'https://as.example/token?tenant=a',
      form: { grant_type: 'refresh_token', refresh_token: 'refresh-token-that-must-not-show' },
    });
    expect(sent().headers.get('authorization')).toBe(`Basic ${btoa('tv:s')}`);
    expect([fresh.accessToken, fresh.refreshToken]).toEqual([token.access_token, 'next']);
  });

  test('says when the person has to sign in again, without the token', async () => {
    const { client } = setUp(json(400, { error: 'invalid_grant', error_description: 'bad old-token' }));
    const thrown = await failure(client.refresh('old-token'));
    expect(thrown).toMatchObject({
      name: 'RejectedError',
      error: 'invalid_grant',
      errorDescription: 'bad ***',
    });
  });
});

describe('an endpoint that can’t be used', () => {
  test.each([
    [{ tokenEndpoint: 'as.example/token' }, 'invalid_url'],
    [{ deviceAuthorizationEndpoint: '' }, 'invalid_url'],
    [{ deviceAuthorizationEndpoint: 'ftp://as.example' }, 'invalid_url'],
    [{ tokenEndpoint: 'http://as.example/token' }, 'insecure_url'],
  ])('is told when the client is made: %j', (endpoint, code) => {
    expect(() => setUp(json(200, token), endpoint)).toThrow(
      expect.objectContaining({ name: 'ConfigurationError', code }),
    );
  });
});

describe('dates', () => {
  test('say when codes and tokens expire', async () => {
    const before = Date.now();
    const { expiresAt } = await start(json(200, started));
    expect(expiresAt?.getTime()).toBeGreaterThanOrEqual(before + 1_800_000);
    expect(expiresAt?.getTime()).toBeLessThan(before + 1_860_000);
    expect((await start(json(200, { ...started, expires_in: 1e16 }))).expiresAt).toBeUndefined();
  });
});
