// A release whose parts do not agree is stopped, with a sentence for each.

import { expect, it } from 'vitest';
import { releaseFaults } from './release.ts';

const contract = (version: string) => ({
  path: 'openapi/rfc8628.yaml',
  document: { info: { 'x-contract-version': version } },
});
const parts = {
  manifest: { version: '1.2.3' },
  changelog: '# Changelog\n\n## 1.2.3 (2026-01-02)\n\n- x\n\n## 1.2.2\n',
  contracts: [contract('1.2.0')],
};

it('goes out when all agree', () => {
  expect(releaseFaults('v1.2.3', parts)).toEqual([]);
});

it.each([
  ['no version as its tag', 'release-1', parts, /is no version/],
  ['another tag', 'v1.2.4', parts, /package\.json has version 1\.2\.3/],
  [
    'a CHANGELOG that was not closed',
    'v1.2.3',
    { ...parts, changelog: '## Unreleased\n\n## 1.2.3\n' },
    /begins with "Unreleased"/,
  ],
  [
    'a CHANGELOG of a longer number',
    'v1.2.3',
    { ...parts, changelog: '## 1.2.30\n' },
    /begins with "1\.2\.30"/,
  ],
  ['a contract of a later one', 'v1.2.3', { ...parts, contracts: [contract('1.10.0')] }, /ahead of v1\.2\.3/],
  [
    'a contract without a version',
    'v1.2.3',
    { ...parts, contracts: [{ path: 'x', document: {} }] },
    /x has no/,
  ],
] as const)('is stopped by %s', (_, tag, given, message) => {
  expect(releaseFaults(tag, given).join('\n')).toMatch(message);
});
