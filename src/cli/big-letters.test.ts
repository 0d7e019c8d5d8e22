import { expect, test } from 'vitest';
import { drawLarge } from './big-letters.ts';

test('draws a code in three lines', () => {
  expect(drawLarge('BC-7', 80)).toEqual([
    '█▀▀▄  ▄▀▀▀       ▀▀▀█',
    '█▀▀▄  █     ▀▀▀   ▄▀',
    '▀▀▀    ▀▀▀        ▀',
  ]);
});

test('knows every letter and digit, whatever its case, each drawn otherwise', () => {
  const drawn = [...'ABCDEFGHIJKLMNPQRSTUVWXYZ123456789'].map((character) =>
    drawLarge(character, 80)?.join('\n'),
  );
  expect(new Set(drawn).size).toBe(34);
  expect(drawLarge('wdjb', 80)).toEqual(drawLarge('WDJB', 80));
});

test('draws nothing where it can’t, or where there is no room', () => {
  expect(drawLarge('ÄB', 80)).toBeUndefined();
  expect(drawLarge('BCDF-GHJK', 20)).toBeUndefined();
});
