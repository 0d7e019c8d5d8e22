// A file of known failures made of a red report: each with a place for its reason, which nobody else can give.

import { isBroken } from '../model/verdict.ts';
import { oneLine } from './one-line.ts';
import type { Report } from './report.ts';

/** YAML for KNOWN_FAILURES. Until a person has written the reasons, it is refused. */
export function knownFailuresOf(report: Report): string {
  const broken = report.requirements.filter(({ verdict, known }) => isBroken(verdict) && !known);
  const head = [
    `# Known failures of ${oneLine(report.target)} (${report.dialect} ${report.side}), from the run of ${report.startedAt}.`,
    '# Write why each is known between the quotes; an entry without a reason is refused, one that holds again is red.',
  ];
  const entries = broken.flatMap(({ id, text, level, finding }) => [
    '',
    `# ${level}: ${oneLine(text)}`,
    ...(finding ? [`# expected ${oneLine(finding.expected)}; actual ${oneLine(finding.actual)}`] : []),
    `${id}: ""`,
  ]);
  return `${[...head, ...(broken.length === 0 ? ['', '{}'] : entries)].join('\n')}\n`;
}
