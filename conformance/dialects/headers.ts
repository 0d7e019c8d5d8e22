// Headers of a request that departs from the conforming one in some of them.

/**
 * The conforming headers with the changes laid over them. Names are compared without case, as HTTP does, so
 * that a change replaces a header and never sends it twice; `undefined` removes one.
 */
export function withHeaders(
  honest: Readonly<Record<string, string>>,
  changes: Readonly<Record<string, string | undefined>> = {},
): Readonly<Record<string, string>> {
  const changed = new Set(Object.keys(changes).map((name) => name.toLowerCase()));
  const kept = Object.entries(honest).filter(([name]) => !changed.has(name.toLowerCase()));
  const added = Object.entries(changes).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return Object.fromEntries([...kept, ...added]);
}
