// Finds out which dialect a target speaks when nobody has said it, and says how it knew.

import { Blocked } from '../../model/blocked.ts';
import type { Dialect } from '../../model/dialect.ts';
import type { Exchange, Send } from '../../model/exchange.ts';
import type { ServerSettings } from '../../model/settings.ts';

/** A dialect, and the sentence that says how it was known. */
export interface Detected {
  readonly dialect: Dialect;
  readonly because: string;
}

/**
 * The dialect that the settings name or imply, or else the only one that recognises the target.
 * @throws Blocked when none or more than one does, or nothing answers.
 */
export async function detectDialect(
  settings: ServerSettings,
  known: readonly Dialect[],
  send: Send,
): Promise<Detected> {
  if (settings.dialect) {
    const dialect = known.find((candidate) => candidate.name === settings.dialect);
    if (!dialect) throw new Error(`no dialect is called ${settings.dialect}`);
    return { dialect, because: 'DIALECT says so' };
  }
  for (const dialect of known) {
    const because = dialect.declaredBy?.(settings);
    if (because !== undefined) return { dialect, because };
  }
  let unanswered: Exchange | undefined;
  let isAnswered = false;
  const listen: Send = async (request) => {
    const exchange = await send(request);
    if (exchange.response) isAnswered = true;
    else unanswered ??= exchange;
    return exchange;
  };
  const responses = [];
  for (const dialect of known) {
    responses.push({ dialect, ...(await dialect.recognise(settings.target, listen)) });
  }
  if (unanswered?.failure && !isAnswered) {
    throw new Blocked(`nothing answers at ${settings.target}: ${unanswered.failure.message}`, unanswered);
  }
  const [first, ...others] = responses.filter((response) => response.speaks);
  if (first && others.length === 0) return { dialect: first.dialect, because: first.because };
  const named = known.map(({ name }) => `DIALECT=${name}`).join(' or ');
  throw new Blocked(
    [
      `${first ? 'more than one dialect fits' : 'no dialect was recognised at'} ${settings.target}; say which one it is with ${named}:`,
      ...responses.map(({ dialect, because }) => `  ${dialect.name}: ${because}`),
    ].join('\n'),
  );
}
