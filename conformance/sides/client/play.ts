// Plays one scenario: an emulator that follows the script, a person who decides, a client that is started once.

import type { DeclaredClient, Policy } from '../../emulator/index.ts';
import type { ClientSettings, ClientUnderTest } from '../../model/client.ts';
import type { ClientEnd, Conversation } from '../../model/conversation.ts';
import type { Dialect } from '../../model/dialect.ts';
import { type ScenarioId, scenario } from '../../scenarios/index.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { lenientPolicy } from './lenient-policy.ts';
import { turnsOf } from './recorded-turns.ts';
import { scriptFor } from './script.ts';
import { makeSingleCalls } from './single-calls.ts';
import { type Stage, servedStage, virtualStage } from './stage.ts';
import { type Ended, startClient } from './start.ts';

/** More requests than this within a second are a flood. */
const FLOOD = 20;

/** The portal that a client of aws-sso-oidc is given. */
const START_URL = 'https://example.awsapps.com/start';

/** The clients that every emulator of a scenario knows. Their secrets are used for nothing else. */
export const clients = {
  usual: { id: 'the-client-under-test', secret: 'the-secret-of-the-client-under-test' },
  // Each of these characters is lost or misread where it is not encoded as RFC 6749 §2.3.1 has it.
  confidential: { id: 'confidential:client', secret: 's3cr3t: 100% +/=&~"' },
} as const satisfies Readonly<Record<string, DeclaredClient>>;

/** How scenarios are played. */
export interface PlayOptions {
  /** Seconds that the client may take to give up on a response, besides what the scenario takes. */
  readonly timeout: number;
}

/** Plays a scenario once. Whatever the client does becomes part of the conversation. */
export async function play(
  client: ClientUnderTest,
  id: ScenarioId,
  dialect: Dialect,
  options: PlayOptions,
): Promise<Conversation> {
  const script = scenario(id);
  const stageOptions = {
    dialect: dialect.name,
    policy: policyOf(script, id),
    clients: [dialect.name === 'rfc8628' ? { id: clients.usual.id } : clients.usual, clients.confidential],
    ...(script.issuerPath && { path: script.issuerPath }),
  };
  const stage = client.kind === 'process' ? await servedStage(stageOptions) : virtualStage(stageOptions);
  try {
    stage.emulator.follow(scriptFor(script.script, dialect, stage.otherOrigin));
    return await stage.perform(playOn(stage, client, id, dialect, options));
  } finally {
    await stage.close();
  }
}

async function playOn(
  stage: Stage,
  client: ClientUnderTest,
  id: ScenarioId,
  dialect: Dialect,
  options: PlayOptions,
): Promise<Conversation> {
  const script = scenario(id);
  const { emulator, clock } = stage;
  const start = clock.now();
  const stopping = new AbortController();
  let flood = 0;
  let polls = 0;
  const arrivals: number[] = [];
  const stopObserving = emulator.recording.observe({
    onArrival({ arrivedAt }) {
      arrivals.push(arrivedAt);
      while ((arrivals[0] ?? arrivedAt) < arrivedAt - 1000) arrivals.shift();
      if (arrivals.length <= FLOOD) return;
      flood = arrivals.length;
      stopping.abort();
    },
    onEnd({ operation }) {
      if (operation === 'token') polls += 1;
      const isTime = operation === 'token' || (operation === 'device_authorization' && polls === 0);
      if (!isTime || polls !== script.person?.afterPolls) return;
      for (const { userCode } of emulator.control.grants()) emulator.control[script.person.does](userCode);
    },
  });

  let shown = '';
  const given = {
    settings: settingsOf(stage, script, dialect),
    fetch: fetchOf(stage),
    clock,
    show: (text: string) => {
      shown += `${text}\n`;
    },
    signal: stopping.signal,
  };
  const limit = script.seconds + options.timeout;
  const late = new AbortController();
  const tooLate = clock.sleep(limit * 1000, late.signal).then(
    () => stopping.abort(),
    () => {},
  );
  const stopped = new Promise<undefined>((resolve) =>
    stopping.signal.addEventListener('abort', () => resolve(undefined), { once: true }),
  );
  const running =
    client.calls === 'single'
      ? makeSingleCalls(client, given, dialect, emulator.recording, script)
      : startClient(client, given);
  // A function cannot be ended from outside; a process ends with the signal, and what it showed is still to come.
  const ended = client.kind === 'process' ? await running : await Promise.race([running, stopped]);
  late.abort();
  await tooLate;
  stopObserving();

  const after = (clock.now() - start) / 1000;
  return {
    kind: 'conversation',
    scenario: id,
    what: script.what,
    turns: turnsOf(emulator.recording.exchanges, start, script.issuerPath ?? ''),
    shown,
    end: endOf(ended, stopping.signal.aborted, flood, after),
    ...(ended?.calls !== undefined && { calls: ended.calls }),
    ...(ended?.leftProcesses !== undefined && { leftProcesses: ended.leftProcesses }),
  };
}

/** In process, what goes to another origin reaches the same emulator, at a path that shows where it went. */
function fetchOf({ emulator, otherOrigin }: Stage): Stage['emulator']['fetch'] {
  return (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.origin !== otherOrigin) return emulator.fetch(input, init);
    const elsewhere = `${new URL(emulator.url).origin}/other-origin${url.pathname}`;
    return emulator.fetch(new Request(elsewhere, new Request(input, init)));
  };
}

function endOf(ended: Ended | undefined, wasStopped: boolean, flood: number, after: number): ClientEnd {
  if (flood > 0) return { how: 'flooded', requests: flood, after };
  if (!ended || wasStopped) return { how: 'timed-out', after };
  return { ...ended.end, after };
}

function policyOf(script: Scenario, id: ScenarioId): Partial<Policy> {
  return {
    ...lenientPolicy,
    intervalSeconds: script.interval ?? 1,
    ...(script.lifetime !== undefined && { lifetimeSeconds: script.lifetime }),
    ...(script.deviceCode !== undefined && { newDeviceCode: () => script.deviceCode ?? '' }),
    ...(id === 'metadata-of-another-issuer' && {
      metadata: (document) => ({ ...document, issuer: 'https://another-issuer.example' }),
    }),
  };
}

function settingsOf({ emulator }: Stage, script: Scenario, dialect: Dialect): ClientSettings {
  const { url } = emulator;
  const client = clientOf(script, dialect);
  return {
    dialect: dialect.name,
    target: url,
    ...(!script.discovery && {
      deviceAuthorizationEndpoint: `${url}/device_authorization`,
      tokenEndpoint: `${url}/token${script.tokenEndpointSuffix ?? ''}`,
    }),
    ...(client && {
      clientId: client.id,
      ...(client.secret !== undefined && { clientSecret: client.secret }),
    }),
    ...(script.scope !== undefined && { scope: script.scope }),
    ...(dialect.name === 'aws-sso-oidc' && { startUrl: START_URL }),
  };
}

function clientOf({ client = 'usual' }: Scenario, dialect: Dialect): DeclaredClient | undefined {
  if (client === 'unregistered') return undefined;
  if (client === 'confidential') return clients.confidential;
  return dialect.name === 'rfc8628' ? { id: clients.usual.id } : clients.usual;
}
