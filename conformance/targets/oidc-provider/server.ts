// A worker thread that serves a real oidc-provider, with its defaults but for the device flow and its
// clients. A thread of its own, because oidc-provider writes notices about its defaults to the console.

import { createServer } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import { type ClientMetadata, Provider } from 'oidc-provider';
import type { Client } from '../../model/target.ts';
import { listen } from '../../processes/listen.ts';
import { confidentialClient, otherClient, publicClient, unauthorizedClient } from './clients.ts';

/** What the thread is started with. */
export interface ServerOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** How many seconds codes live; oidc-provider's own default when absent. */
  readonly codeLifetime?: number;
}

/** What the thread tells when it listens, or cannot. */
export type ServerMessage = { readonly issuer: string } | { readonly failure: string };

const DEVICE_GRANT = 'urn:ietf:params:oauth:grant-type:device_code';

const withDeviceGrant = ({ clientId, clientSecret }: Client): ClientMetadata => ({
  client_id: clientId,
  ...(clientSecret && { client_secret: clientSecret }),
  token_endpoint_auth_method: clientSecret ? 'client_secret_basic' : 'none',
  grant_types: [DEVICE_GRANT],
  response_types: [],
  redirect_uris: [],
});

const withoutDeviceGrant = ({ clientId }: Client): ClientMetadata => ({
  client_id: clientId,
  token_endpoint_auth_method: 'none',
  grant_types: ['authorization_code'],
  response_types: ['code'],
  redirect_uris: ['http://127.0.0.1/callback'],
});

function createProvider(issuer: string, { codeLifetime }: ServerOptions): Provider {
  return new Provider(issuer, {
    clients: [
      withDeviceGrant(publicClient),
      withDeviceGrant(otherClient),
      withDeviceGrant(confidentialClient),
      withoutDeviceGrant(unauthorizedClient),
    ],
    claims: { email: ['email'] },
    features: { deviceFlow: { enabled: true } },
    ...(codeLifetime !== undefined && { ttl: { DeviceCode: codeLifetime } }),
  });
}

async function serve(options: ServerOptions): Promise<ServerMessage> {
  const server = createServer();
  try {
    // The issuer names the port, so the provider can only be made when the port is known.
    const issuer = await listen(server, options.port);
    server.on('request', createProvider(issuer, options).callback());
    return { issuer };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

if (!parentPort) throw new Error('server.ts is the code of a worker thread');
parentPort.postMessage(await serve(workerData));
