// Tries the table of parameters: each parameter with what can be wrong with it, at each endpoint, in each way to
// authenticate that the target declares.

import type { Authentication, Parameters, RequestOptions } from '../../model/dialect.ts';
import { both } from '../../model/dialects.ts';
import { describeResponse, type Exchange, type HttpRequest } from '../../model/exchange.ts';
import type { Finding } from '../../model/finding.ts';
import { notSeen, undeclared } from '../../model/reasons.ts';
import type { Client } from '../../model/target.ts';
import type { RequirementId } from '../../requirements/catalogue.ts';
import { gravityOf, namesError, succeeds } from '../findings.ts';
import { set, without, withQuery } from './changes.ts';
import { cellsOf } from './parameter-cells.ts';
import {
  type Cell,
  type Decision,
  parameterRows,
  rowOf,
  type Treatment,
  type Way,
} from './parameter-table.ts';
import type { Flow, ServerCheck, ServerTrial } from './server-check.ts';

/** Who asks in a way to authenticate. */
interface Asking {
  readonly client: Client;
  readonly authentication: Authentication;
}

/** A request that is being tried, and what comes back to it. */
interface Place {
  readonly asking: Asking;
  readonly flow: Flow | undefined;
  readonly cell: Cell;
}

/** The ways that the target's clients have; the body only where the server takes a secret there. */
async function waysOf(trial: ServerTrial): Promise<ReadonlyMap<Way, Asking>> {
  const { main, confidential } = trial.target.clients;
  const ways = new Map<Way, Asking>([['usual', { client: main, authentication: 'default' }]]);
  if (confidential === undefined) return ways;
  for (const authentication of ['basic', 'body'] as const) {
    const asking = { client: confidential, authentication };
    const known = await trial.send(trial.dialect.startRequest(trial.target, asking));
    if (succeeds(trial.dialect, known).holds) ways.set(authentication, asking);
  }
  return ways;
}

function requestOf(
  trial: ServerTrial,
  { asking, flow, cell }: Place,
  change: RequestOptions['change'],
): HttpRequest {
  const { dialect, target } = trial;
  const options = { ...asking, ...(change && { change }) };
  return cell.endpoint === 'token'
    ? dialect.pollRequest(target, flow?.deviceCode ?? '', options)
    : dialect.startRequest(target, options);
}

/** What a conforming request has for the parameter, if anything. */
function conformingValue(trial: ServerTrial, place: Place): unknown {
  let value: unknown;
  requestOf(trial, place, (parameters: Parameters) => {
    value = parameters[place.cell.parameter];
    return parameters;
  });
  return value;
}

function treated(trial: ServerTrial, place: Place, treatment: Treatment, value: unknown): HttpRequest {
  const { parameter } = place.cell;
  switch (treatment) {
    case 'absent':
      return requestOf(trial, place, without(parameter));
    case 'empty':
      return requestOf(trial, place, set(parameter, ''));
    case 'repeated':
      return requestOf(trial, place, set(parameter, [value, value]));
    case 'of another type':
      return requestOf(trial, place, set(parameter, 7));
    case 'in the query': {
      const { url, ...others } = requestOf(trial, place, without(parameter));
      const query = new URLSearchParams({ [parameter]: String(value) });
      return { ...others, url: withQuery(url, query.toString()) };
    }
  }
}

/** What came back, in one word. */
function cameTo({ dialect }: ServerTrial, { response }: Exchange): string | undefined {
  if (!response) return undefined;
  return dialect.errorCode(response) ?? (response.status < 300 ? 'success' : `status ${response.status}`);
}

function isAsAbsent(
  trial: ServerTrial,
  exchange: Exchange,
  absent: Exchange,
  { parameter, treatment }: Cell,
): Finding {
  const [now, then] = [cameTo(trial, exchange), cameTo(trial, absent)];
  return {
    holds: now !== undefined && now === then,
    expected: `the same with ${parameter} ${treatment} as without it (${describeResponse(absent)})`,
    actual: describeResponse(exchange),
    ...gravityOf(trial.dialect, exchange),
  };
}

/** The sentences that the table proves by what it tries. */
const proved = [
  ...new Set(
    Object.values(parameterRows)
      .flat()
      .flatMap(({ decision }) => triedBy(decision)),
  ),
];

function triedBy(decision: Decision): readonly RequirementId[] {
  if ('asAbsent' in decision) return [decision.asAbsent];
  return 'refused' in decision ? [decision.refused] : [];
}

/**
 * The request without the parameter, and the treated one. Where two polls of one code differ, the first may be why:
 * then each is sent once more, for a code of its own.
 */
async function sideBySide(trial: ServerTrial, place: Place, value: unknown) {
  const { treatment, endpoint } = place.cell;
  const absent = await trial.send(treated(trial, place, 'absent', value));
  const exchange = await trial.send(treated(trial, place, treatment, value));
  if (endpoint !== 'token' || cameTo(trial, absent) === cameTo(trial, exchange)) return { absent, exchange };
  const fresh = async (one: Treatment) =>
    trial.send(treated(trial, { ...place, flow: await trial.start(place.asking) }, one, value));
  return { absent: await fresh('absent'), exchange: await fresh(treatment) };
}

async function tryCell(trial: ServerTrial, place: Place, decision: Decision): Promise<void> {
  const { cell } = place;
  const value = conformingValue(trial, place);
  // What a conforming request does not carry can be empty in it, but neither twice nor elsewhere.
  if (value === undefined && cell.treatment !== 'empty') return;
  if ('refused' in decision) {
    const exchange = await trial.send(treated(trial, place, cell.treatment, value));
    const { expected, ...finding } = namesError(trial.dialect, exchange, decision.errors);
    trial.judge(decision.refused, exchange, {
      ...finding,
      expected: `${expected} with ${cell.parameter} ${cell.treatment}`,
    });
  }
  if ('asAbsent' in decision) {
    const { absent, exchange } = await sideBySide(trial, place, value);
    trial.judge(decision.asAbsent, exchange, isAsAbsent(trial, exchange, absent, cell));
  }
}

export const parameterTableChecks: readonly ServerCheck[] = [
  {
    id: 'reads-each-parameter-as-it-stands',
    proves: proved,
    dialects: both,
    async run(trial) {
      const judged = new Set<RequirementId>();
      for (const [way, asking] of await waysOf(trial)) {
        const flow = await trial.start(asking);
        for (const cell of cellsOf(trial.dialect).filter((one) => one.way === way)) {
          const { decision } = rowOf(cell) ?? {};
          if (decision === undefined || triedBy(decision).length === 0) continue;
          await tryCell({ ...trial, judge: noting(trial, judged) }, { asking, flow, cell }, decision);
        }
      }
      const none =
        trial.target.clients.confidential === undefined
          ? undeclared(['CONFIDENTIAL_CLIENT_ID', 'CONFIDENTIAL_CLIENT_SECRET'])
          : notSeen('no request of the run carries what it is about');
      trial.notApplicable(
        proved.filter((id) => !judged.has(id)),
        none,
      );
    },
  },
];

/** Judges, and keeps which sentences were. */
function noting(trial: ServerTrial, judged: Set<RequirementId>): ServerTrial['judge'] {
  return (ids, ...others) => {
    for (const id of [ids].flat()) judged.add(id);
    trial.judge(ids, ...others);
  };
}
