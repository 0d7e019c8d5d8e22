// The report as JUnit XML, which CI systems draw: one test case for each requirement.

import { isBroken } from '../model/verdict.ts';
import type { StaleEntry } from './known-failures.ts';
import type { Report, ReportedRequirement } from './report.ts';

/** Makes `junit.xml` of a report. What is not red and does not hold is a skipped case with the reason. */
export function toJunit(report: Report): string {
  const cases = [...report.requirements.map(testCase), ...report.stale.map(staleCase)];
  const count = (tag: string) => cases.filter((xml) => xml.includes(`<${tag} `)).length;
  const attributes = [
    `name="${escapeXml(`${report.suite} ${report.dialect} ${report.target}`)}"`,
    `tests="${cases.length}"`,
    `failures="${count('failure')}"`,
    `errors="${count('error')}"`,
    `skipped="${count('skipped')}"`,
    `time="${report.durationMs / 1000}"`,
    `timestamp="${report.startedAt}"`,
  ].join(' ');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites>',
    `  <testsuite ${attributes}>`,
    ...cases,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function testCase(requirement: ReportedRequirement): string {
  const name = `name="${escapeXml(`${requirement.id} ${requirement.text}`)}"`;
  const open = `    <testcase classname="${escapeXml(requirement.ref)}" ${name}`;
  const outcome = outcomeOf(requirement);
  return outcome ? `${open}>\n      ${outcome}\n    </testcase>` : `${open}/>`;
}

function staleCase({ id, why }: StaleEntry): string {
  const message = escapeXml(`${id} ${why}; remove its entry from KNOWN_FAILURES`);
  return `    <testcase classname="KNOWN_FAILURES" name="${escapeXml(id)}">\n      <failure message="${message}"/>\n    </testcase>`;
}

function outcomeOf(requirement: ReportedRequirement): string | undefined {
  const message = `message="${escapeXml(requirement.detail ?? requirement.verdict)}"`;
  if (requirement.red) {
    if (!isBroken(requirement.verdict)) return `<error ${message}/>`;
    const evidence = JSON.stringify(requirement.exchange ?? requirement.conversation ?? {}, null, 2);
    return `<failure ${message}>${escapeXml(evidence)}</failure>`;
  }
  return requirement.verdict === 'pass' ? undefined : `<skipped ${message}/>`;
}

function escapeXml(text: string): string {
  return (
    text
      // Characters that XML 1.0 cannot hold, escaped or not.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}
