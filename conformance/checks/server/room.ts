// How many different codes there could be, judged by some of them: an upper bound, so that a code that is
// called too easy to guess surely is.

/** So many samples that a position in which all agree is no coincidence. */
const MANY = 8;

/** The room that codes like these have, in bits; repeated samples tell nothing new. */
export function roomInBits(samples: readonly string[]): number {
  const codes = [...new Set(samples)];
  const shortest = Math.min(...codes.map((code) => code.length));
  if (!Number.isFinite(shortest)) return 0;
  const positions = Array.from({ length: shortest }, (_, index) => index);
  const varying =
    codes.length < MANY
      ? positions
      : positions.filter((index) => codes.some((code) => code[index] !== codes[0]?.[index]));
  return varying.length * Math.log2(alphabetSize(codes.join('')));
}

/** The size of the smallest usual alphabet that has all these characters. */
function alphabetSize(characters: string): number {
  if (/^([0-9a-f]*|[0-9A-F]*)$/.test(characters)) return /^[0-9]*$/.test(characters) ? 10 : 16;
  const classes = [
    [/[0-9]/, 10],
    [/[a-z]/, 26],
    [/[A-Z]/, 26],
  ] as const;
  const usual = classes.reduce(
    (size, [pattern, members]) => size + (pattern.test(characters) ? members : 0),
    0,
  );
  return usual + new Set(characters.replace(/[0-9a-zA-Z]/g, '')).size;
}
