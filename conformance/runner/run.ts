// One run of the suite against one server or client: open it, try a conforming flow, run the checks, decide.

import { Blocked } from '../model/blocked.ts';
import type { Check, Trial } from '../model/check.ts';
import type { Evidence } from '../model/evidence.ts';
import type { RunOutcome } from '../model/outcome.ts';
import { type BlockedReason, type NotApplicable, undeclared } from '../model/reasons.ts';
import type { IdentifiedRequirement } from '../model/requirement.ts';
import type { Side, Subject } from '../model/side.ts';
import { decide, type Judgement } from '../model/verdict.ts';
import { Ledger } from './ledger.ts';

/** How a run is made. */
export interface RunOptions {
  /** Runs one check after the other, for a clock that does not really wait. */
  readonly oneAtATime?: boolean;
  /** Hears what the run is doing, for a progress line. */
  readonly onProgress?: (progress: Progress) => void;
}

/** How far a run is. */
export interface Progress {
  readonly done: number;
  readonly of: number;
  readonly check: string;
}

/**
 * Runs the suite. Never rejects because of what is on trial: whatever it does becomes verdicts.
 * @throws Blocked when no dialect is given and the target cannot be recognised.
 */
export async function run<T extends Trial>(side: Side<T>, options: RunOptions = {}): Promise<RunOutcome> {
  const startedAt = new Date();
  const began = performance.now();
  const subject = await side.open();
  try {
    const requirements = side.requirements.filter(({ dialects }) => dialects.includes(subject.dialect));
    const judgements = await judge(side, subject, requirements, options);
    const byId = Map.groupBy(judgements, ({ id }) => id);
    return {
      side: side.name,
      subject: subject.name,
      dialect: subject.dialect,
      dialectBecause: subject.dialectBecause,
      startedAt,
      milliseconds: performance.now() - began,
      exchanges: subject.exchanges(),
      ...(subject.throttled && { throttled: subject.throttled() }),
      ...(subject.seed !== undefined && { seed: subject.seed }),
      results: requirements.map((requirement) => decide(requirement, byId.get(requirement.id) ?? [])),
      undocumented: subject.undocumented(),
      secrets: subject.secrets(),
    };
  } finally {
    await subject.close();
  }
}

async function judge<T extends Trial>(
  side: Side<T>,
  subject: Subject<T>,
  requirements: readonly IdentifiedRequirement[],
  options: RunOptions,
): Promise<readonly Judgement[]> {
  const checks = side.checks.filter(({ dialects }) => dialects.includes(subject.dialect));
  const ledgerOf = (check: Check<T>) => new Ledger(check, subject.dialect, requirements);
  try {
    await subject.prepare();
  } catch (error) {
    return checks.flatMap((check) => ledgerOf(check).close(endedBy(error)));
  }

  const judgements: Judgement[] = [];
  let done = 0;
  const perform = async (check: Check<T>) => {
    judgements.push(...(await judgementsOf(check, subject, ledgerOf(check))));
    done += 1;
    options.onProgress?.({ done, of: checks.length, check: check.id });
  };
  const inOrder = async (list: readonly Check<T>[]) => {
    for (const check of list) await perform(check);
  };
  const inPhase = (phase: Check<T>['phase']) =>
    checks.filter((check) => (check.phase ?? 'in-order') === phase);

  if (options.oneAtATime) {
    await inOrder(inPhase('in-order'));
    await inOrder(inPhase('side-by-side'));
  } else {
    await Promise.all([inOrder(inPhase('in-order')), ...inPhase('side-by-side').map(perform)]);
  }
  await inOrder(inPhase('last'));
  return judgements;
}

/** Everything that one check says. */
async function judgementsOf<T extends Trial>(
  check: Check<T>,
  subject: Subject<T>,
  ledger: Ledger,
): Promise<readonly Judgement[]> {
  const lacking = (check.needs ?? []).flatMap((need) => subject.lacks(need) ?? []);
  if (lacking.length > 0) {
    ledger.notApplicable(check.proves, joined(lacking));
    return ledger.close();
  }
  try {
    await check.run(subject.trial(ledger));
    return ledger.close();
  } catch (error) {
    return ledger.close(endedBy(error));
  }
}

/** What is undeclared is told together; of other reasons the first. */
function joined(reasons: readonly NotApplicable[]): NotApplicable {
  const [first] = reasons;
  const variables = reasons.flatMap((reason) => (reason.because === 'undeclared' ? reason.variables : []));
  return first && first.because !== 'undeclared' ? first : undeclared(variables);
}

function endedBy(error: unknown): {
  readonly reason: BlockedReason;
  readonly evidence: Evidence | undefined;
} {
  if (error instanceof Blocked)
    return { reason: { by: 'setup', what: error.message }, evidence: error.evidence };
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { reason: { by: 'suite', what }, evidence: undefined };
}
