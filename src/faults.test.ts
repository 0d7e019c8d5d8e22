// A thousand logins in each dialect through a hostile world, each from its own seed. Whatever happens, each ends as
// it must, none polls too early or too late, none lets a secret out.
import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { createClient as createAwsClient } from './aws-sso-oidc/client.ts';
import { DeviceAuthError } from './errors.ts';
import type { HttpOptions } from './http.ts';
import { login } from './login.ts';
import type { DeviceClient } from './model.ts';
import { createClient as createRfcClient } from './rfc8628/client.ts';
import { HostileWorld, LATEST_TIMER, type Responses } from './testing/hostile-world.ts';
import { type Random, randomFrom } from './testing/random.ts';
import { json } from './testing/scripted-server.ts';
import { VirtualClock } from './testing/virtual-clock.ts';

const FLOWS = 1000;
const SECRETS = ['the-device-code', 'the-access-token', 'the-client-secret'];
const uri = 'https://as.example/device';

interface Dialect {
  readonly responses: Responses;
  client(http: HttpOptions): DeviceClient;
}

const errorResponse = (error: string, extra?: object) =>
  json(400, { error, error_description: `about the-device-code`, ...extra });

const DIALECTS: Record<string, Dialect> = {
  rfc8628: {
    responses: {
      started: (expires_in, interval) =>
        json(200, {
          device_code: 'the-device-code',
          user_code: 'A',
          verification_uri: uri,
          verification_uri_complete: null,
          expires_in,
          interval: interval ?? null,
        }),
      approved: (extra) => json(200, { access_token: 'the-access-token', token_type: 'Bearer', ...extra }),
      error: errorResponse,
    },
    client: (http) =>
      createRfcClient({
        deviceAuthorizationEndpoint: 'https://as.example/device_authorization',
        tokenEndpoint: 'https://as.example/token',
        clientId: 'tv',
        clientSecret: 'the-client-secret',
        ...http,
      }),
  },
  'aws-sso-oidc': {
    responses: {
      started: (expiresIn, interval) =>
        json(200, {
          deviceCode: 'the-device-code',
          userCode: 'A',
          verificationUri: uri,
          verificationUriComplete: uri,
          expiresIn,
          interval,
        }),
      approved: (extra) =>
        json(200, { accessToken: 'the-access-token', tokenType: 'Bearer', expiresIn: 1, ...extra }),
      error: errorResponse,
    },
    client: (http) =>
      createAwsClient({
        region: 'us-east-1',
        clientId: 'tool',
        clientSecret: 'the-client-secret',
        startUrl: 'https://example.awsapps.com/start',
        ...http,
      }),
  },
};

/** Timers that are exact, early or late. */
function driftOf(random: Random): (ms: number) => number {
  return random.oneOf(
    (ms: number) => ms,
    (ms: number) => ms - random.next(),
    (ms: number) => ms * (0.3 + 0.7 * random.next()),
    (ms: number) => ms + LATEST_TIMER * 1000 * random.next(),
  );
}

/** One login: how it ended, and what was wrong with it. */
async function story(seed: number, dialect: Dialect): Promise<{ ending: string; wrongs: string[] }> {
  const random = randomFrom(seed);
  const clock = new VirtualClock(driftOf(random));
  const world = new HostileWorld(random, clock, dialect.responses);
  const client = dialect.client({ fetch: world.fetch, clock });
  const controller = new AbortController();
  const abortAt = random.next() < 0.1 ? random.between(0, world.expiresIn * 1000) : undefined;
  const pipeClosesAt = random.next() < 0.05 ? random.between(1, 20) : undefined;
  let pollsAtAbort: number | undefined;
  let over = false;
  if (abortAt !== undefined) {
    clock.sleep(abortAt).then(() => {
      if (over) return;
      pollsAtAbort = world.polls;
      controller.abort('the person has left');
    });
  }
  const shown: unknown[] = [];
  const work = login(client, {
    onPrompt: (authorization) => void shown.push(authorization),
    onProgress(progress) {
      if (world.polls === pipeClosesAt) throw new Error('EPIPE');
      shown.push(progress);
    },
    signal: controller.signal,
  }).then(
    (result) => {
      shown.push(result);
      return result.outcome;
    },
    (error: unknown) => {
      shown.push(error);
      if (error instanceof DeviceAuthError) return `error ${error.code}`;
      return error instanceof Error ? error.message : String(error);
    },
  );
  const ending = await clock.run(work);
  over = true;

  const wrongs = [...world.violations];
  if (pollsAtAbort !== undefined) {
    if (ending !== 'the person has left') wrongs.push(`aborted, but ended as ${ending}`);
    if (world.polls !== pollsAtAbort) wrongs.push('polled after the abort');
  } else if (ending === 'EPIPE') {
    if (world.polls !== pipeClosesAt) wrongs.push('polled after the pipe was closed');
  } else if (ending !== world.ending) {
    wrongs.push(`ended as ${ending}, not as ${world.ending}`);
  } else if (world.givenUpTooSoon) {
    wrongs.push(world.givenUpTooSoon);
  }
  const seen = inspect(shown, { depth: 9, showHidden: true });
  for (const secret of SECRETS) if (seen.includes(secret)) wrongs.push(`showed ${secret}`);
  return { ending, wrongs: wrongs.map((wrong) => `seed ${seed}: ${wrong}`) };
}

test.each(Object.entries(DIALECTS))('%s: a thousand logins in a hostile world', async (_, dialect) => {
  const wrongs: string[] = [];
  const endings = new Set<string>();
  for (let seed = 1; seed <= FLOWS; seed++) {
    const told = await story(seed, dialect);
    wrongs.push(...told.wrongs);
    endings.add(told.ending);
  }
  expect(wrongs).toEqual([]);
  // The world is hostile enough only if every ending comes about.
  expect([...endings].sort()).toEqual([
    'EPIPE',
    'approved',
    'denied',
    'error busy',
    'error connection_failed',
    'error connection_impossible',
    'error error_in_success',
    'error missing_member',
    'error not_json',
    'error redirect_refused',
    'error rejected',
    'error timeout',
    'error truncated',
    'error unexpected_status',
    'expired',
    'the person has left',
  ]);
});
