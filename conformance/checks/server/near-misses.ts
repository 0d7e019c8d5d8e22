// What is nearly a secret or a code, and must not do where the true one is asked for.

/** One way of being nearly right. */
export interface NearMiss {
  readonly value: string;
  /** What it is, after the name of what it nearly is. */
  readonly what: string;
  /** The shell variable of a replay command that would hold it, given that of the true value. */
  readonly variable: (name: string) => string;
}

const SWAPPED = (letter: string) =>
  letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase();

/** Every byte percent-encoded: what a server makes the true value of that decodes once too often. */
function encodedOnceMore(value: string): string {
  return Buffer.from(value).toString('hex').toUpperCase().replace(/../g, '%$&');
}

/** The value in another case; undefined where it has no letters. */
export function inAnotherCase(value: string): NearMiss | undefined {
  const other = value.replace(/[a-z]/gi, SWAPPED);
  return other === value
    ? undefined
    : { value: other, what: 'in another case', variable: (name) => `${name}_IN_ANOTHER_CASE` };
}

/** What is nearly a value, but for its case. */
export function nearMisses(value: string): readonly NearMiss[] {
  const all: readonly NearMiss[] = [
    {
      value: value.slice(0, Math.ceil(value.length / 2)),
      what: 'of which the second half is missing',
      variable: (name) => `HALF_OF_${name}`,
    },
    {
      value: value.slice(0, -1),
      what: 'without its last character',
      variable: (name) => `${name}_WITHOUT_ITS_END`,
    },
    { value: `${value}x`, what: 'with one more character', variable: (name) => `${name}_AND_ONE_MORE` },
    {
      value: encodedOnceMore(value),
      what: 'encoded once more',
      variable: (name) => `${name}_ENCODED_ONCE_MORE`,
    },
  ];
  return all.filter(
    ({ value: near }, index) =>
      near !== '' && near !== value && all.findIndex(({ value: other }) => other === near) === index,
  );
}

/** The characters of codes that people type. */
const TYPED = /[\p{L}\p{N}]/u;

/** User codes that are nearly the one given: without its first letter or digit, and with another in its place. */
export function nearUserCodes(userCode: string): readonly string[] {
  const at = userCode.search(TYPED);
  const first = [...userCode.slice(at)][0];
  if (at < 0 || first === undefined) return [];
  const before = userCode.slice(0, at);
  const after = userCode.slice(at + first.length);
  // One that the code itself has surely is of its alphabet.
  const other = [...after].find((character) => TYPED.test(character) && character !== first);
  return [before + after, ...(other === undefined ? [] : [before + other + after])];
}
