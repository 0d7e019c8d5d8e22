// A requirement for people: what it says, where it is from, how it is proved.

import { isRequirementId, requirement, requirements } from '../requirements/catalogue.ts';
import type { Proofs } from '../requirements/export.ts';
import { urlOf } from '../requirements/references.ts';
import { SettingsError } from '../settings/settings-error.ts';

/** What a broken sentence of each level comes to. */
const levels = {
  MUST: 'MUST: broken, it fails',
  SHOULD: 'SHOULD: broken, it warns',
  ADVICE: 'ADVICE: no sentence demands it, but clients or people are hurt without; broken, it warns',
  KIT: 'KIT: this suite asks for it; broken, it warns',
} as const;

/**
 * The text for one requirement.
 * @throws SettingsError when there is none of that ID, with those that begin like it
 */
export function explain(id: string, proofsOf: (id: string) => Proofs): string {
  if (!isRequirementId(id)) {
    const section = id.replace(/-\d*$/, '');
    const near = requirements.map((one) => one.id).filter((known) => known.startsWith(`${section}-`));
    const hint =
      near.length > 0 ? `; ${section} has ${near.join(', ')}` : '; devauth requirements lists them all';
    throw new SettingsError(`there is no requirement ${id}${hint}`);
  }
  const { side, level, dialects, ref, sentence, keyword, binds, text, untestable } = requirement(id);
  const { checks, mutants } = proofsOf(id);
  const rows: readonly (readonly [string, readonly string[]])[] = [
    [
      'binds',
      [binds === 'sender' ? 'the sender of a request; a server that refuses it does well' : `every ${side}`],
    ],
    ['level', [levels[level]]],
    ['dialect', [dialects.join(', ')]],
    ['source', [`${sentence}${keyword === 'none' ? '' : ` (${keyword})`}`, urlOf(ref)]],
    ...(untestable === undefined ? [] : [['no check', [untestable]] as const]),
    ...(checks.length > 0 ? [[checks.length === 1 ? 'check' : 'checks', checks] as const] : []),
    ...(mutants.length > 0
      ? [
          [
            mutants.length === 1 ? 'mutant' : 'mutants',
            mutants.map((name) => `a ${side} that ${name}`),
          ] as const,
        ]
      : []),
  ];
  const lines = rows.flatMap(([label, values]) =>
    values.map((value, index) => `  ${(index === 0 ? label : '').padEnd(9)} ${value}`),
  );
  return `${id}  ${text}\n${lines.join('\n')}\n`;
}
