// How long a client waits between two polls: from the end of our response at the socket to the arrival of the next
// request, so that whatever else takes time only ever lengthens the wait, and never makes a violation.

import type { Conversation, Turn } from '../../model/conversation.ts';
import { DEFAULT_INTERVAL, type Dialect } from '../../model/dialect.ts';
import { both, rfc } from '../../model/dialects.ts';
import type { Finding } from '../../model/finding.ts';
import { notSeen } from '../../model/reasons.ts';
import type { ScenarioId } from '../../scenarios/index.ts';
import type { ClientCheck, ClientRequirementId, ClientTrial } from './client-check.ts';
import { endsWithToken, judgeLater, outcomeOf, turnsTo } from './reading.ts';

/**
 * Seconds by which a wait may be too short. Timers of Node, of Python and of Go were seen to end up to 1.2 ms before
 * their time in 10,000 waits of 50 ms; the rest is for clocks of other programs that count in whole hundredths.
 */
const TOLERANCE = 0.05;

/** RFC 8628 §3.5, and the API reference of CreateToken: what each slow_down adds, in seconds. */
const SLOW_DOWN_STEP = 5;

/** One wait of a client. */
interface Wait {
  readonly conversation: Conversation;
  readonly before: Turn;
  readonly seconds: number;
  /** Whether the next poll may come at once, as the dialect's own clients poll. */
  readonly isFree: boolean;
  readonly after: ReturnType<typeof outcomeOf>;
  /** The interval that the server has asked for, and what `slow_down` has added so far. */
  readonly interval: number;
  readonly hasInterval: boolean;
  readonly added: number;
}

/** Every wait between two polls of a conversation. */
function waitsOf(conversation: Conversation, dialect: Dialect): readonly Wait[] {
  const polls = turnsTo(conversation, 'token');
  const started = turnsTo(conversation, 'deviceAuthorization').at(-1)?.response?.members?.[
    dialect.names.interval
  ];
  const hasInterval = typeof started === 'number';
  const interval = hasInterval ? started : DEFAULT_INTERVAL;
  let added = 0;
  return polls.slice(1).flatMap((next, index) => {
    const before = polls[index];
    if (before?.endedAt === undefined) return [];
    const after = outcomeOf(dialect, before);
    if (after === 'slow_down') added += SLOW_DOWN_STEP;
    const seconds = next.arrivedAt - before.endedAt;
    const isFree = index + 1 < dialect.pollsAtOnce;
    return [{ conversation, before, seconds, isFree, after, interval, hasInterval, added }];
  });
}

function atLeast({ seconds }: Wait, least: number, because: string): Finding {
  return {
    holds: seconds >= least - TOLERANCE,
    expected: `at least ${least} s before the next poll ${because}`,
    actual: `${seconds.toFixed(2)} s`,
  };
}

interface Rule {
  readonly scenario: ScenarioId;
  readonly ids: readonly ClientRequirementId[];
  /** Which waits the sentence is about. */
  readonly about: (wait: Wait, all: readonly Wait[]) => boolean;
  readonly finding: (wait: Wait, all: readonly Wait[]) => Finding;
  /** Whether a client that gives up breaks the sentence, too. */
  readonly mustGoOn?: true;
}

const afterPending = (wait: Wait) => wait.after === 'pending';
const afterSlowDown = (wait: Wait) => wait.after === 'slow_down';
const isUnanswered = ({ after }: Wait) => after === 'unanswered' || after === 'unintelligible';
const timedOut = ({ before }: Wait) => before.broken === 'hung' || before.broken === 'closed early';
const whole = (wait: Wait) => wait.interval + wait.added;

const keepsInterval = (because: string) => (wait: Wait) => atLeast(wait, whole(wait), because);

