// Servers that response other methods than POST in one way each.

import { expect, test } from 'vitest';
import { awsSsoOidc } from '../../dialects/aws-sso-oidc.ts';
import { createEmulator } from '../../emulator/index.ts';
import { awsTarget } from '../testing/aws.ts';
import { type Tried, tryCheck } from '../testing/try-check.ts';
import { otherMethodChecks } from './other-methods.ts';

const emulator = createEmulator({ dialect: 'aws-sso-oidc', baseUrl: awsTarget.url });

/** The conforming emulator, but for one method. */
function run(method: string, instead: () => Promise<Response>): Promise<Tried> {
  const [check] = otherMethodChecks;
  if (!check) throw new Error('there is a check');
  return tryCheck(check, {
    dialect: awsSsoOidc,
    target: awsTarget,
    fetch: (request) => (request.method === method ? instead() : emulator.fetch(request)),
  });
}

const status = (code: number) => async () => new Response(null, { status: code });
const never = () => new Promise<Response>(() => {});
const cut = async (): Promise<Response> => {
  throw new TypeError('fetch failed', { cause: new Error('other side closed') });
};

test('every endpoint is asked with every method, and the conforming emulator has answers', async () => {
  const { broken, exchanges } = await run('none', never);
  expect(broken).toEqual([]);
  expect(exchanges.map(({ request }) => `${request.method} ${new URL(request.url).pathname}`)).toEqual([
    'GET /device_authorization',
    'PUT /device_authorization',
    'DELETE /device_authorization',
    'GET /token',
    'PUT /token',
    'DELETE /token',
    'GET /client/register',
    'PUT /client/register',
    'DELETE /client/register',
  ]);
});

test.each([
  ['500', 'GET', status(500)],
  ['502', 'PUT', status(502)],
  ['a cut connection', 'DELETE', cut],
])('%s for %s is a failure', async (_, method, instead) => {
  expect((await run(method, instead)).broken).toEqual(['CONTRACT-Malformed-06']);
});

test.each([
  ['a page', 'GET', async () => new Response('<h1>Hello</h1>')],
  ['a redirect', 'GET', status(302)],
  ['404', 'DELETE', status(404)],
  ['405', 'PUT', status(405)],
  ['501', 'PUT', status(501)],
])('%s for %s is none', async (_, method, instead) => {
  expect((await run(method, instead)).broken).toEqual([]);
});

test('a server that hangs costs two timeouts, however many endpoints it has', async () => {
  const { broken, exchanges } = await run('GET', never);
  expect(broken).toEqual(['CONTRACT-Malformed-06']);
  expect(exchanges.filter(({ failure }) => failure?.kind === 'timeout')).toHaveLength(2);
});
