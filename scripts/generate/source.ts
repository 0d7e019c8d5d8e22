// A contract's text with a map from JSON pointers to lines, so that every complaint can name its place.

import { type Document, isCollection, isNode, LineCounter, parseDocument, visit } from 'yaml';
import { ContractError, type Problem } from './contract-error.ts';
import { isJson, isObject, type JsonObject, pointerSteps } from './json.ts';

export interface Source {
  /** Path as it is shown to people. */
  readonly file: string;
  readonly document: JsonObject;
  /** A problem at the pointer, or at its nearest ancestor that exists in the text. */
  problem(pointer: string, reason: string): Problem;
}

/**
 * Parses a contract.
 *
 * @throws ContractError when the text is not YAML, repeats a key, holds itself, or is not an object
 */
export function parseSource(file: string, text: string): Source {
  const lines = new LineCounter();
  const parsed = parseDocument(text, { lineCounter: lines });
  if (parsed.errors.length > 0) {
    throw new ContractError(
      parsed.errors.map(({ message, pos }) => ({
        file,
        pointer: '',
        line: lines.linePos(pos[0]).line,
        reason: message.split('\n')[0] ?? message,
      })),
    );
  }
  const circle = circularAlias(parsed);
  if (circle !== undefined) {
    const { line } = lines.linePos(circle);
    throw new ContractError([{ file, pointer: '', line, reason: 'the alias stands for what it stands in' }]);
  }
  const document = readData(file, parsed);
  if (!isJson(document) || !isObject(document)) {
    throw new ContractError([{ file, pointer: '', line: 1, reason: 'the document is not an object' }]);
  }

  const lineOf = (pointer: string): number => {
    let node: unknown = parsed.contents;
    let line = 1;
    for (const step of pointerSteps(pointer)) {
      if (!isCollection(node)) break;
      node = node.get(step, true);
      if (!isNode(node) || !node.range) break;
      line = lines.linePos(node.range[0]).line;
    }
    return line;
  };
  return {
    file,
    document,
    problem: (pointer, reason) => ({ file, pointer, line: lineOf(pointer), reason }),
  };
}

/** @throws ContractError when aliases multiply beyond reason */
function readData(file: string, parsed: Document): unknown {
  try {
    return parsed.toJS();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ContractError([{ file, pointer: '', line: 1, reason }]);
  }
}

/** Where an alias stands whose anchor is around it: as data it would have no end. */
function circularAlias(parsed: Document): number | undefined {
  let position: number | undefined;
  visit(parsed, {
    Alias(_, alias, around) {
      const target = alias.resolve(parsed);
      if (target === undefined || !around.includes(target)) return;
      position = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return position;
}
