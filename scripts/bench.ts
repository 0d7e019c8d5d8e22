// `make bench`: measures what the README promises, beside named peers in the same run. Exit 1 when a
// promise is not kept.

import { measureServers, serversTable, serverTargets } from './bench/servers.ts';

const servers = await measureServers();
console.log('Servers, POST /device_authorization of aws-sso-oidc, 20 connections for 5 s\n');
console.log(`${serversTable(servers)}\n`);

const targets = serverTargets(servers);
for (const { text, kept } of targets) console.log(`${kept ? 'kept  ' : 'BROKEN'}  ${text}`);
process.exitCode = targets.every(({ kept }) => kept) ? 0 : 1;
