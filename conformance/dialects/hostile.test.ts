// Hostile requests: what a replay sends, and that no half of a secret leaves the suite.

import { sample } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Target } from '../runner/target.ts';
import { awsSsoOidc } from './aws-sso-oidc.ts';
import { type Hostility, ONE_MEBIBYTE } from './hostile.ts';
import { rfc8628 } from './rfc8628.ts';

const SECRET = 'a-secret-that-must-be-whole-or-absent';

const target: Target = {
  dialect: 'aws-sso-oidc',
  url: 'https://oidc.test',
  endpoints: {
    deviceAuthorization: 'https://oidc.test/device_authorization',
    token: 'https://oidc.test/token',
    register: 'https://oidc.test/client/register',
  },
  clients: { main: { clientId: 'an-id', clientSecret: SECRET } },
  startUrl: 'https://example.awsapps.com/start',
  timeout: 1,
  slow: false,
};

const dialects: readonly (readonly [string, Hostility])[] = [
  ['aws-sso-oidc', awsSsoOidc.hostility],
  ['rfc8628', rfc8628.hostility],
];

describe.each(dialects)('%s', (_, hostility) => {
  const random = (seed: number) => sample(hostility.random(target), { numRuns: 200, seed });

  test('the same seed makes the same requests, another seed others', () => {
    expect(random(7)).toEqual(random(7));
    expect(random(7)).not.toEqual(random(8));
  });

  test('a secret is in a request whole, or not at all', () => {
    for (const { request } of [...hostility.table(target), ...random(1)]) {
      const body = new TextDecoder().decode(
        typeof request.body === 'string' ? new TextEncoder().encode(request.body) : request.body,
      );
      expect(body.replaceAll(SECRET, '')).not.toContain(SECRET.slice(0, 8));
    }
  });

  test('the table has rows of every fate, each said once', () => {
    const rows = hostility.table(target);
    expect(new Set(rows.map(({ fate }) => fate))).toEqual(new Set(['refused', 'either', 'oversized']));
    expect(new Set(rows.map(({ what }) => what)).size).toBe(rows.length);
    const oversized = rows.filter(({ fate }) => fate === 'oversized');
    for (const { request } of oversized) expect(request.body?.length).toBeGreaterThanOrEqual(ONE_MEBIBYTE);
  });
});
