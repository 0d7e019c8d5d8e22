import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ConnectionError } from '../errors.ts';
import { DeviceAuthorization } from '../model.ts';
import { createScreen, isPlain } from './create-screen.ts';
import { explain } from './explain.ts';
import type { Environment, Stream } from './io.ts';
import { heightOf, layOut } from './prompt-layout.ts';
import { clockFace, harmless, inWords } from './text.ts';

const members = {
  deviceCode: 'device-code-that-must-not-show',
  userCode: 'WDJB-MJHT',
  verificationUri: 'https://as.example/device',
  expiresIn: 600,
};
const verificationUriComplete = 'https://as.example/device?user_code=WDJB-MJHT';

interface Given {
  readonly columns: number;
  readonly rows?: number;
  readonly colours: boolean;
  readonly environment?: Environment;
}

function setUp(terminal: Given | undefined, qr = true) {
  const pass = new PassThrough({ encoding: 'utf8' });
  const stream: Stream = terminal
    ? Object.assign(pass, {
        isTTY: true,
        columns: terminal.columns,
        rows: terminal.rows ?? 24,
        hasColors: () => terminal.colours,
      })
    : pass;
  let shown = '';
  pass.on('data', (text: string) => {
    shown += text;
  });
  const screen = createScreen({
    stream,
    qr,
    plain: false,
    environment: terminal?.environment ?? {},
    explain: (error) => explain(error),
    clock: { now: () => 0, sleep: () => Promise.resolve() },
  });
  return { screen, stream, shown: () => stripVTControlCharacters(shown), raw: () => shown };
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
    screen.progress({ after: 'failed', delay: 10, interval: 5, secondsLeft: 100, error });
    screen.end();
    for (const command of ['\u001b]0', '\u009b', '\u202e', '\u001b[31m'])
      expect(raw()).not.toContain(command);
  });

  test('it says why it waits longer', () => {
    const { screen, shown } = setUp(terminal);
    /** As it reads, wherever its lines break. */
    const told = () => shown().replace(/\s+/g, ' ');
    screen.progress({ after: 'start', delay: 5, interval: 5, secondsLeft: 100 });
    screen.progress({ after: 'pending', delay: 5, interval: 5, secondsLeft: 100 });
    expect(shown()).toBe('');
    screen.progress({ after: 'slow_down', delay: 10, interval: 10, secondsLeft: 100 });
    expect(told()).toContain('one request every 10 s');
    const error = new ConnectionError('timeout', 'POST /token: no answer within 30 s');
    screen.progress({ after: 'failed', delay: 20, interval: 10, secondsLeft: 100, error });
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
  for (const plain of [{ TERM: 'dumb' }, { CI: 'true' }, { CI: '1' }, { ACCESSIBLE: '1' }])
    expect(isPlain(plain)).toBe(true);
  for (const moving of [
    {},
    { TERM: 'xterm', CI: '' },
    { CI: 'false' },
    { ACCESSIBLE: '0' },
    { NO_COLOR: '1' },
  ])
    expect(isPlain(moving)).toBe(false);
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

test('a rough duration', () => {
  expect([0, 119, 120, 600, 7200, 90_000, 400_000].map(inWords)).toEqual([
    '0 seconds',
    '119 seconds',
    '2 minutes',
    '10 minutes',
    '2 hours',
    '25 hours',
    '4 days',
  ]);
});

describe('the rows', () => {
  const aws = 'https://device.sso.us-west-2.amazonaws.com/?user_code=PMPJ-VZCJ';
  const rowsOf = (columns: number, rows: number, complete: string) => {
    const lines = layOut(
      { ...members, verificationUriComplete: complete },
      { columns, rows, colours: true, qr: true },
    );
    return { rows: heightOf(lines, columns), qr: lines.some(({ style }) => style === '97;40') };
  };

  test.each([
    [80, 24, true],
    [120, 50, true],
    [40, 24, false],
    [80, 12, false],
    [80, 6, false],
  ])('hold all that has to be scanned or read, and the time left: %d×%d', (columns, rows, qr) => {
    const shown = rowsOf(columns, rows, aws);
    expect(shown.rows).toBeLessThan(rows);
    expect(shown.qr).toBe(qr);
  });

  test('keep the page and the code where nothing else fits', () => {
    const lines = layOut(
      { ...members, verificationUriComplete: undefined },
      { columns: 20, rows: 3, colours: false, qr: true },
    );
    expect(lines.map(({ text }) => text).join(' ')).toBe(
      'Open https://as.example/device and enter the code WDJB-MJHT',
    );
  });
});

/** @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: number, other: number): number {
  const luminance = (colour: number) => {
    const linear = (shift: number) => {
      const value = ((colour >> shift) & 0xff) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0);
  };
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe('a terminal', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const live = (terminal: Given) => {
    const one = setUp(terminal);
    one.screen.prompt(new DeviceAuthorization({ ...members, verificationUriComplete }, 0));
    return one;
  };

  test('is drawn at most once a second, and its cursor never hidden', () => {
    const { screen, raw } = live({ columns: 80, colours: true });
    const drawings = () => raw().split('left').length - 1;
    expect(drawings()).toBe(1);
    vi.advanceTimersByTime(10_000);
    expect(drawings()).toBe(11);
    expect(raw()).not.toContain('\u001b[?25');
    screen.end();
    expect(raw().endsWith('\r\u001b[K')).toBe(true);
    vi.advanceTimersByTime(10_000);
    expect(drawings()).toBe(11);
  });

  test('that gets another size is cleared from where the prompt is now, and drawn to fit', () => {
    const { stream, raw } = live({ columns: 100, rows: 40, colours: true });
    const before = raw().length;
    Object.assign(stream, { columns: 38, rows: 40 });
    vi.advanceTimersByTime(1000);
    const redrawn = raw().slice(before);
    expect(redrawn.startsWith('\u001b[')).toBe(true);
    expect(redrawn).toContain('A\r\u001b[J');
    expect(redrawn).toContain('WDJB-MJHT');
    for (const line of stripVTControlCharacters(redrawn).split('\n'))
      if (!line.includes('://')) expect(line.length).toBeLessThanOrEqual(38);
  });

  test('says nothing in colours under NO_COLOR, unless that is empty', () => {
    const bold = '\u001b[1m';
    expect(live({ columns: 80, colours: true, environment: { NO_COLOR: '1' } }).raw()).not.toContain(bold);
    expect(live({ columns: 80, colours: true, environment: { NO_COLOR: '' } }).raw()).toContain(bold);
  });

  test('says nothing in a colour that can’t be read on light or on dark', () => {
    const { screen, raw } = live({ columns: 80, rows: 24, colours: true });
    screen.note('what happened');
    // Those of xterm; the QR code brings its own background along, up to the half line at its end.
    const palette = [0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5];
    const used = raw()
      .split('\u001b[')
      .flatMap((part) => /^([\d;]+)m/.exec(part)?.[1]?.split(';') ?? []);
    const colours = new Set(
      used.flatMap((code) => (/^3[0-7]$/.test(code) ? [palette[Number(code) - 30]] : [])),
    );
    expect(colours.size).toBe(1);
    for (const colour of colours)
      for (const background of [0x000000, 0xffffff])
        expect(contrast(colour ?? 0, background)).toBeGreaterThanOrEqual(3);
  });

  test('shows no QR code in a locale that lacks its characters', () => {
    const qr = (environment: Environment) =>
      live({ columns: 80, rows: 50, colours: true, environment }).raw().includes('\u001b[97;40m');
    expect(qr({ LC_ALL: 'C', LANG: 'en_US.UTF-8' })).toBe(false);
    expect(qr({ LANG: 'en_US.UTF-8' })).toBe(true);
    expect(qr({})).toBe(true);
  });
});
