// The screen that suits what it is shown on: plain lines, or on a terminal one that counts down.
import { type Environment, isOn } from './io.ts';
import { liveScreen } from './live-screen.ts';
import { newsOf, type Screen, type ScreenOptions } from './screen.ts';
import { harmless, inWords } from './text.ts';

/** The screen that suits the stream. */
export function createScreen(options: ScreenOptions): Screen {
  const { stream, plain, environment } = options;
  return stream.isTTY && !plain && !isPlain(environment) ? liveScreen(options) : plainScreen(options);
}

/** Whether nothing is to be redrawn: on a dumb terminal, for a screen reader, or where nobody looks. */
export function isPlain({ TERM, CI, ACCESSIBLE }: Environment): boolean {
  return TERM === 'dumb' || isOn(CI) || isOn(ACCESSIBLE);
}

function plainScreen({ stream, explain }: ScreenOptions): Screen {
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
      const news = newsOf(progress, explain);
      if (news) write(news);
    },
    note: write,
    end() {},
  };
}
