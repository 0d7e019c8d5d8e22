// Some mutants over real HTTP: the command, told nothing but variables, ends red and names the sentence.

import { afterAll, describe, expect, it } from 'vitest';
import { type ServedEmulator, serveEmulator } from '../emulator/index.ts';
import type { DialectName } from '../model/requirement.ts';
import { requirement } from '../requirements/catalogue.ts';
import { runCommand } from './command.ts';
import type { Mutant } from './mutant.ts';
import { mutants } from './mutants/index.ts';

const rows: readonly (readonly [DialectName, mutant: string])[] = [
  ['aws-sso-oidc', 'names the same exception in the header of every error'],
  ['aws-sso-oidc', 'leaves verificationUriComplete out'],
  ['aws-sso-oidc', 'fails at a value that is too long'],
  ['rfc8628', 'takes a denial for an approval'],
  ['rfc8628', 'knows the device grant with a hyphen too'],
];

const served: ServedEmulator[] = [];

afterAll(async () => {
  await Promise.all(served.map(({ close }) => close()));
});

function mutantNamed(dialect: DialectName, name: string): Mutant {
  const mutant = mutants.find((row) => row.name === name && row.dialects.includes(dialect));
  if (!mutant) throw new Error(`no mutant of ${dialect} ${name}`);
  return mutant;
}

/** Serves a mutant, with a short interval so that checks which wait do not wait long. */
async function serveMutant(dialect: DialectName, mutant: Mutant): Promise<ServedEmulator> {
  const policy = typeof mutant.policy === 'function' ? mutant.policy() : mutant.policy;
  const server = await serveEmulator({
    dialect,
    policy: { intervalSeconds: 1, ...policy },
  });
  served.push(server);
  return server;
}

/** A person who decides through the control of the emulator. */
function decideAt(url: string, decision: 'approve' | 'deny'): string {
  // Not `fetch`, which takes longer to load than all the rest of this.
  const order = `"${url}/_emulator/${decision}?user_code=" + process.env.USER_CODE`;
  const script = `require("node:http").request(${order}, { method: "POST" }, (r) => process.exit(r.statusCode === 200 ? 0 : 1)).end()`;
  return `'${process.execPath}' -e '${script}'`;
}

describe.concurrent('a mutant that is served over HTTP', () => {
  it.each(rows)('%s: %s', { timeout: 180_000 }, async (dialect, name) => {
    const mutant = mutantNamed(dialect, name);
    const { url, demo } = await serveMutant(dialect, mutant);
    const { clientId, clientSecret = '' } = demo.client;
    const ended = await runCommand({
      TARGET: url,
      DIALECT: dialect,
      CLIENT_ID: clientId,
      ...(clientSecret !== '' && { CLIENT_SECRET: clientSecret }),
      APPROVE: decideAt(url, 'approve'),
      DENY: decideAt(url, 'deny'),
    });
    const named = mutant.breaks.filter((id) => requirement(id).dialects.includes(dialect));
    const fails = named.some((id) => requirement(id).level === 'MUST');
    expect([ended.code, ended.stderr]).toEqual([fails ? 1 : 0, '']);
    expect(redOn(ended.stdout)).toEqual(named.toSorted());
  });
});

/** What is red on the screen: in the list of all sentences, and once more where each red one is explained. */
function redOn(screen: string): readonly string[] {
  const lines = screen.matchAll(/^(?:fail|warn|blocked) +(\S+)/gm);
  return [...new Set([...lines].map(([, id = '']) => id))].toSorted();
}
