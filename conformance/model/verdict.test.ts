// Verdicts: what outweighs what, and what is said of each.

import { describe, expect, it } from 'vitest';
import type { Gravity } from './finding.ts';
import type { IdentifiedRequirement } from './requirement.ts';
import { decide, detailOf, type Judgement, type Verdict } from './verdict.ts';

const must: IdentifiedRequirement = {
  id: 'A-1',
  side: 'server',
  level: 'MUST',
  dialects: ['rfc8628'],
  ref: 'rfc8628#section-3.2',
  sentence: 'RFC 8628 §3.2 ¶1',
  keyword: 'none',
  text: 'It holds.',
};
const { id } = must;

const holds: Judgement = { id, kind: 'holds' };
const broken: Judgement = {
  id,
  kind: 'broken',
  finding: { holds: false, expected: 'status 200', actual: 'status 500' },
  evidence: undefined,
};
const absent: Judgement = {
  id,
  kind: 'not-applicable',
  reason: { because: 'undeclared', variables: ['APPROVE', 'DENY'] },
};
const blocked: Judgement = {
  id,
  kind: 'blocked',
  reason: { by: 'setup', what: 'no device authorization' },
  evidence: undefined,
};

describe('the verdict of a requirement', () => {
  it.each<[string, Judgement[], Verdict]>([
    ['holds everywhere', [holds, holds], 'pass'],
    ['is broken once', [holds, broken, blocked, absent], 'fail'],
    ['could not be reached once', [holds, blocked, absent], 'blocked'],
    ['holds where it applies', [absent, holds], 'pass'],
    ['applies nowhere', [absent], 'na'],
    ['was judged by nobody', [], 'blocked'],
  ])('that %s', (_, judgements, verdict) => {
    expect(decide(must, judgements).verdict).toBe(verdict);
  });

  it.each(['SHOULD', 'ADVICE'] as const)('of a broken %s is a warning', (level) => {
    expect(decide({ ...must, level }, [broken]).verdict).toBe('warn');
  });

  it('that cannot be tested is na, whatever a check says', () => {
    expect(decide({ ...must, untestable: 'nobody sees it' }, [broken])).toEqual({
      id,
      verdict: 'na',
      reason: { because: 'untestable', why: 'nobody sees it' },
    });
  });

  it('of nobody is the fault of the suite, not of the target', () => {
    expect(decide(must, []).reason).toMatchObject({ by: 'suite' });
  });
});

describe('the detail of a result', () => {
  const detail = (...judgements: Judgement[]) => detailOf(decide(must, judgements));

  it('says what was expected, what came, and how often', () => {
    expect(detail(broken)).toBe('expected status 200; actual status 500');
    expect(detail(broken, broken)).toBe('expected status 200; actual status 500 (and 1 more like it)');
  });

  const bad = (actual: string, gravity?: Gravity): Judgement => ({
    id,
    kind: 'broken',
    finding: { holds: false, expected: 'a refusal', actual, ...(gravity && { gravity }) },
    evidence: undefined,
  });

  it('shows the gravest finding, whenever it came, and says how many others there are of each kind', () => {
    const wrong = bad('a wrong error');
    const given = bad('a token', 'token');
    const accepted = bad('a success', 'outcome');
    expect(detail(wrong, given)).toBe(
      'expected a refusal; actual a token (and 1 more with another response)',
    );
    expect(detail(wrong, accepted, wrong)).toBe(
      'expected a refusal; actual a success (and 2 more with another response)',
    );
    expect(detail(accepted, wrong, given, accepted, given)).toBe(
      'expected a refusal; actual a token (and 1 more like it, 2 more where a request succeeded, ' +
        '1 more with another response)',
    );
  });

  it('shows the first of those that are equally grave', () => {
    expect(detail(bad('one', 'token'), bad('two', 'token'))).toBe(
      'expected a refusal; actual one (and 1 more like it)',
    );
  });

  it.each<[Judgement, string]>([
    [absent, 'APPROVE and DENY are not set'],
    [blocked, 'no device authorization'],
    [
      { id, kind: 'not-applicable', reason: { because: 'slow', what: 'codes live 600 s' } },
      'codes live 600 s; set SLOW=1 to wait',
    ],
    [
      { id, kind: 'not-applicable', reason: { because: 'not-seen', what: 'no error has error_uri' } },
      'no error has error_uri',
    ],
    [
      { id, kind: 'blocked', reason: { by: 'suite', what: 'TypeError' }, evidence: undefined },
      'the suite itself erred: TypeError',
    ],
  ])('says a reason as a sentence: %#', (judgement, sentence) => {
    expect(detail(judgement)).toBe(sentence);
  });

  it('is not there for a pass', () => {
    expect(detail(holds)).toBeUndefined();
  });
});
