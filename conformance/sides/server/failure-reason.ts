// Why fetch got no response, in words that help a person who runs the suite.

/** The reason in one line; with what to do about it, where Node's own words leave that open. */
export function reasonOf(error: unknown): string {
  const cause = rootOf(error);
  if (!(cause instanceof Error)) return String(cause);
  const code = 'code' in cause ? String(cause.code) : '';
  if (code === 'ERR_SSL_WRONG_VERSION_NUMBER') {
    return 'the server does not speak TLS there (is it http:// in place of https://?)';
  }
  // OpenSSL's message is its own log line; the words for a person stand beside it.
  if (code.startsWith('ERR_SSL_') && 'reason' in cause) return `TLS failed: ${cause.reason}`;
  if (/SELF_SIGNED|UNABLE_TO_(GET_ISSUER_CERT|VERIFY)/.test(code)) {
    const what = cause.message.split(';')[0];
    return `the certificate is not trusted: ${what} (NODE_EXTRA_CA_CERTS names a file of certificates to trust)`;
  }
  if (cause.message === 'bad port') return 'fetch speaks to no such port, which belongs to another protocol';
  return cause.message || cause.name;
}

/** Whether the connection ended before the response did. */
export function wasCut(error: unknown): boolean {
  const cause = rootOf(error);
  const message = cause instanceof Error ? cause.message || cause.name : String(cause);
  return /other side closed|ECONNRESET|socket hang up|EPIPE|terminated/i.test(message);
}

/** Fetch hides the reason in `cause`, and Node in the errors of an `AggregateError`. */
function rootOf(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (error instanceof AggregateError && error.errors.length > 0) return rootOf(error.errors[0]);
  return error.cause === undefined ? error : rootOf(error.cause);
}
