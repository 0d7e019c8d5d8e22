import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { login } from '../login.ts';
import { failure } from '../testing/failure.ts';
import { json, raw, type Step, scripted } from '../testing/scripted-server.ts';
import { VirtualClock } from '../testing/virtual-clock.ts';
import { createClient, registerClient } from './client.ts';

const clientId = 'client-id';
const clientSecret = 'client-secret-that-must-not-show';
const deviceCode = 'device-code-that-must-not-show';
const startUrl = 'https://example.awsapps.com/start';
const started = {
  deviceCode,
  userCode: 'PMPJ-VZCJ',
  verificationUri: 'https://device.sso.us-west-2.amazonaws.com/',
  verificationUriComplete: 'https://device.sso.us-west-2.amazonaws.com/?user_code=PMPJ-VZCJ',
  expiresIn: 600,
  interval: 1,
};
const token = { accessToken: 'access-token:that-must-not-show', tokenType: 'Bearer', expiresIn: 28800 };
/** What the live service appends to the exception's name. */
const SUFFIX = ':http://internal.amazon.com/coral/com.amazonaws.sso.oidc/';

function setUp(step: Step) {
  const server = scripted(step);
  const client = createClient({ region: 'us-west-2', clientId, clientSecret, startUrl, fetch: server.fetch });
  return { client, server };
}
const start = (step: Step) => setUp(step).client.requestDeviceAuthorization();
const poll = (step: Step) => setUp(step).client.pollToken({ deviceCode });

describe('RegisterClient', () => {
  const registered = { clientId, clientSecret, clientIdIssuedAt: 1, clientSecretExpiresAt: 2_000_000_000 };

  test('is one JSON POST, with the one client type there is', async () => {
    const server = scripted(json(200, { ...registered, tokenEndpoint: null }));
    const service = { region: 'eu-central-1', fetch: server.fetch };
    const registration = await registerClient(service, {
      clientName: 'tool',
      scopes: ['sso:account:access'],
    });
    expect(server.received).toHaveLength(1);
    expect(server.received[0]).toMatchObject({
      method: 'POST',
      url: 'https://oidc.eu-central-1.amazonaws.com/client/register',
      body: JSON.stringify({ clientName: 'tool', scopes: ['sso:account:access'], clientType: 'public' }),
    });
    expect(registration).toMatchObject({ clientId, clientSecret, clientSecretExpiresAt: 2_000_000_000 });
    expect(registration.reveal()).toEqual({ clientId, clientSecret, clientSecretExpiresAt: 2_000_000_000 });
    expect(inspect(registration) + JSON.stringify(registration)).not.toContain(clientSecret);
  });

  test('throws what AWS says', async () => {
    const { fetch } = scripted(
      json(
        400,
        { error: 'invalid_scope', error_description: 'no' },
        { 'x-amzn-ErrorType': 'InvalidScopeException' },
      ),
    );
    const thrown = await failure(registerClient({ region: 'us-east-1', fetch }, { clientName: 'tool' }));
    expect(thrown).toMatchObject({
      code: 'rejected',
      error: 'invalid_scope',
      exception: 'InvalidScopeException',
    });
    expect(thrown.message).toBe('POST /client/register: 400, invalid_scope, no');
  });

  test('refuses a region of no known partition', async () => {
    const error = { code: 'unknown_region', message: 'AWS has no region that is called mars-north-1' };
    const region = 'mars-north-1';
    await expect(registerClient({ region }, { clientName: 'tool' })).rejects.toMatchObject(error);
    expect(() => createClient({ region, clientId, clientSecret, startUrl })).toThrow(error.message);
  });
});

