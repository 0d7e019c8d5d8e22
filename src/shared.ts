// What every entry point exports, whatever the dialect.
export { type Clock, systemClock } from './clock.ts';
export {
  ConfigurationError,
  type ConfigurationErrorCode,
  ConnectionError,
  type ConnectionErrorCode,
  DeviceAuthError,
  type ErrorCode,
  type ErrorDetails,
  InvalidAnswerError,
  type InvalidAnswerErrorCode,
  RejectedError,
} from './errors.ts';
export type { HttpOptions, Leniency } from './http.ts';
export {
  type LoginOptions,
  login,
  type PendingAuthorization,
  type Progress,
  patiently,
  type WaitOptions,
  waitForToken,
} from './login.ts';
export {
  type Approved,
  type CallOptions,
  type Denied,
  DeviceAuthorization,
  type DeviceAuthorizationMembers,
  type DeviceClient,
  type Expired,
  type LoginResult,
  type PollResult,
  Token,
  type TokenMembers,
} from './model.ts';
export { nextPace, type Pace, type PollEvent, startPace } from './polling.ts';
