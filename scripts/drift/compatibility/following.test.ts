// The side of compatibility as a whole: where the base comes from, and that version and changelog have to follow.

import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { UserError } from '../../../conformance/model/user-error.ts';
import { type Edit, makeEdit, OPENAPI, ofRfc } from '../testing/edits.ts';
import { compatibilitySide } from './compatibility.ts';
import { isAtLeast, isInChangelog, leastVersion } from './following.ts';

const run = promisify(execFile);

let project: string;
let contracts: string;
let base: string;
beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'devauth-following-'));
  contracts = join(project, 'openapi');
  base = join(project, 'base');
  await cp(OPENAPI, base, { recursive: true });
  for (const name of ['aws-sso-oidc.yaml', 'rfc8628.yaml']) await setVersion(join(base, name), '0.2.0');
  await cp(base, contracts, { recursive: true });
});
afterEach(() => rm(project, { recursive: true }));

async function setVersion(path: string, version: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replace(/x-contract-version: .*/, `x-contract-version: ${version}`));
}

async function findAfter(edit: Edit, version: string, changelog: string) {
  await makeEdit(contracts, edit);
  await setVersion(join(contracts, `${edit.dialect}.yaml`), version);
  await writeFile(join(project, 'CHANGELOG.md'), changelog);
  const side = compatibilitySide(contracts, base);
  return { findings: await side.find(), notes: side.notes ?? [] };
}

const breaking = ofRfc('a default', 'default: 5', 'default: 10');
const compatible = ofRfc(
  'a member',
  '        scope:\n',
  '        audience: { type: string, description: For whom. }\n        scope:\n',
);
const editorial = ofRfc('a text', 'description: Access token.', 'description: The access token.');
const told = (version: string) => `## Unreleased\n\n- The contract \`rfc8628\` is\n  ${version}: more.\n`;

describe('version and changelog follow', () => {
  test('a breaking change with the version of before: red, at the line of the version', async () => {
    const { findings, notes } = await findAfter(breaking, '0.2.0', told('0.2.0'));
    expect(findings).toEqual([
      {
        file: expect.stringMatching(/rfc8628\.yaml$/),
        line: expect.any(Number),
        what: 'info.x-contract-version is 0.2.0, but the changes since 0.2.0 are breaking',
        mend: expect.stringMatching(/^raise it to 0\.3\.0 at least.*CHANGELOG\.md$/),
      },
    ]);
    expect(notes).toContainEqual(
      expect.stringMatching(
        /^breaking for clients and servers {2}.*rfc8628\.yaml:\d+: .*interval: default 5 → 10$/,
      ),
    );
  });

  test('a breaking change that is only called compatible: red', async () => {
    expect((await findAfter(breaking, '0.2.1', told('0.2.1'))).findings).toHaveLength(1);
  });

  test('a breaking change that the changelog does not tell: red, at the changelog', async () => {
    const { findings } = await findAfter(breaking, '0.3.0', told('0.2.0'));
    expect(findings).toMatchObject([
      { file: expect.stringMatching(/CHANGELOG\.md$/), what: expect.stringContaining('rfc8628 0.3.0') },
    ]);
  });

  test('a breaking change that both follow: green', async () => {
    expect((await findAfter(breaking, '0.3.0', told('0.3.0'))).findings).toEqual([]);
  });

  test('a compatible change: a version more is enough', async () => {
    expect((await findAfter(compatible, '0.2.0', told('0.2.0'))).findings).toHaveLength(1);
    expect((await findAfter(compatible, '0.2.1', told('0.2.1'))).findings).toEqual([]);
  });

  test('a text: nothing has to follow, and it is told of', async () => {
    const { findings, notes } = await findAfter(editorial, '0.2.0', '');
    expect(findings).toEqual([]);
    expect(notes).toContainEqual(expect.stringMatching(/^editorial {2}.*description/));
  });

  test('a version that falls, or is none: red', async () => {
    expect((await findAfter(editorial, '0.1.9', '')).findings).toHaveLength(1);
    expect((await findAfter(editorial, 'newest', '')).findings).toHaveLength(1);
  });

  test('a contract that went, and one that came: the changelog has to name them', async () => {
    await rm(join(contracts, 'rfc8628.yaml'));
    await cp(join(base, 'rfc8628.yaml'), join(contracts, 'third.yaml'));
    const find = () => compatibilitySide(contracts, base).find();
    expect((await find()).map(({ what }) => what)).toEqual([
      expect.stringContaining('rfc8628 was removed'),
      expect.stringContaining('third 0.2.0'),
    ]);
    await writeFile(join(project, 'CHANGELOG.md'), '- `rfc8628` was removed.\n- `third`, 0.2.0, came.\n');
    expect(await find()).toEqual([]);
  });
});

describe('the base', () => {
  test('may be a commit, whatever lies in the folder', async () => {
    const git = (...args: string[]) =>
      run('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd: project });
    await git('init', '--quiet');
    await git('add', '.');
    await git('commit', '--quiet', '-m', 'one');
    await git('tag', 'v1');
    await makeEdit(contracts, breaking);
    await setVersion(join(contracts, 'rfc8628.yaml'), '0.2.0');
    expect(await compatibilitySide(contracts, 'v1').find()).toHaveLength(1);
    await expect(compatibilitySide(contracts, 'v2').find()).rejects.toThrow(UserError);
    await expect(compatibilitySide(contracts, '--help').find()).rejects.toThrow(UserError);
  });

  test('may be one file, of a dialect that has a contract', async () => {
    const old = join(project, 'old');
    await mkdir(old);
    await makeEdit(old, breaking);
    await setVersion(join(old, 'rfc8628.yaml'), '0.2.0');
    expect(await compatibilitySide(contracts, join(old, 'rfc8628.yaml')).find()).toHaveLength(1);
    await cp(join(old, 'rfc8628.yaml'), join(old, 'other.yaml'));
    await expect(compatibilitySide(contracts, join(old, 'other.yaml')).find()).rejects.toThrow('of other');
    await writeFile(join(old, 'rfc8628.yaml'), 'a: [');
    await expect(compatibilitySide(contracts, join(old, 'rfc8628.yaml')).find()).rejects.toThrow(UserError);
  });
});

test('versions are compared by their numbers', () => {
  expect((['breaking', 'compatible', 'editorial'] as const).map((one) => leastVersion('0.9.4', one))).toEqual(
    ['0.10.0', '0.9.5', '0.9.4'],
  );
  expect(leastVersion('1.9.4', 'breaking')).toBe('2.0.0');
  expect(leastVersion('2019-08', 'breaking')).toBeUndefined();
  expect([isAtLeast('0.10.0', '0.9.9'), isAtLeast('0.9.9', '0.10.0'), isAtLeast('1.0.0', '1.0.0')]).toEqual([
    true,
    false,
    true,
  ]);
});

test('an item of the changelog names both, and not by a longer word', () => {
  expect(isInChangelog('- contract `rfc8628`: now 0.3.0.\n- other', ['rfc8628', '0.3.0'])).toBe(true);
  expect(isInChangelog('- contract `rfc8628`\n- now 0.3.0', ['rfc8628', '0.3.0'])).toBe(false);
  expect(isInChangelog('- rfc8628 10.3.0', ['rfc8628', '0.3.0'])).toBe(false);
});
