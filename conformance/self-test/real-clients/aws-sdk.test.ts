// @aws-sdk/client-sso-oidc, unmodified, through the whole flow of the emulator over HTTP: each end of a flow,
// and each exception by its own name.

import {
  CreateTokenCommand,
  RegisterClientCommand,
  SSOOIDCClient,
  SSOOIDCServiceException,
  StartDeviceAuthorizationCommand,
} from '@aws-sdk/client-sso-oidc';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedEmulator, serveEmulator } from '../../emulator/index.ts';

const grantType = 'urn:ietf:params:oauth:grant-type:device_code';
const startUrl = 'https://example.awsapps.com/start';

let served: ServedEmulator;
let client: SSOOIDCClient;
beforeAll(async () => {
  served = await serveEmulator({ dialect: 'aws-sso-oidc', port: 0, host: '127.0.0.1' });
  client = new SSOOIDCClient({ endpoint: served.url, region: 'us-east-1', maxAttempts: 1 });
});
afterAll(async () => {
  client.destroy();
  await served.close();
});

async function register() {
  const { clientId, clientSecret } = await client.send(
    new RegisterClientCommand({ clientName: 'real client', clientType: 'public' }),
  );
  return { clientId, clientSecret };
}

async function start() {
  const credentials = await register();
  const codes = await client.send(new StartDeviceAuthorizationCommand({ ...credentials, startUrl }));
  const { userCode = '', deviceCode } = codes;
  const poll = (other = credentials) =>
    client.send(new CreateTokenCommand({ ...other, grantType, deviceCode }));
  return { codes, userCode, credentials, poll };
}

/** The exception that a call ends with. */
async function raised(call: Promise<unknown>) {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof SSOOIDCServiceException)) throw new Error('no service exception', { cause: error });
  return { name: error.name, status: error.$metadata.httpStatusCode };
}

describe('AWS SDK for JavaScript on the emulator', () => {
  it('registers, starts, is told to wait, and gets a token once the person approves', async () => {
    const flow = await start();
    expect(flow.codes).toMatchObject({
      expiresIn: 600,
      interval: 1,
      verificationUriComplete: expect.any(String),
    });
    expect(await raised(flow.poll())).toEqual({ name: 'AuthorizationPendingException', status: 400 });
    served.control.approve(flow.userCode);
    const token = await flow.poll();
    expect(token).toMatchObject({
      tokenType: 'Bearer',
      accessToken: expect.any(String),
      expiresIn: expect.any(Number),
    });
    expect(await raised(flow.poll())).toEqual({ name: 'InvalidGrantException', status: 400 });
    const refreshed = await client.send(
      new CreateTokenCommand({
        ...flow.credentials,
        grantType: 'refresh_token',
        refreshToken: token.refreshToken,
      }),
    );
    expect(refreshed.accessToken).toBeTruthy();
  });

  it('raises AccessDeniedException when the person denies', async () => {
    const flow = await start();
    served.control.deny(flow.userCode);
    expect(await raised(flow.poll())).toEqual({ name: 'AccessDeniedException', status: 400 });
  });

  it('raises ExpiredTokenException when the codes have expired', async () => {
    const flow = await start();
    served.control.expire(flow.userCode);
    expect(await raised(flow.poll())).toEqual({ name: 'ExpiredTokenException', status: 400 });
  });

  it('raises SlowDownException when it does not wait, but not for the first two polls', async () => {
    const flow = await start();
    const names = [];
    for (let i = 0; i < 3; i += 1) names.push((await raised(flow.poll())).name);
    expect(names).toEqual([
      'AuthorizationPendingException',
      'AuthorizationPendingException',
      'SlowDownException',
    ]);
  });

  it('raises InvalidClientException for a wrong secret and for an unknown client', async () => {
    const flow = await start();
    const wrong = { ...flow.credentials, clientSecret: 'wrong' };
    expect(await raised(flow.poll(wrong))).toEqual({ name: 'InvalidClientException', status: 401 });
    const unknown = new StartDeviceAuthorizationCommand({
      clientId: 'nobody',
      clientSecret: 'wrong',
      startUrl,
    });
    expect(await raised(client.send(unknown))).toEqual({ name: 'InvalidClientException', status: 401 });
  });

  it("raises InvalidGrantException for another client's device code", async () => {
    const flow = await start();
    served.control.approve(flow.userCode);
    expect(await raised(flow.poll(await register()))).toEqual({ name: 'InvalidGrantException', status: 400 });
  });

  it('raises UnauthorizedClientException, UnsupportedGrantTypeException and InvalidRequestException', async () => {
    const { clientId, clientSecret } = served.demo.unauthorizedClient;
    const forbidden = new StartDeviceAuthorizationCommand({ clientId, clientSecret, startUrl });
    expect(await raised(client.send(forbidden))).toEqual({
      name: 'UnauthorizedClientException',
      status: 400,
    });
    const credentials = await register();
    const odd = new CreateTokenCommand({ ...credentials, grantType: 'password' });
    expect(await raised(client.send(odd))).toEqual({ name: 'UnsupportedGrantTypeException', status: 400 });
    const bad = new StartDeviceAuthorizationCommand({ ...credentials, startUrl: 'no URL' });
    expect(await raised(client.send(bad))).toEqual({ name: 'InvalidRequestException', status: 400 });
  });

  it('raises InternalServerException when the emulator is told to fail', async () => {
    const credentials = await register();
    served.control.failNext({ error: 'server_error' });
    const call = client.send(new StartDeviceAuthorizationCommand({ ...credentials, startUrl }));
    expect(await raised(call)).toEqual({ name: 'InternalServerException', status: 500 });
  });
});
