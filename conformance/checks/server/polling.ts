// How polls are answered while nobody has decided: the first ones, those of a client that keeps the
// interval, and those of one that was once too early.

import { both } from '../../model/dialects.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { RequirementId } from '../../requirements/catalogue.ts';
import { isRefusedWith, namesError } from '../findings.ts';
import { intervalOf, isNone, PATIENCE, waitObediently } from './flow.ts';
import type { Flow, ServerCheck, ServerTrial } from './server-check.ts';

/** How many polls in a row surely are too many for a server that minds. */
const BURST = 4;

/** How often a client obeys before it counts as locked out. */
const OBEDIENCE = 3;

const undecided = ['authorization_pending', 'slow_down'];

/** Says that the sentences do not apply where proving them takes longer than the run may. */
function takesTooLong(trial: ServerTrial, ids: readonly RequirementId[], flow: Flow): boolean {
  const interval = intervalOf(flow);
  if (trial.target.slow || interval <= PATIENCE) return false;
  trial.notApplicable(ids, { because: 'slow', what: `a client waits ${interval} s between two polls` });
  return true;
}

const isNotSlowed = (trial: ServerTrial, exchange: Exchange, expected: string) =>
  isNone(trial, exchange, ['slow_down'], expected);

/** Polls without a pause until the server minds, or a few times. Tells whether it did. */
async function provoke(trial: ServerTrial, flow: Flow): Promise<boolean> {
  for (let count = 0; count < BURST; count += 1) {
    if (trial.dialect.readPoll(await trial.poll(flow)).kind === 'slow_down') return true;
  }
  return false;
}

export const pollingChecks: readonly ServerCheck[] = [
  {
    id: 'answers-authorization-pending-until-the-person-decides',
    proves: ['RFC8628-3.5-02', 'RFC8628-3.5-06', 'SSOOIDC-CreateToken-01', 'SSOOIDC-CreateToken-02'],
    dialects: both,
    async run(trial) {
      const { dialect, judge } = trial;
      const flow = await trial.start();
      const first = await trial.poll(flow);
      const second = await trial.poll(flow);
      judge('RFC8628-3.5-02', first, namesError(dialect, first, undecided));
      judge('SSOOIDC-CreateToken-01', first, isRefusedWith(dialect, first, undecided));
      const atOnce = 'no slow_down for the first poll of a code';
      judge(['RFC8628-3.5-06', 'SSOOIDC-CreateToken-02'], first, isNotSlowed(trial, first, atOnce));
      const twice = 'no slow_down for the first two polls of a code, which the AWS CLI sends without a pause';
      judge('SSOOIDC-CreateToken-02', second, isNotSlowed(trial, second, twice));
    },
  },
  {
    id: 'never-slows-down-a-client-that-keeps-the-interval',
    proves: ['RFC8628-3.5-07', 'SSOOIDC-CreateToken-03'],
    dialects: both,
    phase: 'side-by-side',
    async run(trial) {
      const ids = ['RFC8628-3.5-07', 'SSOOIDC-CreateToken-03'] as const;
      const flow = await trial.start();
      if (takesTooLong(trial, ids, flow)) return;
      for (const poll of ['first', 'second', 'third']) {
        await trial.waitInterval(flow, trial.clock.now());
        const exchange = await trial.poll(flow);
        const expected = `no slow_down for the ${poll} poll of a client that waits ${intervalOf(flow)} s before each`;
        trial.judge(ids, exchange, isNotSlowed(trial, exchange, expected));
      }
    },
  },
  {
    id: 'lets-a-client-recover-that-polled-too-early',
    proves: ['RFC8628-3.5-08', 'SSOOIDC-CreateToken-04'],
    dialects: both,
    phase: 'side-by-side',
    async run(trial) {
      const ids = ['RFC8628-3.5-08', 'SSOOIDC-CreateToken-04'] as const;
      const flow = await trial.start();
      if (takesTooLong(trial, ids, flow)) return;
      let slowDowns = (await provoke(trial, flow)) ? 1 : 0;
      const obedient: Exchange[] = [];
      while (obedient.length < OBEDIENCE) {
        await waitObediently(trial, flow, slowDowns);
        const exchange = await trial.poll(flow);
        obedient.push(exchange);
        if (trial.dialect.readPoll(exchange).kind === 'slow_down') slowDowns += 1;
        // Once it is answered, one more poll shows that it stays so.
        else if (obedient.length > 1) break;
      }
      const [first] = obedient;
      const last = obedient.at(-1);
      if (!first || !last) return;
      const recovered = `a response other than slow_down, after ${obedient.length} polls that kept every interval asked for`;
      trial.judge('RFC8628-3.5-08', last, isNotSlowed(trial, last, recovered));
      const asBefore = `no slow_down for a client that waits ${intervalOf(flow, 1)} s since it got one`;
      trial.judge('SSOOIDC-CreateToken-04', first, isNotSlowed(trial, first, asBefore));
      trial.judge('SSOOIDC-CreateToken-04', last, isNotSlowed(trial, last, asBefore));
    },
  },
];
