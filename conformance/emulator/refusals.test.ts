// For every cause that a request can be refused for: the request, the conforming response, and the proof that
// the policy's member for that cause is what decides it.
import { describe, expect, it } from 'vitest';
import type { Policy } from './policy/index.ts';
import { conformingReactions } from './policy/reactions.ts';
import { outsideContract } from './testing/contract.ts';
import { bothDialects, type Codes, TestClient } from './testing/test-client.ts';
import { type Cause, DEVICE_GRANT, type DialectName, type ErrorCode } from './vocabulary.ts';
import type { DemoClient } from './wire/dialect.ts';

/** A request that meets one cause, and the conforming response. */
interface Scenario {
  readonly send: (client: TestClient) => Promise<Response>;
  readonly response: readonly [status: number, error: ErrorCode | undefined];
  /** Decisions without which the cause does not come up. */
  readonly policy?: Partial<Policy>;
}
type Scenarios = Readonly<Partial<Record<Cause, Scenario>>>;

const START = '/device_authorization';
const TOKEN = '/token';
const awsClient = { clientId: 'demo-device', clientSecret: 'demo-device-secret' };
const awsStart = { ...awsClient, startUrl: 'https://example.awsapps.com/start' };
const awsPoll = { ...awsClient, grantType: DEVICE_GRANT, deviceCode: 'unknown' };
const awsRegister = { clientName: 'a test', clientType: 'public' };
const form = { client_id: 'demo-device' };
const formPoll = { ...form, grant_type: DEVICE_GRANT, device_code: 'unknown' };
const long = 'x'.repeat(2000);
const basic = (text: string) => ({
  headers: { authorization: `Basic ${Buffer.from(text).toString('base64')}` },
});

/** Polls a grant that something was done to first. */
function pollAfter(doing: (client: TestClient, codes: Codes) => unknown, as?: DemoClient) {
  return async (client: TestClient) => {
    const codes = await client.start();
    await doing(client, codes);
    return client.rawPoll(codes, as);
  };
}

/** Every operation, and no request to any of them. */
const nothing = {
  operations: ['register', 'device_authorization', 'token'],
  requests: 0,
  seconds: 9,
} as const;

/** What can happen to a poll is the same in both dialects. */
const polls: Scenarios = {
  RepeatedPoll: {
    send: pollAfter((client, codes) => client.poll(codes)),
    response: [400, 'authorization_pending'],
    policy: { pollsWithoutWait: 2 },
  },
  UnknownCode: {
    send: (client) => client.rawPoll({ deviceCode: 'never-issued' }),
    response: [400, 'invalid_grant'],
  },
  ForeignCode: {
    send: pollAfter(() => {}, { clientId: 'demo-other', clientSecret: 'demo-other-secret' }),
    response: [400, 'invalid_grant'],
  },
  UsedCode: {
    send: pollAfter(async (client, codes) => {
      client.emulator.control.approve(codes.userCode);
      await client.poll(codes);
    }),
    response: [400, 'invalid_grant'],
  },
  ExpiredCode: { send: pollAfter((client) => client.clock.advance(600)), response: [400, 'expired_token'] },
  DeniedCode: {
    send: pollAfter((client, codes) => client.emulator.control.deny(codes.userCode)),
    response: [400, 'access_denied'],
  },
  EarlyPoll: {
    send: pollAfter(() => {}),
    response: [400, 'slow_down'],
    policy: { pollsWithoutWait: 0 },
  },
  PendingCode: { send: pollAfter(() => {}), response: [400, 'authorization_pending'] },
};

