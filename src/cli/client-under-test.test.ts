// `devauth login --from-environment`: what a suite that tests clients asks, and reads.
import { describe, expect, test } from 'vitest';
import { errorResponse, rfcStarted, rfcToken, run } from '../testing/command-line.ts';
import { json, type Step } from '../testing/scripted-server.ts';

describe('a client under test', () => {
  const environment = {
    DIALECT: 'rfc8628',
    TARGET: 'https://as.example',
    DEVICE_AUTHORIZATION_ENDPOINT: 'https://as.example/da',
    TOKEN_ENDPOINT: 'https://as.example/token',
    CLIENT_ID: 'tv',
  };
  const login = ['login', '--from-environment'];

  test('answers with one line of JSON', async () => {
    const { code, out, err } = await run(login, {
      environment,
      steps: [json(200, rfcStarted), json(200, rfcToken)],
    });
    expect([code, out]).toEqual([
      0,
      '{"outcome":"success","access_token":"the-access-token","token_type":"Bearer"}\n',
    ]);
    expect(err).toContain('WDJB-MJHT');
  });

  test.each<[Step, string]>([
    [errorResponse('access_denied'), 'access_denied'],
    [errorResponse('expired_token'), 'expired_token'],
    [errorResponse('invalid_grant'), 'invalid_grant'],
    [json(200, {}), 'missing_member'],
  ])('names the error', async (step, error) => {
    const { code, out } = await run(login, { environment, steps: [json(200, rfcStarted), step] });
    expect([code, out]).toEqual([1, `{"outcome":"error","error":"${error}"}\n`]);
  });

  test('needs to know the dialect', async () => {
    const { code, err } = await run(login, { environment: { ...environment, DIALECT: 'oauth' } });
    expect(code).toBe(2);
    expect(err).toContain('DIALECT');
  });
});
