// Opens the verification page in the person's browser, when asked to.
import { spawn } from 'node:child_process';

/** The command that opens a URL, for each platform. No shell reads the URL. */
function openerOf(platform: NodeJS.Platform, url: string): readonly [string, readonly string[]] {
  if (platform === 'darwin') return ['open', [url]];
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', url]];
  return ['xdg-open', [url]];
}

/** Milliseconds after which the end of the opener tells nothing about whether it could open a page. */
const TELLING = 10_000;

/** Starts the browser, or the command in `BROWSER`, and waits for neither. Says when there is none to be started. */
export function openBrowser(url: string, environment: NodeJS.ProcessEnv, onFailure: () => void): void {
  const [command, args] = environment.BROWSER
    ? ([environment.BROWSER, [url]] as const)
    : openerOf(process.platform, url);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  const startedAt = performance.now();
  const failed = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    // xdg-open is there on servers, too, and ends with an error.
    child.once('exit', (code) => {
      if (code && performance.now() - startedAt < TELLING) resolve();
    });
  });
  void failed.then(onFailure);
  child.unref();
}
