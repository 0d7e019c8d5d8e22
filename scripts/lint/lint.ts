// Runs the lint rules of openapi/lint.yaml over the contracts, by redocly's command line: it offers no API.

import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeProblem, type Problem } from '../generate/contract-error.ts';
import { listContracts } from '../generate/load.ts';
import { parseSource } from '../generate/source.ts';

const CONFIG = fileURLToPath(new URL('../../openapi/lint.yaml', import.meta.url));
const REDOCLY = join(createRequire(import.meta.url).resolve('@redocly/cli/package.json'), '../bin/cli.js');

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
  const problems = (await runRedocly(path)).map(({ ruleId, message, location: [place] }) =>
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

function runRedocly(path: string): Promise<readonly Complaint[]> {
  const args = [REDOCLY, 'lint', '--config', CONFIG, '--format', 'json', '--max-problems', '1000', path];
  // The command would otherwise report its use and look for a newer version of itself.
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  return new Promise((fulfil, reject) => {
    execFile(process.execPath, args, { env, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      const report: unknown = parseReport(stdout);
      // Without a broken rule there may be no report. With an error it tells a broken rule from a broken command.
      if (isReport(report)) fulfil(report.problems);
      else if (error === null) fulfil([]);
      else reject(new Error(`redocly could not lint ${path}: ${stderr.trim() || error.message}`));
    });
  });
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
