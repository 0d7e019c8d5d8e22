// Each leniency from the shape that the provider documents, with and without it.
import { describe, expect, test } from 'vitest';
import type { Leniency } from './http.ts';
import {
  all,
  auth0,
  entra,
  errorsWithStatus200,
  github,
  google,
  jsonRequests,
  jsonWithOtherMediaType,
  numericStrings,
  relativeVerificationUri,
  successWithOtherStatus,
} from './leniency.ts';
import { createClient } from './rfc8628/client.ts';
import { json, raw, type Step, scripted } from './testing/scripted-server.ts';

const token = {
  access_token: 'gho_16C7e42F292c6912E7710c838347Ae178B4a',
  token_type: 'bearer',
  scope: 'repo',
};

const started = {
  device_code: 'd',
  user_code: 'WDJB-MJHT',
  verification_uri: 'https://as.example/device',
  expires_in: 900,
};

function client(step: Step, leniency: Leniency | undefined) {
  return createClient({
    deviceAuthorizationEndpoint: 'https://as.example/device',
    tokenEndpoint: 'https://as.example/token',
    clientId: 'tv',
    fetch: scripted(step).fetch,
    leniency,
  });
}
const poll = (step: () => Response, leniency?: Leniency) =>
  client(step, leniency).pollToken({ deviceCode: 'x' });
const start = (step: () => Response, leniency?: Leniency) =>
  client(step, leniency).requestDeviceAuthorization();
const form = (body: string) => () => raw(200, body, 'application/x-www-form-urlencoded; charset=utf-8');

describe('GitHub', () => {
  test('answers errors with status 200', async () => {
    const answer = () => json(200, { error: 'authorization_pending', error_description: 'waiting' });
    await expect(poll(answer)).rejects.toMatchObject({ code: 'error_in_success' });
    expect(await poll(answer, github)).toEqual({ outcome: 'pending' });
  });

  test('says the new interval with slow_down', async () => {
    const answer = () => json(200, { error: 'slow_down', interval: 10 });
    expect(await poll(answer, github)).toEqual({ outcome: 'slow_down', interval: 10 });
  });

  test('answers in the form encoding', async () => {
    const begun = form(
      'device_code=3584d83530557fdd1f46af8289938c8ef79f9dc5&expires_in=900&interval=5&user_code=WDJB-MJHT' +
        '&verification_uri=https%3A%2F%2Fgithub.com%2Flogin%2Fdevice',
    );
    await expect(start(begun)).rejects.toMatchObject({ code: 'not_json' });
    expect(await start(begun, github)).toMatchObject({
      deviceCode: '3584d83530557fdd1f46af8289938c8ef79f9dc5',
      verificationUri: 'https://github.com/login/device',
      expiresIn: 900,
      interval: 5,
    });
    const done = form(
      'access_token=gho_16C7e42F292c6912E7710c838347Ae178B4a&token_type=bearer&scope=repo%2Cgist',
    );
    expect(await poll(done, github)).toMatchObject({ outcome: 'approved', token: { scope: 'repo,gist' } });
    const slow = form('error=slow_down&interval=10&error_description=Too+many');
    expect(await poll(slow, github)).toEqual({ outcome: 'slow_down', interval: 10 });
  });

  test('has names of its own for errors', async () => {
    const wrong = () => json(200, { error: 'incorrect_device_code' });
    await expect(poll(wrong, github)).rejects.toMatchObject({ code: 'rejected', error: 'invalid_grant' });
    const expired = () => json(200, { error: 'token_expired' });
    expect(await poll(expired, github)).toEqual({ outcome: 'expired' });
    const disabled = () => json(200, { error: 'device_flow_disabled' });
    await expect(poll(disabled, github)).rejects.toMatchObject({
      code: 'rejected',
      error: 'device_flow_disabled',
    });
  });
});

describe('Google', () => {
  test('says verification_url', async () => {
    const answer = () =>
      json(200, {
        device_code: '4/4-GMMhmHCXhWEzkobqIHGG_EnNYYsAkukHspeYUk9E8',
        user_code: 'GQVQ-JKEC',
        verification_url: 'https://www.google.com/device',
        expires_in: 1800,
        interval: 5,
      });
    await expect(start(answer)).rejects.toMatchObject({ code: 'missing_member' });
    expect(await start(answer, google)).toMatchObject({ verificationUri: 'https://www.google.com/device' });
  });

  test.each([
    [428, 'authorization_pending', 'pending'],
    [403, 'slow_down', 'slow_down'],
    [403, 'access_denied', 'denied'],
  ])('answers with %d', async (status, error, outcome) => {
    const answer = () => json(status, { error, error_description: 'Precondition Required' });
    if (outcome !== 'slow_down')
      await expect(poll(answer)).rejects.toMatchObject({ code: 'unexpected_status', error });
    expect(await poll(answer, google)).toMatchObject({ outcome });
  });
});

