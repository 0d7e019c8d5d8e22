// A real better-auth with its device plugin, as a server to try the suite on. It is no KnownTarget: it does
// not speak the rfc8628 dialect, which is what the suite has to say.

import { createServer } from 'node:http';
import { betterAuth } from 'better-auth';
import { memoryAdapter } from 'better-auth/adapters/memory';
import { toNodeHandler } from 'better-auth/node';
import { deviceAuthorization } from 'better-auth/plugins';
import { listen } from '../../processes/listen.ts';
import { postAs } from './post-as.ts';

/** A better-auth that runs. Everything is below its base URL. */
export interface RunningBetterAuth {
  readonly url: string;
  readonly deviceAuthorizationEndpoint: string;
  readonly tokenEndpoint: string;
  /** A person who has an account, and approves the user code. */
  approve(userCode: string): Promise<void>;
  close(): Promise<void>;
}

/** Starts better-auth on any free port of 127.0.0.1, with its own paths and an empty memory as database. */
export async function startBetterAuth(): Promise<RunningBetterAuth> {
  const server = createServer();
  const origin = await listen(server);
  const auth = betterAuth({
    baseURL: origin,
    secret: 'a secret that protects nothing, for a server that lives as long as a test',
    database: memoryAdapter({ user: [], session: [], account: [], verification: [], deviceCode: [] }),
    emailAndPassword: { enabled: true },
    plugins: [deviceAuthorization({ interval: '1s' })],
    rateLimit: { enabled: false },
    logger: { disabled: true },
    telemetry: { enabled: false },
  });
  server.on('request', toNodeHandler(auth));
  const url = `${origin}/api/auth`;
  return {
    url,
    deviceAuthorizationEndpoint: `${url}/device/code`,
    tokenEndpoint: `${url}/device/token`,
    async approve(userCode) {
      const account = { email: 'person@example.com', password: 'a password of no worth', name: 'A person' };
      const person = await postAs({ origin }, `${url}/sign-up/email`, account);
      const page = await fetch(`${url}/device?user_code=${userCode}`, { headers: person });
      if (!page.ok) throw new Error(`GET /device: ${page.status}`);
      await postAs(person, `${url}/device/approve`, { userCode });
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