const aws: Scenarios = {
  ...polls,
  Throttled: {
    send: (client) => client.raw('/client/register', awsRegister),
    response: [400, 'slow_down'],
    policy: { rateLimit: nothing },
  },
  SecondGrant: {
    send: async (client) => {
      await client.start().catch(() => {});
      return client.raw(START, awsStart);
    },
    response: [200, undefined],
  },
  WrongMethod: {
    send: (client) => client.raw(START, awsStart, { method: 'PUT' }),
    response: [405, 'invalid_request'],
  },
  WrongContentType: {
    send: (client) => client.raw(START, awsStart, { headers: { 'content-type': 'text/plain' } }),
    response: [415, 'invalid_request'],
  },
  OversizedBody: {
    send: (client) => client.raw(START, { ...awsStart, x: 'x'.repeat(70_000) }),
    response: [400, 'invalid_request'],
  },
  MalformedBody: { send: (client) => client.raw(START, '{"clientId":'), response: [400, 'invalid_request'] },
  MissingParameter: {
    send: (client) => client.raw(START, { ...awsStart, startUrl: undefined }),
    response: [400, 'invalid_request'],
  },
  WrongType: {
    send: (client) => client.raw(START, { ...awsStart, startUrl: 42 }),
    response: [400, 'invalid_request'],
  },
  LongValue: {
    send: (client) => client.raw(START, { ...awsStart, startUrl: `${awsStart.startUrl}?${long}` }),
    response: [400, 'invalid_request'],
  },
  UnknownParameter: {
    send: (client) => client.raw(START, { ...awsStart, x: 1 }),
    response: [200, undefined],
  },
  Query: { send: (client) => client.raw(`${START}?x=1`, awsStart), response: [200, undefined] },
  UnknownClient: {
    send: (client) => client.raw(START, { ...awsStart, clientId: 'nobody' }),
    response: [401, 'invalid_client'],
  },
  WrongSecret: {
    send: (client) => client.raw(START, { ...awsStart, clientSecret: 'wrong' }),
    response: [401, 'invalid_client'],
  },
  ExpiredSecret: {
    send: (client) =>
      client.raw(START, { ...awsStart, clientId: 'demo-expired', clientSecret: 'demo-expired-secret' }),
    response: [401, 'invalid_client'],
  },
  UnauthorizedClient: {
    send: (client) =>
      client.raw(START, {
        ...awsStart,
        clientId: 'demo-unauthorized',
        clientSecret: 'demo-unauthorized-secret',
      }),
    response: [400, 'unauthorized_client'],
  },
  ClientType: {
    send: (client) => client.raw('/client/register', { ...awsRegister, clientType: 'confidential' }),
    response: [400, 'invalid_client_metadata'],
  },
  RegisteredGrant: {
    send: (client) => client.raw('/client/register', { ...awsRegister, grantTypes: ['password'] }),
    response: [400, 'unsupported_grant_type'],
  },
  RedirectUri: {
    send: (client) => client.raw('/client/register', { ...awsRegister, redirectUris: ['nowhere'] }),
    response: [400, 'invalid_redirect_uri'],
  },
  BadScope: {
    send: (client) => client.raw('/client/register', { ...awsRegister, scopes: ['not "one"'] }),
    response: [400, 'invalid_scope'],
  },
  BadStartUrl: {
    send: (client) => client.raw(START, { ...awsStart, startUrl: 'nowhere' }),
    response: [400, 'invalid_request'],
  },
  UnknownPortal: {
    send: (client) => client.raw(START, { ...awsStart, startUrl: 'https://other.awsapps.com/start' }),
    response: [400, 'invalid_request'],
  },
  Burst: {
    send: (client) => client.raw(START, awsStart),
    response: [400, 'slow_down'],
    policy: { startsPerSecond: 0 },
  },
  Full: {
    send: (client) => client.raw(START, awsStart),
    response: [400, 'slow_down'],
    policy: { maxGrants: 0 },
  },
  UnsupportedGrant: {
    send: (client) => client.raw(TOKEN, { ...awsPoll, grantType: 'authorization_code', code: 'x' }),
    response: [400, 'unsupported_grant_type'],
  },
  UnknownRefreshToken: {
    send: (client) =>
      client.raw(TOKEN, { ...awsPoll, grantType: 'refresh_token', refreshToken: 'never-issued' }),
    response: [400, 'invalid_grant'],
  },
  ForeignRefreshToken: {
    send: async (client) => {
      const codes = await client.start();
      client.emulator.control.approve(codes.userCode);
      const { members } = await client.poll(codes);
      return client.raw(TOKEN, {
        clientId: 'demo-other',
        clientSecret: 'demo-other-secret',
        grantType: 'refresh_token',
        refreshToken: members.refreshToken,
      });
    },
    response: [400, 'invalid_grant'],
  },
};

