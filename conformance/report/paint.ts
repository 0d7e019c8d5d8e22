// Colours of the screen, or none.

import { styleText } from 'node:util';
import type { Verdict } from '../model/verdict.ts';

const colours = { pass: 'green', fail: 'red', warn: 'yellow', na: 'gray', blocked: 'magenta' } as const;

/** Styles for the parts of a line. */
export type Paint = ReturnType<typeof painter>;

/** Makes the styles; without colour each leaves the text as it is. */
export function painter(colour: boolean) {
  const style = (format: Parameters<typeof styleText>[0]) => (text: string) =>
    colour ? styleText(format, text, { validateStream: false }) : text;
  return {
    bold: style('bold'),
    dim: style('dim'),
    red: style('red'),
    verdict: (verdict: Verdict) => style(colours[verdict])(verdict.padEnd(7)),
  };
}
