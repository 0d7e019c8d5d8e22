// Counts the inventory of AWS's sentences: none forgotten, none that stands for nothing.

import { describe, expect, test } from 'vitest';
import { requirement, requirements } from './catalogue.ts';
import { urlOf } from './references.ts';
import { ssoOidcSentences } from './sso-oidc-sentences.ts';

const ROWS = 85;

describe('the sentences of AWS IAM Identity Center', () => {
  test('are all there, counted without gaps', () => {
    expect(ssoOidcSentences.map(({ row }) => row)).toEqual(Array.from({ length: ROWS }, (_, i) => i + 1));
  });

  test('each has requirements that bind AWS servers, or a reason', () => {
    for (const { row, coveredBy, reason } of ssoOidcSentences) {
      if (coveredBy === undefined) expect(reason, `row ${row}`).toMatch(/\w+ \w+/);
      for (const id of coveredBy ?? [])
        expect(requirement(id).dialects, `row ${row}`).toContain('aws-sso-oidc');
    }
  });

  test('account for every requirement: none is made up', () => {
    const covered = new Set(ssoOidcSentences.flatMap(({ coveredBy = [] }) => coveredBy));
    const madeUp = requirements.filter(
      ({ id, side }) => side === 'server' && id.startsWith('SSOOIDC') && !covered.has(id),
    );
    expect(madeUp).toEqual([]);
  });

  test('each can be looked up in its source', () => {
    for (const { section } of ssoOidcSentences) expect(urlOf(section)).toMatch(/^https:/);
  });

  test('are not said twice in the same section', () => {
    const said = ssoOidcSentences.map(({ section, says }) => `${section}: ${says}`);
    expect(new Set(said).size).toBe(said.length);
  });
});
