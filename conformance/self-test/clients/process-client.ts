// The client on which the suite is tried, as a process of its own: BAD_HABIT names the mutant that it is.
// BAD_PROCESS makes it misbehave as only a process can.

import { spawn } from 'node:child_process';
import { dialectNames } from '../../../generated/index.ts';
import type { ClientSettings } from '../../model/client.ts';
import { clientWith } from './client.ts';
import { clientMutants } from './mutants/index.ts';

const { env } = process;
const dialect = dialectNames.find((name) => name === env.DIALECT);
if (!dialect) throw new Error('DIALECT is not set');

const settings: ClientSettings = {
  dialect,
  target: env.TARGET ?? '',
  ...(env.DEVICE_AUTHORIZATION_ENDPOINT && {
    deviceAuthorizationEndpoint: env.DEVICE_AUTHORIZATION_ENDPOINT,
  }),
  ...(env.TOKEN_ENDPOINT && { tokenEndpoint: env.TOKEN_ENDPOINT }),
  ...(env.CLIENT_ID && { clientId: env.CLIENT_ID }),
  ...(env.CLIENT_SECRET && { clientSecret: env.CLIENT_SECRET }),
  ...(env.SCOPE && { scope: env.SCOPE }),
  ...(env.START_URL && { startUrl: env.START_URL }),
};

const mutant = clientMutants.find(({ name }) => name === env.BAD_HABIT);
if (env.BAD_HABIT && !mutant) throw new Error(`no mutant ${env.BAD_HABIT}`);
const habits = typeof mutant?.habits === 'function' ? mutant.habits(dialect) : mutant?.habits;

if (env.BAD_PROCESS === 'leaves a child') {
  spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], { stdio: 'ignore' }).unref();
}
const result = await clientWith(
  dialect,
  habits,
)({
  settings,
  fetch,
  clock: {
    now: () => Date.now(),
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(resolve, milliseconds);
        signal?.addEventListener('abort', () => {
          clearTimeout(timer);
          reject(signal.reason);
        });
      }),
  },
  show: (text) => process.stderr.write(`${text}\n`),
  signal: new AbortController().signal,
});
if (env.BAD_PROCESS !== 'says nothing') {
  const line =
    result.outcome === 'success'
      ? { outcome: 'success', access_token: result.accessToken, token_type: result.tokenType }
      : result;
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
process.exitCode = env.BAD_PROCESS === 'exits 0' || result.outcome === 'success' ? 0 : 1;
