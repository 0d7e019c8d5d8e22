// Who may use the control over HTTP: this machine only, unless the emulator was started for others too,
// and never a web page. A page could reach it through a visitor's browser, also under a name of its own
// that it has made to point here.
import type { RawRequest } from '../messages.ts';

/** Who is let in. */
export interface ControlAccess {
  /**
   * Host names (without port) under which other machines may use the control. Empty: loopback only.
   * A name has to be listed because it is what tells an invited machine from a rebound browser.
   */
  readonly remoteHosts: readonly string[];
}

/** Why a request is not let in, or `undefined` when it is. */
export function whyForbidden(request: RawRequest, access: ControlAccess): string | undefined {
  const site = request.header('sec-fetch-site');
  if (request.header('origin') !== undefined || (site !== undefined && site !== 'none')) {
    return 'The control is not for web pages.';
  }
  // A request in this process has no peer and needs no permission.
  if (request.peer === undefined) return undefined;
  const host = hostName(request.host);
  if (access.remoteHosts.includes(host)) return undefined;
  if (!isLoopbackAddress(request.peer)) {
    return 'The control is for this machine only. Start the emulator with CONTROL_HOSTS to let others in.';
  }
  return isLoopbackName(host) ? undefined : 'The control is not reached under this host name.';
}

function hostName(host: string): string {
  const name = URL.parse(`http://${host}`)?.hostname ?? '';
  return name.replace(/^\[|\]$/g, '').toLowerCase();
}

function isLoopbackName(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || isLoopbackAddress(host);
}

function isLoopbackAddress(address: string): boolean {
  return /^(?:::ffff:)?127(?:\.\d{1,3}){3}$/.test(address) || address === '::1';
}
