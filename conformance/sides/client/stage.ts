// Where a scenario is played: an emulator of its own, on a port for a process, or under a virtual clock for a function.

import { createEmulator, type Emulator, type EmulatorOptions, serveEmulator } from '../../emulator/index.ts';
import type { ClientClock } from '../../model/client.ts';
import { VirtualClock } from '../../model/virtual-clock.ts';

/** One emulator and the time that holds for it. */
export interface Stage {
  readonly emulator: Emulator;
  readonly clock: ClientClock;
  /** An address of another origin that leads to the same emulator. */
  readonly otherOrigin: string;
  /** Lets some work happen in the stage's time. */
  perform<T>(work: Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** How an emulator is made for a stage. */
export interface StageOptions extends Pick<EmulatorOptions, 'dialect' | 'policy' | 'clients'> {
  /** The path of the issuer. */
  readonly path?: string;
}

const realClock: ClientClock = {
  now: () => performance.timeOrigin + performance.now(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(done, milliseconds);
      signal?.addEventListener('abort', abort, { once: true });
      function done() {
        signal?.removeEventListener('abort', abort);
        resolve();
      }
      function abort() {
        clearTimeout(timer);
        reject(signal?.reason);
      }
      if (signal?.aborted) abort();
    }),
};

/** A stage on a free port of this machine, in real time. */
export async function servedStage(options: StageOptions): Promise<Stage> {
  const emulator = await serveEmulator(options);
  return {
    emulator,
    clock: realClock,
    otherOrigin: emulator.url.replace('127.0.0.1', 'localhost'),
    perform: (work) => work,
    close: () => emulator.close(),
  };
}

/** A stage in this process, in virtual time. */
export function virtualStage(options: StageOptions): Stage {
  const clock = new VirtualClock();
  const origin = 'http://127.0.0.1:4020';
  const emulator = createEmulator({ ...options, clock, baseUrl: `${origin}${options.path ?? ''}` });
  return {
    emulator,
    clock,
    otherOrigin: origin.replace('127.0.0.1', 'localhost'),
    perform: (work) => clock.run(work),
    close: async () => {},
  };
}
