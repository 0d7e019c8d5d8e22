// openid-client and oauth4webapi, unmodified, through the whole flow of the emulator over HTTP: found by
// metadata, polling at their own pace, ending as the person decides.

import * as oauth from 'oauth4webapi';
import * as openid from 'openid-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedEmulator, serveEmulator } from '../../emulator/index.ts';

let served: ServedEmulator;
beforeAll(async () => {
  // These clients wait in real time; a second is enough to see them wait.
  const policy = { intervalSeconds: 1 };
  served = await serveEmulator({ dialect: 'rfc8628', policy });
});
afterAll(() => served.close());

describe('openid-client on the emulator', () => {
  const discover = (secret?: string) => {
    const { client, confidentialClient } = served.demo;
    return openid.discovery(
      new URL(served.url),
      secret ? (confidentialClient?.clientId ?? '') : client.clientId,
      undefined,
      secret ? openid.ClientSecretBasic(secret) : openid.None(),
      { algorithm: 'oauth2', execute: [openid.allowInsecureRequests] },
    );
  };

  it.each(['public', 'confidential'])(
    'gets a token as a %s client once the person approves',
    async (kind) => {
      const secret = kind === 'confidential' ? served.demo.confidentialClient?.clientSecret : undefined;
      const config = await discover(secret);
      const started = await openid.initiateDeviceAuthorization(config, { scope: 'profile' });
      const polling = openid.pollDeviceAuthorizationGrant(config, started);
      served.control.approve(started.user_code);
      expect(await polling).toMatchObject({ token_type: 'bearer', access_token: expect.any(String) });
    },
  );

  it.each([
    ['deny', 'access_denied'],
    ['expire', 'expired_token'],
  ] as const)('is told when the grant ends by %s', async (order, error) => {
    const config = await discover();
    const started = await openid.initiateDeviceAuthorization(config, {});
    const polling = openid.pollDeviceAuthorizationGrant(config, started);
    served.control[order](started.user_code);
    await expect(polling).rejects.toMatchObject({ error, status: 400 });
  });

  it('is told that its secret is wrong', async () => {
    const config = await discover('wrong');
    await expect(openid.initiateDeviceAuthorization(config, {})).rejects.toMatchObject({ status: 401 });
  });

  it('keeps polling through slow_down until the person approves', async () => {
    const config = await discover();
    const started = await openid.initiateDeviceAuthorization(config, {});
    served.control.failNext({ error: 'slow_down' }, { operation: 'token' });
    const polling = openid.pollDeviceAuthorizationGrant(config, started);
    served.control.approve(started.user_code);
    expect(await polling).toHaveProperty('access_token');
  });
});

describe('openid-client on the emulator, by OpenID Connect', () => {
  it('finds it, trusts its ID token, and uses its refresh token', async () => {
    const { url, demo, control } = served;
    // By the metadata of OpenID Connect, which is this client's default.
    const config = await openid.discovery(new URL(url), demo.client.clientId, undefined, openid.None(), {
      execute: [openid.allowInsecureRequests],
    });
    openid.enableNonRepudiationChecks(config);
    const started = await openid.initiateDeviceAuthorization(config, { scope: 'openid offline_access' });
    const polling = openid.pollDeviceAuthorizationGrant(config, started);
    control.approve(started.user_code);
    const tokens = await polling;
    expect(tokens.claims()).toMatchObject({ iss: url, aud: demo.client.clientId });
    const refreshed = await openid.refreshTokenGrant(config, tokens.refresh_token ?? '');
    expect(refreshed.claims()).toMatchObject({ sub: tokens.claims()?.sub });
    expect(refreshed.refresh_token).not.toBe(tokens.refresh_token);
  });
});

describe('oauth4webapi on the emulator', () => {
  const insecure = { [oauth.allowInsecureRequests]: true };

  const discover = async () => {
    const issuer = new URL(served.url);
    const response = await oauth.discoveryRequest(issuer, { algorithm: 'oauth2', ...insecure });
    return oauth.processDiscoveryResponse(issuer, response);
  };

  const start = async (clientId: string, auth: oauth.ClientAuth = oauth.None()) => {
    const server = await discover();
    const client = { client_id: clientId };
    const response = await oauth.deviceAuthorizationRequest(server, client, auth, {}, insecure);
    const codes = await oauth.processDeviceAuthorizationResponse(server, client, response);
    const poll = async () => {
      const response = await oauth.deviceCodeGrantRequest(server, client, auth, codes.device_code, insecure);
      return oauth.processDeviceCodeResponse(server, client, response);
    };
    return { codes, poll };
  };

  it('is told to wait, and gets a token once the person approves', async () => {
    const { codes, poll } = await start(served.demo.client.clientId);
    expect(codes).toMatchObject({ interval: 1, expires_in: 600 });
    await expect(poll()).rejects.toMatchObject({ error: 'authorization_pending' });
    await expect(poll().then(poll)).rejects.toMatchObject({ error: 'slow_down' });
    served.control.approve(codes.user_code);
    expect(await poll()).toMatchObject({ token_type: 'bearer', access_token: expect.any(String) });
    await expect(poll()).rejects.toMatchObject({ error: 'invalid_grant' });
  });

  it.each([
    ['deny', 'access_denied'],
    ['expire', 'expired_token'],
  ] as const)('is told when the grant ends by %s', async (order, error) => {
    const { codes, poll } = await start(served.demo.client.clientId);
    served.control[order](codes.user_code);
    await expect(poll()).rejects.toMatchObject({ error, status: 400 });
  });

  it('authenticates with a secret that needs encoding, and is told of a wrong one by a challenge', async () => {
    const { clientId, clientSecret } = { clientSecret: '', ...served.demo.confidentialClient };
    if (!clientId) throw new Error('the emulator declares no confidential client');
    const { codes } = await start(clientId, oauth.ClientSecretBasic(clientSecret));
    expect(codes.device_code).toBeTruthy();
    await expect(start(clientId, oauth.ClientSecretBasic('wrong'))).rejects.toBeInstanceOf(
      oauth.WWWAuthenticateChallengeError,
    );
  });

  it('is told that it may not use the grant', async () => {
    const { clientId } = served.demo.unauthorizedClient;
    await expect(start(clientId)).rejects.toMatchObject({ error: 'unauthorized_client', status: 400 });
  });
});
