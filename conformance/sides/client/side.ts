// The client side: what the run has to know of a client that is started once for each scenario.

import type { DialectName } from '../../../generated/index.ts';
import type { ClientCapability, ClientCheck, ClientTrial } from '../../checks/client/client-check.ts';
import { clientChecks } from '../../checks/client/index.ts';
import { dialects } from '../../dialects/index.ts';
import { secretNames } from '../../dialects/secrets.ts';
import { Blocked } from '../../model/blocked.ts';
import type { ClientUnderTest } from '../../model/client.ts';
import { type Conversation, describeEnd } from '../../model/conversation.ts';
import type { Dialect } from '../../model/dialect.ts';
import { type NotApplicable, notSeen } from '../../model/reasons.ts';
import type { Secret } from '../../model/secret.ts';
import type { Side } from '../../model/side.ts';
import { type UndocumentedMember, undocumentedMembers } from '../../model/undocumented.ts';
import { requirementsOf } from '../../requirements/catalogue.ts';
import { type ScenarioId, scenario, scenarioIds } from '../../scenarios/index.ts';
import { clients, play } from './play.ts';

/** How a client is put on trial. */
export interface ClientSideOptions {
  readonly dialect: DialectName;
  readonly client: ClientUnderTest;
  /** Seconds that the client may take to give up on a response. */
  readonly timeout: number;
  /** How many scenarios are played at a time. */
  readonly jobs: number;
  readonly checks?: readonly ClientCheck[];
}

/** The side of a client. */
export function clientSide(options: ClientSideOptions): Side<ClientTrial> {
  const { client } = options;
  return {
    name: 'client',
    requirements: requirementsOf('client'),
    checks: options.checks ?? clientChecks,
    async open() {
      const dialect = dialects.find(({ name }) => name === options.dialect);
      if (!dialect) throw new Error(`no dialect is called ${options.dialect}`);
      const played = new Map<ScenarioId, Promise<Conversation>>();
      const done: Conversation[] = [];
      const inTurn = limited(options.jobs);
      const conversation = (id: ScenarioId) => {
        const known = played.get(id);
        if (known) return known;
        const fresh = inTurn(() => play(client, id, dialect, { timeout: options.timeout }));
        played.set(id, fresh);
        void fresh.then((one) => done.push(one));
        return fresh;
      };
      const fitting = scenarioIds(dialect.name).filter(
        (id) =>
          !(scenario(id).needsLoop && client.calls === 'single') &&
          !(scenario(id).virtualTime && client.kind === 'process'),
      );
      return {
        name: client.name,
        dialect: dialect.name,
        dialectBecause: 'a client is tried in the dialect that DIALECT names',
        async prepare() {
          assertSignsIn(await conversation('success'));
        },
        lacks: (need) => whatIsAbsent(client, need),
        trial: (records) => ({
          dialect,
          usualClient: dialect.name === 'rfc8628' ? { id: clients.usual.id } : clients.usual,
          confidentialClient: clients.confidential,
          conversation,
          goesOn: async () => pollsAgain(await conversation('pending')),
          conversations: () => Promise.all(fitting.map(conversation)),
          judge: (ids, evidence, ...findings) => records.judge(ids, evidence, ...findings),
          notApplicable: (ids, reason) => records.notApplicable(ids, reason),
        }),
        exchanges: () => done.reduce((sum, { turns }) => sum + turns.length, 0),
        undocumented: () => undocumentedOf(dialect, done),
        secrets: () => [...done.flatMap(secretsOf), ...given],
        close: async () => {},
      };
    },
  };
}

/** The secrets that clients are given. */
const given: readonly Secret[] = Object.values(clients).map(({ secret }) => ({
  value: secret,
  variable: 'CLIENT_SECRET',
}));

/** What emulators handed out in a conversation. */
function secretsOf({ turns }: Conversation): readonly Secret[] {
  return turns.flatMap(({ response }) =>
    Object.entries(response?.members ?? {}).flatMap(([name, value]) => {
      const variable = secretNames.get(name);
      return variable && typeof value === 'string' ? [{ value, variable }] : [];
    }),
  );
}

/** Parameters of requests that the contract does not name. */
function undocumentedOf(
  dialect: Dialect,
  conversations: readonly Conversation[],
): readonly UndocumentedMember[] {
  const seen = conversations.flatMap(({ turns }) =>
    turns.flatMap((turn) => {
      const { endpoint } = turn;
      if (endpoint === 'metadata' || endpoint === 'elsewhere') return [];
      const operation = dialect.operations[endpoint];
      const { parameters = [], query } = dialect.readRequest(turn);
      return operation ? [{ operation, members: [...parameters, ...query].map(([name]) => name) }] : [];
    }),
  );
  return undocumentedMembers(dialect.contract, 'request', seen);
}

/** Whether a client has polled more than once. */
function pollsAgain({ turns }: Conversation): boolean {
  return turns.filter(({ endpoint }) => endpoint === 'token').length > 1;
}

/** @throws Blocked when the client does not even sign in at a conforming server */
function assertSignsIn(conversation: Conversation): void {
  const { end, turns, shown } = conversation;
  if (end.how === 'ended' && end.result.outcome === 'success') return;
  const requests = turns.length === 0 ? 'It sent no request' : `It sent ${turns.length} requests`;
  const words = shown.trim().split('\n').slice(-3).join(' / ');
  throw new Blocked(
    `the client does not sign in at a conforming server: ${describeEnd(conversation)}. ` +
      `${requests}${words ? `, and showed: ${words.slice(-300)}` : ' and showed nothing'}`,
    conversation,
  );
}

const absences: Readonly<Record<ClientCapability, (client: ClientUnderTest) => NotApplicable | undefined>> = {
  loop: ({ calls }) =>
    calls === 'single' ? notSeen('a client of single calls has no loop of its own') : undefined,
  'single-calls': ({ calls }) =>
    calls === 'whole'
      ? notSeen('the client makes whole logins (CLIENT_CALLS=single says otherwise)')
      : undefined,
  process: ({ kind }) =>
    kind === 'function' ? notSeen('the client is a function, and no process') : undefined,
  'virtual-time': ({ kind }) =>
    kind === 'process' ? notSeen('it would take hours; only a client in process is waited for') : undefined,
};

function whatIsAbsent(client: ClientUnderTest, need: string): NotApplicable | undefined {
  const known = Object.entries(absences).find(([name]) => name === need)?.[1];
  if (!known) throw new Error(`no capability is called ${need}`);
  return known(client);
}

/** Lets so many things happen at a time, in the order in which they were asked for. */
function limited(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    running += 1;
    try {
      return await work();
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  };
}