const rfc: Scenarios = {
  ...polls,
  Throttled: {
    send: (client) => client.raw(TOKEN, formPoll),
    response: [429, 'slow_down'],
    policy: { rateLimit: nothing },
  },
  SecondGrant: {
    send: async (client) => {
      await client.start().catch(() => {});
      return client.raw(START, form);
    },
    response: [200, undefined],
  },
  WrongMethod: {
    send: (client) => client.raw(TOKEN, formPoll, { method: 'DELETE' }),
    response: [405, 'invalid_request'],
  },
  WrongContentType: {
    send: (client) =>
      client.raw(START, '{"client_id":"demo-device"}', { headers: { 'content-type': 'application/json' } }),
    response: [400, 'invalid_request'],
  },
  OversizedBody: {
    send: (client) => client.raw(START, { ...form, x: 'x'.repeat(70_000) }),
    response: [400, 'invalid_request'],
  },
  MalformedBody: {
    send: (client) => client.raw(START, '', { body: new Uint8Array([0x61, 0x3d, 0xff]) }),
    response: [400, 'invalid_request'],
  },
  MissingParameter: {
    send: (client) => client.raw(TOKEN, { ...formPoll, device_code: '' }),
    response: [400, 'invalid_request'],
  },
  LongValue: {
    send: (client) => client.raw(START, { ...form, scope: long }),
    response: [400, 'invalid_request'],
  },
  UnknownParameter: {
    send: (client) => client.raw(START, 'client_id=demo-device&x=1&x=2'),
    response: [200, undefined],
  },
  RepeatedParameter: {
    send: (client) => client.raw(START, 'client_id=demo-device&client_id=demo-device'),
    response: [400, 'invalid_request'],
  },
  MissingClient: { send: (client) => client.raw(START, 'client_id='), response: [400, 'invalid_request'] },
  UnknownClient: {
    send: (client) => client.raw(START, 'client_id=nobody'),
    response: [401, 'invalid_client'],
  },
  PublicClient: { send: (client) => client.raw(START, form), response: [200, undefined] },
  MissingSecret: {
    send: (client) => client.raw(START, 'client_id=demo-confidential'),
    response: [401, 'invalid_client'],
  },
  WrongSecret: {
    send: (client) => client.raw(START, 'client_id=demo-confidential&client_secret=wrong'),
    response: [401, 'invalid_client'],
  },
  UnexpectedSecret: {
    send: (client) => client.raw(START, { ...form, client_secret: 'made-up' }),
    response: [401, 'invalid_client'],
  },
  TwoAuthMethods: {
    send: (client) => client.raw(START, { client_secret: 'x' }, basic('demo-confidential:x')),
    response: [400, 'invalid_request'],
  },
  OtherClientId: {
    send: (client) => client.raw(START, form, basic('demo-confidential:x')),
    response: [400, 'invalid_request'],
  },
  BadAuthorization: {
    send: (client) => client.raw(START, form, { headers: { authorization: 'Bearer x' } }),
    response: [401, 'invalid_client'],
  },
  UnauthorizedClient: {
    send: (client) => client.raw(START, 'client_id=demo-unauthorized'),
    response: [400, 'unauthorized_client'],
  },
  Query: { send: (client) => client.raw(`${START}?x=1`, form), response: [200, undefined] },
  MissingScope: { send: (client) => client.raw(START, form), response: [200, undefined] },
  BadScope: {
    send: (client) => client.raw(START, { ...form, scope: 'not "one"' }),
    response: [400, 'invalid_scope'],
  },
  Burst: {
    send: (client) => client.raw(START, form),
    response: [429, 'slow_down'],
    policy: { startsPerSecond: 0 },
  },
  Full: { send: (client) => client.raw(START, form), response: [429, 'slow_down'], policy: { maxGrants: 0 } },
  UnsupportedGrant: {
    send: (client) => client.raw(TOKEN, { ...formPoll, grant_type: 'authorization_code' }),
    response: [400, 'unsupported_grant_type'],
  },
  UnknownRefreshToken: {
    send: (client) =>
      client.raw(TOKEN, { ...formPoll, grant_type: 'refresh_token', refresh_token: 'never-issued' }),
    response: [400, 'invalid_grant'],
  },
};

/** Causes that the conforming emulator makes nothing of. */
const acceptedAnyway = Object.entries(conformingReactions)
  .filter(([, reaction]) => reaction === 'accept')
  .map(([member]) => member);

const scenarios: Readonly<Record<DialectName, Scenarios>> = { 'aws-sso-oidc': aws, rfc8628: rfc };
const rows = bothDialects.flatMap((dialect) =>
  Object.entries(scenarios[dialect]).map(([cause, scenario]) => ({ dialect, cause, scenario })),
);

describe.each(rows)('$dialect: $cause', ({ dialect, cause, scenario }) => {
  it('gets the documented response', async () => {
    const client = new TestClient(dialect, scenario.policy);
    const response = await scenario.send(client);
    const { status } = response;
    const problems = status === 429 ? [] : await outsideContract(dialect, client.lastContractPath, response);
    const members: { error?: unknown; error_description?: unknown } = await response.json();
    expect([status, members.error]).toEqual(scenario.response);
    expect(problems).toEqual([]);
    if (status !== 200) expect(members.error_description).toMatch(/^[ -!#-[\]-~]+$/);
  });

  it('is decided by its member of the policy', async () => {
    const member = { [`on${cause}`]: 'server_error' } satisfies Readonly<Record<string, ErrorCode>>;
    const refusing = new TestClient(dialect, { ...scenario.policy, ...member });
    expect((await scenario.send(refusing)).status).toBe(500);
    const accepting = new TestClient(dialect, { ...scenario.policy, [`on${cause}`]: 'accept' });
    const accepted = await scenario.send(accepting);
    const members: { error?: unknown; error_description?: unknown } = await accepted.json();
    const conforming = new TestClient(dialect, scenario.policy);
    const before: { error_description?: unknown } = await (await scenario.send(conforming)).json();
    if (!acceptedAnyway.includes(`on${cause}`))
      expect(members.error_description).not.toBe(before.error_description);
  });
});

it('has a scenario for every cause', () => {
  const met = new Set(rows.map(({ cause }) => `on${cause}`));
  expect(Object.keys(conformingReactions).filter((member) => !met.has(member))).toEqual([]);
});
