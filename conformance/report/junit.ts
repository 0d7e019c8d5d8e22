// The report as JUnit XML, which CI systems draw: one test case for each requirement.

import type { Report, ReportedRequirement } from './report.ts';

/** Makes `junit.xml` of a report. Known failures and what does not apply are skipped cases with the reason. */
export function toJunit(report: Report, strict: boolean): string {
  const cases = report.requirements.map((requirement) => testCase(requirement, strict));
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

function testCase(requirement: ReportedRequirement, strict: boolean): string {
  const name = `name="${escapeXml(`${requirement.id} ${requirement.text}`)}"`;
  const open = `    <testcase classname="${escapeXml(requirement.ref)}" ${name}`;
  const outcome = outcomeOf(requirement, strict);
  return outcome ? `${open}>\n      ${outcome}\n    </testcase>` : `${open}/>`;
}

function outcomeOf(requirement: ReportedRequirement, strict: boolean): string | undefined {
  const message = `message="${escapeXml(requirement.detail ?? requirement.verdict)}"`;
  switch (requirement.verdict) {
    case 'pass':
      return undefined;
    case 'na':
      return `<skipped ${message}/>`;
    case 'blocked':
      return `<error ${message}/>`;
    case 'warn':
    case 'fail': {
      const excused = requirement.known || (requirement.verdict === 'warn' && !strict);
      if (excused) return `<skipped ${message}/>`;
      const evidence = JSON.stringify(requirement.exchange ?? {}, null, 2);
      return `<failure ${message}>${escapeXml(evidence)}</failure>`;
    }
  }
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
