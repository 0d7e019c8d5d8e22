// The hosts of AWS's dialect: the servers of the contract are those of AWS's own endpoint rules, for every region of every
// partition. Dual-stack and FIPS hosts are not in the contract, which says that they need a base URL.

import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { ServerModel } from '../../generate/model.ts';
import type { InstalledSdk } from './sdk.ts';

/** What AWS says of a partition. */
export interface Partition {
  readonly id: string;
  /** Regular expression of the regions that belong to it, listed or not. */
  readonly pattern: string;
  /** Region → host of the service. */
  readonly hosts: ReadonlyMap<string, string>;
}

/** Where servers and partitions differ; `index` is that of the server, or -1. */
export function compareHosts(servers: readonly ServerModel[], partitions: readonly Partition[]) {
  const differences: { readonly index: number; readonly what: string }[] = [];
  const patterns = new Map(partitions.map((partition) => [plain(partition.pattern), partition.id]));
  for (const [index, { regionPattern = '' }] of servers.entries()) {
    if (!patterns.has(plain(regionPattern))) {
      differences.push({ index, what: `AWS has no partition with the regions ${regionPattern}` });
    }
  }
  const present = new Set(servers.map(({ regionPattern = '' }) => plain(regionPattern)));
  for (const { id, pattern, hosts } of partitions) {
    if (!present.has(plain(pattern)))
      differences.push({ index: -1, what: `no server has the regions ${pattern} of ${id}` });
    for (const [region, host] of hosts) {
      const index = servers.findIndex(
        ({ regionPattern }) => regionPattern && new RegExp(regionPattern).test(region),
      );
      const url = servers[index]?.url.replace('{region}', region);
      if (url !== host)
        differences.push({ index, what: `${region} is at ${host}, and not at ${url ?? 'any server'}` });
    }
  }
  return differences;
}

/** The same pattern is written in two ways: groups that capture or not, hyphens escaped or not. */
function plain(pattern: string): string {
  return pattern
    .replaceAll('(?:', '(')
    .replaceAll('\\-', '-')
    .replaceAll(/\((\w+)\)/g, '$1');
}

/**
 * The partitions as an SDK has them.
 *
 * @throws Error when the SDK keeps them somewhere else than it did
 */
export async function readPartitions(sdk: InstalledSdk): Promise<readonly Partition[]> {
  const core = pathToFileURL(createRequire(sdk.package).resolve('@aws-sdk/core/client'));
  const place = '../../../dist-es/submodules/client/util-endpoints/lib/aws/partitions.js';
  const { partitionsInfo }: { partitionsInfo: unknown } = await import(new URL(place, core).href);
  const hostOf = (region: string): string => {
    const parameters = { Region: region, UseDualStack: false, UseFIPS: false };
    return sdk.client.config.endpointProvider(parameters).url.origin;
  };
  return listed(partitionsInfo).map(({ id, regionRegex, regions }) => ({
    id,
    pattern: regionRegex,
    // What is global has no region of its own.
    hosts: new Map(
      Object.keys(regions)
        .filter((region) => !region.endsWith('-global'))
        .map((region) => [region, hostOf(region)]),
    ),
  }));
}

interface Listed {
  readonly id: string;
  readonly regionRegex: string;
  readonly regions: Readonly<Record<string, unknown>>;
}

function listed(info: unknown): readonly Listed[] {
  const isList = (value: unknown): value is { readonly partitions: readonly Listed[] } =>
    typeof value === 'object' && value !== null && 'partitions' in value && Array.isArray(value.partitions);
  if (!isList(info) || info.partitions.length === 0)
    throw new Error("the SDK's list of partitions has another form");
  return info.partitions;
}
