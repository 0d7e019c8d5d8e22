// `make mock`: serves the contract of DIALECT on PORT until it is stopped.

import { readEnvironment } from '../settings/environment.ts';
import { readDialect, readPort, SettingsError } from '../settings/read-settings.ts';
import { serveMock } from './serve.ts';

const environment = readEnvironment();
try {
  const dialect = readDialect(environment) ?? 'aws-sso-oidc';
  const mock = await serveMock({ dialect, port: readPort(environment, 4010) });
  console.log(`mock of ${dialect} at ${mock.url}`);
  console.log('  it has no state: each request gets the first example that the contract gives for it');
  console.log('  choose another:  Prefer: code=400, example=slow_down');
  console.log('  stop it:         Ctrl-C');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void mock.close().then(() => process.exit(0)));
  }
} catch (error) {
  console.error(`mock: ${explain(error)}`);
  process.exitCode = error instanceof SettingsError ? 2 : 1;
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const taken = 'code' in error && error.code === 'EADDRINUSE';
  return taken ? `${error.message}; choose another port with PORT=` : error.message;
}
