// The emulator in process: a whole device-authorization service as one `fetch` function.
import type { DialectName } from '../model/requirement.ts';
import { type Connection, inProcess } from './connection.ts';
import { type Control, createControl } from './control/control.ts';
import type { ControlAccess } from './control/guard.ts';
import { createEngine, type EngineOptions } from './engine.ts';
import type { Policy } from './policy.ts';
import { createApp } from './server.ts';
import type { Demo } from './wire/dialect.ts';

/** How an emulator is made; all but the dialect has an honest default. */
export interface EmulatorOptions extends EngineOptions {
  /** Who may use the control over HTTP: this machine, unless host names are listed. */
  readonly controlAccess?: ControlAccess;
}

/** One emulator. */
export interface Emulator {
  /** Answers a request to any of its URLs, as if it had come over HTTP. */
  fetch(request: Request): Promise<Response>;
  readonly dialect: DialectName;
  readonly control: Control;
  /** Clients that exist without registration. */
  readonly demo: Demo;
  /** Every decision that this emulator makes. */
  readonly policy: Policy;
  /** The base URL without a trailing slash; in `rfc8628` it is the issuer. */
  readonly baseUrl: string;
}

/** An emulator, and the way in for requests that came over a connection. */
export interface ConnectableEmulator extends Emulator {
  handle(request: Request, connection: Connection): Promise<Response>;
}

/** Makes an emulator that serves in process. @throws TypeError when the base URL is no http or https URL */
export function createEmulator(options: EmulatorOptions): Emulator {
  const { handle: _, ...emulator } = createConnectableEmulator(options);
  return emulator;
}

/** Makes an emulator for a server to put behind its connections. */
export function createConnectableEmulator(options: EmulatorOptions): ConnectableEmulator {
  const engine = createEngine(options);
  const control = createControl(engine);
  const app = createApp(engine, control, options.controlAccess ?? { remoteHosts: [] });
  const handle = async (request: Request, connection: Connection) => app.fetch(request, { connection });
  return {
    fetch: (request) => handle(request, inProcess(request)),
    handle,
    dialect: engine.dialect.name,
    control,
    demo: engine.dialect.demo,
    policy: engine.policy,
    baseUrl: engine.baseUrl,
  };
}
