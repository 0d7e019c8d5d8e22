// How the suite proves each requirement, and how it is known that it would see it broken.

import { clientChecks } from '../checks/client/index.ts';
import { serverChecks } from '../checks/server/index.ts';
import type { Proofs } from '../requirements/export.ts';
import { clientMutants } from '../self-test/clients/mutants/index.ts';
import { mutants } from '../self-test/mutants/index.ts';

/** The proofs of a requirement. */
export function proofsOf(id: string): Proofs {
  const checks: readonly { readonly id: string; readonly proves: readonly string[] }[] = [
    ...serverChecks,
    ...clientChecks,
  ];
  const faults: readonly { readonly name: string; readonly breaks: readonly string[] }[] = [
    ...mutants,
    ...clientMutants,
  ];
  return {
    checks: checks.filter(({ proves }) => proves.includes(id)).map((check) => check.id),
    mutants: faults.filter(({ breaks }) => breaks.includes(id)).map(({ name }) => name),
  };
}
