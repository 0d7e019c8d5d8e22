// The portal's hosts, held against the endpoint rules that AWS's SDK has for it, region by region.
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { portalOf } from './aws-portal.ts';

const sdk = createRequire(fileURLToPath(import.meta.resolve('@aws-sdk/token-providers')));
const rules = await import(pathToFileURL(sdk.resolve('@aws-sdk/nested-clients/sso')).href);
const client = new rules.SSOClient({ region: 'us-east-1' });

test.each([
  ...['us-east-1', 'eu-central-1', 'mx-central-1', 'us-gov-west-1', 'cn-north-1', 'eusc-de-east-1'],
  ...['us-iso-east-1', 'us-isob-east-1', 'eu-isoe-west-1', 'us-isof-south-1'],
])('%s', (region) => {
  const { url } = client.config.endpointProvider({ Region: region, UseDualStack: false, UseFIPS: false });
  expect(portalOf(region, {})).toBe(url.origin);
});

test('an address that is given goes before', () => {
  const environment = { AWS_ENDPOINT_URL_SSO: 'http://127.0.0.1:1/portal/' };
  expect(portalOf('us-east-1', environment)).toBe('http://127.0.0.1:1/portal');
});
