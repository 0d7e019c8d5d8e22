// `make emulator`: serves the whole flow of DIALECT on PORT until it is stopped, and says what to do next.
// CONTROL_HOSTS lets other machines use the control, EMULATOR_URL says under which URL it is reached when that
// is not where it listens, and START_URL which access portal exists.
import { readEnvironment } from '../settings/environment.ts';
import { type Environment, readDialect, readPort } from '../settings/read-settings.ts';
import { type ServeOptions, serveEmulator } from './listen.ts';
import { samePortal } from './policy/requests.ts';
import { welcome } from './welcome.ts';

const environment = readEnvironment();
try {
  const served = await serveEmulator(readOptions(environment));
  console.log(welcome(served, environment.START_URL));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void served.close());
  }
} catch (error) {
  console.error(`emulator: ${explain(error)}`);
  process.exitCode = 1;
}

function readOptions(variables: Environment): ServeOptions {
  const { EMULATOR_URL: baseUrl, START_URL: startUrl, CONTROL_HOSTS: hosts } = variables;
  if (startUrl !== undefined && !URL.canParse(startUrl)) {
    throw new Error(`START_URL=${startUrl} is not a URL; write it as https://host/start`);
  }
  return {
    dialect: readDialect(variables) ?? 'aws-sso-oidc',
    port: readPort(variables, 4020),
    host: variables.HOST ?? '127.0.0.1',
    // Nobody in this process reads it.
    recordAtMost: 0,
    ...(baseUrl && { baseUrl }),
    ...(startUrl && { policy: { isKnownPortal: (url: URL) => samePortal(url, startUrl) } }),
    ...(hosts && { controlAccess: { remoteHosts: hosts.toLowerCase().split(/[\s,]+/) } }),
  };
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  switch ('code' in error ? error.code : undefined) {
    case 'EADDRINUSE':
      return `${error.message}; choose another port with PORT=`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${error.message}; choose an address of this machine with HOST=`;
    case 'EACCES':
      return `${error.message}; choose a port above 1023 with PORT=`;
    default:
      return error.message;
  }
}
