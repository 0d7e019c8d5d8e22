// A small device authorization server, as somebody would write one: what the examples of a pipeline are run against.
// Usage: node server.mjs PORT. It has a fault while FAULT is set: expires_in is a text.

import { randomBytes, randomInt } from 'node:crypto';
import { createServer } from 'node:http';

const [port = '3000'] = process.argv.slice(2);
const issuer = `http://127.0.0.1:${port}`;
const GRANT = 'urn:ietf:params:oauth:grant-type:device_code';
const LIFETIME = 600;
const INTERVAL = 1;
const flows = new Map();

const metadata = {
  issuer,
  token_endpoint: `${issuer}/token`,
  device_authorization_endpoint: `${issuer}/device_authorization`,
  response_types_supported: ['none'],
  grant_types_supported: [GRANT],
  token_endpoint_auth_methods_supported: ['none'],
};

const letters = 'BCDFGHJKLMNPQRSTVWXZ';
const letter = () => letters[randomInt(letters.length)];
const half = () => Array.from({ length: 4 }, letter).join('');

class OAuthError extends Error {
  constructor(code, status = 400) {
    super(code);
    this.status = status;
  }
}

function knownClient(form) {
  if (!form.client_id) throw new OAuthError('invalid_request');
  if (form.client_id !== 'my-device') throw new OAuthError('invalid_client', 401);
}

function start(form) {
  knownClient(form);
  const deviceCode = randomBytes(32).toString('base64url');
  const userCode = `${half()}-${half()}`;
  flows.set(deviceCode, { userCode, until: Date.now() + LIFETIME * 1000, next: 0, interval: INTERVAL });
  return {
    device_code: deviceCode,
    user_code: userCode,
    verification_uri: `${issuer}/device`,
    verification_uri_complete: `${issuer}/device?user_code=${userCode}`,
    expires_in: process.env.FAULT ? String(LIFETIME) : LIFETIME,
    interval: INTERVAL,
  };
}

function poll(form) {
  if (!form.grant_type) throw new OAuthError('invalid_request');
  if (form.grant_type !== GRANT) throw new OAuthError('unsupported_grant_type');
  knownClient(form);
  if (!form.device_code) throw new OAuthError('invalid_request');
  const flow = flows.get(form.device_code);
  if (!flow) throw new OAuthError('invalid_grant');
  if (flow.until < Date.now()) throw new OAuthError('expired_token');
  const early = Date.now() < flow.next;
  if (early) flow.interval += 5;
  flow.next = Date.now() + flow.interval * 1000 - 100;
  throw new OAuthError(early ? 'slow_down' : 'authorization_pending');
}

const endpoints = { '/device_authorization': start, '/token': poll };

async function formOf(request) {
  const chunks = [];
  for await (const chunk of request) {
    chunks.push(chunk);
    if (chunks.reduce((sum, { length }) => sum + length, 0) > 100_000)
      throw new OAuthError('invalid_request', 413);
  }
  if (!request.headers['content-type']?.toLowerCase().startsWith('application/x-www-form-urlencoded')) {
    throw new OAuthError('invalid_request');
  }
  const form = {};
  for (const [name, value] of new URLSearchParams(Buffer.concat(chunks).toString())) {
    if (Object.hasOwn(form, name)) throw new OAuthError('invalid_request');
    // An empty parameter counts as one that is absent. @see RFC 6749 §3.2
    if (value !== '') form[name] = value;
  }
  return form;
}

createServer(async (request, response) => {
  const { pathname } = new URL(request.url ?? '/', issuer);
  const send = (status, body, headers = {}) => {
    response.writeHead(status, {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      pragma: 'no-cache',
      ...headers,
    });
    response.end(JSON.stringify(body));
  };
  try {
    if (pathname === '/.well-known/oauth-authorization-server') return send(200, metadata);
    if (pathname === '/device') return send(200, { note: 'a page to type the code' });
    const endpoint = endpoints[pathname];
    if (!endpoint) return send(404, { error: 'not_found' });
    if (request.method !== 'POST') return send(405, { error: 'invalid_request' }, { allow: 'POST' });
    send(200, endpoint(await formOf(request)));
  } catch (error) {
    if (error instanceof OAuthError) send(error.status, { error: error.message });
    else send(500, { error: 'server_error' });
  }
}).listen(Number(port), '127.0.0.1', () => process.stdout.write(`listening at ${issuer}\n`));
