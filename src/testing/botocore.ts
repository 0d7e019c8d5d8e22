// Test support: Python with AWS's own botocore, where the machine has it.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** A Python that has botocore, if this machine has one. */
export async function pythonWithBotocore(): Promise<string | undefined> {
  for (const python of ['/usr/bin/python3', 'python3']) {
    const found = await promisify(execFile)(python, ['-c', 'import botocore.tokens']).then(
      () => python,
      () => undefined,
    );
    if (found) return found;
  }
  return undefined;
}
