// Reports as SARIF 2.1.0, which code scanning reads: requirements are rules, everything judged is a result.
// @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html

import type { Location, Log, ReportingDescriptor, Result, Run } from 'sarif';
import type { Verdict } from '../model/verdict.ts';
import type { Report, ReportedRequirement } from './report.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** What SARIF calls a verdict. A proof that was not reached is `open`: nothing is known. */
const kinds = {
  pass: 'pass',
  fail: 'fail',
  warn: 'fail',
  na: 'notApplicable',
  blocked: 'open',
} as const satisfies Record<Verdict, Result['kind']>;

/** How a requirement stands against a baseline, in SARIF's words. What is mended is a pass that was not there. */
const baselineStates = { new: 'new', before: 'unchanged', mended: 'updated', lost: 'updated' } as const;

/**
 * Makes `report.sarif`.
 * @param reports each with the place of its `report.json` below the folder of the file, which stands for the
 * target: a URL or a command is no file of a repository
 */
export function toSarif(reports: readonly { readonly report: Report; readonly place: string }[]): string {
  const log: Log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: reports.map(({ report, place }) => runOf(report, place)),
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function runOf(report: Report, place: string): Run {
  const { side, dialect, target, startedAt, durationMs, suite, exitCode } = report;
  const [name = suite, version] = suite.split(' ');
  return {
    tool: { driver: { name, ...(version && { version }), rules: report.requirements.map(ruleOf) } },
    automationDetails: { id: `devauth/${side}/${dialect}/` },
    invocations: [
      {
        executionSuccessful: true,
        exitCode,
        startTimeUtc: startedAt,
        endTimeUtc: new Date(Date.parse(startedAt) + durationMs).toISOString(),
      },
    ],
    properties: { side, dialect, target },
    results: report.requirements.map((requirement, ruleIndex) =>
      resultOf(requirement, ruleIndex, locationOf(requirement, place, target)),
    ),
  };
}

function ruleOf({ id, text, url, level, ref }: ReportedRequirement): ReportingDescriptor {
  return {
    id,
    shortDescription: { text },
    ...(url && { helpUri: url }),
    defaultConfiguration: { level: levelOf(level) },
    properties: { level, ref },
  };
}

function levelOf(level: ReportedRequirement['level']): 'error' | 'warning' {
  return level === 'MUST' ? 'error' : 'warning';
}

function resultOf(requirement: ReportedRequirement, ruleIndex: number, location: Location): Result {
  const { id, verdict, level, text, detail, known, change } = requirement;
  const kind = kinds[verdict];
  return {
    ruleId: id,
    ruleIndex,
    kind,
    // SARIF §3.27.10: only what fails has a level.
    level: kind === 'fail' ? levelOf(level) : 'none',
    message: { text: detail ? `${text}: ${detail}` : text },
    locations: [location],
    partialFingerprints: { 'requirement/v1': id },
    ...(change && { baselineState: baselineStates[change] }),
    ...(known && { suppressions: [{ kind: 'external', justification: detail ?? 'a known failure' }] }),
  };
}

function locationOf(
  { exchange, conversation }: ReportedRequirement,
  place: string,
  target: string,
): Location {
  const where = exchange
    ? `${exchange.request.method} ${exchange.request.url}`
    : (conversation?.scenario ?? target);
  return {
    physicalLocation: { artifactLocation: { uri: place } },
    logicalLocations: [{ fullyQualifiedName: where }],
  };
}
