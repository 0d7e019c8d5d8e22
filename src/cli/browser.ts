// Opens the verification page in the person's browser, when asked to.
import { spawn } from 'node:child_process';

/** The command that opens a URL, for each platform. No shell reads the URL. */
function openerOf(platform: NodeJS.Platform, url: string): readonly [string, readonly string[]] {
  if (platform === 'darwin') return ['open', [url]];
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', url]];
  return ['xdg-open', [url]];
}

/** Starts the browser, or the command in `BROWSER`. Resolves to whether that could be started. */
export function openBrowser(url: string, environment: NodeJS.ProcessEnv): Promise<boolean> {
  const [command, args] = environment.BROWSER
    ? ([environment.BROWSER, [url]] as const)
    : openerOf(process.platform, url);
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}
