// A run is held to its proofs: one that is lost and one that is won are both red, and nothing else is.

import { expect, test } from 'vitest';
import type { RunOutcome } from '../model/outcome.ts';
import type { Result } from '../model/verdict.ts';
import { ownClients } from './own-clients.ts';
import { ownTargets } from './own-targets.ts';
import { heldToProofs } from './proofs.ts';
import { unproved } from './unproved.ts';

const outcomeOf = (...results: Result[]): RunOutcome => ({
  side: 'server',
  subject: 'http://127.0.0.1',
  dialect: 'rfc8628',
  dialectBecause: 'it is ours',
  startedAt: new Date(0),
  milliseconds: 0,
  exchanges: 0,
  results,
  undocumented: [],
  secrets: [],
});

const id = 'RFC8628-3.2-13';
const slow: Result = { id, verdict: 'na', reason: { because: 'slow', what: 'codes live 600 s' } };
const undeclared: Result = { id, verdict: 'na', reason: { because: 'undeclared', variables: ['DENY'] } };
const verdictsOf = (result: Result, listed: Parameters<typeof heldToProofs>[1], waitsLong = false) =>
  heldToProofs(outcomeOf(result), listed, waitsLong).results[0];

test('a proof that is lost is blocked, with what was lacking and where it is listed', () => {
  expect(verdictsOf(slow, {})).toMatchObject({
    verdict: 'blocked',
    reason: { what: expect.stringMatching(/lost \(codes live 600 s.*unproved\.ts/) },
  });
});

test('one that is lost for another reason than the listed one is blocked too', () => {
  expect(verdictsOf(undeclared, { slow: [id] })).toMatchObject({ verdict: 'blocked' });
});

test('one that is won and still listed is blocked, unless the run waited longer for it', () => {
  expect(verdictsOf({ id, verdict: 'pass' }, { slow: [id] })).toMatchObject({ verdict: 'blocked' });
  expect(verdictsOf({ id, verdict: 'pass' }, { slow: [id] }, true)).toMatchObject({ verdict: 'pass' });
  expect(verdictsOf({ id, verdict: 'pass' }, { undeclared: [id] }, true)).toMatchObject({
    verdict: 'blocked',
  });
});

test('what is listed, proved, blocked or not testable by anybody stays as it is', () => {
  const untestable: Result = { id, verdict: 'na', reason: { because: 'untestable', why: 'nobody sees it' } };
  const blocked: Result = { id, verdict: 'blocked', reason: { by: 'setup', what: 'no' } };
  expect(verdictsOf(slow, { slow: [id] })).toBe(slow);
  for (const one of [untestable, blocked, { id, verdict: 'pass' } as const])
    expect(verdictsOf(one, {})).toBe(one);
});

test('every one of our own targets and clients is held to its proofs', () => {
  expect([...ownTargets, ...ownClients].filter((own) => own.unproved === undefined)).toEqual([]);
  const names = [...ownTargets.map(({ name }) => name), ...ownClients.map(({ folder }) => folder)];
  const known = ['library-aws-sso-oidc', 'library-rfc8628'];
  expect(Object.keys(unproved).sort()).toEqual([...names, ...known].sort());
});
