// The server side: what the run has to know of a server at a URL.

import { serverChecks } from '../../checks/server/index.ts';
import type { ServerCheck, ServerTrial } from '../../checks/server/server-check.ts';
import { dialects } from '../../dialects/index.ts';
import { secretsIn } from '../../dialects/secrets.ts';
import type { TrialClock } from '../../model/clock.ts';
import type { Dialect } from '../../model/dialect.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { Secret } from '../../model/secret.ts';
import type { ServerSettings } from '../../model/settings.ts';
import type { Side } from '../../model/side.ts';
import type { Target } from '../../model/target.ts';
import { type UndocumentedMember, undocumentedMembers } from '../../model/undocumented.ts';
import { requirementsOf } from '../../requirements/catalogue.ts';
import { whatIsAbsent } from './capabilities.ts';
import { detectDialect } from './detect.ts';
import { createPatientSend } from './patient-send.ts';
import { preflight } from './preflight.ts';
import { createSend, type Fetch } from './send.ts';
import { createTrial } from './trial.ts';

/** What is injected by the suite's own tests. */
export interface ServerTools {
  readonly fetch?: Fetch;
  readonly clock?: TrialClock;
  readonly checks?: readonly ServerCheck[];
}

const realClock: TrialClock = {
  now: () => performance.now() / 1000,
  sleep: (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000)),
};

/** The side of a server that the settings name. */
export function serverSide(settings: ServerSettings, tools: ServerTools = {}): Side<ServerTrial> {
  const { clock = realClock, checks = serverChecks } = tools;
  return {
    name: 'server',
    requirements: requirementsOf('server'),
    checks,
    async open() {
      const all: Exchange[] = [];
      const exchanges: Exchange[] = [];
      let target: Target | undefined;
      const madeUp: Secret[] = [];
      const { send, throttled } = createPatientSend({
        send: createSend({
          fetch: tools.fetch ?? fetch,
          timeout: settings.timeout,
          onExchange: (exchange) => all.push(exchange),
        }),
        clock,
        ...(settings.rate !== undefined && { rate: settings.rate }),
        // A poll may carry parameters in its address, where a check puts them there.
        isPoll: ({ url }) => withoutQuery(url) === (target && withoutQuery(target.endpoints.token)),
        onExchange: (exchange) => exchanges.push(exchange),
      });
      const { dialect, because } = await detectDialect(settings, dialects, send);
      const prepared = () => {
        if (!target) throw new Error('the server was not prepared');
        return target;
      };
      return {
        name: settings.target,
        dialect: dialect.name,
        dialectBecause: because,
        seed: settings.seed,
        async prepare() {
          target = await dialect.prepare(settings, send);
          await preflight({ target, dialect, send });
        },
        lacks: (need) => whatIsAbsent(prepared(), need),
        trial: (records) =>
          createTrial(records, {
            target: prepared(),
            dialect,
            clock,
            seed: settings.seed,
            exchanges,
            send,
            onSecret: (secret) => madeUp.push(secret),
          }),
        exchanges: () => all.length,
        throttled,
        undocumented: () => (target ? undocumentedOf(target, dialect, exchanges) : []),
        // What was made up goes first: of a value with two names the last one stays.
        secrets: () => [...madeUp, ...all.flatMap(secretsIn), ...secretsOf(settings)],
        close: async () => {},
      };
    },
  };
}

const withoutQuery = (url: string) => url.replace(/[?#].*$/s, '');

/** Members of responses that the contract does not name. */
function undocumentedOf(
  { endpoints }: Target,
  { contract, operations }: Dialect,
  exchanges: readonly Exchange[],
): readonly UndocumentedMember[] {
  const served = new Map<string, string>();
  for (const name of ['deviceAuthorization', 'token', 'register'] as const) {
    const [url, operation] = [endpoints[name], operations[name]];
    if (url !== undefined && operation !== undefined) served.set(url, operation);
  }
  const seen = exchanges.flatMap(({ request, response }) => {
    const operation = served.get(request.url);
    return operation && response?.members ? [{ operation, members: Object.keys(response.members) }] : [];
  });
  return undocumentedMembers(contract, 'response', seen);
}

/** The secrets that the settings hold, each with the name of its variable; the main client's name goes first. */
function secretsOf(settings: ServerSettings): readonly Secret[] {
  return (
    [
      ['CONFIDENTIAL_', settings.confidentialClient],
      ['UNAUTHORIZED_', settings.unauthorizedClient],
      ['OTHER_', settings.otherClient],
      ['', settings.client],
    ] as const
  ).flatMap(([prefix, client]) =>
    client?.clientSecret === undefined
      ? []
      : [{ value: client.clientSecret, variable: `${prefix}CLIENT_SECRET` }],
  );
}
