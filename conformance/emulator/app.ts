// The HTTP surface of the emulator: the contract's paths, the verification page, and the control beside them.
import { Hono } from 'hono';
import { BrokenConnection, type Connection } from './connection.ts';
import { serveCrash, serveMetadata, serveOperation, serveUnknown } from './contract-surface.ts';
import type { Control } from './control/control.ts';
import type { ControlAccess } from './control/guard.ts';
import { mountControl } from './control/routes.ts';
import type { Engine } from './engine.ts';
import { OPERATIONS } from './outcomes.ts';
import { showPage, takeDecision } from './verification/surface.ts';

/** What every handler is given beside the request. */
export interface AppEnv {
  Bindings: { readonly connection: Connection };
}

/** Builds the application of one emulator. */
export function createApp(engine: Engine, control: Control, access: ControlAccess): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const base = new URL(engine.baseUrl).pathname.replace(/\/+$/, '');
  for (const operation of OPERATIONS) {
    const wire = engine.dialect.operations[operation];
    if (wire === undefined) continue;
    app.all(`${base}${wire.path}`, ({ req, env }) =>
      serveOperation(operation, wire, req.raw, env.connection, engine),
    );
  }
  // For an issuer with a path, the well-known part goes between host and path (RFC 8414 §3.1).
  app.all(`/.well-known/oauth-authorization-server${base}`, ({ req }) => serveMetadata(req.raw, engine));
  app.get(engine.pagePath, (context) => showPage(context, engine));
  app.post(engine.pagePath, (context) => takeDecision(context, engine));
  app.get(base === '' ? '/' : base, (context) => context.redirect(engine.pagePath));
  mountControl(app, `${base}/_emulator`, control, access, engine);
  app.notFound(({ req }) => serveUnknown(req.raw, engine));
  app.onError((error, { req }) => {
    if (error instanceof BrokenConnection) throw error.reason;
    return serveCrash(req.raw, engine);
  });
  return app;
}
