// Test support: calls that must fail.
import { DeviceAuthError } from '../errors.ts';

/** The error of a call that must fail. */
export async function failure(call: Promise<unknown>): Promise<DeviceAuthError> {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof DeviceAuthError) return error;
  throw new Error('no DeviceAuthError was thrown', { cause: error });
}
