// Holds every response of the emulator against the contract: status, headers and body.
// For the emulator's own tests; what a server must do is the checks' business.
import type { ContractOperation } from '../../../generated/contract-shape.ts';
import { contracts } from '../../../generated/contracts.ts';
import { faultsOf } from '../../model/contract.ts';
import type { DialectName } from '../vocabulary.ts';

/** Statuses of HTTP itself, which the contracts leave to it. */
const HTTP_STATUSES: readonly number[] = [405, 415];

/** How a response to `path` leaves the contract; empty when it keeps it. */
export async function outsideContract(
  dialect: DialectName,
  path: string,
  response: Response,
): Promise<readonly string[]> {
  const operation = operationAt(dialect, path);
  if (operation === undefined) return [`${path} is not in the contract`];
  if (HTTP_STATUSES.includes(response.status)) return [];
  const json: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  const { status, headers } = response;
  return faultsOf(contracts[dialect], operation.id, { status, headers, json }).map(
    ({ sentence }) => sentence,
  );
}

function operationAt(dialect: DialectName, path: string): ContractOperation | undefined {
  return Object.values(contracts[dialect].operations).find((one) => one.path === path);
}
