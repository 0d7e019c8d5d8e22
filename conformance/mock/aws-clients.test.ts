// AWS's own clients, unmodified, cannot tell the mock from the documented service: all members arrive with
// their types, and every documented exception is raised by its own name and status.

import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import {
  CreateTokenCommand,
  RegisterClientCommand,
  SSOOIDCClient,
  SSOOIDCServiceException,
  StartDeviceAuthorizationCommand,
} from '@aws-sdk/client-sso-oidc';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '../../generated/aws-sso-oidc/contract.ts';
import { type Mock, serveMock } from './serve.ts';

let mock: Mock;
beforeAll(async () => {
  mock = await serveMock({ dialect: 'aws-sso-oidc', port: 0 });
});
afterAll(() => mock.close());

const start = { clientId: 'client', clientSecret: 'secret', startUrl: 'https://example.awsapps.com/start' };
const register = { clientName: 'test', clientType: 'public' };
const token = {
  clientId: 'client',
  clientSecret: 'secret',
  grantType: 'urn:ietf:params:oauth:grant-type:device_code',
  deviceCode: 'code',
};

/** Every documented error: operation, status, code, exception. */
const errors = Object.values(contract.operations).flatMap((operation) =>
  Object.entries(operation.responses).flatMap(([status, response]) =>
    'errors' in response
      ? Object.entries(response.errors).map(([code, exception]) => ({
          operation: operation.id,
          status: Number(status),
          code,
          exception,
        }))
      : [],
  ),
);

describe('@aws-sdk/client-sso-oidc', () => {
  /** A client that asks the mock for one example of one status. */
  const clientFor = (prefer?: string) => {
    const client = new SSOOIDCClient({
      endpoint: mock.url,
      region: 'us-east-1',
      maxAttempts: 1,
    });
    client.middlewareStack.add(
      (next) => (args) => {
        const { request } = args;
        if (prefer && typeof request === 'object' && request !== null && 'headers' in request) {
          Object.assign(request.headers as object, { prefer });
        }
        return next(args);
      },
      { step: 'build', name: 'prefer' },
    );
    return client;
  };

  const call = (operation: string, prefer?: string) => {
    const client = clientFor(prefer);
    switch (operation) {
      case 'RegisterClient':
        return client.send(new RegisterClientCommand(register));
      case 'StartDeviceAuthorization':
        return client.send(new StartDeviceAuthorizationCommand(start));
      default:
        return client.send(new CreateTokenCommand(token));
    }
  };

  it('gets the six members of a device authorization with their types', async () => {
    const { $metadata, ...members } = await clientFor().send(new StartDeviceAuthorizationCommand(start));
    expect($metadata.httpStatusCode).toBe(200);
    expect($metadata.requestId).toBeTruthy();
    expect(members).toEqual({
      deviceCode: expect.any(String),
      userCode: expect.any(String),
      verificationUri: expect.stringMatching(/^https:/),
      verificationUriComplete: expect.stringMatching(/^https:/),
      expiresIn: expect.any(Number),
      interval: expect.any(Number),
    });
  });

  it('registers a client and gets a token', async () => {
    const client = clientFor();
    const registered = await client.send(new RegisterClientCommand(register));
    expect(registered).toMatchObject({
      clientId: expect.any(String),
      clientSecret: expect.any(String),
      clientIdIssuedAt: expect.any(Number),
      clientSecretExpiresAt: expect.any(Number),
    });
    const created = await client.send(new CreateTokenCommand(token));
    expect(created).toMatchObject({
      accessToken: expect.any(String),
      tokenType: 'Bearer',
      expiresIn: expect.any(Number),
    });
  });

  it('is held against every documented error', () => {
    expect(new Set(errors.map((error) => error.exception)).size).toBe(13);
    expect(errors.filter((error) => error.operation === 'StartDeviceAuthorization')).toHaveLength(5);
  });

  it.each(errors)(
    '$operation raises $exception with $status for $code',
    async ({ operation, status, code, exception }) => {
      const raised = await call(operation, `code=${status}, example=${code}`).then(
        () => undefined,
        (error: unknown) => error,
      );
      if (!(raised instanceof SSOOIDCServiceException))
        throw new Error('no service exception was raised', { cause: raised });
      expect({ name: raised.name, status: raised.$metadata.httpStatusCode }).toEqual({
        name: exception,
        status,
      });
      expect(raised).toMatchObject({ error: code, error_description: expect.any(String) });
    },
  );
});

const python = '/usr/bin/python3';
const hasBoto3 = spawnSync(python, ['-c', 'import boto3']).status === 0;

describe.skipIf(!hasBoto3 && !process.env.CI)('boto3', () => {
  it('gets the six members, and raises each exception by its name and status', async () => {
    const wanted = errors.filter((error) => error.operation === 'StartDeviceAuthorization');
    const script = new URL('./aws-clients.boto3.py', import.meta.url).pathname;
    const { stdout } = await promisify(execFile)(python, [script, mock.url, JSON.stringify(wanted)]);
    const seen: unknown = JSON.parse(stdout);
    expect(seen).toEqual({
      members: {
        deviceCode: 'str',
        userCode: 'str',
        verificationUri: 'str',
        verificationUriComplete: 'str',
        expiresIn: 'int',
        interval: 'int',
      },
      raised: wanted.map(({ exception, status: http, code }) => ({
        exception,
        modelled: true,
        status: http,
        error: code,
      })),
    });
  });
});
