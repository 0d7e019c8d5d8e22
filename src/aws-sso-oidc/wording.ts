// How AWS refuses: the exception is named in a header, or in the body by either of two names.
import { textOf } from '../json.ts';
import type { Wording } from '../judge.ts';

export const awsSsoOidcWording: Wording = {
  statuses: [400, 401, 500],
  read: ({ error, error_description, message, code, __type }, headers) => {
    const named = headers.get('x-amzn-errortype') ?? textOf(code) ?? textOf(__type);
    // The live service appends `:http://…`, others prepend a namespace and `#`.
    const exception = named?.replace(/[:,].*/, '').replace(/.*#/, '');
    return {
      error: textOf(error) ?? codeOf(exception),
      errorDescription: textOf(error_description) ?? textOf(message),
      exception,
      requestId: headers.get('x-amzn-requestid') ?? headers.get('x-amz-request-id') ?? undefined,
    };
  },
};

/** `SlowDownException` → `slow_down`: where there is no `error`, the exception's name says the same. */
function codeOf(exception: string | undefined): string | undefined {
  return exception
    ?.replace(/Exception$/, '')
    .replace(/\B[A-Z]/g, '_$&')
    .toLowerCase();
}
