// Hostile requests: what a replay sends, and that no half of a secret leaves the suite.

import { sample } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MalformedRequests } from '../model/malformed.ts';
import type { Target } from '../model/target.ts';
import { awsSsoOidc } from './aws-sso-oidc.ts';
import { ONE_MEBIBYTE } from './malformed.ts';
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

const dialects: readonly (readonly [string, MalformedRequests])[] = [
  ['aws-sso-oidc', awsSsoOidc.malformed],
  ['rfc8628', rfc8628.malformed],
];

describe.each(dialects)('%s', (_, malformed) => {
  const random = (seed: number) => sample(malformed.random(target), { numRuns: 200, seed });

  test('the same seed makes the same requests, another seed others', () => {
    expect(random(7)).toEqual(random(7));
    expect(random(7)).not.toEqual(random(8));
  });

  test('a secret is in a request whole, or not at all', () => {
    for (const { request } of [...malformed.table(target), ...random(1)]) {
      const body = new TextDecoder().decode(
        typeof request.body === 'string' ? new TextEncoder().encode(request.body) : request.body,
      );
      expect(body.replaceAll(SECRET, '')).not.toContain(SECRET.slice(0, 8));
    }
  });

  test('the table has rows of every fate, each said once', () => {
    const rows = malformed.table(target);
    expect(new Set(rows.map(({ expected }) => expected))).toEqual(
      new Set(['refused', 'either', 'oversized']),
    );
    expect(new Set(rows.map(({ what }) => what)).size).toBe(rows.length);
    const oversized = rows.filter(({ expected }) => expected === 'oversized');
    for (const { request } of oversized) expect(request.body?.length).toBeGreaterThanOrEqual(ONE_MEBIBYTE);
  });
});