describe('StartDeviceAuthorization', () => {
  test('is one JSON POST of exactly three members, without a query', async () => {
    const { client, server } = setUp(json(200, started));
    await client.requestDeviceAuthorization();
    expect(server.received).toHaveLength(1);
    expect(server.received[0]).toMatchObject({
      method: 'POST',
      url: 'https://oidc.us-west-2.amazonaws.com/device_authorization',
      body: JSON.stringify({ clientId, clientSecret, startUrl }),
      redirect: 'manual',
    });
    const headers = server.received[0]?.headers;
    expect(headers?.get('content-type')).toBe('application/json');
    expect(headers?.get('accept')).toBe('application/json');
    expect(headers?.has('authorization')).toBe(false);
  });

  test.each([
    ['ap-southeast-2', 'https://oidc.ap-southeast-2.amazonaws.com'],
    ['us-gov-west-1', 'https://oidc.us-gov-west-1.amazonaws.com'],
    ['cn-north-1', 'https://oidc.cn-north-1.amazonaws.com.cn'],
  ])('goes to the service in %s', async (region, origin) => {
    const server = scripted(json(200, started));
    await createClient({
      region,
      clientId,
      clientSecret,
      startUrl,
      fetch: server.fetch,
    }).requestDeviceAuthorization();
    expect(server.received[0]?.url).toBe(`${origin}/device_authorization`);
  });

  test('goes to the base URL where one is given', async () => {
    const server = scripted(json(200, started));
    const options = { baseUrl: 'http://127.0.0.1:4020/', clientId, clientSecret, startUrl };
    await createClient({ ...options, fetch: server.fetch }).requestDeviceAuthorization();
    expect(server.received[0]?.url).toBe('http://127.0.0.1:4020/device_authorization');
  });

  test('gives all six members, and shows none that no contract knows', async () => {
    const response = { ...started, unknown: 'perhaps-a-secret' };
    const authorization = await start(json(200, response));
    expect(authorization.reveal()).toEqual({ ...response, raw: response });
    expect(inspect(authorization) + JSON.stringify({ ...authorization })).not.toContain('perhaps-a-secret');
  });

  test('reads an absent or null interval as 5 s, as AWS’s clients do', async () => {
    expect((await start(json(200, { ...started, interval: undefined }))).interval).toBe(5);
    for (const interval of [null, 0, -1, 'soon'])
      expect((await start(json(200, { ...started, interval }))).interval).toBe(5);
    expect((await start(json(200, { ...started, interval: '7' }))).interval).toBe(7);
  });

  test.each(['deviceCode', 'userCode', 'verificationUri', 'verificationUriComplete', 'expiresIn'])(
    'cannot do without %s',
    async (member) => {
      for (const absent of [undefined, null]) {
        const thrown = await failure(start(json(200, { ...started, [member]: absent })));
        expect(thrown).toMatchObject({ code: 'missing_member' });
        expect(thrown.message).toContain(member);
      }
    },
  );

  test('does not take an envelope, nor numbers as strings', async () => {
    expect(await failure(start(json(200, { success: true, data: started })))).toMatchObject({
      code: 'missing_member',
    });
    expect(await failure(start(json(200, { ...started, expiresIn: '600' })))).toMatchObject({
      code: 'wrong_type',
    });
  });

  test.each([
    [400, 'InvalidRequestException', 'invalid_request'],
    [400, 'SlowDownException', 'slow_down'],
    [400, 'UnauthorizedClientException', 'unauthorized_client'],
    [401, 'InvalidClientException', 'invalid_client'],
  ])('throws %d %s by its name', async (status, exception, error) => {
    const headers = { 'x-amzn-ErrorType': exception + SUFFIX, 'x-amzn-RequestId': 'r-1' };
    const thrown = await failure(start(json(status, { error, error_description: 'in words' }, headers)));
    expect(thrown).toMatchObject({
      name: 'RejectedError',
      code: 'rejected',
      status,
      error,
      exception,
      errorDescription: 'in words',
      requestId: 'r-1',
      message: `POST /device_authorization: ${status}, ${error}, in words, request ID r-1`,
    });
  });

  test('comes after a slow_down, once the flow has waited', async () => {
    const clock = new VirtualClock();
    const server = scripted(
      json(400, { error: 'slow_down' }, { 'x-amzn-ErrorType': 'SlowDownException' }),
      () => json(200, started),
      () => json(200, token),
    );
    const options = { region: 'us-west-2', clientId, clientSecret, startUrl, clock, fetch: server.fetch };
    const result = await clock.run(login(createClient(options), { onPrompt: () => {} }));
    expect(result).toMatchObject({ outcome: 'approved', token: { accessToken: token.accessToken } });
    expect(clock.now()).toBe(11_000);
  });
});

