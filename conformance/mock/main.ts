// `make mock`: serves the contract of DIALECT on PORT until it is stopped.

import { contracts } from '../../generated/contracts.ts';
import { stopOnSignals } from '../processes/process-group.ts';
import { EXIT, startProgram } from '../settings/program.ts';
import { hintsFor } from './hints.ts';
import { serveMock } from './serve.ts';

/** Where it listens when it is not told. */
const DEFAULT_PORT = 4010;

stopOnSignals();
await startProgram(
  {
    name: 'mock',
    summary: 'serve the contract, stateless, for tests of clients',
    notes: ['A header of the request chooses the response: Prefer: code=400, example=slow_down'],
  },
  async ({ DIALECT: dialect = 'aws-sso-oidc', PORT: port = DEFAULT_PORT, CORS: cors = false }) => {
    const mock = await serveMock({ dialect, port, cors });
    console.log(`mock of ${dialect} at ${mock.url}`);
    console.log('  it has no state: each request gets the first example that the contract gives for it');
    console.log('  a header chooses another (Prefer: code=400), or makes one up (Prefer: dynamic=true):');
    for (const hint of hintsFor(contracts[dialect])) console.log(`    ${hint}`);
    console.log('  stop it: Ctrl-C');
    return EXIT.ok;
  },
);
