// Undoes the encodings in which a value travels, and remembers where each character stood: percent
// encoding, JSON escapes and HTML entities. One level at a time, since a value may be encoded twice.

/** A text after some decoding; character `i` of `text` came from `starts[i]` to `ends[i]` of the original. */
export interface Decoded {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** A text as it is. */
export function undecoded(text: string): Decoded {
  const starts = Array.from({ length: text.length }, (_, index) => index);
  return { text, starts, ends: starts.map((start) => start + 1) };
}

const shortEscapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A run of percent-encoded bytes, an escape of JSON, or an entity of HTML. */
const ENCODED =
  /(?<percent>(?:%[0-9a-f]{2})+)|\\u(?<unicode>[0-9a-f]{4})|\\(?<short>["\\/nrtbf])|&(?<entity>amp|lt|gt|quot|apos|#\d{1,6}|#x[0-9a-f]{1,6});/gi;

/** Undoes one level of encoding; undefined when there is none. */
export function decodeOnce({ text, starts, ends }: Decoded): Decoded | undefined {
  const decoded = { text: '', starts: [] as number[], ends: [] as number[] };
  const put = (character: string, from: number, to: number) => {
    decoded.text += character;
    for (let unit = 0; unit < character.length; unit += 1) {
      decoded.starts.push(starts[from] ?? 0);
      decoded.ends.push(ends[to - 1] ?? 0);
    }
  };
  let at = 0;
  for (const match of text.matchAll(ENCODED)) {
    for (; at < match.index; at += 1) put(text.charAt(at), at, at + 1);
    const { percent, unicode, short, entity } = match.groups ?? {};
    const end = at + match[0].length;
    if (percent !== undefined) putBytes(percent, at, put);
    else if (unicode !== undefined) put(String.fromCharCode(Number.parseInt(unicode, 16)), at, end);
    else if (short !== undefined) put(shortEscapes[short] ?? short, at, end);
    else if (entity !== undefined) put(characterOf(entity.toLowerCase()), at, end);
    at = end;
  }
  if (at === 0) return undefined;
  for (; at < text.length; at += 1) put(text.charAt(at), at, at + 1);
  return decoded;
}

/** Bytes become the characters that they are in UTF-8; three characters of the text hold one byte. */
function putBytes(percent: string, at: number, put: (character: string, from: number, to: number) => void) {
  const bytes = Buffer.from(percent.replaceAll('%', ''), 'hex');
  let byte = 0;
  for (const character of bytes.toString('utf8')) {
    const length = character === '\ufffd' ? 1 : Buffer.byteLength(character);
    put(character, at + byte * 3, at + Math.min(byte + length, bytes.length) * 3);
    byte = Math.min(byte + length, bytes.length - 1);
  }
}

function characterOf(entity: string): string {
  if (!entity.startsWith('#')) return entities[entity] ?? '';
  const code = entity.startsWith('#x') ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}
