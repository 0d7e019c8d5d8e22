// The emulator in process: a whole device authorization service as one `fetch` function.
import { createApp, type Serve } from './app.ts';
import { type Control, createControl } from './control/control.ts';
import type { ControlAccess } from './control/guard.ts';
import { shutAsScripted } from './door.ts';
import { type Fetch, inProcess } from './in-process.ts';
import { createParts, type Parts, type PartsOptions } from './parts.ts';
import type { Policy } from './policy/index.ts';
import type { Recording } from './recording.ts';
import type { Script } from './script.ts';
import type { DialectName } from './vocabulary.ts';
import type { Demo } from './wire/dialect.ts';

/** How an emulator is made; all but the dialect has a conforming default. */
export interface EmulatorOptions extends PartsOptions {
  /** Who may use the control over HTTP: this machine, unless host names are listed. */
  readonly controlAccess?: ControlAccess;
}

/** One emulator. */
export interface Emulator {
  /** Responds to a request to any of its URLs, as if it had come over HTTP. Takes what the global `fetch` takes. */
  readonly fetch: Fetch;
  readonly dialect: DialectName;
  /** Decides for the person, moves time, orders single faults. */
  readonly control: Control;
  /** Every request that came, as it came, and how it ended. */
  readonly recording: Recording;
  /** Has the emulator follow a script from its beginning, in place of the one that it was made with. */
  readonly follow: (script: Script) => void;
  /** Clients that exist without registration. */
  readonly demo: Demo;
  /** Every decision that this emulator makes. */
  readonly policy: Policy;
  /** The base URL without a trailing slash; in `rfc8628` it is the issuer. */
  readonly url: string;
}

/** An emulator, and the way in for requests that come over connections. */
export interface Built {
  readonly emulator: Emulator;
  readonly parts: Parts;
  readonly serve: Serve;
}

/**
 * Makes an emulator that serves in process.
 * @throws TypeError when the base URL is no http or https URL
 */
export function createEmulator(options: EmulatorOptions): Emulator {
  return buildEmulator(options).emulator;
}

/** Makes an emulator for a listener. @throws TypeError as `createEmulator` does */
export function buildEmulator(options: EmulatorOptions): Built {
  const parts = createParts(options);
  const control = createControl(parts);
  const serve = createApp(parts, control, options.controlAccess ?? { remoteHosts: [] });
  const emulator: Emulator = {
    fetch: inProcess(parts, serve),
    dialect: parts.dialect.name,
    control,
    recording: parts.recorder,
    follow: (script) => {
      parts.script.follow(script);
      shutAsScripted(parts);
    },
    demo: parts.dialect.demo,
    policy: parts.policy,
    url: parts.baseUrl,
  };
  shutAsScripted(parts);
  return { emulator, parts, serve };
}
