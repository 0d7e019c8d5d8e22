// What makes a run red, and that known failures cannot rot unseen.

import { describe, expect, it } from 'vitest';
import type { Result, Verdict } from '../model/verdict.ts';
import { summarize } from './summary.ts';

const id = 'RFC8628-3.2-07';
const run = (...results: Result[]) =>
  ({ side: 'server', dialect: 'rfc8628', undocumented: [], results }) as const;
const result = (verdict: Verdict): Result => ({ id, verdict });

describe('a run', () => {
  it.each<[string, Verdict[], boolean, number]>([
    ['of passes is green', ['pass', 'na'], false, 0],
    ['with a fail is red', ['pass', 'fail'], false, 1],
    ['with a blocked requirement is red', ['pass', 'blocked'], false, 1],
    ['with a warning is green', ['pass', 'warn'], false, 0],
    ['with a warning is red when strict', ['pass', 'warn'], true, 1],
    ['that ran nothing is red', ['na'], false, 1],
    ['without requirements is red', [], false, 1],
  ])('%s', (_, given, strict, failed) => {
    const summary = summarize(run(...given.map(result)), {}, strict);
    expect([summary.failed, summary.exitCode]).toEqual([failed, failed]);
  });

  it('is green with a fail that is known, and counts it', () => {
    const results = [result('fail'), { id: 'RFC8628-3.2-08', verdict: 'pass' as const }];
    expect(summarize(run(...results), { [id]: 'documented' }, true)).toMatchObject({
      known: 1,
      failed: 0,
      stale: [],
    });
  });

  it('stays red with a blocked requirement that is called known', () => {
    expect(summarize(run(result('blocked')), { [id]: 'documented' }, false).failed).toBe(1);
  });

  it('is red when a known failure holds now', () => {
    const summary = summarize(run(result('pass')), { [id]: 'documented' }, false);
    expect(summary).toMatchObject({ failed: 1, stale: [{ id, why: 'holds now' }] });
  });

  it('is red when a known failure is of another dialect', () => {
    expect(summarize(run(result('pass')), { 'SSOOIDC-CreateToken-01': 'x' }, false).failed).toBe(1);
  });

  it('counts what cannot be tested apart from what does not apply', () => {
    const untestable: Result = {
      id,
      verdict: 'na',
      reason: { because: 'untestable', why: 'nobody sees it' },
    };
    const summary = summarize(run(untestable, result('na'), result('pass')), {}, false);
    expect([summary.counts.na, summary.untestable]).toEqual([1, 1]);
  });
});
