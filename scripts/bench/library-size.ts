// How much a browser downloads for a device login: our library as published, beside named peers, bundled alike.
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { table } from './table.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** One thing to download. */
export interface Size {
  readonly name: string;
  readonly minified: number;
  readonly gzipped: number;
  /** Bytes that it may be gzipped; none for peers. */
  readonly budget?: number;
}

interface Subject {
  readonly name: string;
  readonly code: string;
  readonly budget?: number;
}

const KILO = 1000;
const OURS = (dialect: string) => `export * from './src/${dialect}/index.ts'`;

/** openapi-fetch as it is published is 2.3 kB of each. Each of ours is all that the entry point exports, discovery and registration included. */
const SUBJECTS: readonly Subject[] = [
  { name: 'devauth/rfc8628', code: OURS('rfc8628'), budget: 9.25 * KILO },
  { name: 'devauth/aws-sso-oidc', code: OURS('aws-sso-oidc'), budget: 9.25 * KILO },
  { name: 'devauth, both dialects', code: `export * from './src/index.ts'`, budget: 11 * KILO },
  {
    name: '@aws-sdk/client-sso-oidc, three commands, no loop',
    code: `export { SSOOIDCClient, RegisterClientCommand, StartDeviceAuthorizationCommand, CreateTokenCommand } from '@aws-sdk/client-sso-oidc'`,
  },
  {
    name: 'openid-client, discovery, start and loop',
    code: `export { discovery, initiateDeviceAuthorization, pollDeviceAuthorizationGrant } from 'openid-client'`,
  },
  {
    name: 'oauth4webapi, the same calls, no loop',
    code:
      `export { discoveryRequest, processDiscoveryResponse, None, ClientSecretBasic, ClientSecretPost, ` +
      `deviceAuthorizationRequest, processDeviceAuthorizationResponse, deviceCodeGrantRequest, ` +
      `processDeviceCodeResponse } from 'oauth4webapi'`,
  },
];

export async function measureSizes(): Promise<readonly Size[]> {
  return Promise.all(SUBJECTS.map(measure));
}

async function measure({ name, code, budget }: Subject): Promise<Size> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: root, loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'error',
  });
  const contents = outputFiles[0]?.contents ?? new Uint8Array();
  const sizes = { minified: contents.length, gzipped: gzipSync(contents, { level: 9 }).length };
  return { name, ...sizes, ...(budget !== undefined && { budget }) };
}

export function sizesTable(sizes: readonly Size[]): string {
  const kilo = (bytes: number) => `${(bytes / KILO).toFixed(1)} kB`;
  return table(
    ['in a browser', 'minified', 'gzipped', 'budget'],
    sizes.map(({ name, minified, gzipped, budget }) => [
      name,
      kilo(minified),
      kilo(gzipped),
      budget === undefined ? '' : kilo(budget),
    ]),
  );
}

export function sizeTargets(
  sizes: readonly Size[],
): readonly { readonly text: string; readonly kept: boolean }[] {
  return sizes.flatMap(({ name, gzipped, budget }) =>
    budget === undefined
      ? []
      : [{ text: `${name}: ${gzipped} of ${budget} bytes gzipped`, kept: gzipped <= budget }],
  );
}
