// Runs the lint rules of openapi/lint.yaml over the contracts, by redocly's command line: it offers no API.

import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeProblem, type Problem } from '../generate/contract-error.ts';
import { listContracts } from '../generate/load.ts';
import { parseSource } from '../generate/source.ts';
import { runRedocly } from './redocly.ts';

const CONFIG = fileURLToPath(new URL('../../openapi/lint.yaml', import.meta.url));

/**
 * Lints every contract of a folder. Warnings count like errors: a rule that may be broken is no rule.
 *
 * @returns what is wrong, in the order of the text; empty when all is well
 * @throws ContractError when a contract cannot be parsed
 */
export async function lintContracts(folder: string): Promise<Problem[]> {
  const files = await listContracts(folder);
  const problems = await Promise.all(files.map(({ name }) => lintContract(join(folder, name))));
  return problems.flat();
}

async function lintContract(path: string): Promise<Problem[]> {
  const source = parseSource(relative(process.cwd(), path), await readFile(path, 'utf8'));
  const problems = (await complaintsAbout(path)).map(({ ruleId, message, location: [place] }) =>
    source.problem(place?.pointer?.replace(/^#\/?$|^#/, '') ?? '', `${message} (${ruleId})`),
  );
  // What several places refer to is complained of once for each of them.
  const distinct = new Map(problems.map((problem) => [describeProblem(problem), problem]));
  return [...distinct.values()].sort((a, b) => a.line - b.line);
}

interface Complaint {
  readonly ruleId: string;
  readonly message: string;
  readonly location: readonly { readonly pointer?: string }[];
}

async function complaintsAbout(path: string): Promise<readonly Complaint[]> {
  const args = ['lint', '--config', CONFIG, '--format', 'json', '--max-problems', '1000', path];
  const { code, stdout, stderr } = await runRedocly(args);
  const report: unknown = parseReport(stdout);
  // Without a broken rule there may be no report. With an error it tells a broken rule from a broken command.
  if (isReport(report)) return report.problems;
  if (code === 0) return [];
  throw new Error(`redocly could not lint ${path}: ${stderr.trim()}`);
}

function parseReport(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isReport(report: unknown): report is { problems: readonly Complaint[] } {
  return (
    typeof report === 'object' && report !== null && 'problems' in report && Array.isArray(report.problems)
  );
}
