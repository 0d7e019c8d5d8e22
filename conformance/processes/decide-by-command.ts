// A shell command that stands in for the person: it gets the codes in its environment and does at the
// verification page what the person would do.

import type { Decide } from '../model/target.ts';
import { type CommandEnd, runCommand } from './run-command.ts';

/** Seconds that a command may take. */
const PATIENCE = 60;

/** Characters of the command's output that its failure is told with. */
const SHOWN_OUTPUT = 500;

/** Makes a decision of a shell command; it rejects with the end of the command's output when it fails. */
export function decideByCommand(command: string, patience = PATIENCE): Decide {
  return async (prompt) => {
    const end = await runCommand(command, {
      timeout: patience,
      environment: {
        USER_CODE: prompt.userCode,
        VERIFICATION_URI: prompt.verificationUri,
        VERIFICATION_URI_COMPLETE: prompt.verificationUriComplete ?? '',
      },
    });
    if (end.how === 'exited' && end.code === 0) return;
    const output = `${end.stdout}${end.stderr}`.trim().slice(-SHOWN_OUTPUT);
    throw new Error(`the command ${howItEnded(end, patience)}${output && `: ${output}`}`);
  };
}

function howItEnded({ how, code, signal }: CommandEnd, patience: number): string {
  switch (how) {
    case 'exited':
      return `exited ${code}`;
    case 'signalled':
      return `was ended by ${signal}`;
    case 'aborted':
    case 'timed-out':
      return `did not end within ${patience} s`;
    case 'not-started':
      return 'could not be started: there is no shell (sh)';
  }
}
