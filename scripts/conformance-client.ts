// `make conformance-client`: the client suite, with the library of this package among our own clients. It stands here
// because nothing of the suite may import the library.

import { startClientProgram } from '../conformance/client-program.ts';
import { ownClients } from '../conformance/targets/own-clients.ts';
import { libraryClients } from './clients/library.ts';

await startClientProgram([...ownClients, ...libraryClients]);
