// Reads `Retry-After`, in both of its forms.

/**
 * Seconds until the server wants to be asked again, if it says so. A date counts from the server's own `Date`,
 * because the clocks of client and server may differ; from ours only where there is none.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
export function retryAfterOf(headers: Headers): number | undefined {
  const value = headers.get('retry-after')?.trim();
  if (!value) return undefined;
  if (/^\d+$/.test(value)) return Number(value);
  if (!value.endsWith('GMT')) return undefined;
  const now = Date.parse(headers.get('date') ?? '') || Date.now();
  const seconds = (Date.parse(value) - now) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}
