// What a login shows, whatever it is shown on.
import type { Clock } from '../clock.ts';
import type { Progress } from '../login.ts';
import type { DeviceAuthorization } from '../model.ts';
import type { Environment, Stream } from './io.ts';

export interface ScreenOptions {
  /** The stream that people read: stderr, because stdout is for the token. */
  readonly stream: Stream;
  readonly environment: Environment;
  readonly qr: boolean;
  /** Plain lines, whatever the stream is. */
  readonly plain: boolean;
  /** Says an error in one line. */
  readonly explain: (error: unknown) => string;
  /** The clock that the flow runs by. */
  readonly clock?: Clock | undefined;
}

export interface Screen {
  /** Shows where to go, and the code. */
  prompt(authorization: DeviceAuthorization): void;
  progress(progress: Progress): void;
  /** A line to be kept. */
  note(line: string): void;
  /** Clears what moves. */
  end(): void;
}

/** Why the waiting goes on otherwise than the person may expect; nothing where it goes on as it should. */
export function newsOf(progress: Progress, explain: (error: unknown) => string): string | undefined {
  const seconds = Math.ceil(progress.delay);
  switch (progress.after) {
    case 'start':
    case 'pending':
      return undefined;
    case 'slow_down':
      return `The server asks for patience: one request every ${seconds} s.`;
    case 'failed':
    case 'busy':
      return `${explain(progress.error)}; next attempt in ${seconds} s.`;
  }
}
