// How the command reaches the network where it is not a plain one: through proxies and with certificates of an
// organisation, as the variables of the environment say, whatever version of Node runs it.
import { readFile } from 'node:fs/promises';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { getCACertificates } from 'node:tls';
import { getProxyForUrl } from 'proxy-from-env';
import type { HttpOptions } from '../http.ts';
import { UsageError } from './exit-codes.ts';
import type { Environment } from './io.ts';

export interface Network {
  /** Sends requests; the platform's own `fetch` where there is no reason for another. */
  readonly fetch: HttpOptions['fetch'];
  /** The proxy that a URL is reached through, without its credentials. */
  proxyOf(url: string): string | undefined;
}

/** Files with further certificates. Node reads NODE_EXTRA_CA_CERTS by itself. */
const CERTIFICATES = ['SSL_CERT_FILE', 'AWS_CA_BUNDLE'] as const;

/**
 * The network of an environment: HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY in either case, SSL_CERT_FILE and
 * AWS_CA_BUNDLE beside Node's own.
 * @throws UsageError where a file with certificates can't be read, or a proxy is none
 */
export async function openNetwork(environment: Environment): Promise<Network> {
  const own = await readCertificates(environment);
  const isProxied = Object.entries(environment).some(
    ([name, value]) => /^(https?|all)_proxy$/i.test(name) && value,
  );
  if (!isProxied && own.length === 0) return { fetch: undefined, proxyOf: () => undefined };
  // Only those who need it pay for loading it. It is CommonJS, of which a bundle has nothing but the default.
  const { Agent, fetch, ProxyAgent } = (await import('undici')).default;
  const ca = own.length > 0 ? [...getCACertificates('default'), ...own] : undefined;
  const tls = ca && { ca };
  const direct = new Agent(tls && { connect: tls });
  const proxies = new Map<string, InstanceType<typeof ProxyAgent>>();
  const dispatcherOf = (url: string) => {
    const uri = getProxyForUrl(url);
    if (!uri) return direct;
    if (!/^https?:\/\//i.test(uri) || !URL.canParse(uri)) {
      throw new UsageError(
        `the proxy for ${new URL(url).host} is no http(s) URL: see HTTPS_PROXY and HTTP_PROXY`,
      );
    }
    const agent =
      proxies.get(uri) ??
      new ProxyAgent({
        uri,
        proxyTunnel: url.startsWith('https:'),
        ...(tls && { requestTls: tls, proxyTls: tls }),
      });
    proxies.set(uri, agent);
    return agent;
  };
  return {
    async fetch(request, { signal }) {
      const body = await request.text();
      const response = await fetch(request.url, {
        method: request.method,
        headers: [...request.headers],
        redirect: request.redirect,
        dispatcher: dispatcherOf(request.url),
        ...(signal && { signal }),
        ...(body && { body }),
      });
      const { status, headers } = response;
      return new Response(response.body && copyOf(response.body), { status, headers: [...headers] });
    },
    proxyOf(url) {
      const proxy = getProxyForUrl(url);
      return URL.canParse(proxy) ? new URL(proxy).origin : undefined;
    },
  };
}

async function readCertificates(environment: Environment): Promise<readonly string[]> {
  const files = CERTIFICATES.flatMap((name) =>
    environment[name] ? [{ name, file: environment[name] }] : [],
  );
  return Promise.all(
    files.map(({ name, file }) =>
      readFile(file, 'utf8').catch(() => {
        throw new UsageError(`${name}: ${file} can't be read`);
      }),
    ),
  );
}

/** The same bytes as a stream of the platform's own kind, no more of them than are asked for. */
function copyOf(body: NodeStream<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
