// As much of a browser as a sign-in needs: it follows redirects, keeps cookies and submits forms.

import { type Form, readForms } from './forms.ts';

/** A page as it was shown. */
export interface Page {
  readonly url: string;
  readonly html: string;
  readonly forms: readonly Form[];
}

interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly path: string;
}

const MOST_REDIRECTS = 10;

/** A browser with an empty cookie jar, that talks to one origin only. */
export class Browser {
  #cookies: readonly Cookie[] = [];

  /** Opens an address. */
  open(url: string): Promise<Page> {
    return this.#fetch(new URL(url), { method: 'GET' });
  }

  /** Submits a form with what it holds and with what was entered. */
  submit(form: Form, entered: Readonly<Record<string, string>> = {}): Promise<Page> {
    const fields = new URLSearchParams({ ...form.fields, ...entered });
    const url = new URL(form.action);
    if (form.method === 'POST') return this.#fetch(url, { method: 'POST', body: fields });
    url.search = fields.toString();
    return this.#fetch(url, { method: 'GET' });
  }

  async #fetch(url: URL, init: RequestInit, redirects = 0): Promise<Page> {
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { accept: 'text/html', cookie: this.#cookiesFor(url) },
    });
    this.#store(url, response.headers.getSetCookie());
    const location = response.headers.get('location');
    if (location !== null && response.status >= 300 && response.status < 400) {
      if (redirects === MOST_REDIRECTS) throw new Error(`${url.origin} redirects without end`);
      await response.body?.cancel();
      return this.#fetch(this.#within(url, location), { method: 'GET' }, redirects + 1);
    }
    const html = await response.text();
    if (!response.ok)
      throw new Error(`the page ${url.pathname} answered ${response.status}: ${textOf(html)}`);
    return { url: url.href, html, forms: readForms(html, url) };
  }

  #within(url: URL, location: string): URL {
    const next = new URL(location, url);
    if (next.origin !== url.origin)
      throw new Error(`${url.origin} redirects to another origin, ${next.origin}`);
    return next;
  }

  #cookiesFor(url: URL): string {
    return this.#cookies
      .filter(({ path }) => url.pathname === path || url.pathname.startsWith(path.replace(/\/?$/, '/')))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  }

  #store(url: URL, lines: readonly string[]): void {
    for (const line of lines) {
      const [pair = '', ...rest] = line.split(';').map((part) => part.trim());
      const attributes = new Map(
        rest.map((part) => split(part)).map(([name, value]) => [name.toLowerCase(), value]),
      );
      const [name, value] = split(pair);
      const path = attributes.get('path') ?? url.pathname.replace(/\/[^/]*$/, '/');
      const expires = Date.parse(attributes.get('expires') ?? '');
      const others = this.#cookies.filter((cookie) => cookie.name !== name || cookie.path !== path);
      this.#cookies = expires <= Date.now() ? others : [...others, { name, value, path }];
    }
  }
}

/** What a page says, without its markup. */
export function textOf(html: string): string {
  return html
    .replace(/<(style|script|head)\b.*?<\/\1>/gis, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300);
}

function split(pair: string): [string, string] {
  const at = pair.indexOf('=');
  return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
}
