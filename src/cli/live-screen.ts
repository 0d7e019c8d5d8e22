// A login on a terminal: the prompt, what happened since, and the time left in the last line, which is drawn once a
// second. The cursor is never hidden, so that no signal can leave it so.
import { systemClock } from '../clock.ts';
import type { DeviceAuthorization } from '../model.ts';
import type { Environment, Stream } from './io.ts';
import { heightOf, type Line, layOut, sentence, type Terminal } from './prompt-layout.ts';
import { newsOf, type Screen, type ScreenOptions } from './screen.ts';
import { clockFace } from './text.ts';

/** Milliseconds between two drawings. */
const TICK = 1000;

/** Magenta, which can be read on light as well as on dark; yellow can't be on light. */
const NOTE = '35';

const CLEAR_LINE = '\r\u001b[K';
const CLEAR_BELOW = '\r\u001b[J';

export function liveScreen(options: ScreenOptions): Screen {
  const { stream, qr, environment, explain, clock = systemClock } = options;
  const notes: string[] = [];
  let authorization: DeviceAuthorization | undefined;
  let ticking: NodeJS.Timeout | undefined;
  let terminal = measure(stream, environment, qr);
  /** What has been drawn since the prompt, the last line without the time left. */
  let drawn: readonly Line[] = [];

  const write = (lines: readonly Line[]) => {
    for (const { text, style } of lines) {
      stream.write(`${style && terminal.colours && text ? `\u001b[${style}m${text}\u001b[0m` : text}\n`);
    }
    drawn = [...drawn, ...lines];
  };
  const timeLeft = (): string => {
    if (!authorization) return '';
    const { requestedAt, expiresIn } = authorization;
    const left = `${clockFace((requestedAt + expiresIn * 1000 - clock.now()) / 1000)} left`;
    const long = `  Waiting for you to confirm in the browser. ${left}`;
    return long.length < terminal.columns ? long : `Waiting. ${left}`.slice(0, terminal.columns - 1);
  };
  const drawTime = () => stream.write(CLEAR_LINE + timeLeft());
  const drawAll = () => {
    drawn = [];
    if (authorization) write(layOut(authorization, terminal));
    for (const note of notes) write(sentence(note, terminal.columns, NOTE));
    drawTime();
  };
  /** Terminals break lines anew when they get another width: all that was drawn is cleared where it is now. */
  const adapt = (): boolean => {
    const before = timeLeft();
    const now = measure(stream, environment, qr);
    if (now.columns === terminal.columns && now.rows === terminal.rows) return false;
    const height = heightOf([...drawn, { text: before }], now.columns) - 1;
    terminal = now;
    const up = Math.min(height, now.rows - 1);
    stream.write(`${up > 0 ? `\u001b[${up}A` : ''}${CLEAR_BELOW}`);
    drawAll();
    return true;
  };
  const note = (line: string) => {
    notes.push(line);
    stream.write(CLEAR_LINE);
    write(sentence(line, terminal.columns, NOTE));
    drawTime();
  };
  return {
    prompt(shown) {
      authorization = shown;
      drawAll();
      ticking = setInterval(() => {
        if (!adapt()) drawTime();
      }, TICK);
    },
    progress(progress) {
      const news = newsOf(progress, explain);
      if (news) note(news);
    },
    note,
    end() {
      clearInterval(ticking);
      if (authorization) stream.write(CLEAR_LINE);
      authorization = undefined;
    },
  };
}

/** The terminal as it is now. NO_COLOR means no colours, where it is not empty (https://no-color.org). */
function measure(stream: Stream, environment: Environment, qr: boolean): Terminal {
  const { columns = 80, rows = 24 } = stream;
  const colours = !environment.NO_COLOR && (stream.hasColors?.() ?? false);
  return { columns, rows, colours, qr: qr && hasUnicode(environment) };
}

/** Whether the terminal knows the characters of a QR code. A locale that is not set says nothing. */
function hasUnicode({ LC_ALL, LC_CTYPE, LANG }: Environment): boolean {
  const locale = LC_ALL || LC_CTYPE || LANG;
  return !locale || /utf-?8/i.test(locale);
}
