import { describe, expect, test } from 'vitest';
import type { Leniency } from '../http.ts';
import { entra } from '../leniency.ts';
import { json, raw, type Step, scripted } from '../testing/scripted-server.ts';
import { createClient } from './client.ts';
import { discover } from './discovery.ts';

const ISSUER = 'https://as.example';
const metadata = {
  issuer: ISSUER,
  device_authorization_endpoint: 'https://as.example/oauth/device',
  token_endpoint: 'https://as.example/oauth/token',
};
const notFound = () => raw(404, 'Not Found', 'text/plain');

async function find(issuer: string, ...steps: Step[]) {
  const server = scripted(...steps);
  const found = discover(issuer, { fetch: server.fetch });
  await found.catch(() => {});
  return { found, urls: server.received.map(({ method, url }) => `${method} ${url}`) };
}

test('gives both endpoints, and nothing that the metadata do not say', async () => {
  const { found, urls } = await find(ISSUER, json(200, metadata));
  expect(await found).toEqual({
    deviceAuthorizationEndpoint: 'https://as.example/oauth/device',
    tokenEndpoint: 'https://as.example/oauth/token',
    clientAuthenticationMethods: undefined,
    revocationEndpoint: undefined,
  });
  expect(urls).toEqual(['GET https://as.example/.well-known/oauth-authorization-server']);
});

test('feeds createClient', async () => {
  const methods = { token_endpoint_auth_methods_supported: ['client_secret_post'] };
  const { found } = await find(ISSUER, json(200, { ...metadata, ...methods }));
  const server = scripted(json(400, { error: 'authorization_pending' }));
  const credentials = { clientId: 'tv', clientSecret: 's', fetch: server.fetch };
  await createClient({ ...(await found), ...credentials }).pollToken({ deviceCode: 'x' });
  expect(server.received[0]).toMatchObject({ url: 'https://as.example/oauth/token' });
  expect(server.received[0]?.body).toContain('client_secret=s');
});

describe('looks for OpenID Connect’s metadata', () => {
  test.each<[string, Step]>([
    ['where there is none of RFC 8414', notFound()],
    ['where every path is a web page', raw(200, '<html>', 'text/html')],
    ['where every path leads to a login page', new Response(null, { status: 302 })],
    ['where the server trips over the path', raw(500, 'oops', 'text/plain')],
  ])('%s', async (_, step) => {
    const { found, urls } = await find(ISSUER, step, json(200, metadata));
    expect(await found).toMatchObject({ tokenEndpoint: metadata.token_endpoint });
    expect(urls[1]).toBe('GET https://as.example/.well-known/openid-configuration');
  });

  test('but not where the server is away', async () => {
    const { found, urls } = await find(ISSUER, new TypeError('fetch failed'), json(200, metadata));
    await expect(found).rejects.toMatchObject({ code: 'connection_failed' });
    expect(urls).toHaveLength(1);
  });
});

test.each(['https://as.example/tenant/a', 'https://as.example/tenant/a/'])(
  'puts the well-known part where each specification wants it for %s',
  async (issuer) => {
    const { found, urls } = await find(issuer, notFound(), json(200, { ...metadata, issuer }));
    await found;
    expect(urls).toEqual([
      'GET https://as.example/.well-known/oauth-authorization-server/tenant/a',
      'GET https://as.example/tenant/a/.well-known/openid-configuration',
    ]);
  },
);

test('looks at all four usual places, and tells the fault of each', async () => {
  const issuer = 'https://as.example/tenant/a';
  const wrong = [
    notFound(),
    raw(200, '<html>', 'text/html'),
    json(200, { ...metadata, issuer: ISSUER }),
    notFound(),
  ];
  const { found, urls } = await find(issuer, ...wrong);
  expect(urls.slice(2)).toEqual([
    'GET https://as.example/.well-known/openid-configuration/tenant/a',
    'GET https://as.example/tenant/a/.well-known/oauth-authorization-server',
  ]);
  await expect(found).rejects.toMatchObject({
    code: 'issuer_mismatch',
    message: expect.stringMatching(
      /404.*no JSON object but text.html.*call the issuer https:..as.example;.*404/,
    ),
  });
});

