// Finds a member that a JSON object has twice: a parser that keeps the last one hides it.

/** Strings and structure; what stands between does not matter here. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,]/gs;

/** The first member that an object at the top of a JSON text has twice, if it has one. */
export function repeatedMember(json: string): string | undefined {
  if (!json.trimStart().startsWith('{')) return undefined;
  const seen = new Set<string>();
  let depth = 0;
  let isName = false;
  for (const [token] of json.matchAll(TOKEN)) {
    if (token === '{' || token === '[') depth += 1;
    else if (token === '}' || token === ']') depth -= 1;
    else if (token.startsWith('"') && depth === 1 && isName) {
      const name = String(JSON.parse(token));
      if (seen.has(name)) return name;
      seen.add(name);
    }
    isName = depth === 1 && (token === '{' || token === ',');
  }
  return undefined;
}
