// The client on which the suite is tried: it signs in as its habits have it.

import type { DialectName } from '../../../generated/index.ts';
import { dialects } from '../../dialects/index.ts';
import type { ClientFunction, ClientGiven } from '../../model/client.ts';
import type { ClientResult } from '../../model/conversation.ts';
import {
  type ClientOperation,
  type Credentials,
  conformingHabits,
  type Habits,
  type Parameters,
  type Read,
  type Tried,
  type WireNames,
} from './habits.ts';

const DEVICE_GRANT = 'urn:ietf:params:oauth:grant-type:device_code';

/** Makes a client of some habits; those that are not given are the conforming ones. */
export function clientWith(dialect: DialectName, changes: Partial<Habits> = {}): ClientFunction {
  const names = namesOf(dialect);
  const habits = { ...conformingHabits(names), ...changes };
  return (given) => new Login(given, habits, names).run();
}

function namesOf(dialect: DialectName): WireNames {
  const found = dialects.find(({ name }) => name === dialect);
  if (!found) throw new Error(`no dialect is called ${dialect}`);
  return found.names;
}

/** A login has failed with an error. */
class Failed extends Error {}

class Login {
  readonly #given: ClientGiven;
  readonly #habits: Habits;
  readonly #names: WireNames;
  readonly #isAws: boolean;
  #endpoints: Readonly<Record<ClientOperation, string>>;

