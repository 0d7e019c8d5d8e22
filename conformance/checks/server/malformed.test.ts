// Hostile requests against servers that fall over in one way each, and what a person is told about it.

import { describe, expect, test } from 'vitest';
import { awsSsoOidc } from '../../dialects/aws-sso-oidc.ts';
import { createEmulator } from '../../emulator/index.ts';
import type { Fetch } from '../../sides/server/send.ts';
import { awsTarget } from '../testing/aws.ts';
import { type Tried, tryCheck } from '../testing/try-check.ts';
import { malformedChecks } from './malformed.ts';

const emulator = createEmulator({ dialect: 'aws-sso-oidc', baseUrl: awsTarget.url });
const target = { ...awsTarget, clients: { main: emulator.demo.client } };

/** The conforming emulator, unless a request has something in it that the server of the test stumbles over. */
function stumblingOver(text: string | RegExp, instead: () => Promise<Response>): Fetch {
  return async (request) => {
    const body = await request.clone().text();
    const found = typeof text === 'string' ? body.includes(text) : text.test(body);
    return found ? instead() : emulator.fetch(request);
  };
}

async function run(fetch: Fetch, seed = 1): Promise<{ table: Tried; random: Tried }> {
  const [table, random] = malformedChecks;
  if (!table || !random) throw new Error('there are two checks');
  const setting = { dialect: awsSsoOidc, target, fetch, seed };
  return { table: await tryCheck(table, setting), random: await tryCheck(random, setting) };
}

const never = () => new Promise<Response>(() => {});
const status = (code: number) => async () => Response.json({}, { status: code });
const cut = async (): Promise<Response> => {
  throw new TypeError('fetch failed', { cause: new Error('other side closed') });
};

test('the conforming emulator survives everything', async () => {
  const { table, random } = await run(emulator.fetch);
  expect([...table.broken, ...random.broken]).toEqual([]);
  expect(random.exchanges.length).toBe(41);
});

describe('what breaks which sentence', () => {
  test.each([
    ['a crash on a built-in name', '"__proto__"', status(500), ['CONTRACT-Malformed-02']],
    ['a success for XML', '<?xml', status(200), ['CONTRACT-Malformed-01']],
    ['a redirect for XML', '<?xml', status(302), ['CONTRACT-Malformed-01']],
    ['a cut connection for XML', '<?xml', cut, ['CONTRACT-Malformed-01']],
    ['a crash on duplicate members', '"another"', status(500), ['CONTRACT-Malformed-02']],
    ['a hang on duplicate members', '"another"', never, ['CONTRACT-Malformed-02']],
    ['a crash on 1 MiB', /^.{1000000}/s, status(500), ['CONTRACT-Malformed-03']],
    ['a hang on 1 MiB', /^.{1000000}/s, never, ['CONTRACT-Malformed-03']],
  ])('%s', async (_, text, instead, broken) => {
    expect((await run(stumblingOver(text, instead))).table.broken).toEqual(broken);
  });

  test.each([
    ['a success for duplicate members', '"another"', status(200)],
    ['413 for 1 MiB', /^.{1000000}/s, async () => new Response('', { status: 413 })],
    ['a closed connection for 1 MiB', /^.{1000000}/s, cut],
    ['422 for XML', '<?xml', status(422)],
    ['400 in HTML for XML', '<?xml', async () => new Response('<h1>Bad</h1>', { status: 400 })],
    ['429 for XML', '<?xml', async () => new Response('', { status: 429 })],
  ])('%s breaks none', async (_, text, instead) => {
    expect((await run(stumblingOver(text, instead))).table.broken).toEqual([]);
  });

  test('a server that stays down after a malformed request', async () => {
    let isDown = false;
    const { table } = await run(async (request) => {
      const body = await request.clone().text();
      isDown ||= body.includes('<?xml');
      return isDown ? Response.json({}, { status: 500 }) : emulator.fetch(request);
    });
    expect(table.broken).toContain('CONTRACT-Malformed-05');
  });
});

test('a server that hangs on everything malformed costs a few timeouts, not one for each row', async () => {
  const { table } = await run(
    stumblingOver(/^(?!\{"clientId":"demo-device","clientSecret":"[^"]*","startUrl":"[^"]*"\}$)/, never),
  );
  expect(table.exchanges.filter(({ failure }) => failure?.kind === 'timeout').length).toBeLessThanOrEqual(6);
  expect(table.broken).not.toContain('CONTRACT-Malformed-05');
});

describe('generated requests', () => {
  const stumbling = stumblingOver(/[^ -~]/, status(500));

  test('find a server that stumbles over anything but ASCII', async () => {
    const { random } = await run(stumbling);
    expect(random.broken).toEqual(['CONTRACT-Malformed-04']);
    expect(random.exchanges.length).toBeLessThanOrEqual(82);
  });

  test('are the same for the same seed, and the report says how to have them again', async () => {
    const [first, again, other] = [await run(stumbling, 7), await run(stumbling, 7), await run(stumbling, 8)];
    const sent = ({ random }: typeof first) => random.exchanges.map(({ request }) => request.body);
    expect(sent(first)).toEqual(sent(again));
    expect(sent(first)).not.toEqual(sent(other));
    expect(first.random.results.get('CONTRACT-Malformed-04')?.finding?.actual).toContain(
      'SEED=7 make conformance',
    );
  });
});
