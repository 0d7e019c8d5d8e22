// `make emulator`: serves the whole flow of DIALECT on PORT until it is stopped, and says what to do next.

import { setFlagsFromString } from 'node:v8';
import { UserError } from '../model/user-error.ts';
import { stopOnSignals } from '../processes/process-group.ts';
import { EXIT, startProgram } from '../settings/program.ts';
import type { Values } from '../settings/read.ts';
import { type ServeOptions, serveEmulator } from './listen.ts';
import { onlyPortal } from './policy/requests.ts';
import { welcome } from './welcome.ts';

/** Where it listens when it is not told. */
const DEFAULT_PORT = 4020;

// A load of requests leaves many grants behind, which V8 takes for a reason to spend a hundred megabytes on objects
// that do not live long. The emulator is as fast without them.
setFlagsFromString('--semi-space-growth-factor=1');

stopOnSignals();
await startProgram(
  { name: 'emulator', summary: 'serve the whole flow, with a page to approve on', notes: [] },
  async (values) => {
    try {
      console.log(welcome(await serveEmulator(optionsOf(values)), values.START_URL));
      return EXIT.ok;
    } catch (error) {
      throw explained(error);
    }
  },
);

function optionsOf(values: Values<'emulator'>): ServeOptions {
  const { EMULATOR_URL: baseUrl, START_URL: startUrl, CONTROL_HOSTS: hosts } = values;
  return {
    dialect: values.DIALECT ?? 'aws-sso-oidc',
    port: values.PORT ?? DEFAULT_PORT,
    host: values.HOST ?? '127.0.0.1',
    // Nobody in this process reads it.
    recordAtMost: 0,
    ...(baseUrl && { baseUrl }),
    ...(startUrl && { policy: { isKnownPortal: onlyPortal(startUrl) } }),
    ...(hosts && { controlAccess: { remoteHosts: hosts.map((host) => host.toLowerCase()) } }),
  };
}

/** What a person can do about an address that cannot be taken. */
function explained(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const advice = {
    EADDRINUSE: 'choose another port with PORT=',
    EADDRNOTAVAIL: 'choose an address of this machine with HOST=',
    ENOTFOUND: 'choose an address of this machine with HOST=',
    EACCES: 'choose a port above 1023 with PORT=',
  }[String(error.code)];
  return advice ? new UserError(`${error.message}; ${advice}`, { cause: error }) : error;
}
