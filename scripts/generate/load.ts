// Finds the contracts, validates them against OpenAPI 3.1 and bundles them. A dialect is a file: there is no
// list of dialects anywhere else.

import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join, relative, resolve } from 'node:path';
import SwaggerParser from '@apidevtools/swagger-parser';
import type { ErrorObject } from 'ajv';
import { invalidSchemas } from './check-schemas.ts';
import { ContractError, type Problem } from './contract-error.ts';
import { isJson, isObject, type JsonObject, pointerStep } from './json.ts';
import { parseSource, type Source } from './source.ts';
import { outsideSubset } from './subset.ts';

export interface Contract {
  /** Name of the dialect: the file's name without its extension. */
  readonly dialect: string;
  /** Name of the file in its folder. */
  readonly file: string;
  readonly source: Source;
  /** The bundled document: every reference in it points into itself. */
  readonly document: JsonObject;
}

/** One file of a folder of contracts. */
export interface ContractFile {
  readonly dialect: string;
  /** Name in the folder. */
  readonly name: string;
}

/** Whether a file of that name holds a contract: YAML or JSON, but no lint rules. */
export function isContractName(name: string): boolean {
  return /\.(?:ya?ml|json)$/.test(name) && !name.startsWith('lint.');
}

/** The dialect that the contract in a file of that name is of. */
export function dialectOf(name: string): string {
  return basename(name, extname(name));
}

/**
 * The contracts in a folder, sorted: every file in YAML or JSON. One that starts with `lint.` holds rules.
 *
 * @throws ContractError when a file has no name for a dialect, or two have the same, or there is none
 */
export async function listContracts(folder: string): Promise<ContractFile[]> {
  const shown = relative(process.cwd(), resolve(folder)) || '.';
  const problems: Problem[] = [];
  const tell = (name: string, reason: string) =>
    problems.push({ file: join(shown, name), pointer: '', line: 1, reason });
  const names = (await readdir(folder)).sort();
  const found = new Map<string, ContractFile>();
  for (const name of names.filter(isContractName)) {
    const dialect = dialectOf(name);
    // The name becomes the name of a folder, a type and a module.
    const key = dialect.replaceAll('-', '');
    const other = found.get(key);
    const isFile = (await stat(join(folder, name)).catch(() => undefined))?.isFile();
    if (!isFile) tell(name, 'is no file that can be read');
    else if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(dialect)) {
      tell(
        name,
        'the name of a dialect has small letters, digits and single hyphens, and starts with a letter',
      );
    } else if (other) tell(name, `names the same dialect as ${other.name}`);
    else found.set(key, { dialect, name });
  }
  if (found.size === 0 && problems.length === 0) {
    problems.push({ file: shown, pointer: '', line: 1, reason: 'the folder holds no contract' });
  }
  if (problems.length > 0) throw new ContractError(problems);
  return [...found.values()];
}

/**
 * Reads every contract of a folder.
 *
 * @throws ContractError with every problem of every contract, when one of them is not valid or there is none
 */
export async function loadContracts(folder: string): Promise<Contract[]> {
  const files = await listContracts(folder);
  const shown = relative(process.cwd(), resolve(folder)) || '.';
  const contracts: Contract[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    try {
      contracts.push(await loadContract(file, join(folder, file.name), join(shown, file.name)));
    } catch (error) {
      if (!(error instanceof ContractError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new ContractError(problems);
  return contracts;
}

/**
 * A contract as it is written, without a look at whether it can be generated from: an earlier version need not be.
 *
 * @throws ContractError when the text cannot be parsed
 */
export function readContract({ dialect, name }: ContractFile, text: string, shown: string): Contract {
  const source = parseSource(shown, text);
  return { dialect, file: name, source, document: source.document };
}

async function loadContract({ dialect, name }: ContractFile, path: string, shown: string): Promise<Contract> {
  const source = parseSource(shown, readText(shown, await readFile(path)));
  requireVersion(source);
  const problems = [...invalidSchemas(source), ...outsideSubset(source)];
  if (problems.length > 0) throw new ContractError(problems);
  try {
    // The parser changes what it is given, so each call reads the file anew.
    await SwaggerParser.validate(path, { continueOnError: true });
  } catch (error) {
    throw new ContractError(problemsOf(source, error));
  }
  const document: unknown = await SwaggerParser.bundle(path);
  if (!isJson(document) || !isObject(document)) throw new TypeError(`${shown}: bundling gave no JSON object`);
  return { dialect, file: name, source, document };
}

/** @throws ContractError when the bytes are no UTF-8, of which something else would be made silently */
function readText(shown: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ContractError([{ file: shown, pointer: '', line: 1, reason: 'the file is not UTF-8' }]);
  }
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

/** The parser's complaint as problems: its errors carry a pointer or the path of the reference. */
function problemsOf(source: Source, error: unknown): Problem[] {
  if (!(error instanceof Error)) throw error;
  const lost: unknown = 'errors' in error ? error.errors : undefined;
  if (Array.isArray(lost) && lost.length > 0) {
    return lost.map(({ path, message }: LostReference) =>
      source.problem(pathPointer(path), withoutPlaces(message)),
    );
  }
  const details: unknown = 'details' in error ? error.details : undefined;
  if (!Array.isArray(details) || details.length === 0)
    return [source.problem('', withoutPlaces(error.message))];
  return details.map(({ instancePath, message, params }: ErrorObject) => {
    const named = Object.values(params).filter((value) => typeof value === 'string');
    return source.problem(instancePath, [message ?? 'is not valid', ...named].join(' '));
  });
}

/** What the parser says of a reference that leads nowhere. */
interface LostReference {
  readonly path: readonly (string | number)[] | null;
  readonly message: string;
}

function pathPointer(path: LostReference['path']): string {
  return (path ?? []).map(pointerStep).join('');
}

/** The parser names files by their absolute paths, which are of no use elsewhere. */
function withoutPlaces(message: string): string {
  return message.replaceAll(`${process.cwd()}/`, '');
}
