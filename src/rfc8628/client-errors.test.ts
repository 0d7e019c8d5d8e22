// What a client makes of refusals, and of answers that break the contract.
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { failure } from '../testing/failure.ts';
import { device_code, poll, setUp, start, started, token } from '../testing/rfc8628-client.ts';
import { json, raw, type Step } from '../testing/scripted-server.ts';

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
    ['200 {}', json(200, {}), 'missing_member', /\/token: 200, must have access_token/],
    [
      'a token that is null',
      json(200, { ...token, access_token: null }),
      'missing_member',
      /must have access_token/,
    ],
    ['HTML with 200', raw(200, html, 'text/html'), 'not_json', /\/token: 200, no JSON object but text.html/],
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
    expect(thrown).toMatchObject({ name: 'InvalidResponseError', code });
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
    ['user_code', 12345678],
  ])('has %s = %j', async (member, value) => {
    const thrown = await failure(start(json(200, { ...started, [member]: value })));
    expect(thrown).toMatchObject({ code: 'wrong_type' });
    expect(thrown.message).toContain(`/${member}`);
  });
});

describe('null', () => {
  test('is absence', async () => {
    for (const member of ['expires_in', 'refresh_token', 'scope', 'error', 'error_description']) {
      expect(await poll(json(200, { ...token, [member]: null }))).toMatchObject({ outcome: 'approved' });
    }
    const nulls = { ...started, interval: null, verification_uri_complete: null };
    expect(await start(json(200, nulls))).toMatchObject({
      interval: undefined,
      verificationUriComplete: undefined,
    });
    const slow = json(400, { error: 'slow_down', interval: null });
    expect(await poll(slow)).toEqual({ outcome: 'slow_down' });
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

describe('nothing optional costs the login', () => {
  test.each([
    { expires_in: '3600' },
    { expires_in: -1 },
    { expires_in: 1e300 },
    { scope: ['a', 'b'] },
    { refresh_token: '' },
    { refresh_token: 7 },
    { id_token: {} },
    { error: '' },
  ])('the token: %j', async (bad) => {
    const result = await poll(json(200, { ...token, ...bad }));
    if (result.outcome !== 'approved') throw new Error(result.outcome);
    expect(result.token.accessToken).toBe(token.access_token);
    expect(result.token.expiresAt).toBeUndefined();
  });

  test('a lifetime with a fraction is rounded down', async () => {
    expect(await poll(json(200, { ...token, expires_in: 3599.9 }))).toMatchObject({
      token: { expiresIn: 3599 },
    });
  });

  test.each([
    [{ interval: -1 }, undefined],
    [{ interval: 'soon' }, undefined],
    [{ interval: {} }, undefined],
    [{ interval: 0 }, 0],
    [{ verification_uri_complete: '' }, undefined],
    [{ verification_uri_complete: 7 }, undefined],
    [{ verification_uri_complete: '/device?code' }, undefined],
    [{ verification_uri_complete: 'javascript:alert(1)' }, undefined],
  ])('the codes: %j', async (bad, interval) => {
    const authorization = await start(json(200, { ...started, ...bad }));
    expect(authorization).toMatchObject({
      userCode: 'WDJB-MJHT',
      interval,
      verificationUriComplete: undefined,
    });
  });
});

describe('slow_down', () => {
  test.each([200, 400, 401, 403, 429, 500, 503])('counts with %d', async (status) => {
    const headers = { 'retry-after': '1' };
    expect(await poll(json(status, { error: 'slow_down', interval: 9 }, headers))).toEqual({
      outcome: 'slow_down',
      interval: 9,
    });
  });
});

describe('what passes by', () => {
  test.each([408, 425, 429, 500, 502, 503, 504, 520])('is busy: %d', async (status) => {
    for (const step of [
      () => raw(status, '<html>', 'text/html'),
      () => json(status, { error: 'Internal Server Error', status }),
    ]) {
      expect(await failure(poll(step))).toMatchObject({ name: 'ConnectionError', code: 'busy', status });
      expect(await failure(start(step))).toMatchObject({ name: 'ConnectionError', code: 'busy', status });
    }
  });

  test.each([500, 502])('is no OAuth error: %d', async (status) => {
    const thrown = await failure(poll(json(status, { error: 'invalid_request' })));
    expect(thrown).toMatchObject({ code: 'unexpected_status', error: 'invalid_request' });
  });
});

test.each([429, 503])('%d is an error that says when to come back', async (status) => {
  const thrown = await failure(poll(raw(status, 'busy', 'text/plain')));
  expect(thrown).toMatchObject({ name: 'ConnectionError', code: 'busy', status });
  expect(thrown.retryAfter).toBeUndefined();
  const later = new Response(null, { status, headers: { 'retry-after': '7' } });
  expect(await failure(poll(later))).toMatchObject({ code: 'busy', retryAfter: 7 });
});
