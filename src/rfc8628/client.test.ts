import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { DeviceAuthError } from '../errors.ts';
import { json, raw, type Step, scripted } from '../testing/scripted-server.ts';
import { createClient, type Rfc8628Options } from './client.ts';

const device_code = 'device-code-that-must-not-show';
const started = {
  device_code,
  user_code: 'WDJB-MJHT',
  verification_uri: 'https://as.example/device',
  expires_in: 1800,
};
const token = { access_token: 'access-token-that-must-not-show', token_type: 'Bearer' };

function setUp(step: Step, options: Partial<Rfc8628Options> = {}) {
  const server = scripted(step);
  const client = createClient({
    deviceAuthorizationEndpoint: 'https://as.example/device_authorization',
    tokenEndpoint: 'https://as.example/token?tenant=a',
    clientId: 'tv',
    fetch: server.fetch,
    ...options,
  });
  const sent = () => {
    const [request] = server.received;
    if (!request) throw new Error('nothing was sent');
    return { ...request, form: Object.fromEntries(new URLSearchParams(request.body)) };
  };
  return { client, server, sent };
}

const start = (step: Step, options?: Partial<Rfc8628Options>) =>
  setUp(step, options).client.requestDeviceAuthorization();
const poll = (step: Step, options?: Partial<Rfc8628Options>) =>
  setUp(step, options).client.pollToken({ deviceCode: device_code });

/** The error of a call that must fail. */
async function failure(call: Promise<unknown>): Promise<DeviceAuthError> {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof DeviceAuthError) return error;
  throw new Error('no DeviceAuthError was thrown', { cause: error });
}

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
    expect(error).toMatchObject({ name: 'InvalidAnswerError', code: 'wrong_type' });
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
    expect(await poll(json(400, { ...body, interval: '10' }))).toEqual({ outcome: 'slow_down' });
  });
});

describe('a refusal', () => {
  test.each([
    [400, 'invalid_grant'],
    [400, 'invalid_request'],
    [400, 'unauthorized_client'],
    [400, 'invalid_target'],
    [401, 'invalid_client'],
  ])('with %d %s is an error that says all that the server said', async (status, error) => {
    const body = { error, error_description: 'in words' };
    const thrown = await failure(poll(json(status, body, { 'x-request-id': 'r-1' })));
    expect(thrown).toMatchObject({
      name: 'RejectedError',
      code: 'rejected',
      error,
      errorDescription: 'in words',
      status,
      requestId: 'r-1',
      message: `POST /token: ${status}, ${error}, in words, request ID r-1`,
    });
  });

  test('never has an empty message', async () => {
    expect((await failure(poll(json(400, { error: 'invalid_grant' })))).message).toBe(
      'POST /token: 400, invalid_grant',
    );
  });

  test('shows no secret, even where the server quotes it', async () => {
    const clientSecret = 'client-secret-that-must-not-show';
    const error_description = `unknown code ${device_code} of client with ${clientSecret}`;
    const thrown = await failure(
      poll(json(400, { error: 'invalid_grant', error_description }), { clientSecret }),
    );
    expect(thrown.errorDescription).toBe('unknown code *** of client with ***');
    expect(inspect(thrown, { depth: 9, showHidden: true })).not.toMatch(/must-not-show/);
  });
});

