// Finds the contracts, validates them against OpenAPI 3.1 and bundles them. A dialect is a file: there is no
// list of dialects anywhere else.

import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import SwaggerParser from '@apidevtools/swagger-parser';
import type { ErrorObject } from 'ajv';
import { invalidSchemas } from './check-schemas.ts';
import { ContractError, type Problem } from './contract-error.ts';
import { at, isJson, isObject, type Json, type JsonObject, pointerStep } from './json.ts';
import { parseSource, type Source } from './source.ts';

export interface Contract {
  /** Name of the dialect: the file's name without its extension. */
  readonly dialect: string;
  readonly source: Source;
  /** The bundled document: every reference in it points into itself. */
  readonly document: JsonObject;
}

/** File names of the contracts in a folder, sorted. A file that starts with `lint.` holds rules, not a contract. */
export async function listContracts(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names.filter((name) => name.endsWith('.yaml') && !name.startsWith('lint.')).sort();
}

/**
 * Reads every contract of a folder.
 *
 * @throws ContractError with every problem of every contract, when one of them is not valid or there is none
 */
export async function loadContracts(folder: string): Promise<Contract[]> {
  const names = await listContracts(folder);
  const shown = relative(process.cwd(), resolve(folder)) || '.';
  if (names.length === 0) {
    throw new ContractError([{ file: shown, pointer: '', line: 1, reason: 'the folder holds no contract' }]);
  }
  const contracts: Contract[] = [];
  const problems: Problem[] = [];
  for (const name of names) {
    try {
      contracts.push(await loadContract(join(folder, name), join(shown, name)));
    } catch (error) {
      if (!(error instanceof ContractError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new ContractError(problems);
  return contracts;
}

async function loadContract(path: string, shown: string): Promise<Contract> {
  const source = parseSource(shown, await readFile(path, 'utf8'));
  requireVersion(source);
  const lost = lostReferences(source, source.document, '');
  const problems = [...lost, ...repeatedOperations(source), ...invalidSchemas(source)];
  if (problems.length > 0) throw new ContractError(problems);
  try {
    // The parser changes what it is given, so each call reads the file anew.
    await SwaggerParser.validate(path);
  } catch (error) {
    throw new ContractError(problemsOf(source, error));
  }
  const document: unknown = await SwaggerParser.bundle(path);
  if (!isJson(document) || !isObject(document)) throw new TypeError(`${shown}: bundling gave no JSON object`);
  return { dialect: basename(path, '.yaml'), source, document };
}

function requireVersion(source: Source): void {
  const { openapi, jsonSchemaDialect } = source.document;
  if (typeof openapi !== 'string' || !openapi.startsWith('3.1.')) {
    throw new ContractError([source.problem('/openapi', 'the contract must be OpenAPI 3.1')]);
  }
  // Without it the mock ignores the keywords that 3.1 added.
  if (jsonSchemaDialect !== 'https://json-schema.org/draft/2020-12/schema') {
    const reason = 'jsonSchemaDialect must be https://json-schema.org/draft/2020-12/schema';
    throw new ContractError([source.problem('/jsonSchemaDialect', reason)]);
  }
}

/**
 * References that arrive nowhere. They are found here because the parser names the target but not the place that
 * refers to it, and follows a circle of references for ever.
 */
function lostReferences(source: Source, value: Json, pointer: string): Problem[] {
  if (Array.isArray(value)) {
    return value.flatMap((item: Json, index) => lostReferences(source, item, pointer + pointerStep(index)));
  }
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    const here = pointer + pointerStep(key);
    if (key !== '$ref' || typeof member !== 'string' || !member.startsWith('#/')) {
      return lostReferences(source, member, here);
    }
    const reason = whyLost(source, member);
    return reason === undefined ? [] : [source.problem(here, reason)];
  });
}

/** Operations that have the name of an earlier one: each becomes a function, so each needs its own. */
function repeatedOperations(source: Source): Problem[] {
  const seen = new Set<string>();
  const { paths } = source.document;
  return Object.entries(isObject(paths) ? paths : {}).flatMap(([path, methods]) =>
    Object.entries(isObject(methods) ? methods : {}).flatMap(([method, operation]) => {
      const id = isObject(operation) ? operation.operationId : undefined;
      if (typeof id !== 'string') return [];
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      const pointer = `/paths${pointerStep(path)}${pointerStep(method)}/operationId`;
      return [source.problem(pointer, `another operation is called ${id} already`)];
    }),
  );
}

/** Follows a reference to a reference to … until something else stands there. */
function whyLost({ document }: Source, first: string): string | undefined {
  const passed = new Set<string>();
  for (let reference = first; ; ) {
    if (passed.has(reference)) return `${first} leads to nothing but references, in a circle`;
    passed.add(reference);
    const target = at(document, reference);
    if (target === undefined) return `${reference} does not exist`;
    const next = isObject(target) ? target.$ref : undefined;
    if (typeof next !== 'string' || !next.startsWith('#/')) return undefined;
    reference = next;
  }
}

/** The parser's complaint as problems: its schema errors carry a pointer each, its other errors only a text. */
function problemsOf(source: Source, error: unknown): Problem[] {
  if (!(error instanceof Error)) throw error;
  const details: unknown = 'details' in error ? error.details : undefined;
  if (!Array.isArray(details) || details.length === 0) return [source.problem('', error.message)];
  return details.map(({ instancePath, message, params }: ErrorObject) => {
    const named = Object.values(params).filter((value) => typeof value === 'string');
    return source.problem(instancePath, [message ?? 'is not valid', ...named].join(' '));
  });
}
