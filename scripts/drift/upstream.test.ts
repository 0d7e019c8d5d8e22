// The hosts of the contract against AWS's endpoint rules, and each way in which the two can part.

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Partition, sdkPartitions, upstreamSide } from './upstream.ts';

const OPENAPI = fileURLToPath(new URL('../../openapi', import.meta.url));
const partitions = await sdkPartitions();

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'devauth-upstream-'));
  await cp(OPENAPI, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

const find = (upstream: readonly Partition[] = partitions) =>
  upstreamSide(folder, async () => upstream).find();

test('as they are: green, over every region', async () => {
  expect(partitions.flatMap(({ hosts }) => [...hosts]).length).toBeGreaterThan(40);
  expect(await find()).toEqual([]);
});

test.each([
  ['another service', 'https://oidc.{region}.amazonaws.com\n', 'https://sso-oidc.{region}.amazonaws.com\n'],
  ['another suffix', 'amazonaws.com.cn', 'amazonaws.cn'],
  ['a prefix of regions less', '|il|mx)', '|il)'],
])('%s in the contract: red at its line', async (_, from, to) => {
  const path = join(folder, 'aws-sso-oidc.yaml');
  const text = await readFile(path, 'utf8');
  expect(text).toContain(from);
  await writeFile(path, text.replace(from, to));
  const [first] = await find();
  expect(first).toMatchObject({
    file: expect.stringContaining('aws-sso-oidc.yaml'),
    line: expect.any(Number),
  });
});

test('a partition, a prefix or a host that AWS changes: red', async () => {
  const added = {
    id: 'aws-new',
    pattern: '^new\\-\\w+\\-\\d+$',
    hosts: new Map([['new-east-1', 'https://oidc.new']]),
  };
  expect(await find([...partitions, added])).toHaveLength(2);
  const [first, ...others] = partitions;
  if (!first) throw new Error('there are partitions');
  expect(await find([{ ...first, pattern: first.pattern.replace('|mx', '|mx|zz') }, ...others])).toHaveLength(
    2,
  );
  const moved = new Map([...first.hosts].map(([region]) => [region, 'https://oidc.elsewhere']));
  expect((await find([{ ...first, hosts: moved }, ...others])).length).toBe(first.hosts.size);
});