const rules: readonly Rule[] = [
  ...(['pending', 'long-interval'] as const).map((scenario) => ({
    scenario,
    ids: ['RFC8628-3.5-14', 'SSOOIDC-CreateToken-31'] as const,
    about: (wait: Wait) => afterPending(wait) && !wait.isFree,
    finding: keepsInterval('at the interval of the device authorization response'),
  })),
  ...(['no-interval', 'null-interval'] as const).map((scenario) => ({
    scenario,
    ids: ['RFC8628-3.2-16', 'SSOOIDC-CreateToken-32'] as const,
    about: (wait: Wait) => afterPending(wait) && !wait.isFree,
    finding: keepsInterval('where the server names no interval'),
    mustGoOn: true as const,
  })),
  {
    scenario: 'slow-down',
    ids: ['RFC8628-3.5-16', 'SSOOIDC-CreateToken-35'],
    about: afterSlowDown,
    finding: keepsInterval('after slow_down'),
  },
  {
    scenario: 'slow-down',
    ids: ['RFC8628-3.5-17', 'SSOOIDC-CreateToken-36'],
    about: (wait) => afterPending(wait) && wait.added > 0,
    finding: keepsInterval('for every poll after a slow_down'),
  },
  {
    scenario: 'slow-down-twice',
    ids: ['RFC8628-3.5-18', 'SSOOIDC-CreateToken-37'],
    about: (wait) => afterSlowDown(wait) && wait.added > SLOW_DOWN_STEP,
    finding: keepsInterval('after the second slow_down'),
  },
  {
    scenario: 'slow-down-with-shorter-interval',
    ids: ['RFC8628-3.5-19'],
    about: (wait) => wait.added > 0,
    finding: keepsInterval('after a slow_down with a shorter interval'),
  },
  {
    scenario: 'slow-down-with-longer-interval',
    ids: ['RFC8628-3.5-31'],
    about: afterSlowDown,
    finding: (wait) =>
      atLeast(wait, Number(wait.before.response?.members?.interval), 'as the slow_down asks'),
  },
  {
    scenario: 'slow-down-with-429',
    ids: ['RFC8628-3.5-20'],
    about: (wait) => wait.before.response?.status === 429,
    finding: (wait) => atLeast(wait, wait.interval + SLOW_DOWN_STEP, 'after slow_down with status 429'),
  },
  ...(['server-error', 'request-timeout', 'connection-cut'] as const).map((scenario) => ({
    scenario,
    ids: ['RFC8628-3.5-15', 'SSOOIDC-CreateToken-40'] as const,
    about: isUnanswered,
    finding: keepsInterval('after a poll that failed'),
  })),
  {
    scenario: 'unavailable-for-seconds',
    ids: ['RFC9110-10.2.3-01'],
    about: ({ before }) => before.response?.status === 503,
    finding: (wait) => atLeast(wait, 4, 'as Retry-After asks'),
  },
  {
    scenario: 'unavailable-until-a-date',
    ids: ['RFC9110-10.2.3-02'],
    about: ({ before }) => before.response?.status === 429,
    // A date has whole seconds: the one in which it was made may be nearly over.
    finding: (wait) => atLeast(wait, 4, 'as the date of Retry-After asks'),
  },
  {
    scenario: 'connection-timeouts',
    ids: ['RFC8628-3.5-27', 'SSOOIDC-CreateToken-38'],
    about: timedOut,
    finding: (wait) => ({
      holds: wait.seconds > whole(wait) + TOLERANCE,
      expected: `more than the ${whole(wait)} s of the interval, after a connection timeout`,
      actual: `${wait.seconds.toFixed(2)} s`,
    }),
  },
  {
    scenario: 'connection-timeouts',
    ids: ['RFC8628-3.5-28', 'SSOOIDC-CreateToken-39'],
    about: (wait, all) => timedOut(wait) && all.filter(timedOut).indexOf(wait) > 0,
    finding: (wait, all) => {
      const earlier = all.filter(timedOut)[0]?.seconds ?? 0;
      return {
        holds: wait.seconds > earlier + TOLERANCE,
        expected: `longer than after the first connection timeout, which was ${earlier.toFixed(2)} s`,
        actual: `${wait.seconds.toFixed(2)} s`,
      };
    },
  },
];

async function judgeRule(
  trial: ClientTrial,
  { scenario, ids, about, finding, mustGoOn }: Rule,
): Promise<void> {
  const conversation = await trial.conversation(scenario);
  const waits = waitsOf(conversation, trial.dialect);
  const own = waits.filter((wait) => about(wait, waits));
  if (own.length === 0 && mustGoOn)
    await judgeLater(trial, ids, conversation, endsWithToken(conversation, trial.dialect));
  else if (own.length === 0) trial.notApplicable(ids, notSeen(`no such wait: ${whyNone(conversation)}`));
  for (const wait of own) trial.judge(ids, conversation, finding(wait, waits));
}

function whyNone({ end, scenario }: Conversation): string {
  const how = end.how === 'ended' && end.result.outcome === 'error' ? 'with an error' : 'before';
  return `in the scenario ${scenario} the client ended ${how}`;
}

const idsOf = (own: readonly Rule[]) => [...new Set(own.flatMap(({ ids }) => ids))];
const isOfRfcOnly = ({ ids }: Rule) => ids.every((id) => id.startsWith('RFC8628'));

export const timingChecks: readonly ClientCheck[] = [...new Set(rules.map(({ scenario }) => scenario))].map(
  (scenario) => {
    const own = rules.filter((rule) => rule.scenario === scenario);
    return {
      id: `waits-long-enough-in-${scenario}`,
      proves: idsOf(own),
      dialects:
        scenario === 'null-interval' ? (['aws-sso-oidc'] as const) : own.every(isOfRfcOnly) ? rfc : both,
      needs: ['loop'],
      phase: 'side-by-side',
      async run(trial) {
        for (const rule of own) await judgeRule(trial, rule);
      },
    };
  },
);
