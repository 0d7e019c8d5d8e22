// What the library costs at run time: the time to import it, and what one poll takes beyond a bare fetch, with a
// fetch that answers at once, beside named peers.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { CreateTokenCommand, SSOOIDCClient } from '@aws-sdk/client-sso-oidc';
import * as oauth from 'oauth4webapi';
import { Bench } from 'tinybench';
import type * as Aws from '../../src/aws-sso-oidc/index.ts';
import type * as Rfc from '../../src/rfc8628/index.ts';
import { buildLibrary } from '../build/library.ts';
import { table } from './table.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const IMPORTS = 15;
const endpoint = 'https://as.example/token';
const GRANT = 'urn:ietf:params:oauth:grant-type:device_code';
const token = { access_token: 'a', token_type: 'Bearer', expires_in: 3600 };
const awsToken = { accessToken: 'a', tokenType: 'Bearer', expiresIn: 3600 };
const headers = { 'content-type': 'application/json' };
const answer = async () => new Response(JSON.stringify(token), { headers });
const awsAnswer = async () => new Response(JSON.stringify(awsToken), { headers });

export interface Speed {
  readonly name: string;
  /** Milliseconds; the median. */
  readonly importing: number | undefined;
  /** Microseconds for one poll that brings a token; the median. */
  readonly poll: number | undefined;
}

/** Built as it is published, because that is what users import. */
export async function measureSpeeds(): Promise<readonly Speed[]> {
  const dist = await mkdtemp(join(tmpdir(), 'devauth-dist-'));
  try {
    await buildLibrary(root, dist);
    // As in the package: without it Node compiles each file twice to find out that it is a module.
    await writeFile(join(dist, 'package.json'), '{"type":"module"}');
    const polls = await measurePolls(dist);
    const modules: Readonly<Record<string, string>> = {
      'devauth/rfc8628': join(dist, 'rfc8628.js'),
      'devauth/aws-sso-oidc': join(dist, 'aws-sso-oidc.js'),
      oauth4webapi: 'oauth4webapi',
      'openid-client': 'openid-client',
      '@aws-sdk/client-sso-oidc': '@aws-sdk/client-sso-oidc',
    };
    const speeds: Speed[] = [{ name: 'bare fetch', importing: undefined, poll: polls.get('bare fetch') }];
    for (const [name, specifier] of Object.entries(modules)) {
      speeds.push({ name, importing: await measureImport(specifier), poll: polls.get(name) });
    }
    return speeds;
  } finally {
    await rm(dist, { recursive: true, force: true });
  }
}

/** In a process of its own each time: a module is imported only once. */
async function measureImport(specifier: string): Promise<number> {
  const script = `const start = performance.now(); await import('${specifier}'); console.log(performance.now() - start)`;
  const times: number[] = [];
  for (let run = 0; run < IMPORTS; run++) {
    const args = ['--input-type=module', '--eval', script];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root });
    times.push(Number(stdout));
  }
  return median(times);
}

async function measurePolls(dist: string): Promise<ReadonlyMap<string, number>> {
  const { createClient: createRfcClient }: typeof Rfc = await import(join(dist, 'rfc8628.js'));
  const { createClient: createAwsClient }: typeof Aws = await import(join(dist, 'aws-sso-oidc.js'));
  const rfc = createRfcClient({
    deviceAuthorizationEndpoint: endpoint,
    tokenEndpoint: endpoint,
    clientId: 'tv',
    fetch: answer,
  });
  const aws = createAwsClient({
    region: 'us-east-1',
    clientId: 'c',
    clientSecret: 's',
    startUrl: 'https://x.example',
    fetch: awsAnswer,
  });
  const server = { issuer: 'https://as.example', token_endpoint: endpoint };
  const sdk = new SSOOIDCClient({
    region: 'us-east-1',
    requestHandler: {
      handle: async () => ({
        response: { statusCode: 200, headers, body: new Blob([JSON.stringify(awsToken)]).stream() },
      }),
    },
  });
  const bench = new Bench({ time: 1000, warmupTime: 200 })
    .add('bare fetch', async () => {
      const body = new URLSearchParams({ grant_type: GRANT, device_code: 'd', client_id: 'tv' });
      await answerTo(new Request(endpoint, { method: 'POST', body }));
    })
    .add('devauth/rfc8628', () => rfc.pollToken({ deviceCode: 'd' }))
    .add('devauth/aws-sso-oidc', () => aws.pollToken({ deviceCode: 'd' }))
    .add('oauth4webapi', async () => {
      const client = { client_id: 'tv' };
      const options = { [oauth.customFetch]: answer };
      const response = await oauth.deviceCodeGrantRequest(server, client, oauth.None(), 'd', options);
      await oauth.processDeviceCodeResponse(server, client, response);
    })
    .add('@aws-sdk/client-sso-oidc', () =>
      sdk.send(
        new CreateTokenCommand({ clientId: 'c', clientSecret: 's', grantType: GRANT, deviceCode: 'd' }),
      ),
    );
  await bench.run();
  const results = bench.tasks.map(({ name, result }): [string, number] => {
    if (result.state !== 'completed') throw new Error(`${name}: ${result.state}`);
    return [name, result.latency.p50 * 1000];
  });
  return new Map(results);
}

async function answerTo(_request: Request): Promise<unknown> {
  return (await answer()).json();
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

export function speedsTable(speeds: readonly Speed[]): string {
  const show = (value: number | undefined, unit: string) =>
    value === undefined ? '' : `${value.toFixed(1)} ${unit}`;
  return table(
    ['in Node', 'import', 'one poll'],
    speeds.map(({ name, importing, poll }) => [name, show(importing, 'ms'), show(poll, 'µs')]),
  );
}
