// `make emulator`: serves the whole flow of DIALECT on PORT until it is stopped, and says what to do next.

import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { UserError } from '../model/user-error.ts';
import { stopOnSignals } from '../processes/process-group.ts';
import { mustBeKnown } from '../settings/known-dialect.ts';
import { EXIT, startProgram } from '../settings/program.ts';
import type { Values } from '../settings/read.ts';
import { SettingsError } from '../settings/settings-error.ts';
import type { Certificate } from './certificate.ts';
import { type ServeOptions, serveEmulator } from './listen.ts';
import { type DeclaredClient, emulatorDialects } from './parts.ts';
import type { Policy } from './policy/index.ts';
import { onlyPortal } from './policy/requests.ts';
import { type ProfileName, profileNames } from './profiles.ts';
import { welcome } from './welcome.ts';

/** Where it listens when it is not told. */
const DEFAULT_PORT = 4020;

/** CLIENT_ID that stands for whichever client comes. */
const ANY_CLIENT = '*';

// A load of requests leaves many grants behind, which V8 takes for a reason to spend a hundred megabytes on objects
// that do not live long. The emulator is as fast without them.
setFlagsFromString('--semi-space-growth-factor=1');

stopOnSignals();
await startProgram(
  { name: 'emulator', summary: 'serve the whole flow, with a page to approve on', notes: [] },
  async (values) => {
    mustBeKnown(values.DIALECT, Object.keys(emulatorDialects), 'serves', 'conformance/emulator/wire');
    const { tls, path } = await certificateOf(values);
    try {
      const served = await serveEmulator({ ...optionsOf(values), ...(tls && { tls }) });
      console.log(welcome(served, values.START_URL, path));
      return EXIT.ok;
    } catch (error) {
      throw explained(error);
    }
  },
);

function optionsOf(values: Values<'emulator'>): ServeOptions {
  const { EMULATOR_URL: baseUrl, CONTROL_HOSTS: hosts } = values;
  const profile = profileOf(values);
  return {
    dialect: values.DIALECT ?? (profile ? 'rfc8628' : 'aws-sso-oidc'),
    port: values.PORT ?? DEFAULT_PORT,
    host: values.HOST ?? '127.0.0.1',
    // Nobody in this process reads it.
    recordAtMost: 0,
    policy: policyOf(values),
    clients: clientsOf(values),
    ...(profile && { profile }),
    ...(baseUrl && { baseUrl }),
    ...(hosts && { controlAccess: { remoteHosts: hosts.map((host) => host.toLowerCase()) } }),
  };
}

function policyOf(values: Values<'emulator'>): Partial<Policy> {
  const { START_URL: startUrl, INTERVAL: intervalSeconds, CODE_LIFETIME: lifetimeSeconds } = values;
  return {
    ...(startUrl && { isKnownPortal: onlyPortal(startUrl) }),
    ...(intervalSeconds !== undefined && { intervalSeconds }),
    ...(lifetimeSeconds !== undefined && { lifetimeSeconds }),
    ...(values.CLIENT_ID === ANY_CLIENT && { onUnknownClient: 'accept' }),
  };
}

/** The client that somebody else's program has built in. */
function clientsOf({ CLIENT_ID: id, CLIENT_SECRET: secret }: Values<'emulator'>): readonly DeclaredClient[] {
  return id === undefined || id === ANY_CLIENT ? [] : [{ id, ...(secret && { secret }) }];
}

function profileOf({ PROFILE: name, DIALECT: dialect }: Values<'emulator'>): ProfileName | undefined {
  if (name === undefined) return undefined;
  const profile = profileNames.find((known) => known === name);
  if (profile === undefined) {
    throw new SettingsError(`PROFILE=${name} is not known; it is one of ${profileNames.join(', ')}`);
  }
  if (dialect !== undefined && dialect !== 'rfc8628') {
    throw new SettingsError(`PROFILE=${name} is for DIALECT=rfc8628; leave one of the two out`);
  }
  return profile;
}

/** The certificate to serve with, and where the one that was made for this run can be found. */
async function certificateOf(
  values: Values<'emulator'>,
): Promise<{ readonly tls?: Certificate; readonly path?: string }> {
  const { TLS: tls, CERT: cert, KEY: key, HOST: host = '127.0.0.1' } = values;
  if (cert !== undefined && key !== undefined)
    return { tls: { cert: read('CERT', cert), key: read('KEY', key) } };
  if (cert !== undefined || key !== undefined) {
    throw new SettingsError('CERT and KEY belong together; set both, or TLS=1 to have a certificate made');
  }
  if (!tls) return {};
  // It takes long to load, and few need it.
  const { makeCertificate, writeCertificate } = await import('./certificate.ts');
  const made = await makeCertificate(host);
  return { tls: made, path: await writeCertificate(made) };
}

function read(name: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new SettingsError(`${name}=${path} cannot be read; give the path of a file in PEM form`);
  }
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
