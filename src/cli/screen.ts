// What a person sees during a login: on a terminal a large code, a QR code and the time left; else plain lines.
import type { Writable } from 'node:stream';
import type { WriteStream } from 'node:tty';
import { renderUnicodeCompact } from 'uqr';
import yoctoSpinner, { type Spinner } from 'yocto-spinner';
import { type Clock, systemClock } from '../clock.ts';
import type { Progress } from '../login.ts';
import type { DeviceAuthorization } from '../model.ts';
import { drawLarge } from './big-letters.ts';

/** The stream that people read: stderr, because stdout is for the token. */
export type Stream = Writable & Partial<Pick<WriteStream, 'isTTY' | 'columns' | 'hasColors'>>;

/** What is longer makes a QR code that neither fits a terminal nor can be made at all. */
const LONGEST_QR_TEXT = 500;

export interface ScreenOptions {
  readonly stream: Stream;
  readonly qr: boolean;
  /** Plain lines, whatever the stream is. */
  readonly plain?: boolean;
  /** The clock that the flow runs by. */
  readonly clock?: Clock | undefined;
}

export interface Screen {
  /** Shows where to go, and the code. */
  prompt(authorization: DeviceAuthorization): void;
  progress(progress: Progress): void;
  /** A line to be kept. */
  note(line: string): void;
  /** Clears what moves. */
  end(): void;
}

/** The screen that suits the stream. */
export function createScreen(options: ScreenOptions): Screen {
  return options.stream.isTTY && !options.plain ? liveScreen(options) : plainScreen(options);
}

/** Whether people who look at this terminal can't see what moves, or nobody looks. */
export function isPlain({ TERM, CI }: Readonly<Record<string, string | undefined>>): boolean {
  return TERM === 'dumb' || Boolean(CI);
}

/** Brings the cursor back, which the spinner hides, where there is no time to end the screen. */
export function showCursor(stream: Stream): void {
  if (stream.isTTY) stream.write('\u001b[?25h');
}

/** Text from a server, made harmless: a terminal obeys control characters. */
export function harmless(text: string): string {
  return text.replace(/\p{C}/gu, '�');
}

/** `9:05`, or `1:09:05`. */
export function clockFace(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const tail = `${String(minutes).padStart(hours ? 2 : 1, '0')}:${String(rest).padStart(2, '0')}`;
  return hours ? `${hours}:${tail}` : tail;
}

/** A rough duration: seconds at first, then whole minutes, rounded down. */
function inWords(seconds: number): string {
  return seconds < 120 ? `${Math.floor(seconds)} seconds` : `${Math.floor(seconds / 60)} minutes`;
}

/** The text in lines that break between words. */
function wrap(text: string, columns: number): readonly string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last && last.length + word.length >= columns) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  return lines;
}

/** Why the waiting goes on otherwise than the person may expect; nothing where it goes on as it should. */
function newsOf({ after, delay, error }: Progress): string | undefined {
  if (after === 'slow_down') return `The server asks for patience: one request every ${Math.ceil(delay)} s.`;
  if (after === 'failed' && error)
    return `${harmless(error.message)}; next attempt in ${Math.ceil(delay)} s.`;
  return undefined;
}

function plainScreen({ stream }: ScreenOptions): Screen {
  const write = (line: string) => stream.write(`${line}\n`);
  return {
    prompt({ verificationUri, verificationUriComplete, userCode, expiresIn }) {
      write(`To sign in, open ${harmless(verificationUri)}`);
      write(`and enter the code ${harmless(userCode)}`);
      if (verificationUriComplete) {
        write(`Or open ${harmless(verificationUriComplete)}`);
        write('and check that it shows this code.');
      }
      write(`The code is good for ${inWords(expiresIn)}.`);
    },
    progress(progress) {
      const news = newsOf(progress);
      if (news) write(news);
    },
    note: write,
    end() {},
  };
}

function liveScreen({ stream, qr, clock = systemClock }: ScreenOptions): Screen {
  const colours = stream.hasColors?.() ?? false;
  const columns = (stream.columns ?? 80) - 4;
  const style = (codes: string, text: string) => (colours ? `\u001b[${codes}m${text}\u001b[0m` : text);
  const write = (line = '') => stream.write(`${line ? `  ${line}` : ''}\n`);
  const say = (text: string, codes?: string) => {
    for (const line of wrap(text, columns)) write(codes ? style(codes, line) : line);
  };
  let spinner: Spinner | undefined;
  let ticking: NodeJS.Timeout | undefined;
  let deadline: number | undefined;
  const waiting = () => {
    const left = deadline === undefined ? '' : ` ${clockFace((deadline - clock.now()) / 1000)} left`;
    return `${columns < 60 ? 'Waiting.' : 'Waiting for you to confirm in the browser.'}${left}`;
  };
  return {
    prompt({ verificationUri, verificationUriComplete, userCode, expiresIn, requestedAt }) {
      const code = harmless(userCode);
      const picture = qr ? qrCode(verificationUriComplete ?? verificationUri, columns, colours) : [];
      // The code comes last: on a small terminal the QR code may scroll away, but never the code.
      for (const line of ['', ...picture]) write(line);
      say(`To sign in, ${picture.length ? 'scan this, or ' : ''}open this page on any device:`);
      for (const line of ['', style('1;4;36', harmless(verificationUri)), '']) write(line);
      if (verificationUriComplete) {
        say('or this one, which knows the code already; check that it shows the same:');
        for (const line of ['', style('4', harmless(verificationUriComplete)), '']) write(line);
      }
      say('The code to enter or to compare:');
      const large = drawLarge(code, columns)?.map((row) => style('1', row));
      for (const line of ['', ...(large ? [...large, ''] : []), style('1', code), '']) write(line);
      deadline = requestedAt + expiresIn * 1000;
      spinner = yoctoSpinner({ text: waiting(), stream, handleSignals: false }).start();
      ticking = setInterval(() => {
        if (spinner) spinner.text = waiting();
      }, 1000);
    },
    progress(progress) {
      const news = newsOf(progress);
      if (news) say(news, '33');
    },
    note: say,
    end() {
      clearInterval(ticking);
      spinner?.stop();
    },
  };
}

/** A QR code, if it fits: dark on light, whatever the terminal's own colours are. */
function qrCode(text: string, columns: number, colours: boolean): readonly string[] {
  // Without colours it would be light on dark on most terminals, which many phones can't read.
  if (!colours) return [];
  if (text.length > LONGEST_QR_TEXT) return [];
  const lines = renderUnicodeCompact(text, { border: 2 }).split('\n');
  if ((lines[0]?.length ?? 0) > columns) return [];
  // The last line is only half a line: nothing is drawn below it.
  const last = `\u001b[97m${lines.pop()}\u001b[0m`;
  return [...lines.map((line) => `\u001b[97;40m${line}\u001b[0m`), last, ''];
}
