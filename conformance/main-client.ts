// `devauth conformance-client`: runs the suite against the client that CLIENT names, or against those of our own
// clients that this package can start.

import { startClientProgram } from './client-program.ts';
import { ownClients } from './targets/own-clients.ts';

await startClientProgram(ownClients);
