// How polls are answered while nobody has decided: the first ones, those of a client that keeps the
// interval, and those of one that was once too early.

import { both } from '../../model/dialects.ts';
import type { Exchange } from '../../model/exchange.ts';
import { isRefusedWith, namesError } from '../findings.ts';
import { intervalOf, isNone, isStill, surelyLives, takesTooLong, waitObediently } from './flow.ts';
import type { Flow, ServerCheck, ServerTrial } from './server-check.ts';

/** How many polls in a row surely are too many for a server that minds. */
const BURST = 4;

/** How often a client obeys before it counts as locked out. */
const OBEDIENCE = 3;

const undecided = ['authorization_pending', 'slow_down'];

const undecidedIds = ['RFC8628-3.5-02', 'SSOOIDC-CreateToken-01'] as const;

const isNotSlowed = (trial: ServerTrial, exchange: Exchange, expected: string) =>
  isNone(trial, exchange, ['slow_down'], expected);

/** Judges a poll of a code that nobody has decided on: it is pending, or slowed down, the first and each later one. */
function judgeUndecided(trial: ServerTrial, flow: Flow, exchange: Exchange): void {
  if (!surelyLives(trial, flow)) return;
  const { dialect } = trial;
  const stays = namesError(dialect, exchange, undecided);
  trial.judge('RFC8628-3.5-02', exchange, stays);
  // The status that slow_down has is for the sentence about the statuses of errors.
  const isSlowed = dialect.readPoll(exchange).kind === 'slow_down';
  trial.judge(
    'SSOOIDC-CreateToken-01',
    exchange,
    isSlowed ? stays : isRefusedWith(dialect, exchange, undecided),
  );
}

/** Polls without a pause until the server minds, or a few times. */
async function provoke(trial: ServerTrial, flow: Flow): Promise<readonly Exchange[]> {
  const polls: Exchange[] = [];
  while (polls.length < BURST) {
    const exchange = await trial.poll(flow);
    polls.push(exchange);
    judgeUndecided(trial, flow, exchange);
    if (trial.dialect.readPoll(exchange).kind === 'slow_down') break;
  }
  return polls;
}

export const pollingChecks: readonly ServerCheck[] = [
  {
    id: 'answers-authorization-pending-until-the-person-decides',
    proves: ['RFC8628-3.5-02', 'RFC8628-3.5-06', 'SSOOIDC-CreateToken-01', 'SSOOIDC-CreateToken-02'],
    dialects: both,
    async run(trial) {
      const { judge } = trial;
      const flow = await trial.start();
      const first = await trial.poll(flow);
      judgeUndecided(trial, flow, first);
      const second = await trial.poll(flow);
      judgeUndecided(trial, flow, second);
      const atOnce = 'no slow_down for the first poll of a code';
      judge(['RFC8628-3.5-06', 'SSOOIDC-CreateToken-02'], first, isNotSlowed(trial, first, atOnce));
      const twice = 'no slow_down for the first two polls of a code, which the AWS CLI sends without a pause';
      judge('SSOOIDC-CreateToken-02', second, isNotSlowed(trial, second, twice));
    },
  },
  {
    id: 'never-slows-down-a-client-that-keeps-the-interval',
    proves: ['RFC8628-3.5-07', 'SSOOIDC-CreateToken-03', ...undecidedIds],
    dialects: both,
    phase: 'side-by-side',
    async run(trial) {
      const ids = ['RFC8628-3.5-07', 'SSOOIDC-CreateToken-03'] as const;
      const flow = await trial.start();
      if (takesTooLong(trial, [...ids, ...undecidedIds], flow)) return;
      for (const poll of ['first', 'second', 'third']) {
        await trial.waitInterval(flow, trial.clock.now());
        const exchange = await trial.poll(flow);
        judgeUndecided(trial, flow, exchange);
        const expected = `no slow_down for the ${poll} poll of a client that waits ${intervalOf(flow)} s before each`;
        trial.judge(ids, exchange, isNotSlowed(trial, exchange, expected));
      }
    },
  },
  {
    id: 'lets-a-client-recover-that-polled-too-early',
    proves: ['RFC8628-3.5-08', 'SSOOIDC-CreateToken-04', ...undecidedIds],
    dialects: both,
    phase: 'side-by-side',
    async run(trial) {
      const ids = ['RFC8628-3.5-08', 'SSOOIDC-CreateToken-04'] as const;
      const flow = await trial.start();
      if (takesTooLong(trial, [...ids, ...undecidedIds], flow)) return;
      const hasty = await provoke(trial, flow);
      let slowDowns = hasty.filter((poll) => trial.dialect.readPoll(poll).kind === 'slow_down').length;
      const obedient: Exchange[] = [];
      while (obedient.length < OBEDIENCE) {
        await waitObediently(trial, flow, slowDowns);
        const exchange = await trial.poll(flow);
        obedient.push(exchange);
        judgeUndecided(trial, flow, exchange);
        if (trial.dialect.readPoll(exchange).kind === 'slow_down') slowDowns += 1;
        // Once it is answered, one more poll shows that it stays so.
        else if (obedient.length > 1) break;
      }
      const [before] = hasty;
      const [first] = obedient;
      const last = obedient.at(-1);
      if (!before || !first || !last) return;
      const recovered = `a response other than slow_down, after ${obedient.length} polls that kept every interval asked for`;
      trial.judge('RFC8628-3.5-08', last, isNotSlowed(trial, last, recovered));
      if (surelyLives(trial, flow)) trial.judge(ids, last, isStill(trial, before, last));
      const asBefore = `no slow_down for a client that waits ${intervalOf(flow, 1)} s since it got one`;
      trial.judge('SSOOIDC-CreateToken-04', first, isNotSlowed(trial, first, asBefore));
      trial.judge('SSOOIDC-CreateToken-04', last, isNotSlowed(trial, last, asBefore));
    },
  },
];
