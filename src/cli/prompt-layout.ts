// What a terminal shows of a device authorization: as much as fits its rows, so that all that has to be scanned or read
// is on the screen at once.
import { renderUnicodeCompact } from 'uqr';
import type { DeviceAuthorization } from '../model.ts';
import { harmless } from './text.ts';

/** One line of the screen. Lines that are kept whole break only where the terminal breaks them, so as to be copied. */
export interface Line {
  readonly text: string;
  /** Codes of ANSI's "select graphic rendition". */
  readonly style?: string;
}

/** What can be shown. */
export interface Terminal {
  readonly columns: number;
  readonly rows: number;
  readonly colours: boolean;
  /** Whether a QR code is wanted, and the terminal knows its characters. */
  readonly qr: boolean;
}

type Prompt = Pick<DeviceAuthorization, 'userCode' | 'verificationUri' | 'verificationUriComplete'>;

const INDENT = '  ';

/** What is longer makes a QR code that neither fits a terminal nor can be made at all. */
const LONGEST_QR_TEXT = 500;

/** The richest of the layouts that leaves a row for the time left; where none does, the shortest. */
export function layOut(prompt: Prompt, terminal: Terminal): readonly Line[] {
  const qr = qrCode(prompt.verificationUriComplete ?? prompt.verificationUri, terminal);
  const layouts = [
    ...(qr ? [spaced(prompt, qr, terminal), tight(prompt, qr)] : []),
    spaced(prompt, undefined, terminal),
    tight(prompt, undefined),
  ];
  const fits = (lines: readonly Line[]) => heightOf(lines, terminal.columns) < terminal.rows;
  return layouts.find(fits) ?? layouts.at(-1) ?? [];
}

/** How many rows lines take on a terminal that breaks them at its edge. */
export function heightOf(lines: readonly Line[], columns: number): number {
  return lines.reduce((sum, { text }) => sum + Math.max(1, Math.ceil(text.length / columns)), 0);
}

/** The text in indented lines that break between words. */
export function sentence(text: string, columns: number, style?: string): readonly Line[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last && INDENT.length + last.length + word.length >= columns) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  return lines.map((line) => ({ text: INDENT + line, ...(style && { style }) }));
}

function spaced(prompt: Prompt, qr: readonly Line[] | undefined, { columns }: Terminal): readonly Line[] {
  const { userCode, verificationUri, verificationUriComplete: complete } = prompt;
  const empty = { text: '' };
  const own = (text: string, style: string): readonly Line[] => [
    empty,
    { text: INDENT + harmless(text), style },
    empty,
  ];
  return [
    empty,
    ...(qr ? [...qr, empty] : []),
    ...sentence(`To sign in, ${qr ? 'scan this, or ' : ''}open this page on any device:`, columns),
    ...own(verificationUri, '1;4'),
    ...(complete
      ? [
          ...sentence('or this one, which has the code already; check that it shows the same:', columns),
          ...own(complete, '4'),
        ]
      : []),
    ...sentence('The code to enter or to compare:', columns),
    ...own(userCode, '1'),
  ];
}

function tight(prompt: Prompt, qr: readonly Line[] | undefined): readonly Line[] {
  const { userCode, verificationUri, verificationUriComplete: complete } = prompt;
  return [
    ...(qr ?? []),
    { text: `${qr ? 'Scan this, or open' : 'Open'} ${harmless(verificationUri)}`, style: '1' },
    ...(complete ? [{ text: `or ${harmless(complete)}` }] : []),
    { text: `and ${complete ? 'compare' : 'enter'} the code ${harmless(userCode)}`, style: '1' },
  ];
}

/** A QR code, if it fits: dark on light, whatever the terminal's own colours are. */
function qrCode(text: string, { columns, colours, qr }: Terminal): readonly Line[] | undefined {
  // Without colours it would be light on dark on most terminals, which many phones can't read.
  if (!qr || !colours || text.length > LONGEST_QR_TEXT) return undefined;
  const lines = renderUnicodeCompact(text, { border: 2 }).split('\n');
  if ((lines[0]?.length ?? 0) > columns) return undefined;
  // The last line is only half a line: nothing is drawn below it.
  return lines.map((line, index) => ({ text: line, style: index === lines.length - 1 ? '97' : '97;40' }));
}