describe('CreateToken', () => {
  test('is one JSON POST with the device grant', async () => {
    const { client, server } = setUp(json(200, token));
    await client.pollToken({ deviceCode });
    expect(server.received).toHaveLength(1);
    expect(JSON.parse(server.received[0]?.body ?? '')).toEqual({
      clientId,
      clientSecret,
      grantType: 'urn:ietf:params:oauth:grant-type:device_code',
      deviceCode,
    });
  });

  test('gives the token, null members left out', async () => {
    const result = await poll(json(200, { ...token, refreshToken: 'refresh-token', idToken: null }));
    if (result.outcome !== 'approved') throw new Error(result.outcome);
    expect(result.token.reveal()).toMatchObject({ ...token, refreshToken: 'refresh-token' });
    expect(result.token.idToken).toBeUndefined();
    expect(inspect(result, { depth: 9, showHidden: true }) + JSON.stringify(result)).not.toMatch(
      /must-not|refresh-/,
    );
  });

  test('takes no other token type than bearer, and its name in AWS’s model of 2019', async () => {
    expect(await poll(json(200, { ...token, tokenType: 'BearerToken' }))).toMatchObject({
      outcome: 'approved',
    });
    const thrown = await failure(poll(json(200, { ...token, tokenType: 'mac' })));
    expect(thrown).toMatchObject({ code: 'unknown_token_type' });
  });

  test('lets nothing optional cost the token', async () => {
    for (const bad of [
      { refreshToken: '' },
      { refreshToken: 7 },
      { idToken: [] },
      { error: null },
      { error: '' },
    ])
      expect(await poll(json(200, { ...token, ...bad }))).toMatchObject({ outcome: 'approved' });
  });

  test.each<[string, Response]>([
    [
      '500 InternalServerException',
      json(500, { error: 'server_error' }, { 'x-amzn-errortype': 'InternalServerException' }),
    ],
    ['400 server_error', json(400, { error: 'server_error' })],
    [
      '400 ThrottlingException',
      json(400, { message: 'Rate exceeded' }, { 'x-amzn-errortype': 'ThrottlingException' }),
    ],
    ['400 TooManyRequestsException', json(400, {}, { 'x-amzn-errortype': 'TooManyRequestsException' })],
    ['400 RequestLimitExceeded', json(400, { __type: 'RequestLimitExceeded' })],
    ['503 ServiceUnavailable', json(503, {}, { 'x-amzn-errortype': 'ServiceUnavailableException' })],
    ['500 without a word', raw(500, '', 'text/plain')],
  ])('passes by: %s', async (_, response) => {
    const copy = response.clone();
    expect(await failure(poll(response))).toMatchObject({ name: 'ConnectionError', code: 'busy' });
    expect(await failure(start(copy))).toMatchObject({ name: 'ConnectionError', code: 'busy' });
  });

  test.each([
    ['OptInRequired', 'opt_in_required'],
    ['InvalidClientTokenId', 'invalid_client_token_id'],
    // The client lacks a permission; no person has refused.
    ['AccessDeniedException', 'access_denied'],
  ])('is turned away with 403 as any action of AWS is: %s', async (exception, error) => {
    const response = json(403, { message: 'no' }, { 'x-amzn-errortype': exception });
    const refused = { code: 'rejected', error, errorDescription: 'no', exception, status: 403 };
    expect(await failure(poll(response.clone()))).toMatchObject(refused);
    expect(await failure(start(response))).toMatchObject(refused);
  });

  test('slow_down counts whatever its status is', async () => {
    const headers = { 'x-amzn-errortype': 'SlowDownException' };
    for (const status of [400, 429, 500, 503])
      expect(await poll(json(status, {}, headers))).toEqual({ outcome: 'slow_down' });
  });

  const outcomes = [
    ['AuthorizationPendingException', 'authorization_pending', 'pending'],
    ['SlowDownException', 'slow_down', 'slow_down'],
    ['AccessDeniedException', 'access_denied', 'denied'],
    ['ExpiredTokenException', 'expired_token', 'expired'],
  ] as const;

  describe.each(outcomes)('knows %s', (exception, error, outcome) => {
    test.each<[string, Response]>([
      ['by the header', json(400, {}, { 'x-amzn-ErrorType': exception })],
      ['by the header with its suffix', json(400, {}, { 'x-amzn-errortype': exception + SUFFIX })],
      [
        'by the header with a namespace',
        json(400, {}, { 'x-amzn-errortype': `com.amazonaws.ssooidc#${exception}` }),
      ],
      ['by __type', json(400, { __type: `com.amazonaws.ssooidc#${exception}` })],
      ['by code', json(400, { code: exception })],
      ['by error alone', json(400, { error })],
      ['by all of it', json(400, { error, error_description: 'x' }, { 'x-amzn-errortype': exception })],
    ])('%s', async (_, answer) => {
      expect(await poll(answer)).toMatchObject({ outcome });
    });
  });

  test('gives the interval of a slow_down only where there is one', async () => {
    const headers = { 'x-amzn-errortype': 'SlowDownException' };
    expect(await poll(json(400, { error: 'slow_down' }, headers))).toEqual({ outcome: 'slow_down' });
    const answer = json(400, { error: 'slow_down', interval: 9 }, headers);
    expect(await poll(answer)).toEqual({ outcome: 'slow_down', interval: 9 });
  });

  test.each([
    ['InvalidGrantException', 'invalid_grant'],
    ['ExpiredTokenExceptionally', 'whatever'],
  ])('throws %s', async (exception, error) => {
    const thrown = await failure(poll(json(400, { error }, { 'x-amzn-errortype': exception })));
    expect(thrown).toMatchObject({ code: 'rejected', exception, error });
  });

  test('throws an exception that nobody documented, with its message', async () => {
    const body = { message: `1 validation error for ${deviceCode}` };
    const thrown = await failure(poll(json(400, body, { 'x-amzn-errortype': 'ValidationException' })));
    expect(thrown).toMatchObject({ code: 'rejected', exception: 'ValidationException', error: 'validation' });
    expect(thrown.message).toBe('POST /token: 400, validation, 1 validation error for ***');
  });

  test('quotes the request ID by its older name too', async () => {
    const answer = json(400, { error: 'invalid_grant' }, { 'x-amz-request-id': 'r-2' });
    expect(await failure(poll(answer))).toMatchObject({ requestId: 'r-2' });
  });

  test('throws what a gateway says instead of AWS', async () => {
    const thrown = await failure(poll(raw(502, '<html>', 'text/html')));
    expect(thrown).toMatchObject({
      code: 'busy',
      message: 'POST /token: 502',
    });
  });
});

