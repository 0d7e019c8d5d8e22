// The emulator as a library, published as `devauth/emulator`: a device authorization service for tests, in process or
// on a port of its own, that conforms unless it is told otherwise.
export {
  type Alteration,
  type AlterationData,
  all,
  alter,
  altered,
  body,
  type Change,
  everyResponse,
  header,
  html,
  members,
  redirect,
  refusalFor,
  refusalOf,
  status,
  successOf,
  type Which,
} from './alterations.ts';
export type { Clock } from './clock.ts';
export { newUserCode, USER_CODE_LETTERS } from './codes.ts';
export type { Control, Decided, GrantView } from './control/control.ts';
export type { ControlAccess } from './control/guard.ts';
export { createEmulator, type Emulator, type EmulatorOptions } from './emulator.ts';
export type { Fetch } from './in-process.ts';
export { type ServedEmulator, type ServeOptions, serveEmulator } from './listen.ts';
export type { JsonValue, Members, PlainResponse } from './messages.ts';
export type { AlteredMove, ErrorMove, ErrorType, Fault, Move } from './moves.ts';
export type { DeclaredClient } from './parts.ts';
export type { Policy } from './policy/index.ts';
export { type ProfileName, profileNames } from './profiles.ts';
export type {
  RecordedEnd,
  RecordedExchange,
  RecordedResponse,
  Recording,
  RecordingObserver,
} from './recording.ts';
export type { Moves, Order, Script } from './script.ts';
export {
  type About,
  type Cause,
  type Client,
  DEFAULT_START_URL,
  DEVICE_GRANT,
  type Decision,
  type ErrorCode,
  type GrantStatus,
  type Operation,
  type Refusal,
  type RefusalCause,
} from './vocabulary.ts';
export type { Demo, DemoClient } from './wire/dialect.ts';
