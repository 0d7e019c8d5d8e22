// The rows of the trial are what they claim to be, before any of them is run.

import { expect, it } from 'vitest';
import { requirement } from '../requirements/catalogue.ts';
import type { Mutant } from './mutant.ts';
import { mutants } from './mutants/index.ts';
import { variants } from './variants/index.ts';

const namesOf = (rows: readonly Mutant[]) => rows.map(({ name }) => name);

it('every mutant takes exactly one decision', () => {
  const decisions = (policy: Mutant['policy']) =>
    Object.keys(typeof policy === 'function' ? policy() : policy);
  expect(namesOf(mutants.filter(({ policy }) => decisions(policy).length !== 1))).toEqual([]);
});

it('every mutant breaks a sentence in each of its dialects, and none of another dialect', () => {
  const isSound = ({ dialects, breaks }: Mutant) => {
    const bound = breaks.map((id) => requirement(id).dialects);
    return (
      dialects.every((dialect) => bound.some((names) => names.includes(dialect))) &&
      bound.every((names) => names.some((name) => dialects.includes(name)))
    );
  };
  expect(namesOf(mutants.filter((mutant) => !isSound(mutant)))).toEqual([]);
});

it('no mutant names a sentence twice', () => {
  expect(namesOf(mutants.filter(({ breaks }) => new Set(breaks).size !== breaks.length))).toEqual([]);
});

it.each([
  ['mutants', mutants],
  ['variants', variants],
])('no two %s have the same name in one dialect', (_, rows) => {
  const names = rows.flatMap(({ name, dialects }) => dialects.map((dialect) => `${dialect}: ${name}`));
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
