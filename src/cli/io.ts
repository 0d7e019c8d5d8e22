// What the command has of the outside world, so that tests can give it another.
import type { Writable } from 'node:stream';
import type { WriteStream } from 'node:tty';
import type { HttpOptions } from '../http.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** A stream that may be a terminal. */
export type Stream = Writable & Partial<Pick<WriteStream, 'isTTY' | 'columns' | 'rows' | 'hasColors'>>;

export interface CommandIo {
  /** For the token, and for what was asked for. */
  readonly stdout: Stream;
  /** For what people read. */
  readonly stderr: Stream;
  readonly environment: Environment;
  /** Aborted when the person presses Ctrl-C. */
  readonly signal: AbortSignal;
  /** How requests are sent and timed, where that is not the platform's business. */
  readonly http?: Pick<HttpOptions, 'fetch' | 'clock'>;
}

/**
 * Writes a text to its end.
 * @throws the system's error: a pipe that nobody reads, a disk that is full
 */
export function write(stream: Stream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

/** Whether a variable of the environment says yes: set, and neither empty nor a word for no. */
export function isOn(value: string | undefined): boolean {
  return value !== undefined && !/^(|0|false|no|off)$/i.test(value);
}
