// The command at real servers: a whole login with a public client, and with one whose secret has to be encoded.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

describe('better-auth', () => {
  it('takes no form at its token endpoint, which the command says', async () => {
    const server = await startBetterAuth();
    const args = [
      ...['--device-authorization-endpoint', server.deviceAuthorizationEndpoint],
      ...['--token-endpoint', server.tokenEndpoint, '--client-id', 'any-client'],
    ];
    const { code, err } = await login(args, {}, async () => {});
    await server.close();
    expect([code, err]).toEqual([1, expect.stringMatching(/415/)]);
  }, 30_000);
});