describe('refresh', () => {
  test('is one JSON POST with the refresh grant, and gives a token', async () => {
    const { client, server } = setUp(json(200, { ...token, refreshToken: 'next' }));
    const fresh = await client.refresh('refresh-token-that-must-not-show');
    expect(JSON.parse(server.received[0]?.body ?? '')).toEqual({
      clientId,
      clientSecret,
      grantType: 'refresh_token',
      refreshToken: 'refresh-token-that-must-not-show',
    });
    expect([fresh.accessToken, fresh.refreshToken]).toEqual([token.accessToken, 'next']);
  });

  test('says when the person has to sign in again', async () => {
    const { client } = setUp(json(400, { error: 'invalid_grant', error_description: 'bad old-token' }));
    const thrown = await failure(client.refresh('old-token'));
    expect(thrown).toMatchObject({
      name: 'RejectedError',
      error: 'invalid_grant',
      errorDescription: 'bad ***',
    });
  });
});

test.each(['', 'oidc.example', 'ftp://oidc.example'])('a bad base URL is told at once: %j', (baseUrl) => {
  expect(() => createClient({ baseUrl, clientId, clientSecret, startUrl })).toThrow(
    expect.objectContaining({ name: 'ConfigurationError', code: 'invalid_url' }),
  );
});