test.each(['https://evil.example', `${ISSUER}/`])(
  'refuses metadata of another issuer: %s',
  async (issuer) => {
    const { found, urls } = await find(ISSUER, json(200, { ...metadata, issuer }), notFound());
    await expect(found).rejects.toMatchObject({ code: 'issuer_mismatch' });
    expect(urls).toHaveLength(2);
  },
);

test('does not call a server that fails one without metadata', async () => {
  const { found } = await find(ISSUER, notFound(), raw(503, 'busy', 'text/plain'));
  await expect(found).rejects.toMatchObject({ code: 'busy' });
});

test('refuses a server without the device flow', async () => {
  const other = { ...metadata, device_authorization_endpoint: undefined };
  const { found } = await find(ISSUER, json(200, other), notFound());
  await expect(found).rejects.toMatchObject({ code: 'unsupported_server' });
});

test('takes the document that names the endpoint, where another does not', async () => {
  const other = { ...metadata, device_authorization_endpoint: undefined };
  const { found } = await find(ISSUER, json(200, other), json(200, metadata));
  expect(await found).toMatchObject({ tokenEndpoint: metadata.token_endpoint });
});

test('gives the endpoint of revocation where there is one', async () => {
  const { found } = await find(ISSUER, json(200, { ...metadata, revocation_endpoint: `${ISSUER}/revoke` }));
  expect(await found).toMatchObject({ revocationEndpoint: `${ISSUER}/revoke` });
});

test('takes null for absent', async () => {
  const nulls = { revocation_endpoint: null, token_endpoint_auth_methods_supported: null };
  const { found } = await find(ISSUER, json(200, { ...metadata, ...nulls }));
  expect(await found).toMatchObject({ revocationEndpoint: undefined });
});

test.each(['as.example', 'ftp://as.example', ''])('is no place to look at: %j', async (issuer) => {
  const { found, urls } = await find(issuer);
  await expect(found).rejects.toMatchObject({ name: 'ConfigurationError', code: 'invalid_url' });
  expect(urls).toEqual([]);
});

describe('Microsoft Entra’s tenants', () => {
  const issuer = 'https://login.microsoftonline.com/common/v2.0';
  const template = { ...metadata, issuer: 'https://login.microsoftonline.com/{tenantid}/v2.0' };
  const read = (leniency: Leniency | undefined, steps: readonly Step[]) =>
    discover(issuer, { fetch: scripted(...steps).fetch, leniency });
  const never = [notFound, notFound, notFound];

  test('are a template of the issuer, with the leniency', async () => {
    const steps = [notFound, () => json(200, template), ...never];
    await expect(read(undefined, steps)).rejects.toMatchObject({ code: 'issuer_mismatch' });
    expect(await read(entra, steps)).toMatchObject({ tokenEndpoint: metadata.token_endpoint });
  });

  test.each(['https://evil.example/{tenantid}/v2.0', 'https://login.microsoftonline.com/{other}/v2.0'])(
    'are no other template: %s',
    async (wrong) => {
      const steps = [notFound, () => json(200, { ...metadata, issuer: wrong }), ...never];
      await expect(read(entra, steps)).rejects.toMatchObject({ code: 'issuer_mismatch' });
    },
  );
});

test('says what it found where there is no metadata at all', async () => {
  const { found } = await find(ISSUER, notFound(), notFound());
  await expect(found).rejects.toMatchObject({
    code: 'no_metadata',
    message:
      'https://as.example: GET /.well-known/oauth-authorization-server: 404, an unexpected status; ' +
      'GET /.well-known/openid-configuration: 404, an unexpected status',
    cause: { code: 'unexpected_status', status: 404 },
  });
});
