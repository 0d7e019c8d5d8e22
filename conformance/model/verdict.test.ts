// Verdicts: what outweighs what, what makes a run red, and that known failures cannot rot unseen.

import { describe, expect, it } from 'vitest';
import { staleEntries } from '../report/known-failures.ts';
import { summarize } from '../report/summary.ts';
import { requirements } from '../requirements/catalogue.ts';
import { decide, type Judgement, type Result, type Verdict } from './verdict.ts';

const [one, another] = requirements;
if (!one || !another) throw new Error('the catalogue is empty');
const { id } = one;

const holds: Judgement = { kind: 'holds' };
const broken: Judgement = {
  kind: 'broken',
  finding: { holds: false, expected: 'status 200', actual: 'status 500' },
  exchange: undefined,
};
const absent: Judgement = { kind: 'not-applicable', reason: 'APPROVE is not set' };
const blocked: Judgement = { kind: 'blocked', reason: 'no codes', exchange: undefined };

describe('the verdict of a requirement', () => {
  it.each<[string, Judgement[], Verdict]>([
    ['holds everywhere', [holds, holds], 'pass'],
    ['is broken once', [holds, broken, blocked, absent], 'fail'],
    ['could not be reached once', [holds, blocked, absent], 'blocked'],
    ['holds where it applies', [absent, holds], 'pass'],
    ['applies nowhere', [absent], 'na'],
    ['was judged by nobody', [], 'blocked'],
  ])('that %s', (_, judgements, verdict) => {
    expect(decide(id, 'MUST', judgements).verdict).toBe(verdict);
  });

  it.each(['SHOULD', 'ADVICE'] as const)('of a broken %s is a warning', (level) => {
    expect(decide(id, level, [broken]).verdict).toBe('warn');
  });

  it('says what was expected, what came, and how often', () => {
    expect(decide(id, 'MUST', [broken, broken]).detail).toBe(
      'expected status 200; got status 500 (and 1 more like it)',
    );
  });
});

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
    expect(summarize(given.map(result), {}, strict).failed).toBe(failed);
  });

  it('is green with a fail that is known, and counts it', () => {
    const results = [result('fail'), { id: another.id, verdict: 'pass' as const }];
    expect(summarize(results, { [id]: 'documented' }, true)).toMatchObject({
      known: 1,
      failed: 0,
      stale: [],
    });
  });

  it('is red when a known failure holds now', () => {
    expect(staleEntries({ [id]: 'documented' }, [result('pass')])).toEqual([id]);
    expect(summarize([result('pass')], { [id]: 'documented' }, false).failed).toBe(1);
  });
});
