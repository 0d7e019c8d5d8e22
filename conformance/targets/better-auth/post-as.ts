// A person's requests to better-auth: JSON, with the headers of a browser that is signed in.

/**
 * Sends one.
 * @param headers origin, and the cookie of an earlier one
 * @returns the headers for the next one
 * @throws Error when it is refused
 */
export async function postAs(
  headers: Readonly<Record<string, string>>,
  url: string,
  body: object,
): Promise<Readonly<Record<string, string>>> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  const cookies = response.headers.getSetCookie().map((one) => one.split(';')[0]);
  return cookies.length > 0 ? { ...headers, cookie: cookies.join('; ') } : headers;
}