describe('Microsoft Entra', () => {
  test('says authorization_declined and bad_verification_code', async () => {
    const declined = () => json(400, { error: 'authorization_declined', error_codes: [70000] });
    await expect(poll(declined)).rejects.toMatchObject({ error: 'authorization_declined' });
    expect(await poll(declined, entra)).toEqual({ outcome: 'denied' });
    const bad = () => json(400, { error: 'bad_verification_code' });
    await expect(poll(bad, entra)).rejects.toMatchObject({ error: 'invalid_grant' });
  });

  test('sends numbers as strings', async () => {
    const answer = () =>
      json(200, {
        device_code: 'GAQABAAEAAAD',
        user_code: 'A1B2C3D4E',
        verification_uri: 'https://microsoft.com/devicelogin',
        expires_in: '900',
        interval: '5',
        message: 'To sign in, use a web browser to open the page …',
      });
    await expect(start(answer)).rejects.toMatchObject({ code: 'wrong_type' });
    expect(await start(answer, entra)).toMatchObject({ expiresIn: 900, interval: 5 });
    const done = () => json(200, { ...token, expires_in: '3599' });
    expect(await poll(done, entra)).toMatchObject({ token: { expiresIn: 3599 } });
  });

  test('is not thereby allowed to send words for numbers', async () => {
    for (const expires_in of ['soon', '0x10', '']) {
      const answer = () => json(200, { ...started, expires_in });
      await expect(start(answer, entra)).rejects.toMatchObject({ name: 'InvalidResponseError' });
    }
  });
});

describe('Auth0', () => {
  test.each([
    [403, 'authorization_pending', 'pending'],
    [403, 'expired_token', 'expired'],
    [403, 'access_denied', 'denied'],
  ])('answers with %d %s', async (status, error, outcome) => {
    const answer = () => json(status, { error, error_description: 'in words' });
    await expect(poll(answer)).rejects.toMatchObject({ code: 'unexpected_status' });
    expect(await poll(answer, auth0)).toMatchObject({ outcome });
  });

  test('answers with 429 slow_down, which is slow_down without any leniency', async () => {
    const answer = () => json(429, { error: 'slow_down' });
    expect(await poll(answer)).toMatchObject({ outcome: 'slow_down' });
    expect(await poll(answer, auth0)).toMatchObject({ outcome: 'slow_down' });
  });

  test('may still be busy', async () => {
    const answer = () => json(429, { error: 'too_many_requests' }, { 'retry-after': '9' });
    await expect(poll(answer, auth0)).rejects.toMatchObject({ code: 'busy', retryAfter: 9 });
  });
});

test('what the standard says is left as it is', async () => {
  for (const leniency of [github, google, entra, auth0]) {
    const pending = () => json(400, { error: 'authorization_pending' });
    expect(await poll(pending, leniency)).toEqual({ outcome: 'pending' });
    expect(await poll(() => json(200, token), leniency)).toMatchObject({ outcome: 'approved' });
    await expect(poll(() => raw(502, '<html>', 'text/html'), leniency)).rejects.toMatchObject({
      code: 'busy',
    });
    await expect(poll(() => new Response(null, { status: 204 }), leniency)).rejects.toMatchObject({
      code: 'unexpected_status',
    });
    const google404 = () => json(404, { error: 'invalid_request' });
    await expect(poll(google404, leniency)).rejects.toMatchObject({ code: 'unexpected_status' });
  }
});

describe('single ones', () => {
  test('take success with another status', async () => {
    const created = () => json(201, token);
    await expect(poll(created)).rejects.toMatchObject({ code: 'unexpected_status', status: 201 });
    expect(await poll(created, successWithOtherStatus)).toMatchObject({ outcome: 'approved' });
  });

  test('take JSON by another name', async () => {
    const text = () => raw(200, JSON.stringify(token), 'text/plain');
    await expect(poll(text)).rejects.toThrow('POST /token: 200, no JSON object but text/plain');
    expect(await poll(text, jsonWithOtherMediaType)).toMatchObject({ outcome: 'approved' });
  });

  test('take an address relative to the endpoint, and no other scheme', async () => {
    const relative = (verification_uri: string) => () => json(200, { ...started, verification_uri });
    await expect(start(relative('/activate'))).rejects.toMatchObject({ code: 'wrong_type' });
    expect(await start(relative('/activate'), relativeVerificationUri)).toMatchObject({
      verificationUri: 'https://as.example/activate',
    });
    await expect(start(relative('javascript:x'), relativeVerificationUri)).rejects.toMatchObject({
      code: 'wrong_type',
    });
  });

  test('are taken together, the first one first', async () => {
    const response = () => json(201, { ...started, interval: '7' });
    const both = all(successWithOtherStatus, numericStrings, errorsWithStatus200);
    expect(await start(response, both)).toMatchObject({ interval: 7 });
  });
});

describe('requests in JSON', () => {
  test('carry what the form had, and leave the metadata alone', async () => {
    const sent: Request[] = [];
    const fetch = jsonRequests(async (request) => {
      sent.push(request);
      return json(200, token);
    });
    const endpoint = 'https://as.example/token';
    const jsonClient = createClient({
      ...{ deviceAuthorizationEndpoint: endpoint, tokenEndpoint: endpoint, clientId: 'tv', fetch },
      headers: { 'user-agent': 'a test' },
      parameters: { resource: ['https://a.example', 'https://b.example'] },
    });
    expect(await jsonClient.pollToken({ deviceCode: 'x y' })).toMatchObject({ outcome: 'approved' });
    const request = sent[0];
    expect([request?.method, request?.url, request?.redirect]).toEqual(['POST', endpoint, 'manual']);
    expect(Object.fromEntries(request?.headers ?? [])).toEqual({
      accept: 'application/json',
      'content-type': 'application/json',
      'user-agent': 'a test',
    });
    expect(await request?.json()).toEqual({
      client_id: 'tv',
      device_code: 'x y',
      grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
      resource: ['https://a.example', 'https://b.example'],
    });
    const metadata = new Request('https://as.example/.well-known/openid-configuration');
    await fetch(metadata, {});
    expect(sent[1]).toBe(metadata);
  });
});
