// What a side of `make drift` is: one question whether two things that must agree still do, and how answers are told.

import { UserError } from '../../conformance/model/user-error.ts';
import { ContractError } from '../generate/contract-error.ts';

/** One disagreement. */
export interface Finding {
  /** The file, relative to the project, or what else has drifted. */
  readonly file: string;
  /** Counted from 1, where the disagreement has a line. */
  readonly line?: number;
  readonly what: string;
  /** The command that mends it, or what else does. */
  readonly mend: string;
}

/** What must agree. A side is red when it finds anything, or when it cannot run. */
export interface Side {
  /** One word, by which findings name it. */
  readonly name: string;
  /** What must agree, as a short sentence. */
  readonly question: string;
  find(): Promise<readonly Finding[]>;
  /** Lines to read that are no findings, once it was run. */
  readonly notes?: readonly string[];
}

/** What one side found, for reports. */
export interface SideReport {
  readonly side: string;
  readonly question: string;
  readonly findings: readonly Finding[];
  readonly notes: readonly string[];
}

/** Every side's findings, in the order of the sides. */
export async function runSides(sides: readonly Side[]): Promise<readonly SideReport[]> {
  return Promise.all(
    sides.map(async (side) => {
      const findings = await findingsOf(side);
      return { side: side.name, question: side.question, findings, notes: side.notes ?? [] };
    }),
  );
}

/** Whether all sides hold. Without a side nothing was proved, so that is red as well. */
export function isGreen(reports: readonly SideReport[]): boolean {
  return reports.length > 0 && reports.every(({ findings }) => findings.length === 0);
}

/** The reports as lines: one for each side, then one for each finding. */
export function toLines(reports: readonly SideReport[]): string[] {
  if (reports.length === 0) return ['red    no side was asked for'];
  return reports.flatMap(({ side, question, findings, notes }) => [
    `${findings.length === 0 ? 'green' : 'red  '}  ${side}: ${question}`,
    ...notes.map((note) => `       ${note}`),
    ...findings.map((finding) => `       ${side}  ${describeFinding(finding)}`),
  ]);
}

/** `file:line: what → mend`, on one line. */
export function describeFinding({ file, line, what, mend }: Finding): string {
  return `${file}${line === undefined ? '' : `:${line}`}: ${what} → ${mend}`.replaceAll(/\s*\n\s*/g, ' ');
}

/** A side that fails to run proves nothing, and must not keep the others from running. */
async function findingsOf(side: Side): Promise<readonly Finding[]> {
  try {
    return await side.find();
  } catch (error) {
    if (error instanceof ContractError) {
      return error.problems.map(({ file, line, reason }) => ({
        file,
        line,
        what: reason,
        mend: 'mend the contract',
      }));
    }
    if (error instanceof UserError) {
      return [{ file: side.name, what: error.message, mend: 'see the sentence' }];
    }
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return [{ file: `the side ${side.name} itself`, what, mend: 'mend the side: it could not run' }];
  }
}
