import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { ConnectionError } from '../errors.ts';
import { DeviceAuthorization } from '../model.ts';
import { clockFace, createScreen, harmless, isPlain, type Stream } from './screen.ts';

const members = {
  deviceCode: 'device-code-that-must-not-show',
  userCode: 'WDJB-MJHT',
  verificationUri: 'https://as.example/device',
  expiresIn: 600,
};
const verificationUriComplete = 'https://as.example/device?user_code=WDJB-MJHT';

function setUp(terminal: { columns: number; colours: boolean } | undefined, qr = true) {
  const pass = new PassThrough({ encoding: 'utf8' });
  const stream: Stream = terminal
    ? Object.assign(pass, {
        isTTY: true,
        columns: terminal.columns,
        hasColors: () => terminal.colours,
        cursorTo: () => true,
        moveCursor: () => true,
        clearLine: () => true,
      })
    : pass;
  let shown = '';
  pass.on('data', (text: string) => {
    shown += text;
  });
  const screen = createScreen({ stream, qr, clock: { now: () => 0, sleep: () => Promise.resolve() } });
  return { screen, shown: () => stripVTControlCharacters(shown), raw: () => shown };
}

describe.each([
  ['plain lines', undefined],
  ['a terminal', { columns: 80, colours: true }],
  ['a narrow terminal without colours', { columns: 30, colours: false }],
])('on %s', (_, terminal) => {
  test('the code and the page show, with and without a complete URI; the device code never', () => {
    for (const complete of [undefined, verificationUriComplete]) {
      const { screen, shown } = setUp(terminal);
      screen.prompt(new DeviceAuthorization({ ...members, verificationUriComplete: complete }, 0));
      screen.end();
      expect(shown()).toMatch(/WDJB-MJHT$/m);
      expect(shown()).toMatch(/https:\/\/as\.example\/device$/m);
      expect(shown().includes(verificationUriComplete)).toBe(complete !== undefined);
      expect(shown()).not.toContain('must-not-show');
    }
  });

  test('what a server says can’t command the terminal', () => {
    const { screen, raw } = setUp(terminal);
    screen.prompt(
      new DeviceAuthorization({ ...members, userCode: 'A\u001b]0;owned\u0007\u009b2J\u202eB' }, 0),
    );
    const error = new ConnectionError('busy', 'POST /token: 503, \u001b[31mred');
    screen.progress({ after: 'failed', delay: 10, interval: 5, error });
    screen.end();
    for (const command of ['\u001b]0', '\u009b', '\u202e', '\u001b[31m'])
      expect(raw()).not.toContain(command);
  });

  test('it says why it waits longer', () => {
    const { screen, shown } = setUp(terminal);
    /** As it reads, wherever its lines break. */
    const told = () => shown().replace(/\s+/g, ' ');
    screen.progress({ after: 'start', delay: 5, interval: 5 });
    screen.progress({ after: 'pending', delay: 5, interval: 5 });
    expect(shown()).toBe('');
    screen.progress({ after: 'slow_down', delay: 10, interval: 10 });
    expect(told()).toContain('one request every 10 s');
    const error = new ConnectionError('timeout', 'POST /token: no answer within 30 s');
    screen.progress({ after: 'failed', delay: 20, interval: 10, error });
    expect(told()).toContain('no answer within 30 s; next attempt in 20 s');
  });
});

test('on a narrow terminal sentences break between words, and addresses not at all', () => {
  const { screen, shown } = setUp({ columns: 30, colours: false });
  screen.prompt(new DeviceAuthorization({ ...members, verificationUriComplete }, 0));
  screen.end();
  const lines = shown().split('\n');
  expect(lines).toContain(`  ${verificationUriComplete}`);
  expect(lines).toContain('  To sign in, open this page');
  for (const line of lines) if (!line.includes('://')) expect(line.length).toBeLessThanOrEqual(30);
});

test('where nothing can move, or nobody looks, there are plain lines', () => {
  expect([{}, { TERM: 'dumb' }, { CI: 'true' }, { TERM: 'xterm', CI: '' }].map(isPlain)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

describe('the QR code', () => {
  const draw = (terminal: { columns: number; colours: boolean }, qr: boolean) => {
    const { screen, raw } = setUp(terminal, qr);
    screen.prompt(new DeviceAuthorization({ ...members, verificationUriComplete }, 0));
    screen.end();
    return raw().includes('\u001b[97;40m');
  };

  test('shows where there are room and colours, unless it is not wanted', () => {
    expect(draw({ columns: 80, colours: true }, true)).toBe(true);
    expect(draw({ columns: 80, colours: true }, false)).toBe(false);
    expect(draw({ columns: 30, colours: true }, true)).toBe(false);
    expect(draw({ columns: 80, colours: false }, true)).toBe(false);
  });
});

test('a URL that is too long for a QR code is no reason to fail', () => {
  const { screen, shown } = setUp({ columns: 80, colours: true });
  const long = `https://as.example/${'x'.repeat(5000)}`;
  screen.prompt(new DeviceAuthorization({ ...members, verificationUriComplete: long }, 0));
  screen.end();
  expect(shown()).toContain(long);
});

test('time left', () => {
  expect([0, 9, 65, 600, 3725, -1, 59.2].map(clockFace)).toEqual([
    '0:00',
    '0:09',
    '1:05',
    '10:00',
    '1:02:05',
    '0:00',
    '1:00',
  ]);
});

test('harmless text keeps what people write', () => {
  expect(harmless('Zugriff verweigert – 拒否 😀')).toBe('Zugriff verweigert – 拒否 😀');
});