  constructor(given: ClientGiven, habits: Habits, names: WireNames) {
    this.#given = given;
    this.#habits = habits;
    this.#names = names;
    const { settings } = given;
    this.#isAws = settings.dialect === 'aws-sso-oidc';
    this.#endpoints = {
      register: `${settings.target}/client/register`,
      device_authorization: settings.deviceAuthorizationEndpoint ?? '',
      token: settings.tokenEndpoint ?? '',
    };
  }

  async run(): Promise<ClientResult> {
    const habits = this.#habits;
    try {
      if (this.#given.settings.call) return await this.#call(this.#given.settings.call);
      await this.#discover();
      const credentials = await this.#credentials();
      const { token, type } = await this.#signIn(credentials);
      if (habits.reportsToken)
        await this.#given.fetch(new URL(`/telemetry?token=${token}`, this.#endpoints.token));
      if (habits.tellToken) this.#given.show(`Your token is ${token}`);
      return { outcome: 'success', accessToken: habits.tokenSaid(token), tokenType: type };
    } catch (error) {
      if (!(error instanceof Failed)) throw error;
      return { outcome: 'error', error: habits.errorSaid(error.message) };
    }
  }

  /** One call, for a client without a loop. */
  async #call(call: NonNullable<ClientGiven['settings']['call']>): Promise<ClientResult> {
    const { clientId = '', clientSecret } = this.#given.settings;
    const own = { id: clientId, secret: clientSecret };
    let last: Tried = 'failed';
    for (let request = 0; request < this.#habits.requestsPerCall(call.operation); request += 1) {
      last =
        call.operation === 'register'
          ? await this.#send('register', this.#registration(), own)
          : call.operation === 'token'
            ? await this.#send('token', this.#poll(own, call.deviceCode), own)
            : await this.#send('device_authorization', this.#start(own), own);
    }
    const response = this.#answered(last);
    if (call.operation !== 'token') return { outcome: 'success', accessToken: '' };
    const token = this.#takeToken(response);
    return { outcome: 'success', accessToken: token.token, tokenType: token.type };
  }

  async #discover(): Promise<void> {
    const { settings, fetch } = this.#given;
    if (this.#isAws || settings.deviceAuthorizationEndpoint !== undefined) {
      this.#endpoints = {
        register: this.#endpoints.register,
        device_authorization:
          settings.deviceAuthorizationEndpoint ?? `${settings.target}/device_authorization`,
        token: settings.tokenEndpoint ?? `${settings.target}/token`,
      };
      return;
    }
    const url = this.#habits.metadataUrl(new URL(settings.target));
    const response = await fetch(url, { method: this.#habits.metadataMethod });
    const members: unknown = response.ok ? await response.json() : {};
    const document: Readonly<Record<string, unknown>> =
      typeof members === 'object' && members !== null ? { ...members } : {};
    if (this.#habits.checksIssuer && document.issuer !== settings.target) throw new Failed('wrong_issuer');
    this.#endpoints = {
      register: '',
      device_authorization: String(
        document.device_authorization_endpoint ?? `${settings.target}/device_authorization`,
      ),
      token: String(document.token_endpoint ?? `${settings.target}/token`),
    };
  }

  async #credentials(): Promise<Credentials> {
    const { clientId, clientSecret } = this.#given.settings;
    if (clientId !== undefined && !this.#habits.registersThoughGiven)
      return { id: clientId, secret: clientSecret };
    let members: Readonly<Record<string, unknown>> = {};
    for (let count = 0; count < this.#habits.registrations; count += 1) {
      const none = { id: '', secret: undefined };
      members = this.#answered(await this.#send('register', this.#registration(), none)).members;
    }
    return { id: String(members.clientId), secret: String(members.clientSecret) };
  }

  async #signIn(credentials: Credentials): Promise<{ token: string; type: string }> {
    const { show, clock } = this.#given;
    const habits = this.#habits;
    const names = this.#names;
    for (let starts = 1; ; starts += 1) {
      const starting = habits.registered(credentials, 'device_authorization');
      let started = await this.#send('device_authorization', this.#start(starting), starting);
      if (typeof started === 'object' && habits.errorOf(started) === 'slow_down') {
        if (habits.waitAfterThrottledStart === undefined) throw new Failed('slow_down');
        await this.#sleep(habits.waitAfterThrottledStart);
        started = await this.#send('device_authorization', this.#start(starting), starting);
      }
      const response = this.#answered(started);
      const { members } = response;
      if (!habits.isUsableStart(members, response)) throw new Failed('unusable_response');
      const deviceCode = habits.deviceCode(String(members[names.deviceCode]));
      const complete = members[names.verificationUriComplete];
      show(
        habits.tell({
          userCode: String(members[names.userCode]),
          verificationUri: String(members[names.verificationUri]),
          verificationUriComplete: typeof complete === 'string' ? complete : undefined,
          secrets: { deviceCode, clientSecret: credentials.secret ?? '' },
        }),
      );
      const deadline = clock.now() + habits.lifetime(members[names.expiresIn]) * 1000;
      const ended = await this.#pollUntil(deadline, credentials, deviceCode, members[names.interval], starts);
      if (ended) return ended;
    }
  }

  /** Polls until the login has ended; undefined when it is to be started anew. */
  async #pollUntil(
    deadline: number,
    credentials: Credentials,
    deviceCode: string,
    advertised: unknown,
    starts: number,
  ) {
    const { clock } = this.#given;
    const habits = this.#habits;
    const interval = habits.interval(advertised);
    let current = interval;
    let wait = habits.waitsBeforeTheFirstPoll ? interval : 0;
    let slowDowns = 0;
    let failures = 0;
    let timeouts = 0;
    for (let polls = 1; ; polls += 1) {
      if (clock.now() + wait * 1000 > deadline) throw new Failed('expired_token');
      if (wait > 0) await this.#sleep(habits.punctuality(wait));
      const own = habits.registered(credentials, 'token');
      const tried = await this.#send('token', this.#poll(own, deviceCode), own);
      const asked =
        typeof tried === 'object' ? habits.retryAfter(tried.header('retry-after'), clock.now()) : 0;
      if (tried === 'timed-out') {
        timeouts += 1;
        wait = habits.waitAfterTimeout(current, timeouts);
        continue;
      }
      const error = typeof tried === 'object' ? habits.errorOf(tried) : undefined;
      if (tried === 'failed' || (error === undefined && isNoResponseOfOAuth(tried))) {
        failures += 1;
        if (failures > habits.mostFailures) throw new Failed('no_response');
        wait = Math.max(habits.waitAfterFailure(current, failures), asked);
        continue;
      }
      if (error === undefined) return this.#takeToken(tried);
      if (habits.isSlowDown(error, tried)) {
        slowDowns += 1;
        current = habits.slowedInterval(interval, slowDowns, tried.members.interval, current);
        wait = Math.max(current, asked);
      } else if (habits.isPending(error, tried)) {
        current = habits.pendingInterval(current, interval);
        wait = polls < habits.pollsAtOnce ? 0 : Math.max(current, asked);
      } else {
        for (let late = 0; late < habits.pollsAfterTheEnd(error); late += 1) {
          await this.#sleep(current);
          await this.#send('token', this.#poll(own, deviceCode), own);
        }
        if (habits.sleepsForeverAfter(error)) await this.#sleep(1_000_000);
        if (habits.startsAnewAfter(error) && starts < 2) return undefined;
        if (habits.ends(error)) throw new Failed(error);
        wait = current;
      }
    }
  }

  #takeToken(response: Read): { token: string; type: string } {
    const habits = this.#habits;
    const token = habits.token(response.members, response);
    const type = response.members[this.#names.tokenType];
    if (token === undefined) throw new Failed('no_token');
    if (!habits.isUsableType(type)) throw new Failed('unusable_token_type');
    return { token, type: String(type) };
  }

  /** A response that is neither missing nor an error. @throws Failed with the error */
  #answered(tried: Tried): Read {
    if (typeof tried !== 'object') throw new Failed('no_response');
    const error = this.#habits.errorOf(tried);
    if (error !== undefined) throw new Failed(error);
    if (tried.status !== 200) throw new Failed('unusable_response');
    return tried;
  }

  #registration(): Parameters {
    const { scope } = this.#given.settings;
    return [
      ['clientName', 'a client on which the suite is tried'],
      ['clientType', 'public'],
      ['grantTypes', [DEVICE_GRANT]],
      ...(scope === undefined ? [] : [['scopes', scope.split(' ')] as const]),
    ];
  }

  #start({ id, secret }: Credentials): Parameters {
    const { scope, startUrl } = this.#given.settings;
    if (this.#isAws) {
      return [
        ['clientId', id],
        ['clientSecret', secret],
        ['startUrl', startUrl],
      ];
    }
    return [
      ...this.#identity(id, secret, 'device_authorization'),
      ...(scope ? [['scope', scope] as const] : []),
    ];
  }

  #poll({ id, secret }: Credentials, deviceCode: string): Parameters {
    const grant = [
      [this.#names.grantType, DEVICE_GRANT],
      [this.#names.deviceCode, deviceCode],
    ] as const;
    if (this.#isAws) return [['clientId', id], ['clientSecret', secret], ...grant];
    return [...grant, ...this.#identity(id, secret, 'token')];
  }

  #identity(id: string, secret: string | undefined, operation: ClientOperation): Parameters {
    if (secret === undefined) return [['client_id', id]];
    const method = this.#habits.authentication(operation);
    if (method === 'basic' || method === 'none') return [];
    return [
      ['client_id', id],
      ['client_secret', secret],
    ];
  }

  async #send(operation: ClientOperation, usual: Parameters, credentials: Credentials): Promise<Tried> {
    const { fetch, clock, signal } = this.#given;
    const habits = this.#habits;
    const parameters = habits.parameters(usual, operation);
    const method = habits.method(operation);
    const url = habits.address(this.#endpoints[operation], operation, parameters);
    const mediaType = habits.mediaType(
      this.#isAws ? 'application/json' : 'application/x-www-form-urlencoded',
      operation,
    );
    const giveUp = new AbortController();
    const done = new AbortController();
    let late = false;
    void clock.sleep(habits.patience * 1000, done.signal).then(
      () => {
        late = true;
        giveUp.abort();
      },
      () => {},
    );
    const stop = () => giveUp.abort();
    signal.addEventListener('abort', stop, { once: true });
    try {
      const response = await fetch(url, {
        method,
        redirect: 'manual',
        headers: {
          ...(mediaType && { 'Content-Type': mediaType }),
          Accept: 'application/json',
          ...this.#authorization(operation, credentials),
        },
        signal: giveUp.signal,
        ...(method !== 'GET' && {
          body: new TextEncoder().encode(habits.write(this.#encode(parameters), operation)),
        }),
      });
      const read = await this.#read(response);
      const location = read.header('location');
      if (habits.followsRedirects && read.status === 307 && location !== undefined) {
        return await this.#read(
          await fetch(location, {
            method,
            headers: mediaType ? { 'Content-Type': mediaType } : {},
            body: habits.write(this.#encode(parameters), operation),
            signal,
          }),
        );
      }
      return read;
    } catch (error) {
      if (signal.aborted) throw error;
      return late ? 'timed-out' : 'failed';
    } finally {
      done.abort();
      signal.removeEventListener('abort', stop);
    }
  }

  async #read(response: Response): Promise<Read> {
    const text = await response.text();
    const json = parsed(text);
    const members =
      typeof json === 'object' && json !== null && !Array.isArray(json) ? Object.entries(json) : [];
    return {
      status: response.status,
      header: (name) => response.headers.get(name) ?? undefined,
      text,
      json,
      members: Object.fromEntries(
        this.#habits.nullIsAbsent ? members.filter(([, value]) => value !== null) : members,
      ),
    };
  }

  #authorization(operation: ClientOperation, { id, secret }: Credentials): Readonly<Record<string, string>> {
    if (this.#isAws || secret === undefined) return {};
    const method = this.#habits.authentication(operation);
    if (method === 'body' || method === 'none') return {};
    return { Authorization: `Basic ${Buffer.from(this.#habits.basic(id, secret)).toString('base64')}` };
  }

  #encode(parameters: Parameters): string {
    if (this.#isAws) return JSON.stringify(Object.fromEntries(parameters));
    return new URLSearchParams(parameters.map(([name, value]) => [name, String(value)])).toString();
  }

  async #sleep(seconds: number): Promise<void> {
    await this.#given.clock.sleep(seconds * 1000, this.#given.signal);
  }
}

/** A gateway, or a response that was cut off: neither an error of OAuth nor a success. */
function isNoResponseOfOAuth({ status, json }: Read): boolean {
  return status !== 200 || typeof json !== 'object' || json === null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}
