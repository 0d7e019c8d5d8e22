// What a target does not declare is not judged, by name of the variable that would declare it; and what stands
// in for the person may be careless, without the wrong sentence being blamed.

import { describe, expect, it } from 'vitest';
import type { RunOutcome } from '../model/outcome.ts';
import type { DialectName } from '../model/requirement.ts';
import type { ServerSettings } from '../model/settings.ts';
import { detailOf } from '../model/verdict.ts';

import { confidentialFirst } from './mutant.ts';
import { runOnEmulator } from './suite-on-emulator.ts';

type Declare = (settings: ServerSettings) => ServerSettings;

/** Each way to declare less, the dialects in which something depends on it, and how the reason begins. */
const undeclared: readonly (readonly [what: string, Declare, readonly DialectName[], reason: string])[] = [
  ['APPROVE', ({ approve: _, ...others }) => others, ['aws-sso-oidc', 'rfc8628'], 'APPROVE is not set'],
  ['DENY', ({ deny: _, ...others }) => others, ['aws-sso-oidc', 'rfc8628'], 'DENY is not set'],
  // In the AWS dialect the suite registers another client for itself.
  ['OTHER_CLIENT_ID', ({ otherClient: _, ...others }) => others, ['rfc8628'], 'OTHER_CLIENT_ID is not set'],
  [
    'UNAUTHORIZED_CLIENT_ID',
    ({ unauthorizedClient: _, ...others }) => others,
    ['aws-sso-oidc', 'rfc8628'],
    'UNAUTHORIZED_CLIENT_ID is not set',
  ],
  [
    'CONFIDENTIAL_CLIENT_ID',
    ({ confidentialClient: _, ...others }) => others,
    ['rfc8628'],
    'CONFIDENTIAL_CLIENT_ID and CONFIDENTIAL_CLIENT_SECRET are not set',
  ],
  [
    'SLOW',
    (settings) => ({ ...settings, slow: false }),
    ['aws-sso-oidc', 'rfc8628'],
    'codes live 600 s; set SLOW=1 to wait',
  ],
];

const rows = undeclared.flatMap(([what, declare, dialects, reason]) =>
  dialects.map((dialect) => ({ what, declare, dialect, reason })),
);

/** What is not a plain pass, by ID. */
function remarks({ results }: RunOutcome): ReadonlyMap<string, string> {
  return new Map(
    results
      .filter(({ verdict }) => verdict !== 'pass')
      .map(({ id, verdict, ...others }) => [id, `${verdict}: ${detailOf({ id, verdict, ...others })}`]),
  );
}

describe.each(rows)('without $what in $dialect', ({ dialect, declare, reason }) => {
  it('nothing else changes than that some sentences are not applicable for that reason', async () => {
    const all = remarks(await runOnEmulator(dialect));
    const some = remarks(await runOnEmulator(dialect, {}, declare));
    // A member that no response had stays unseen, and its reason may give way to this one.
    const changed = [...some].filter(([id, remark]) => all.get(id) !== remark).map(([, remark]) => remark);
    expect(new Set(changed)).toEqual(new Set([`na: ${reason}`]));
  });
});

describe.each<DialectName>(['aws-sso-oidc', 'rfc8628'])('in %s', (dialect) => {
  it('a target that declares nothing but its client is judged by all that this allows', async () => {
    const { results } = await runOnEmulator(dialect, {}, (settings) => {
      const { target, client, startUrl, timeout, seed } = settings;
      return { target, ...(client && { client }), startUrl, timeout, seed, slow: false };
    });
    expect(results.filter(({ verdict }) => verdict !== 'pass' && verdict !== 'na')).toEqual([]);
    expect(results.filter(({ verdict }) => verdict === 'pass').length).toBeGreaterThan(50);
  });
});

describe('in rfc8628', () => {
  it('a confidential client can be the client of every conforming request', async () => {
    expect(remarks(await runOnEmulator('rfc8628', {}, confidentialFirst))).toEqual(
      remarks(await runOnEmulator('rfc8628')),
    );
  });

  /** A script that types the code and never looks whether that was any good. */
  const careless: Declare = ({ approve, ...others }) => ({
    ...others,
    approve: async (prompt) => {
      await approve?.(prompt).catch(() => {});
    },
  });

  it('a spelling that is not accepted shows in the poll, where the person does not say so', async () => {
    const { results } = await runOnEmulator(
      'rfc8628',
      { normalizeUserCode: (typed) => typed.replaceAll('-', '') },
      careless,
    );
    const spelling = results.filter(({ verdict }) => verdict === 'warn' || verdict === 'fail');
    expect(spelling.map(({ id }) => id)).toEqual(['RFC8628-6.1-01']);
  });

  it('a public client is needed beside a confidential one to prove that it is served', async () => {
    const { results } = await runOnEmulator('rfc8628', {}, (settings) => {
      const { publicClient: _, ...others } = confidentialFirst(settings);
      return others;
    });
    const served = results.find(({ id }) => id === 'RFC8628-3.1-10');
    expect([served?.verdict, served?.reason]).toEqual([
      'na',
      { because: 'undeclared', variables: ['PUBLIC_CLIENT_ID'] },
    ]);
  });

  it('no spelling is blamed where no approval comes to anything', async () => {
    const { results } = await runOnEmulator('rfc8628', { approvalBecomes: 'pending' }, careless);
    const verdicts = new Map(results.map(({ id, verdict }) => [id, verdict]));
    expect(verdicts.get('RFC8628-3.5-01')).toBe('fail');
    expect([verdicts.get('RFC8628-6.1-01'), verdicts.get('RFC8628-6.1-02')]).toEqual(['blocked', 'blocked']);
  });

  it('a token for another client is shown before a wrong error for it', async () => {
    const { results } = await runOnEmulator('rfc8628', { onForeignCode: 'accept' });
    const foreign = results.find((result) => result.id === 'RFC6749-5.2-08');
    expect(foreign?.finding).toMatchObject({
      expected: 'no token for a code that was issued to another client',
      gravity: 'token',
    });
    expect(foreign?.others).toEqual({ response: 1 });
  });
});
