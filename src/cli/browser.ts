// Opens the verification page in the person's browser, when asked to: that of BROWSER as other tools read it, else the
// system's.
import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import open from 'open';
import { parse } from 'shell-quote';
import type { Environment } from './io.ts';

/** An opener that exits with an error within this time (ms) has failed; a later exit is the browser closing. */
const SETTLING = 10_000;

/**
 * Starts a browser, and does not wait for it to end. BROWSER is a list, of which the first that starts is taken; each is
 * words as a shell splits them, with `%s` for the address, or the address added. `none` opens nothing.
 * @returns what was tried in vain; undefined where a browser was started, or none is wanted
 */
export async function openBrowser(url: string, { BROWSER = '' }: Environment): Promise<string | undefined> {
  if (BROWSER.trim() === 'none') return undefined;
  const commands = BROWSER.split(delimiter).filter((command) => command.trim());
  for (const command of commands) if (await start(wordsOf(command, url))) return undefined;
  if (commands.length > 0) return `BROWSER=${BROWSER}`;
  const child = await open(url).catch(() => undefined);
  return child && (await hasStarted(child)) ? undefined : 'the browser of this system';
}

function wordsOf(command: string, url: string): readonly string[] {
  const words = parse(command, (name) => `$${name}`).filter((word) => typeof word === 'string');
  return words.some((word) => word.includes('%s'))
    ? words.map((word) => word.replaceAll('%s', url))
    : [...words, url];
}

async function start([command = '', ...args]: readonly string[]): Promise<boolean> {
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.unref();
  return hasStarted(child);
}

/** xdg-open is there on servers, too, and exits with an error. A browser that stays has started. */
function hasStarted(child: ReturnType<typeof spawn>): Promise<boolean> {
  return new Promise((resolve) => {
    const settled = setTimeout(() => resolve(true), SETTLING);
    settled.unref();
    const end = (started: boolean) => {
      clearTimeout(settled);
      resolve(started);
    };
    child.once('error', () => end(false));
    child.once('exit', (code) => end(code === 0));
  });
}
