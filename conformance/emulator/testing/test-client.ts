// Speaks to an emulator in process, in either dialect, for the emulator's own tests.
// Every response that it gets is held against the contract.
import { expect } from 'vitest';
import { VirtualClock } from '../../model/virtual-clock.ts';
import { createEmulator, type Emulator, type EmulatorOptions } from '../emulator.ts';
import type { Policy } from '../policy/index.ts';
import { DEFAULT_START_URL, DEVICE_GRANT, type DialectName } from '../vocabulary.ts';
import type { DemoClient } from '../wire/dialect.ts';
import { outsideContract } from './contract.ts';

/** Members of a request; `undefined` leaves one out. */
export type Sent = Readonly<Record<string, unknown>>;

/** One response, and the members of its body. */
export interface Got {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly members: Readonly<Record<string, unknown>>;
}

/** The codes of a device authorization. */
export interface Codes {
  readonly deviceCode: string;
  readonly userCode: string;
}

const BASE = 'http://127.0.0.1:4020';

/** How each dialect writes its requests. */
const wires = {
  'aws-sso-oidc': {
    contentType: 'application/json',
    encode: (sent: Sent) => JSON.stringify(sent),
    start: ({ clientId, clientSecret }: DemoClient) => ({
      clientId,
      clientSecret,
      startUrl: DEFAULT_START_URL,
    }),
    poll: ({ clientId, clientSecret }: DemoClient, deviceCode: string) => ({
      clientId,
      clientSecret,
      grantType: DEVICE_GRANT,
      deviceCode,
    }),
    codes: ['deviceCode', 'userCode'],
  },
  rfc8628: {
    contentType: 'application/x-www-form-urlencoded',
    encode: (sent: Sent) =>
      new URLSearchParams(
        Object.entries(sent).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
      ).toString(),
    start: ({ clientId, clientSecret }: DemoClient) => ({
      client_id: clientId,
      client_secret: clientSecret,
    }),
    poll: ({ clientId, clientSecret }: DemoClient, deviceCode: string) => ({
      client_id: clientId,
      client_secret: clientSecret,
      grant_type: DEVICE_GRANT,
      device_code: deviceCode,
    }),
    codes: ['device_code', 'user_code'],
  },
} as const satisfies Record<DialectName, unknown>;

/** One emulator under test. */
export class TestClient {
  readonly emulator: Emulator;
  readonly clock: VirtualClock;
  readonly #wire: (typeof wires)[DialectName];
  /** The path of the last request, without its query. */
  lastContractPath = '';

  constructor(
    dialect: DialectName,
    policy: Partial<Policy> = {},
    options: Omit<EmulatorOptions, 'dialect' | 'policy' | 'clock'> = {},
  ) {
    this.clock = new VirtualClock();
    this.emulator = createEmulator({ baseUrl: BASE, ...options, dialect, policy, clock: this.clock });
    this.#wire = wires[dialect];
  }

  /** Sends a body as it is, or members in the dialect's encoding, without looking at the response. */
  async raw(path: string, body: Sent | string, init: RequestInit = {}): Promise<Response> {
    this.lastContractPath = path.replace(/\?.*$/, '');
    const headers = new Headers({ 'content-type': this.#wire.contentType });
    for (const [name, value] of new Headers(init.headers)) headers.set(name, value);
    return this.emulator.fetch(
      new Request(`${BASE}${path}`, {
        method: 'POST',
        body: typeof body === 'string' ? body : this.#wire.encode(body),
        ...init,
        headers,
      }),
    );
  }

  /** The same, with the response held against the contract. */
  async post(path: string, body: Sent | string, init: RequestInit = {}): Promise<Got> {
    const response = await this.raw(path, body, init);
    expect(await outsideContract(this.emulator.dialect, this.lastContractPath, response)).toEqual([]);
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, members: JSON.parse(text) };
  }

  /** Sends a device authorization request; `changes` are made to the request. */
  ask(client: DemoClient = this.emulator.demo.client, changes: Sent = {}): Promise<Got> {
    return this.post('/device_authorization', { ...this.#wire.start(client), ...changes });
  }

  /** Starts a device authorization that has to succeed. */
  async start(client: DemoClient = this.emulator.demo.client): Promise<Codes> {
    const { status, members } = await this.ask(client);
    expect(status).toBe(200);
    const [deviceCode, userCode] = this.#wire.codes.map((name) => String(members[name]));
    return { deviceCode: deviceCode ?? '', userCode: userCode ?? '' };
  }

  /** Sends a device authorization request without looking at the response. */
  rawStart(client: DemoClient = this.emulator.demo.client): Promise<Response> {
    return this.raw('/device_authorization', this.#wire.start(client));
  }

  /** Polls once; `changes` are made to the request. */
  poll(
    { deviceCode }: Pick<Codes, 'deviceCode'>,
    client: DemoClient = this.emulator.demo.client,
    changes: Sent = {},
  ): Promise<Got> {
    return this.post('/token', { ...this.#wire.poll(client, deviceCode), ...changes });
  }

  /** Polls once without looking at the response; a public client sends no secret. */
  rawPoll(
    { deviceCode }: Pick<Codes, 'deviceCode'>,
    { clientId, clientSecret }: DemoClient = this.emulator.demo.client,
  ): Promise<Response> {
    const { clientSecret: usual } = this.emulator.demo.client;
    const client = { clientId, ...(usual !== undefined && clientSecret && { clientSecret }) };
    return this.raw('/token', this.#wire.poll(client, deviceCode));
  }

  /** Polls once and says how it went: `token`, or the error code. */
  async outcome(codes: Pick<Codes, 'deviceCode'>, client?: DemoClient): Promise<string> {
    const { status, members } = await this.poll(codes, client);
    return status === 200 ? 'token' : String(members.error);
  }
}

/** Both dialects, for tests that hold in both. */
export const bothDialects = ['aws-sso-oidc', 'rfc8628'] as const satisfies readonly DialectName[];
