// The command, run as a process: what a person is told about servers that misbehave and about bad input.

import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { serveEmulator } from './emulator/index.ts';
import { listen } from './processes/listen.ts';
import { runCommand } from './self-test/command.ts';

const servers: { server: Server; sockets: Set<Socket> }[] = [];

/** A raw server that does one thing with every request. */
async function serve(behave: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('data', () => behave(socket));
  });
  servers.push({ server, sockets });
  return listen(server);
}

async function addressThatIsFree(): Promise<string> {
  const server = createServer();
  const address = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return address;
}

afterAll(() => {
  for (const { server, sockets } of servers) {
    for (const socket of sockets) socket.destroy();
    server.close();
  }
});

const head = (status: string, ...headers: string[]) =>
  `HTTP/1.1 ${[status, ...headers].join('\r\n')}\r\n\r\n`;
const closing = (text: string) => (socket: Socket) => void socket.end(text);

const misbehaving: readonly [string, (socket: Socket) => void, string][] = [
  ['hangs', () => {}, 'nothing complete came within 0.3 s'],
  ['cuts the connection', (socket) => socket.destroy(), 'no response: '],
  ['sends a truncated body', closing(`${head('200 OK', 'Content-Length: 99')}{"a`), 'cut short'],
  [
    'redirects',
    closing(head('302 Found', 'Location: https://elsewhere.test/', 'Content-Length: 0')),
    'a redirect to https://elsewhere.test/',
  ],
  [
    'answers HTML',
    closing(`${head('404 Not Found', 'Content-Type: text/html', 'Content-Length: 6')}<html>`),
    'status 404, text/html',
  ],
  [
    'sends an endless body',
    (socket) => {
      socket.write(head('200 OK', 'Content-Type: application/json'));
      const pour = () => {
        while (!socket.destroyed && socket.write('x'.repeat(65_536)));
      };
      socket.on('drain', pour);
      pour();
    },
    'does not end within 1048576 bytes',
  ],
];

// First, because it waits longest.
describe.concurrent('a report', () => {
  it('is written whole, says what the screen says, and holds no secret', async () => {
    const { url, demo, close } = await serveEmulator({ dialect: 'aws-sso-oidc' });
    try {
      const folder = await mkdtemp(join(tmpdir(), 'report-'));
      const known = join(folder, 'known.yaml');
      await writeFile(known, 'CONTRACT-Schema-01: it is said to be broken\n');
      const { clientId, clientSecret = '' } = demo.client;
      const ended = await runCommand({
        TARGET: url,
        CLIENT_ID: clientId,
        CLIENT_SECRET: clientSecret,
        REPORT: folder,
        KNOWN_FAILURES: known,
      });
      const text = await readFile(join(folder, 'report.json'), 'utf8');
      const report: unknown = JSON.parse(text);
      expect(report).toMatchObject({
        suite: expect.stringMatching(/^devauth \d/),
        target: url,
        dialect: 'aws-sso-oidc',
        startedAt: expect.stringMatching(/Z$/),
        durationMs: expect.any(Number),
        summary: { fail: 0, warn: 0, blocked: 0 },
      });
      const xml = await readFile(join(folder, 'junit.xml'), 'utf8');
      expect(xml).toContain('<testsuite name="devauth');
      for (const shown of [text, xml, ended.stdout]) expect(shown).not.toContain(clientSecret);
      // The known failure holds, so its entry is stale, and that alone makes the run red.
      expect(ended.stdout).toContain('stale known failure: CONTRACT-Schema-01');
      expect(ended.code).toBe(1);
      expect(ended.lastLine).toMatch(/^\d+ passed, 1 failed$/);
    } finally {
      await close();
    }
  });
});

describe.concurrent.each(['aws-sso-oidc', 'rfc8628'])('against a server of %s', (dialect) => {
  it.each(misbehaving)('that %s there is one clear reason and the run ends', async (what, behave, reason) => {
    const target = await serve(behave);
    const timeout = what === 'hangs' ? '0.3' : '10';
    const ended = await runCommand({
      TARGET: target,
      DIALECT: dialect,
      CLIENT_ID: 'a',
      CLIENT_SECRET: 'bbbbbb',
      TIMEOUT: timeout,
    });
    expect(ended.code).toBe(1);
    expect(ended.stdout.replace(/\s+/g, ' ')).toContain(reason);
    expect(ended.lastLine).toMatch(/^0 passed, \d+ failed$/);
    // One sentence, and not a line for each requirement.
    expect(ended.stdout.split('\n').length).toBeLessThan(20);
  });

  it('that nobody has started the reason says so', async () => {
    const ended = await runCommand({
      TARGET: await addressThatIsFree(),
      DIALECT: dialect,
      CLIENT_ID: 'a',
      CLIENT_SECRET: 'bbbbbb',
    });
    expect(ended.code).toBe(1);
    expect(ended.stdout).toContain('ECONNREFUSED');
  });
});

describe.concurrent('bad input', () => {
  it.each<[Record<string, string>, string]>([
    [{ TARGET: 'localhost:3000' }, 'TARGET=localhost:3000'],
    [{ TARGET: 'http://127.0.0.1:9', TIMEOUT: '-1' }, 'TIMEOUT=-1'],
    [{ TARGET: 'http://127.0.0.1:9', STRICT: 'yes' }, 'STRICT=yes'],
    [{ TARGET: 'http://127.0.0.1:9', KNOWN_FAILURES: '/does/not/exist' }, '/does/not/exist'],
    [{ TARGET: 'http://127.0.0.1:9', REPORT: '/dev/null/reports' }, 'REPORT=/dev/null/reports'],
    [{ DIALECT: 'klingon' }, 'aws-sso-oidc, rfc8628'],
  ])('%o is refused by name with exit 2', async (variables, words) => {
    const ended = await runCommand(variables);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain(words);
    expect(ended.stderr).not.toContain('    at ');
    expect(ended.lastLine).toBe('0 passed, 1 failed');
  });

  it.each([
    [['--target=x'], 'TARGET=x is not an http or https URL'],
    [['--tarket=http://x'], '--target'],
    [['--timeout'], '--timeout <SECONDS>'],
    [['--scope='], '--scope is empty'],
    [['stray'], 'too many arguments'],
    [['--client-secret=a'], 'unknown option'],
  ])('is the argument %s', async (args, words) => {
    const ended = await runCommand({}, args);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain(words);
  });

  it('is a server that speaks neither dialect, when none is named', async () => {
    const target = await serve(closing(head('404 Not Found', 'Content-Length: 0')));
    const ended = await runCommand({ TARGET: target });
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain('DIALECT=aws-sso-oidc or DIALECT=rfc8628');
  });

  it('is an address that redirects, when no dialect is named', async () => {
    const moved = ['Location: https://elsewhere.test/', 'Content-Length: 0'];
    const ended = await runCommand({ TARGET: await serve(closing(head('301 Moved', ...moved))) });
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain('a redirect to https://elsewhere.test/');
  });
});
