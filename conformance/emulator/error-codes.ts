// The error codes that the contracts document, and the exception by which AWS's SDKs know each.
import { errors as awsErrors } from '../../generated/aws-sso-oidc/errors.ts';
import type { ErrorTable } from '../../generated/contract-shape.ts';
import { errors as rfcErrors } from '../../generated/rfc8628/errors.ts';
import type { ErrorCode } from './vocabulary.ts';

/** In AWS's contract the schema of an error is called as its exception. */
const EXCEPTIONS: ErrorTable = awsErrors;

/** Every error code that a contract documents. */
export const errorCodes: readonly ErrorCode[] = Object.keys({ ...awsErrors, ...rfcErrors }).filter(
  isErrorCode,
);

/** Whether a text is a documented error code. */
export function isErrorCode(text: string): text is ErrorCode {
  return Object.hasOwn(awsErrors, text) || Object.hasOwn(rfcErrors, text);
}

/** The errors that a contract documents for an operation. */
export function errorsOf(table: ErrorTable, operationId: string): readonly ErrorCode[] {
  return errorCodes.filter((code) => table[code]?.operations.includes(operationId));
}

/** The exception that AWS documents for an error code; for another, one in the same style. */
export function exceptionOf(error: string): string {
  const words = error.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return EXCEPTIONS[error]?.schema ?? `${name}Exception`;
}

/** The error code of an exception's name, for those who ask for errors by it. */
export function errorOfException(exception: string): ErrorCode | undefined {
  return errorCodes.find((code) => EXCEPTIONS[code]?.schema === exception);
}
