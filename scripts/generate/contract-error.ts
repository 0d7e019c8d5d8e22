// What is wrong with a contract, told so that its author finds the place: file, JSON pointer, line, reason.

/** One thing that is wrong, at one place of one file. */
export interface Problem {
  /** Path of the contract, relative to the folder that the command ran in. */
  readonly file: string;
  /** JSON pointer into the document; empty for the document itself. */
  readonly pointer: string;
  /** Line, counted from 1. */
  readonly line: number;
  readonly reason: string;
}

/** Thrown when a contract is not valid. Nothing may be generated from it. */
export class ContractError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(describeProblem).join('\n'));
    this.name = 'ContractError';
    this.problems = problems;
  }
}

/** One line that an editor's terminal makes clickable: `file:line pointer: reason`. */
export function describeProblem({ file, line, pointer, reason }: Problem): string {
  return `${file}:${line} #${pointer || '/'}: ${reason}`;
}
