// `make mock`: serves the contract of DIALECT on PORT until it is stopped.

import { contracts } from '../../generated/contracts.ts';
import { UserError } from '../model/user-error.ts';
import { readEnvironment } from '../settings/environment.ts';
import { isOn, readDialect, readPort, SettingsError } from '../settings/read-settings.ts';
import { hintsFor } from './hints.ts';
import { serveMock } from './serve.ts';

const environment = readEnvironment();
try {
  const dialect = readDialect(environment) ?? 'aws-sso-oidc';
  const port = readPort(environment, 4010);
  const mock = await serveMock({ dialect, port, cors: isOn('CORS', environment.CORS) });
  console.log(`mock of ${dialect} at ${mock.url}`);
  console.log('  it has no state: each request gets the first example that the contract gives for it');
  console.log('  a header chooses another (Prefer: code=400), or makes one up (Prefer: dynamic=true):');
  for (const hint of hintsFor(contracts[dialect])) console.log(`    ${hint}`);
  console.log('  stop it: Ctrl-C');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void mock.close().then(() => process.exit(0)));
  }
} catch (error) {
  const isTold = error instanceof UserError || error instanceof SettingsError;
  console.error(isTold ? `mock: ${error.message}` : error);
  process.exitCode = error instanceof SettingsError ? 2 : 1;
}
