// A real better-auth with its OAuth provider, which speaks the rfc8628 dialect: a public and a confidential client, and a
// person with an account.

import { createServer } from 'node:http';
import { oauthDeviceAuthorization, oauthProvider } from '@better-auth/oauth-provider';
import { betterAuth } from 'better-auth';
import { memoryAdapter } from 'better-auth/adapters/memory';
import { toNodeHandler } from 'better-auth/node';
import type { Client } from '../../model/target.ts';
import { listen } from '../../processes/listen.ts';
import { postAs } from './post-as.ts';

const DEVICE_CODE = 'urn:ietf:params:oauth:grant-type:device_code';
const SCOPES = ['openid', 'profile', 'email'];

/** A better-auth that runs as an OAuth provider. */
export interface RunningOAuthProvider {
  readonly issuer: string;
  readonly publicClient: Client;
  /** Its secret is the one that was asked for. */
  readonly confidentialClient: Client;
  approve(userCode: string): Promise<void>;
  close(): Promise<void>;
}

/** Starts it on any free port of 127.0.0.1, with an empty memory as database. */
export async function startOAuthProvider(clientSecret: string): Promise<RunningOAuthProvider> {
  const server = createServer();
  const origin = await listen(server);
  const tables = [
    ...['user', 'session', 'account', 'verification', 'deviceCode', 'oauthClient', 'oauthAccessToken'],
    ...['oauthRefreshToken', 'oauthConsent', 'oauthResource', 'oauthClientResource', 'oauthClientAssertion'],
  ];
  const auth = betterAuth({
    baseURL: origin,
    secret: 'a secret that protects nothing, for a server that lives as long as a test',
    database: memoryAdapter(Object.fromEntries(tables.map((table) => [table, []]))),
    emailAndPassword: { enabled: true },
    rateLimit: { enabled: false },
    plugins: [
      oauthProvider({
        loginPage: '/sign-in',
        consentPage: '/consent',
        disableJwtPlugin: true,
        scopes: SCOPES,
        generateClientSecret: () => clientSecret,
        silenceWarnings: { oauthAuthServerConfig: true },
      }),
      oauthDeviceAuthorization({ interval: '1s' }),
    ],
    logger: { disabled: true },
    telemetry: { enabled: false },
  });
  server.on('request', toNodeHandler(auth));
  const issuer = `${origin}/api/auth`;
  const account = { email: 'person@example.com', password: 'a password of no worth', name: 'A person' };
  const person = await postAs({ origin }, `${issuer}/sign-up/email`, account);
  const register = async (method: 'none' | 'client_secret_basic'): Promise<Client> => {
    const client = await auth.api.adminCreateOAuthClient({
      headers: new Headers(person),
      body: {
        client_name: method,
        redirect_uris: ['https://client.example/callback'],
        token_endpoint_auth_method: method,
        grant_types: [DEVICE_CODE],
        scope: SCOPES.join(' '),
      },
    });
    return {
      clientId: client.client_id,
      ...(client.client_secret && { clientSecret: client.client_secret }),
    };
  };
  return {
    issuer,
    publicClient: await register('none'),
    confidentialClient: await register('client_secret_basic'),
    async approve(userCode) {
      const page = await fetch(`${issuer}/device?user_code=${userCode}`, { headers: person });
      if (!page.ok) throw new Error(`GET /device: ${page.status}`);
      await postAs(person, `${issuer}/device/approve`, { userCode });
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
