// Makes a whole login of a client of single calls: the suite waits and decides what comes next, the client makes
// one request for each call.

import type { Recording } from '../../emulator/index.ts';
import type { ClientGiven, ClientUnderTest, SingleCall } from '../../model/client.ts';
import { DEFAULT_INTERVAL, type Dialect } from '../../model/dialect.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { turnsOf } from './recorded-turns.ts';
import { type Ended, startClient } from './start.ts';

/** Errors after which a client polls again, by code and by exception. */
const goesOn = /^(authorization_?pending|slow_?down)(exception)?$/i;

/** Makes the calls of a login, one after the other, until one has ended it. */
export async function makeSingleCalls(
  client: ClientUnderTest,
  given: ClientGiven,
  dialect: Dialect,
  recording: Recording,
  { issuerPath = '' }: Scenario,
): Promise<Ended> {
  let { settings } = given;
  let calls = 0;
  const call = async (operation: SingleCall): Promise<Ended> => {
    calls += 1;
    const ended = await startClient(client, { ...given, settings: { ...settings, call: operation } });
    return { ...ended, calls };
  };
  /** A member of the last response, as text. */
  const received = (name: string) => {
    const [last] = turnsOf(recording.exchanges, 0, issuerPath).slice(-1);
    const value = last?.response?.members?.[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  };
  const { names } = dialect;

  if (settings.clientId === undefined) {
    const registered = await call({ operation: 'register' });
    const clientId = received(names.clientId);
    const clientSecret = received(names.clientSecret);
    if (hasFailed(registered) || clientId === undefined) return registered;
    settings = { ...settings, clientId, ...(clientSecret !== undefined && { clientSecret }) };
  }
  const started = await call({ operation: 'device_authorization' });
  const deviceCode = received(names.deviceCode);
  const interval = Number(received(names.interval) ?? DEFAULT_INTERVAL);
  if (hasFailed(started) || deviceCode === undefined) return started;

  for (let slowDowns = 0; ; ) {
    const polled = await call({ operation: 'token', deviceCode });
    const { end } = polled;
    if (end.how !== 'ended' || end.result.outcome !== 'error' || !goesOn.test(end.result.error))
      return polled;
    if (/^slow/i.test(end.result.error)) slowDowns += 1;
    await given.clock.sleep((interval + 5 * slowDowns) * 1000, given.signal);
  }
}

function hasFailed({ end }: Ended): boolean {
  return end.how !== 'ended' || end.result.outcome === 'error';
}
