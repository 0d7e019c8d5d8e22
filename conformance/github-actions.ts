// In a job of GitHub Actions a run also annotates the job and fills its summary page, without being told to.

import { appendFile } from 'node:fs/promises';
import { UserError } from './model/user-error.ts';
import { toAnnotations } from './report/github.ts';
import { toMarkdown } from './report/markdown.ts';
import type { Report } from './report/report.ts';
import type { Environment } from './settings/read.ts';

/**
 * Tells the job what is red. Does nothing elsewhere.
 * @param failures what has no report, one sentence each
 * @throws UserError when the summary cannot be written
 */
export async function tellGithub(
  reports: readonly Report[],
  failures: readonly string[],
  environment: Environment = process.env,
  write: (text: string) => void = (text) => process.stdout.write(text),
): Promise<void> {
  if (environment.GITHUB_ACTIONS !== 'true') return;
  for (const line of toAnnotations(reports, failures)) write(`${line}\n`);
  const { GITHUB_STEP_SUMMARY: summary } = environment;
  if (!summary) return;
  try {
    await appendFile(summary, `${toMarkdown(reports, failures)}\n`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(`the summary of the job could not be written to ${summary} (${reason})`, {
      cause: error,
    });
  }
}
