// The three operations of the contract, in neutral words: what they check, in which order, what they yield.
import type { Attempts } from './attempts.ts';
import type { Clients } from './clients.ts';
import type { Grants } from './grants.ts';
import { type Policy, react } from './policy/index.ts';
import { examinePoll } from './polling.ts';
import type { Tokens } from './tokens.ts';
import {
  DEVICE_GRANT,
  type Grant,
  type OperationRequest,
  type Outcome,
  REFRESH_GRANT,
  type Refusal,
} from './vocabulary.ts';

/** What the operations work on. */
export interface State {
  readonly policy: Policy;
  readonly clients: Clients;
  readonly grants: Grants;
  readonly tokens: Tokens;
  /** Requests that the rate limit counts. */
  readonly requests: Attempts;
  /** Device authorization requests of each client within the current second. */
  readonly starts: Attempts;
  /** The address of the verification page. */
  readonly page: string;
}

type RequestOf<Name extends OperationRequest['operation']> = Extract<OperationRequest, { operation: Name }>;

/** Carries out one request at `now` (milliseconds since 1970). */
export function perform(request: OperationRequest, state: State, now: number): Outcome {
  switch (request.operation) {
    case 'register':
      return register(request, state, now);
    case 'device_authorization':
      return authorizeDevice(request, state, now);
    case 'token':
      return giveToken(request, state, now);
  }
}

/** @see AWS RegisterClient */
function register(request: RequestOf<'register'>, state: State, now: number): Outcome {
  const { policy } = state;
  const refusal = firstRefusal(
    () => (request.type === 'public' ? undefined : react(policy, 'ClientType')),
    () => (request.scopes.every(policy.isScope) ? undefined : react(policy, 'BadScope')),
    () => (request.redirectUris.every((uri) => URL.canParse(uri)) ? undefined : react(policy, 'RedirectUri')),
    () =>
      (request.grantTypes ?? []).every((grantType) => policy.registrableGrants.includes(grantType))
        ? undefined
        : react(policy, 'RegisteredGrant'),
  );
  if (refusal !== undefined) return { ok: false, refusal };
  const client = state.clients.register(
    { name: request.name, scopes: request.scopes, grantTypes: request.grantTypes ?? DEFAULT_GRANTS },
    now,
  );
  const { secret, secretExpiresAt } = client;
  return {
    ok: true,
    success: {
      kind: 'registered',
      client,
      secret,
      issuedAt: Math.floor(now / 1000),
      expiresAt: Math.floor(secretExpiresAt / 1000),
    },
  };
}

/** Grants of a client that registers without naming any, as AWS's CLI does. */
const DEFAULT_GRANTS: readonly string[] = [DEVICE_GRANT, REFRESH_GRANT];

/** @see RFC 8628 §3.1, §3.2; AWS StartDeviceAuthorization */
function authorizeDevice(request: RequestOf<'device_authorization'>, state: State, now: number): Outcome {
  const { policy } = state;
  const authentication = state.clients.authenticate(
    request.credentials,
    request.operation,
    DEVICE_GRANT,
    now,
  );
  if (!authentication.ok) return authentication;
  const { client } = authentication;
  const { scope, startUrl } = request;
  const refusal = firstRefusal(
    () => (scope === undefined || policy.isScope(scope) ? undefined : react(policy, 'BadScope')),
    () => (startUrl === undefined ? undefined : refuseStartUrl(startUrl, policy)),
    () => {
      state.starts.add(client.id, now);
      return state.starts.count(client.id, now) > policy.startsPerSecond ? react(policy, 'Burst') : undefined;
    },
    () => (state.grants.isFull(now) ? react(policy, 'Full') : undefined),
    () => {
      // Looked for only where it matters: there may be many grants.
      if (policy.onSecondGrant === 'accept') return undefined;
      return state.grants.undecided(client.id, now).length > 0 ? react(policy, 'SecondGrant') : undefined;
    },
  );
  if (refusal !== undefined) return { ok: false, refusal };
  const registered = client.scopes?.length ? client.scopes.join(' ') : undefined;
  const grant = state.grants.open(
    { clientId: client.id, scope: scope ?? registered ?? policy.defaultScope, startUrl },
    now,
  );
  return {
    ok: true,
    success: {
      kind: 'authorized',
      grant,
      verificationUri: policy.verificationUri(state.page, grant.userCode),
      verificationUriComplete: policy.verificationUriComplete(state.page, grant.userCode),
      expiresIn: policy.advertisedLifetime(policy.lifetimeSeconds),
      interval: policy.advertisedInterval(policy.intervalSeconds),
    },
  };
}

function refuseStartUrl(startUrl: string, policy: Policy): Refusal | undefined {
  const url = URL.parse(startUrl);
  if (url === null || !/^https?:$/.test(url.protocol)) return react(policy, 'BadStartUrl');
  return policy.isKnownPortal(url) ? undefined : react(policy, 'UnknownPortal');
}

/** @see RFC 8628 §3.4, §3.5; AWS CreateToken */
function giveToken(request: RequestOf<'token'>, state: State, now: number): Outcome {
  const { policy } = state;
  const grantType = policy.readGrantType(request.grantType);
  const offered = policy.grantTypes.includes(grantType);
  const authentication = state.clients.authenticate(
    request.credentials,
    request.operation,
    // A grant that is not offered is nobody's to use; that is said below, to a client that is known.
    offered ? grantType : DEVICE_GRANT,
    now,
  );
  if (!authentication.ok) return authentication;
  const { client } = authentication;
  if (!offered) {
    const refusal = react(policy, 'UnsupportedGrant');
    if (refusal !== undefined) return { ok: false, refusal };
  }
  const refreshes = grantType === REFRESH_GRANT;
  const exchanged = refreshes ? request.refreshToken : request.deviceCode;
  if (exchanged === undefined) {
    const refusal = react(policy, 'MissingParameter', refreshes ? 'the refresh token' : 'the device code');
    if (refusal !== undefined) return { ok: false, refusal };
  }
  if (refreshes) {
    const refreshed = state.tokens.refresh(exchanged ?? '', client, now);
    return refreshed.ok ? { ok: true, success: { kind: 'token', token: refreshed.token } } : refreshed;
  }
  const grant = state.grants.byDeviceCode(exchanged ?? '', now);
  const refusal =
    grant === undefined ? react(policy, 'UnknownCode') : examinePoll({ grant, client, policy, now });
  if (refusal !== undefined) return { ok: false, refusal };
  if (grant !== undefined) redeem(grant, policy);
  return { ok: true, success: { kind: 'token', token: state.tokens.issue(client, grant?.scope, now) } };
}

/** A code is good for one token; a policy that lets a second one slip notices that too late. */
function redeem(grant: Grant, { pollsLetSlip }: Policy): void {
  const use = () => {
    grant.status = 'used';
  };
  if (pollsLetSlip === 'a second token') setImmediate(use);
  else use();
}

function firstRefusal(...checks: readonly (() => Refusal | undefined)[]): Refusal | undefined {
  for (const check of checks) {
    const refusal = check();
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}
