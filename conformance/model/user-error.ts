// An error for the person who ran a command: its message is one sentence that says what, where and what to do.

/** Told without a stack trace. Whoever starts several things takes it as the reason why this one is blocked. */
export class UserError extends Error {
  override readonly name: string = 'UserError';
}
