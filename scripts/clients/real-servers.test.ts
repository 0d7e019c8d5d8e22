// The command at real servers: a whole login with a public client, and with one whose secret has to be encoded.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startOAuthProvider } from '../../conformance/targets/better-auth/oauth-provider.ts';
import { startBetterAuth } from '../../conformance/targets/better-auth/target.ts';
import { confidentialClient, publicClient } from '../../conformance/targets/oidc-provider/clients.ts';
import { oidcProvider } from '../../conformance/targets/oidc-provider/target.ts';

const command = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Signs in, as the person who approves as soon as the code is shown. */
async function login(
  args: readonly string[],
  { CLIENT_SECRET = '' }: { readonly CLIENT_SECRET?: string },
  approve: (userCode: string, verificationUri: string) => Promise<void>,
): Promise<Ended> {
  const child = spawn(process.execPath, [command, 'login', ...args], {
    env: { PATH: process.env.PATH, HOME: '/nonexistent', CLIENT_SECRET },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  let approved: Promise<void> | undefined;
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    out += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    err += chunk;
    const [, page] = /(http:\S+\/device)\b/.exec(err) ?? [];
    const [code] = /\b[A-Z0-9]{4}-?[A-Z0-9]{4}\b/.exec(err) ?? [];
    if (page && code) approved ??= approve(code, page);
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  await approved;
  return { code, out, err };
}

describe('oidc-provider', () => {
  let server: Awaited<ReturnType<ReturnType<typeof oidcProvider>['start']>>;
  beforeAll(async () => {
    server = await oidcProvider().start();
  });
  afterAll(() => server.close());

  const approve = async (userCode: string, verificationUri: string) =>
    server.settings.approve?.({ userCode, verificationUri });

  it.each([
    ['a public client', publicClient.clientId, {}],
    [
      'a client whose secret has special characters',
      confidentialClient.clientId,
      { CLIENT_SECRET: confidentialClient.clientSecret },
    ],
  ])(
    'signs %s in',
    async (_, clientId, environment) => {
      const args = [
        '--issuer',
        String(server.settings.target),
        '--client-id',
        clientId,
        '--scope',
        'openid email',
      ];
      const { code, out, err } = await login(args, environment, approve);
      expect([code, err]).toEqual([0, expect.stringContaining('Signed in')]);
      expect(JSON.parse(out)).toMatchObject({
        access_token: expect.any(String),
        token_type: 'Bearer',
        id_token: expect.any(String),
      });
    },
    30_000,
  );
});

describe('better-auth’s device plugin', () => {
  let server: Awaited<ReturnType<typeof startBetterAuth>>;
  beforeAll(async () => {
    server = await startBetterAuth();
  });
  afterAll(() => server.close());

  const args = () => [
    ...['--device-authorization-endpoint', server.deviceAuthorizationEndpoint],
    ...['--token-endpoint', server.tokenEndpoint, '--client-id', 'any-client'],
  ];

  it('takes no form, and the command names the switch', async () => {
    const { code, err } = await login(args(), {}, async () => {});
    expect([code, err]).toEqual([1, expect.stringMatching(/415.*to send JSON: --json-requests\n$/)]);
  }, 30_000);

  it('signs a public client in that sends JSON', async () => {
    const { code, out, err } = await login([...args(), '--json-requests'], {}, server.approve);
    expect([code, err]).toEqual([0, expect.stringContaining('Signed in')]);
    expect(JSON.parse(out)).toMatchObject({ access_token: expect.any(String), token_type: 'Bearer' });
  }, 30_000);
});

describe('better-auth’s OAuth provider', () => {
  const secret = confidentialClient.clientSecret;
  let server: Awaited<ReturnType<typeof startOAuthProvider>>;
  beforeAll(async () => {
    server = await startOAuthProvider(secret);
  });
  afterAll(() => server.close());

  it.each([
    ['a public client', 'publicClient', {}],
    ['a client whose secret has special characters', 'confidentialClient', { CLIENT_SECRET: secret }],
  ] as const)(
    'signs %s in',
    async (_, client, environment) => {
      const { clientId } = server[client];
      const args = ['--issuer', server.issuer, '--client-id', clientId, '--scope', 'openid profile'];
      const { code, out, err } = await login(args, environment, server.approve);
      expect([code, err]).toEqual([0, expect.stringContaining('Signed in')]);
      expect(JSON.parse(out)).toMatchObject({ access_token: expect.any(String), token_type: 'Bearer' });
    },
    30_000,
  );
});

const python = '/usr/bin/python3';
const authlib = await promisify(execFile)(python, ['-c', 'import authlib.integrations.flask_oauth2']).then(
  () => true,
  () => false,
);
if (!authlib) console.log(`Authlib is not tried: ${python} has no python3-authlib and python3-flask`);

describe.skipIf(!authlib && !process.env.CI)('Authlib', () => {
  const secret = confidentialClient.clientSecret;
  let server: ChildProcess;
  let origin = '';
  beforeAll(async () => {
    const program = fileURLToPath(new URL('authlib-server.py', import.meta.url));
    const child = spawn(python, [program], {
      env: { CLIENT_SECRET: secret },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    server = child;
    const [line] = await once(createInterface(child.stdout), 'line');
    origin = String(line);
  });
  afterAll(() => server.kill());

  const args = (client: string) => [
    ...['--device-authorization-endpoint', `${origin}/device_authorization`],
    ...['--token-endpoint', `${origin}/token`, '--client-id', client],
  ];
  const approve = async (userCode: string) => {
    const body = new URLSearchParams({ user_code: userCode, decision: 'approve' });
    await fetch(`${origin}/device`, { method: 'POST', body });
  };
  const post = ['--client-authentication', 'client_secret_post'];

  it.each([
    ['a public client', 'public', [], {}],
    ['a client whose secret has special characters', 'confidential', post, { CLIENT_SECRET: secret }],
  ])(
    'signs %s in',
    async (_, client, more, environment) => {
      const { code, out, err } = await login([...args(client), ...more], environment, approve);
      expect([code, err]).toEqual([0, expect.stringContaining('Signed in')]);
      expect(JSON.parse(out)).toMatchObject({ access_token: expect.any(String), token_type: 'Bearer' });
    },
    30_000,
  );

  it('does not decode what Basic encodes, and the command names the switch', async () => {
    const { code, err } = await login(args('confidential'), { CLIENT_SECRET: secret }, approve);
    expect([code, err]).toEqual([1, expect.stringContaining(`try ${post.join(' ')}\n`)]);
  }, 30_000);
});
