// Random walks: whatever devices, persons and time do, the emulator does what the model does, in both dialects.
// A failing run prints its seed and the shortest walk that fails; SEED replays it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Policy } from './policy/index.ts';
import { Model, type ModelSettings } from './testing/model.ts';
import { bothDialects, type Codes, TestClient } from './testing/test-client.ts';
import type { Decision, DialectName } from './vocabulary.ts';

const RUNS = 300;
const seed = process.env.SEED ? { seed: Number(process.env.SEED) } : {};

/** What each dialect promises; AWS's own command line polls twice at once before it waits. */
const settings: Readonly<Record<DialectName, ModelSettings>> = {
  'aws-sso-oidc': { interval: 1, freePolls: 2, lifetime: 600, memory: 600 },
  rfc8628: { interval: 5, freePolls: 1, lifetime: 600, memory: 600 },
};

/** One emulator, and the codes that it gave out so far. */
interface Side {
  readonly emulated: TestClient;
  readonly codes: Codes[];
  readonly model: Model;
}
type Sides = readonly Side[];

/** A step of a walk, on every side alike. */
class Step implements fc.AsyncCommand<object, Sides> {
  readonly #name: string;
  readonly #take: (side: Side) => Promise<void>;

  constructor(name: string, take: (side: Side) => Promise<void>) {
    this.#name = name;
    this.#take = take;
  }

  check(): boolean {
    return true;
  }

  async run(_: object, sides: Sides): Promise<void> {
    for (const side of sides) await this.#take(side);
  }

  toString(): string {
    return this.#name;
  }
}

const clientOf = ({ emulated }: Side, client: number) =>
  client === 0 ? emulated.emulator.demo.client : emulated.emulator.demo.otherClient;

const start = (client: number) =>
  new Step(`start by client ${client}`, async (side) => {
    side.codes.push(await side.emulated.start(clientOf(side, client)));
    side.model.start(client);
  });

const wait = (seconds: number) =>
  new Step(`wait ${seconds} s`, async ({ emulated, model }) => {
    emulated.clock.advance(seconds);
    model.wait(seconds);
  });

const poll = (index: number, client: number) =>
  new Step(`poll ${index} by client ${client}`, async (side) => {
    const deviceCode = side.codes[index]?.deviceCode ?? 'never issued';
    const actual = await side.emulated.outcome({ deviceCode }, clientOf(side, client));
    expect([side.emulated.emulator.dialect, actual]).toEqual([
      side.emulated.emulator.dialect,
      side.model.poll(index, client),
    ]);
  });

const decide = (index: number, decision: Decision) =>
  new Step(`${decision} ${index}`, async ({ emulated, codes, model }) => {
    const decided = emulated.emulator.control[decision](codes[index]?.userCode ?? 'BBBB-BBBB');
    const becomes = decision === 'approve' ? 'approved' : 'denied';
    expect(decided.ok ? 'ok' : decided.reason).toBe(model.decide(index, becomes));
  });

// Few grants and few clients, so that steps meet each other.
const indices = fc.nat(2);
const clients = fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constant(1) });
const decisions = fc.constantFrom<Decision>('approve', 'deny');
/** Around the intervals, around the end of a code, and around the end of its memory. */
const seconds = fc.oneof(
  { weight: 6, arbitrary: fc.nat(12) },
  { weight: 1, arbitrary: fc.constantFrom(590, 599, 600, 601) },
);
const steps = [
  clients.map(start),
  seconds.map(wait),
  fc.tuple(indices, clients).map(([index, client]) => poll(index, client)),
  fc.tuple(indices, fc.constant(0)).map(([index, client]) => poll(index, client)),
  fc.tuple(indices, decisions).map(([index, decision]) => decide(index, decision)),
];

/** Walks at random until an emulator differs from the model. */
async function walk(policy: Partial<Policy> = {}, numRuns = RUNS): Promise<void> {
  const property = fc.asyncProperty(fc.commands(steps, { maxCommands: 60, size: 'max' }), (walked) =>
    fc.asyncModelRun(
      () => ({
        model: {},
        real: bothDialects.map(
          (dialect): Side => ({
            emulated: new TestClient(dialect, policy, { recordAtMost: 0 }),
            codes: [],
            model: new Model(settings[dialect]),
          }),
        ),
      }),
      walked,
    ),
  );
  await fc.assert(property, { numRuns, ...seed });
}

describe('the emulator on random walks', () => {
  it('does what the model does', { timeout: 120_000 }, () => walk());

  it.each<[string, Partial<Policy>]>([
    ['codes do not expire on time', { lifetimeSeconds: 601 }],
    ['decisions can be taken back', { decidableAgain: ['denied'] }],
    ['tokens come twice', { onUsedCode: 'accept' }],
    ['another client gets the token', { onForeignCode: 'accept' }],
    ['a poll by another client does harm', { foreignPollsEndTheGrant: true }],
    [
      'slow_down adds too little',
      { nextInterval: ({ interval, early }) => (early ? interval + 4 : interval) },
    ],
    ['a decision decides all', { decisionsReach: 'grants of the client' }],
    ['a decision is not seen once the code was polled', { decisionsMiss: 'polled grants' }],
    ['the second poll fails', { onRepeatedPoll: 'invalid_grant' }],
    ['expired codes are forgotten at once', { graceSeconds: 0 }],
  ])('notice when %s', { timeout: 120_000 }, async (_, policy) => {
    await expect(walk(policy, 2000)).rejects.toThrow(/Property failed after/);
  });
});
