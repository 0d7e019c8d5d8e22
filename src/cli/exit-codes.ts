// How the command ends, as a number. Part of the interface: never renumber.

export const EXIT = {
  ok: 0,
  error: 1,
  usage: 2,
  denied: 3,
  expired: 4,
  /** No connection, no response in time, or a server too busy. */
  connection: 5,
  hungUp: 129,
  interrupted: 130,
  terminated: 143,
} as const;

/** What each exit code of `devauth login` means. */
export const EXIT_MEANINGS: Readonly<Record<keyof typeof EXIT, string>> = {
  ok: 'done',
  error: 'error, or a test that fails',
  usage: 'wrong usage',
  denied: 'refused by the person',
  expired: 'the code expired',
  connection: 'no connection, or no response in time',
  hungUp: 'the terminal hung up',
  interrupted: 'interrupted by Ctrl-C',
  terminated: 'terminated',
};

/** Wrong use of the command: told in one line, with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A failure that is told as it is, in one line, with an exit code of its own. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly exitCode: number;

  constructor(message: string, exitCode: number = EXIT.error, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}
