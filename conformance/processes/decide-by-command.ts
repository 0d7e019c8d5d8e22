// A shell command that stands in for the person: it gets the codes in its environment and does at the
// verification page what the person would do.

import { spawn } from 'node:child_process';
import type { Decide } from '../model/target.ts';

/** Seconds that a command may take. */
const PATIENCE = 60;

/** Makes a decision of a shell command; it rejects with the end of the command's output when it fails. */
export function decideByCommand(variable: string, command: string): Decide {
  return (prompt) =>
    new Promise((resolve, reject) => {
      const child = spawn('sh', ['-c', command], {
        stdio: ['ignore', 'pipe', 'pipe'],
        timeout: PATIENCE * 1000,
        env: {
          ...process.env,
          USER_CODE: prompt.userCode,
          VERIFICATION_URI: prompt.verificationUri,
          VERIFICATION_URI_COMPLETE: prompt.verificationUriComplete ?? '',
        },
      });
      let output = '';
      const collect = (chunk: Buffer) => {
        output = (output + chunk.toString('utf8')).slice(-500);
      };
      child.stdout.on('data', collect);
      child.stderr.on('data', collect);
      child.on('error', reject);
      child.on('close', (code, signal) => {
        if (code === 0) return resolve();
        const end = signal ? `was ended by ${signal} (it may take ${PATIENCE} s)` : `exited ${code}`;
        reject(new Error(`the command in ${variable} ${end}${output.trim() && `: ${output.trim()}`}`));
      });
    });
}
