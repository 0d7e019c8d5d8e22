// `make bench`: measures what the documents promise, beside named peers in the same run. Exit 1 when a
// promise is not kept.

import { fleetsTable, fleetTargets, measureFleets } from './bench/fleet.ts';
import { measureSizes, sizesTable, sizeTargets } from './bench/library-size.ts';
import { measureSpeeds, speedsTable } from './bench/library-speed.ts';
import { measureServers, serversTable, serverTargets } from './bench/servers.ts';

const sizes = await measureSizes();
console.log(
  `Clients, what a device login costs\n\n${sizesTable(sizes)}\n\n${speedsTable(await measureSpeeds())}\n`,
);

const servers = await measureServers();
console.log(
  'Servers, POST /device_authorization of aws-sso-oidc, 20 connections, the best of several turns\n',
);
console.log(`${serversTable(servers)}\n`);

const fleets = await measureFleets();
console.log('The suite against many emulators, 50 at a time, with reports\n');
console.log(`${fleetsTable(fleets)}\n`);

const targets = [...sizeTargets(sizes), ...serverTargets(servers), ...fleetTargets(fleets)];
for (const { text, kept } of targets) console.log(`${kept ? 'kept  ' : 'BROKEN'}  ${text}`);
process.exitCode = targets.every(({ kept }) => kept) ? 0 : 1;
