// The newest SDK of AWS, fetched from npm into a folder of its own.

import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { UserError } from '../../../conformance/model/user-error.ts';
import { type InstalledSdk, loadSdk } from './sdk.ts';

const run = promisify(execFile);

/** Minutes that npm may take. */
const PATIENCE = 5;

/**
 * Installs the newest SDK, hands it over and removes it.
 *
 * @throws UserError when npm cannot fetch it
 */
export async function withLatestSdk<T>(use: (sdk: InstalledSdk) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'devauth-latest-'));
  try {
    await writeFile(join(folder, 'package.json'), '{ "name": "latest", "private": true }');
    const args = [
      'install',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '@aws-sdk/client-sso-oidc@latest',
    ];
    try {
      await run('npm', args, { cwd: folder, timeout: PATIENCE * 60_000 });
    } catch (error) {
      const reason = "UPSTREAM=latest needs npm's registry, from which AWS's SDK could not be fetched";
      throw new UserError(`${reason}; try again, or leave UPSTREAM out`, { cause: error });
    }
    return await use(await loadSdk(join(folder, 'index.js')));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
