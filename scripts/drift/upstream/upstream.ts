// The side of upstream: the contracts agree with what is published elsewhere. AWS's dialect with the model and the
// endpoint rules of AWS's SDK, the standard's dialect with the names that are registered.

import { type Contract, loadContracts } from '../../generate/load.ts';
import { readModel } from '../../generate/model.ts';
import type { Finding, Side } from '../side.ts';
import { pointerTo, readContractModel } from './contract-model.ts';
import { compareHosts, type Partition, readPartitions } from './hosts.ts';
import { withLatestSdk } from './latest.ts';
import { readModelFile } from './model-file.ts';
import { onPurpose } from './purpose.ts';
import { compareRegistries } from './registries.ts';
import { type InstalledSdk, loadSdk, readSdkModel } from './sdk.ts';
import { compareModels, describeDifference, type ServiceModel } from './service-model.ts';

/** What AWS publishes. */
export interface Upstream {
  /** How it is named to people. */
  readonly name: string;
  readonly model: ServiceModel;
  readonly partitions: readonly Partition[];
}

/**
 * @param folder the folder of the contracts
 * @param upstream `latest` for the newest SDK on npm, or a model file of AWS to say what changed since; else the SDK
 *   that is installed is what counts, and nothing is fetched
 */
export function upstreamSide(folder: string, upstream?: string): Side {
  const notes: string[] = [];
  return {
    name: 'upstream',
    question: "the contracts agree with AWS's model, AWS's endpoint rules and the registered names of OAuth",
    notes,
    async find() {
      const contracts = await loadContracts(folder);
      const installed = await readUpstream(await loadSdk(import.meta.url));
      if (upstream === 'latest') {
        const latest = await withLatestSdk(readUpstream);
        notes.push(...changesSince(installed.name, installed.model, latest));
        return findingsAgainst(contracts, latest);
      }
      if (upstream) notes.push(...changesSince(upstream, await readModelFile(upstream), installed));
      return findingsAgainst(contracts, installed);
    },
  };
}

async function readUpstream(sdk: InstalledSdk): Promise<Upstream> {
  return {
    name: `AWS's SDK ${sdk.version}`,
    model: await readSdkModel(sdk),
    partitions: await readPartitions(sdk),
  };
}

/** What AWS changed, one line each. */
function changesSince(name: string, old: ServiceModel, now: Upstream): string[] {
  const changes = compareModels(old, now.model).map(describeDifference);
  const lines = changes.length === 0 ? ['nothing changed'] : changes;
  return [`${now.name}, since ${name}:`, ...lines.map((line) => `  ${line}`)];
}

/** Where the contracts part from upstream, and reasons for differences that are not there. */
export function findingsAgainst(contracts: readonly Contract[], upstream: Upstream): Finding[] {
  return contracts.flatMap((contract) => {
    if (contract.dialect === 'aws-sso-oidc') return findingsOfAws(contract, upstream);
    return contract.dialect === 'rfc8628' ? findingsOfRfc(contract) : [];
  });
}

function findingsOfAws(contract: Contract, { name, model, partitions }: Upstream): Finding[] {
  const tell = (pointer: string, what: string): Finding => {
    const { file, line } = contract.source.problem(pointer, what);
    const mend =
      'change the contract with AWS and make generate, or give a reason in drift/upstream/purpose.ts';
    return { file, line, what, mend };
  };
  const differences = compareModels(model, readContractModel(contract));
  const found = new Set(differences.map(describeDifference));
  const explained = Object.values(onPurpose).flat();
  const stale = explained.filter((one) => !found.has(one));
  return [
    ...differences
      .filter((difference) => !explained.includes(describeDifference(difference)))
      .map((difference) =>
        tell(
          pointerTo(difference.key, contract),
          `${describeDifference(difference)} (${name} → the contract)`,
        ),
      ),
    ...stale.map((what) => ({
      file: 'scripts/drift/upstream/purpose.ts',
      what: `a reason is given for a difference that is not there: ${what}`,
      mend: 'remove it, or put it as it is found now',
    })),
    ...compareHosts(readModel(contract).servers, partitions).map(({ index, what }) =>
      tell(index === -1 ? '/servers' : `/servers/${index}`, what),
    ),
  ];
}

function findingsOfRfc(contract: Contract): Finding[] {
  return compareRegistries(contract).map(({ what, pointer }) => {
    const { file, line } = contract.source.problem(pointer, what);
    const mend = 'use the registered name, or give a reason in scripts/drift/upstream/registries.ts';
    return { file, line, what, mend };
  });
}
