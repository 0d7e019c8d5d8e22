// The library against the emulator, over real HTTP; and the examples of the documentation, run as they stand.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createClient as createAwsClient, registerClient } from './aws-sso-oidc/index.ts';
import { login, type Progress } from './login.ts';
import type { DeviceClient } from './model.ts';
import { createClient as createRfcClient, discover } from './rfc8628/index.ts';
import { type EmulatorProcess, startEmulator } from './testing/emulator-process.ts';

const CLIENTS: Record<string, (emulator: EmulatorProcess) => Promise<DeviceClient>> = {
  rfc8628: async ({ url, exchangeClock: clock }) =>
    createRfcClient({ ...(await discover(url, { clock })), clientId: 'demo-device', clock }),
  'rfc8628, confidential': async ({ url, exchangeClock: clock }) => {
    const credentials = { clientId: 'demo-confidential', clientSecret: 'se:cret 100%+sure' };
    return createRfcClient({ ...(await discover(url, { clock })), ...credentials, clock });
  },
  'aws-sso-oidc': async ({ url: baseUrl, exchangeClock: clock }) => {
    const { clientId, clientSecret } = await registerClient({ baseUrl, clock }, { clientName: 'test' });
    const startUrl = 'https://example.awsapps.com/start';
    return createAwsClient({ baseUrl, clientId, clientSecret, startUrl, clock });
  },
};

describe.each(Object.entries(CLIENTS))('%s', (name, connect) => {
  let emulator: EmulatorProcess;
  beforeAll(async () => {
    emulator = await startEmulator(name.split(',')[0] ?? '');
  });
  afterAll(() => emulator.stop());

  /** A login in which something happens just before certain polls. */
  async function run(happenings: Readonly<Record<number, (userCode: string) => Promise<void>>>) {
    const client: DeviceClient = { ...(await connect(emulator)), clock: emulator.flowClock };
    const progress: Progress[] = [];
    let userCode = '';
    let polls = 0;
    const counting: DeviceClient = {
      ...client,
      pollToken: async (...args) => {
        await happenings[++polls]?.(userCode);
        return client.pollToken(...args);
      },
    };
    const result = await login(counting, {
      onPrompt: (prompt) => {
        userCode = prompt.userCode;
      },
      onProgress: (event) => progress.push(event),
    });
    return { result, polls, afters: new Set(progress.map(({ after }) => after)) };
  }

  test.each([
    ['approve', 'approved'],
    ['deny', 'denied'],
    ['expire', 'expired'],
  ])('%s', async (order, outcome) => {
    const { result, polls, afters } = await run({
      3: (userCode) => emulator.control(order, { user_code: userCode }),
    });
    expect(result.outcome).toBe(outcome);
    expect(polls).toBe(3);
    // A conforming server has no reason to slow a conforming client down.
    expect([...afters]).toEqual(['start', 'pending']);
    if (result.outcome === 'approved') expect(result.token.accessToken).toMatch(/\S{20}/);
  });

  test('nobody decides', async () => {
    const { result } = await run({});
    expect(result.outcome).toBe('expired');
  });

  test('what servers and networks do is survived', async () => {
    const faults = ['slow_down', '429', '503', 'bad_gateway', 'cut', 'truncate'];
    const { result, afters } = await run({
      3: async () => {
        for (const fault of faults) await emulator.control('fail', { fault, retry_after: 3 });
      },
      // Not before the faults are over: a token that gets lost on its way is lost.
      9: (userCode) => emulator.control('approve', { user_code: userCode }),
    });
    expect(result.outcome).toBe('approved');
    expect([...afters].sort()).toEqual(['failed', 'pending', 'slow_down', 'start']);
  });

  test.each([['invalid_grant', 'rejected']])('%s ends it', async (fault, code) => {
    await expect(run({ 3: () => emulator.control('fail', { fault }) })).rejects.toMatchObject({ code });
  });
});

// These run in real time, as their readers would run them.
describe.concurrent('the examples', () => {
  /** Runs an example, approves what it prints, and gives all it said. */
  async function runExample(example: string, emulator: EmulatorProcess, environment: Record<string, string>) {
    const path = fileURLToPath(new URL(`./examples/${example}.ts`, import.meta.url));
    const child = spawn(process.execPath, [path], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    let approved = false;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const [userCode] = /\b[B-Z]{4}-[B-Z]{4}\b/.exec(said) ?? [];
      if (!userCode || approved) return;
      approved = true;
      void emulator.control('approve', { user_code: userCode });
    });
    const code = await new Promise((resolve) => child.once('close', resolve));
    return { code, said };
  }

  test.each([
    ['rfc8628', 'rfc8628', /signed in Token \{/],
    ['rfc8628', 'step-by-step', /^approved$/m],
    ['aws-sso-oidc', 'aws-sso-oidc', /signed in for \d+ seconds/],
  ])('%s: %s', async (dialect, example, expected) => {
    const emulator = await startEmulator(dialect);
    try {
      const environment = { ISSUER: emulator.url, BASE_URL: emulator.url, CLIENT_ID: 'demo-device' };
      const { code, said } = await runExample(example, emulator, environment);
      expect(said).toMatch(expected);
      expect(code).toBe(0);
    } finally {
      emulator.stop();
    }
  });
});