describe('an answer that breaks the contract', () => {
  const html = '<html><body>Bad gateway access-token-that-must-not-show</body></html>';
  test.each<[string, Step, string, RegExp]>([
    ['200 {}', json(200, {}), 'missing_member', /\/token: 200, but must have access_token/],
    [
      'a number as a string',
      json(200, { ...token, expires_in: '3600' }),
      'wrong_type',
      /\/expires_in must be integer/,
    ],
    [
      'a token that is null',
      json(200, { ...token, access_token: null }),
      'wrong_type',
      /\/access_token must be string/,
    ],
    ['an HTML 502', raw(502, html, 'text/html'), 'unexpected_status', /\/token: 502/],
    ['HTML with 200', raw(200, html, 'text/html'), 'not_json', /\/token: 200, but without a JSON object/],
    [
      'a truncated body',
      raw(200, JSON.stringify(token).slice(0, -9), 'application/json'),
      'not_json',
      /JSON/,
    ],
    ['an empty body', raw(200, '', 'application/json'), 'not_json', /JSON/],
    ['an array', json(200, [token]), 'not_json', /JSON/],
    ['JSON that is called text', raw(200, JSON.stringify(token), 'text/plain'), 'not_json', /JSON/],
    [
      '200 with an error',
      json(200, { error: 'authorization_pending' }),
      'error_in_success',
      /authorization_pending/,
    ],
    ['200 with both', json(200, { ...token, error: 'slow_down' }), 'error_in_success', /slow_down/],
    ['an unknown token type', json(200, { ...token, token_type: 'mac' }), 'unknown_token_type', /bearer/],
    ['201', json(201, token), 'unexpected_status', /201/],
    ['204', new Response(null, { status: 204 }), 'unexpected_status', /204/],
    [
      '403 pending',
      json(403, { error: 'authorization_pending' }),
      'unexpected_status',
      /403.*authorization_pending/,
    ],
    ['400 in HTML', raw(400, html, 'text/html'), 'unexpected_status', /400/],
    ['400 without an error', json(400, { message: 'no' }), 'unexpected_status', /400/],
    [
      'a redirect',
      new Response(null, { status: 307, headers: { location: '/x' } }),
      'redirect_refused',
      /redirect/,
    ],
  ])('is an error of its own: %s', async (_, step, code, message) => {
    const thrown = await failure(poll(step));
    expect(thrown).toMatchObject({ name: 'InvalidAnswerError', code });
    expect(thrown.message).toMatch(message);
    expect(inspect(thrown, { depth: 9, showHidden: true })).not.toMatch(/must-not-show/);
  });

  test.each(['access_token', 'token_type'])('lacks %s', async (member) => {
    const thrown = await failure(poll(json(200, { ...token, [member]: undefined })));
    expect(thrown).toMatchObject({ code: 'missing_member', status: 200 });
    expect(thrown.message).toContain(member);
  });

  test.each(['device_code', 'user_code', 'verification_uri', 'expires_in'])('lacks %s', async (member) => {
    const thrown = await failure(start(json(200, { ...started, [member]: undefined })));
    expect(thrown).toMatchObject({ code: 'missing_member', status: 200 });
    expect(thrown.message).toContain(member);
  });

  test.each([
    ['expires_in', '1800'],
    ['expires_in', 0],
    ['interval', '5'],
    ['interval', -1],
    ['interval', null],
    ['verification_uri_complete', null],
    ['device_code', ''],
    ['user_code', 12345678],
  ])('has %s = %j', async (member, value) => {
    const thrown = await failure(start(json(200, { ...started, [member]: value })));
    expect(thrown).toMatchObject({ code: 'wrong_type' });
    expect(thrown.message).toContain(`/${member}`);
  });
});

describe('null', () => {
  test('is no value of an optional member: none of the large providers sends it', async () => {
    for (const member of ['expires_in', 'refresh_token', 'scope']) {
      const thrown = await failure(poll(json(200, { ...token, [member]: null })));
      expect(thrown).toMatchObject({ code: 'wrong_type' });
      expect(thrown.message).toContain(`/${member}`);
    }
  });

  test('does no harm in a member that is unknown, or only explains', async () => {
    expect((await start(json(200, { ...started, Header: null }))).userCode).toBe('WDJB-MJHT');
    const body = { error: 'authorization_pending', error_description: null, error_uri: null };
    expect(await poll(json(400, body))).toEqual({ outcome: 'pending' });
  });
});

test('the token type is compared without case', async () => {
  expect(await poll(json(200, { ...token, token_type: 'bEARER' }))).toMatchObject({ outcome: 'approved' });
});

test.each([400, 429, 500, 502, 503])('each call is one request, whatever comes of it: %d', async (status) => {
  const { client, server } = setUp(() => json(status, { error: 'temporarily_unavailable' }));
  await failure(client.requestDeviceAuthorization());
  expect(server.received).toHaveLength(1);
  const polled = setUp(new TypeError('fetch failed'));
  await failure(polled.client.pollToken({ deviceCode: device_code }));
  expect(polled.server.received).toHaveLength(1);
});

test.each([429, 503])('%d is an error that says when to come back', async (status) => {
  const thrown = await failure(poll(raw(status, 'busy', 'text/plain')));
  expect(thrown).toMatchObject({ name: 'ConnectionError', code: 'busy', status });
  expect(thrown.retryAfter).toBeUndefined();
  const later = new Response(null, { status, headers: { 'retry-after': '7' } });
  expect(await failure(poll(later))).toMatchObject({ code: 'busy', retryAfter: 7 });
});
