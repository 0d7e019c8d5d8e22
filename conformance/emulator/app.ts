// Where requests go: the paths of the contract, the verification page, and the control beside them.
import type { Control } from './control/control.ts';
import type { ControlAccess } from './control/guard.ts';
import { controlRoutes } from './control/routes.ts';
import { serveCrash, serveKeys, serveMetadata, serveOperation, serveUnknown } from './endpoints.ts';
import { type Delivery, type PlainResponse, type RawRequest, splitTarget } from './messages.ts';
import type { Parts } from './parts.ts';
import { wellKnownPath } from './policy/responses.ts';
import type { OpenExchange } from './recording.ts';
import { servePage } from './verification/surface.ts';
import { OPERATIONS } from './vocabulary.ts';

/** Serves a request, and says in its exchange what was done. Never rejects. */
export type Serve = (request: RawRequest, exchange: OpenExchange) => Promise<Delivery>;

type Route = (request: RawRequest, exchange: OpenExchange) => Delivery | Promise<Delivery>;

/** The application of one emulator. */
export function createApp(parts: Parts, control: Control, access: ControlAccess): Serve {
  const base = new URL(parts.baseUrl).pathname.replace(/\/+$/, '');
  const routes = new Map<string, Route>();
  for (const operation of OPERATIONS) {
    const wire = parts.dialect.operations[operation];
    if (wire === undefined) continue;
    for (const path of [wire.path, ...(parts.policy.otherPaths[operation] ?? [])]) {
      routes.set(`${base}${path}`, (request, exchange) => {
        const move = parts.script.take(operation);
        exchange.played(operation, move);
        return serveOperation(operation, wire, move, request, parts);
      });
    }
  }
  for (const place of parts.policy.metadataPlaces) {
    routes.set(wellKnownPath(base, place), (request) => sent(serveMetadata(place.name, request, parts)));
  }
  if (parts.dialect.metadata) routes.set(`${base}/jwks`, (request) => sent(serveKeys(request, parts)));
  routes.set(parts.pagePath, (request) => sent(servePage(request, parts)));
  routes.set(base === '' ? '/' : base, (request) => sent(toPage(request, parts)));
  const controlPath = `${base}/_emulator/`;
  const serveControl = controlRoutes(controlPath, control, access, parts);
  const route = (path: string | undefined): Route => {
    if (path?.startsWith(controlPath)) return (request) => sent(serveControl(request));
    return routes.get(path ?? '') ?? ((request) => sent(serveUnknown(request, parts)));
  };
  return async (request, exchange) => {
    try {
      return await route(splitTarget(request.target)?.path)(request, exchange);
    } catch {
      return sent(serveCrash(request, parts));
    }
  };
}

function sent(response: PlainResponse): Delivery {
  return { how: 'sent', response };
}

/** Sends a person from the root to the page. */
function toPage(request: RawRequest, parts: Parts): PlainResponse {
  if (request.method !== 'GET' && request.method !== 'HEAD') return serveUnknown(request, parts);
  return { status: 302, headers: { location: parts.pagePath }, body: undefined };
}
