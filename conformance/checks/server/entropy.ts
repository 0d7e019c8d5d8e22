// How many different codes there could be, judged by some of them: an upper bound, so that a code that is
// called too easy to guess surely is.

/** So many samples that a position in which all agree is no coincidence. */
const MANY = 8;

/** The room that codes like these have, in bits; repeated samples tell nothing new. */
export function roomInBits(samples: readonly string[]): number {
  const codes = [...new Set(samples)];
  const shortest = Math.min(...codes.map((code) => code.length));
  if (!Number.isFinite(shortest)) return 0;
  const columns = Array.from({ length: shortest }, (_, index) => codes.map((code) => code[index]).join(''));
  const varying = codes.length < MANY ? columns : columns.filter((column) => new Set(column).size > 1);
  return varying.length * Math.log2(alphabetSize(varying.join('')));
}

/** The size of the smallest usual alphabet that has all these characters. */
function alphabetSize(characters: string): number {
  // Letters alone that all happen to be among the first six are no sign of hexadecimal digits.
  if (/[0-9]/.test(characters) && /^([0-9a-f]*|[0-9A-F]*)$/.test(characters)) {
    return /[a-f]/i.test(characters) ? 16 : 10;
  }
  const classes = [
    { pattern: /[0-9]/, size: 10 },
    { pattern: /[a-z]/, size: 26 },
    { pattern: /[A-Z]/, size: 26 },
  ];
  const usual = classes.reduce((sum, { pattern, size }) => sum + (pattern.test(characters) ? size : 0), 0);
  return usual + new Set(characters.replace(/[0-9a-zA-Z]/g, '')).size;
}
