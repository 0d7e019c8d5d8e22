// Draws a user code large, so that it can be read across a room: three lines of half-height blocks.

/** Five lines of dots for each character that user codes are made of. */
const GLYPHS: Readonly<Record<string, string>> = {
  A: '.##. #..# #### #..# #..#',
  B: '###. #..# ###. #..# ###.',
  C: '.### #... #... #... .###',
  D: '###. #..# #..# #..# ###.',
  E: '#### #... ###. #... ####',
  F: '#### #... ###. #... #...',
  G: '.### #... #.## #..# .###',
  H: '#..# #..# #### #..# #..#',
  I: '### .#. .#. .#. ###',
  J: '..## ...# ...# #..# .##.',
  K: '#..# #.#. ##.. #.#. #..#',
  L: '#... #... #... #... ####',
  M: '#...# ##.## #.#.# #...# #...#',
  N: '#...# ##..# #.#.# #..## #...#',
  O: '.##. #..# #..# #..# .##.',
  P: '###. #..# ###. #... #...',
  Q: '.##. #..# #..# #.## .###',
  R: '###. #..# ###. #.#. #..#',
  S: '.### #... .##. ...# ###.',
  T: '##### ..#.. ..#.. ..#.. ..#..',
  U: '#..# #..# #..# #..# .##.',
  V: '#...# #...# #...# .#.#. ..#..',
  W: '#...# #...# #.#.# ##.## #...#',
  X: '#...# .#.#. ..#.. .#.#. #...#',
  Y: '#...# .#.#. ..#.. ..#.. ..#..',
  Z: '##### ...#. ..#.. .#... #####',
  0: '.##. #..# #..# #..# .##.',
  1: '.#. ##. .#. .#. ###',
  2: '###. ...# .##. #... ####',
  3: '###. ...# .##. ...# ###.',
  4: '#..# #..# #### ...# ...#',
  5: '#### #... ###. ...# ###.',
  6: '.### #... ###. #..# .##.',
  7: '#### ...# ..#. .#.. .#..',
  8: '.##. #..# .##. #..# .##.',
  9: '.##. #..# .### ...# ###.',
  '-': '... ... ### ... ...',
  ' ': '.. .. .. .. ..',
};

/** Two dots above each other, as one character. */
const BLOCKS: Readonly<Record<string, string>> = { '..': ' ', '#.': '▀', '.#': '▄', '##': '█' };

/** The lines of the picture; nothing where a character is not known or the picture is wider than `columns`. */
export function drawLarge(text: string, columns: number): readonly string[] | undefined {
  const lines = ['', '', '', '', '', ''];
  for (const character of text.toUpperCase()) {
    const glyph = GLYPHS[character]?.split(' ');
    if (!glyph) return undefined;
    // Five lines of dots and an empty one make three lines of characters.
    for (const line of lines.keys()) lines[line] += `${glyph[line] ?? '.'.repeat(glyph[0]?.length ?? 0)}..`;
  }
  if ((lines[0]?.length ?? 0) > columns) return undefined;
  return [0, 2, 4].map((line) => {
    const [upper = '', lower = ''] = [lines[line], lines[line + 1]];
    return [...upper]
      .map((dot, column) => BLOCKS[`${dot}${lower[column]}`] ?? ' ')
      .join('')
      .trimEnd();
  });
}
