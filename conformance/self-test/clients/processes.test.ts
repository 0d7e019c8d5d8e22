// A sample of the client mutants as real processes over real connections and in real time: each is red in what it
// names. Only the checks that see it are run, since each scenario takes its seconds.

import { describe, expect, it } from 'vitest';
import type { DialectName } from '../../../generated/index.ts';
import { clientChecks } from '../../checks/client/index.ts';
import { isBroken } from '../../model/verdict.ts';
import { requirement } from '../../requirements/catalogue.ts';
import { run } from '../../runner/run.ts';
import { clientSide } from '../../sides/client/side.ts';
import { clientMutants } from './mutants/index.ts';

const program = `'${process.execPath}' '${new URL('./process-client.ts', import.meta.url).pathname}'`;

/** What a run with some checks finds broken. */
async function brokenOf(dialect: DialectName, variables: string, ids: readonly string[]) {
  const outcome = await run(
    clientSide({
      dialect,
      client: { name: 'a client', calls: 'whole', kind: 'process', command: `${variables} ${program}` },
      timeout: 5,
      jobs: 4,
      checks: clientChecks.filter(
        ({ phase, proves }) => phase !== 'last' && proves.some((id) => ids.includes(id)),
      ),
    }),
  );
  return outcome.results.filter(({ verdict }) => isBroken(verdict)).map(({ id }) => id);
}

const sample: readonly (readonly [DialectName, mutant: string])[] = [
  ['rfc8628', 'ends the login at slow_down'],
  ['rfc8628', 'polls once more after it was denied'],
  ['rfc8628', 'does not encode its ID and its secret for HTTP Basic'],
  ['rfc8628', 'shows no user code'],
  ['rfc8628', 'takes a token of any type'],
  ['aws-sso-oidc', 'does not read the exception in __type'],
  ['aws-sso-oidc', 'registers twice'],
  ['aws-sso-oidc', 'polls once more after its codes have expired'],
];

describe.concurrent('a client that is a process', () => {
  it.each(sample)('%s: %s', { timeout: 120_000 }, async (dialect, name) => {
    const mutant = clientMutants.find((one) => one.name === name && one.dialects.includes(dialect));
    if (!mutant) throw new Error(`no mutant ${name}`);
    const named = mutant.breaks.filter((id) => requirement(id).dialects.includes(dialect));
    expect((await brokenOf(dialect, `BAD_HABIT='${name}'`, named)).toSorted()).toEqual(named.toSorted());
  });

  it.each(['rfc8628', 'aws-sso-oidc'] as const)(
    '%s: conforms, and leaves nothing behind',
    async (dialect) => {
      const outcome = await runLast(dialect, '');
      expect(outcome.get('CONTRACT-Client-03')).toBe('pass');
    },
  );

  it.each(['rfc8628', 'aws-sso-oidc'] as const)('%s: leaves a child behind', async (dialect) => {
    const outcome = await runLast(dialect, "BAD_PROCESS='leaves a child'");
    expect(outcome.get('CONTRACT-Client-03')).toBe('warn');
  });

  it('that says nothing is one sentence, and nothing else is judged', async () => {
    const outcome = await runLast('rfc8628', "BAD_PROCESS='says nothing'");
    expect(outcome.get('CONTRACT-Client-03')).toBe('blocked');
  });
});

async function runLast(dialect: DialectName, variables: string): Promise<ReadonlyMap<string, string>> {
  const outcome = await run(
    clientSide({
      dialect,
      client: { name: 'a client', calls: 'whole', kind: 'process', command: `${variables} ${program}` },
      timeout: 5,
      jobs: 4,
      checks: clientChecks.filter(({ id }) => id === 'leaves-no-process-behind'),
    }),
  );
  return new Map(outcome.results.map(({ id, verdict }) => [id, verdict]));
}
