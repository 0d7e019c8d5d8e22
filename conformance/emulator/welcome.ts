// What `make emulator` prints: where it is, who may ask, and the first requests to try.
import type { Emulator } from './emulator.ts';
import { emulatorDialects } from './parts.ts';
import { DEFAULT_START_URL } from './vocabulary.ts';
import type { Demo } from './wire/dialect.ts';

/**
 * The greeting of a running emulator. `startUrl` is the access portal that exists, `certificate` the path of the
 * certificate that was made for it.
 */
export function welcome(
  { url, dialect: name, demo }: Emulator,
  startUrl = DEFAULT_START_URL,
  certificate?: string,
): string {
  const dialect = emulatorDialects[name];
  const example = dialect.examples(url, startUrl);
  return [
    `emulator of ${dialect.name} at ${url}`,
    ...(certificate === undefined ? [] : trustLines(certificate)),
    '',
    '1. Send a device authorization request:',
    `     ${example.start}`,
    '2. Be the person, with the user code from there:',
    `     open ${url}/device in a browser, or`,
    `     curl -X POST '${url}/_emulator/approve?user_code=XXXX-XXXX'`,
    '3. Get the token, with the device code from there:',
    `     ${example.poll}`,
    '',
    'Clients that need no registration (made up; they open nothing):',
    ...clientLines(demo),
    '',
    `Look at what is open: curl '${url}/_emulator/flows'. Stop the emulator with Ctrl-C.`,
  ].join('\n');
}

/** How clients come to trust a certificate that nobody has signed. */
function trustLines(certificate: string): string[] {
  return [
    '',
    `Its certificate was made for this run: ${certificate}`,
    `     NODE_EXTRA_CA_CERTS=${certificate}  for Node`,
    `     SSL_CERT_FILE=${certificate}  for Go, Python and OpenSSL`,
    `     curl --cacert ${certificate}  in the commands below`,
  ];
}

function clientLines(demo: Demo): string[] {
  const roles = [
    ['to use', demo.client],
    ['a second one', demo.otherClient],
    ['may not use the device grant', demo.unauthorizedClient],
    ['has to authenticate', demo.confidentialClient],
    ['has an expired secret', demo.expiredClient],
  ] as const;
  return roles.flatMap(([role, client]) => {
    if (client === undefined) return [];
    const secret = client.clientSecret === undefined ? 'no secret' : `secret '${client.clientSecret}'`;
    return [`     ${client.clientId.padEnd(18)} ${secret.padEnd(34)} ${role}`];
  });
}
