// How hard codes are to guess, judged by some of them: how many different ones there could be, as an upper bound,
// so that a code that is called too easy to guess surely is; and whether they count up.

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

/** How many steps apart, for each sample, counted values are at most. */
const STEPS = 4;

/**
 * Tells whether values count up: read as numbers, all of them stand at a multiple of one step from each other, and
 * few steps apart. The order does not matter, since flows start side by side.
 */
export function countsUp(samples: readonly string[]): boolean {
  const values = [...new Set(samples)].map(withoutGroups);
  if (values.length < ENOUGH_TO_COUNT) return false;
  return readings.some(({ pattern, read }) => {
    if (!values.every((value) => pattern.test(value))) return false;
    const numbers = values.map(read).sort((one, other) => (one < other ? -1 : 1));
    const gaps = numbers.slice(1).map((number, index) => number - (numbers[index] ?? number));
    const step = gaps.reduce((least, gap) => (gap < least ? gap : least));
    const span = gaps.reduce((sum, gap) => sum + gap, 0n);
    return step > 0n && gaps.every((gap) => gap % step === 0n) && span / step <= STEPS * values.length;
  });
}

/** So few values can stand in a row by chance. */
const ENOUGH_TO_COUNT = 5;

const inBase = (base: bigint, digits: string) => (value: string) =>
  [...value].reduce((sum, digit) => sum * base + BigInt(digits.indexOf(digit)), 0n);

/** What people read in groups is counted without the signs between them, `ABCD-EFGH`. */
const withoutGroups = (code: string) =>
  /^\w+([ -]\w+)+$/.test(code) && code.length <= SHORT ? code.replace(/[ -]/g, '') : code;

/** Longer than what a person would type; in device codes and tokens `-` may be a digit of base64url. */
const SHORT = 16;

/** The set of letters that RFC 8628 §6.1 proposes. */
const LETTERS = 'bcdfghjklmnpqrstvwxz';

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';

/** The ways in which a number is written; what fits several is read in each. */
const readings: readonly { readonly pattern: RegExp; readonly read: (value: string) => bigint }[] = [
  { pattern: /^\d+$/, read: BigInt },
  { pattern: /^[\da-f]+$/i, read: (value) => BigInt(`0x${value}`) },
  { pattern: /^[\da-z]+$/i, read: (value) => inBase(36n, DIGITS)(value.toLowerCase()) },
  { pattern: /^[A-Z]+$/i, read: (value) => inBase(26n, DIGITS.slice(10))(value.toLowerCase()) },
  { pattern: /^[B-DF-HJ-NP-TV-XZ]+$/i, read: (value) => inBase(20n, LETTERS)(value.toLowerCase()) },
  {
    pattern: /^[\w+/-]+=*$/,
    read: (value) => BigInt(`0x0${Buffer.from(value, 'base64').toString('hex')}`),
  },
];

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
