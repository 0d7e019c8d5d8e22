// Test support: the emulator as a process of its own, which is all that a client ever knows of a server, and a clock
// that moves the emulator's time along with the client's, so that nobody waits.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Clock, systemClock } from '../clock.ts';

export interface EmulatorProcess {
  readonly url: string;
  /** For exchanges: real timeouts, on the shared time. */
  readonly exchangeClock: Clock;
  /** For the flow: sleeping moves both times on, at once. */
  readonly flowClock: Clock;
  /** Orders the emulator to do something, such as `approve`. */
  control(order: string, input: Readonly<Record<string, string | number>>): Promise<void>;
  stop(): void;
}

const ENTRY = fileURLToPath(new URL('../../conformance/emulator/main.ts', import.meta.url));

export async function startEmulator(dialect: string): Promise<EmulatorProcess> {
  const env = { ...process.env, DIALECT: dialect, PORT: '0' };
  const child = spawn(process.execPath, [ENTRY], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.once('exit', () => reject(new Error(`the emulator ended: ${said}`)));
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
      if (found) resolve(found);
    });
  });
  const control: EmulatorProcess['control'] = async (order, input) => {
    const query = new URLSearchParams(Object.entries(input).map(([name, value]) => [name, String(value)]));
    const answer = await fetch(`${url}/_emulator/${order}?${query}`, { method: 'POST' });
    if (!answer.ok) throw new Error(`${order}: ${answer.status} ${await answer.text()}`);
  };
  let skipped = 0;
  const now = () => performance.now() + skipped;
  return {
    url,
    control,
    exchangeClock: { now, sleep: systemClock.sleep },
    flowClock: {
      now,
      async sleep(ms, signal) {
        await control('advance', { seconds: ms / 1000 });
        skipped += ms;
        signal.throwIfAborted();
      },
    },
    stop: () => child.kill(),
  };
}
