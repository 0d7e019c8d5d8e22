// Whether the version of a contract, and the changelog, follow what changed in it.

import { isObject, type JsonObject } from '../../generate/json.ts';
import type { Rating } from './rating.ts';

/**
 * The version of a contract as a document: `info.x-contract-version` where `info.version` is the name that a publisher
 * gave to what is described, as AWS's date is; else `info.version`.
 */
export function versionOf(document: JsonObject): string {
  const info = isObject(document.info) ? document.info : {};
  return String(info['x-contract-version'] ?? info.version ?? '');
}

/** Where in a contract that version stands. */
export function versionPointer(document: JsonObject): string {
  const info = isObject(document.info) ? document.info : {};
  return info['x-contract-version'] === undefined ? '/info/version' : '/info/x-contract-version';
}

/**
 * The least version that a change of this rating needs. While the first number is 0, the second one counts as it.
 *
 * @returns undefined when `version` is none of three numbers
 */
export function leastVersion(version: string, rating: Rating): string | undefined {
  const numbers = numbersOf(version);
  if (numbers === undefined) return undefined;
  const [major, minor, patch] = numbers;
  if (rating === 'editorial') return version;
  if (rating === 'compatible') return `${major}.${minor}.${patch + 1}`;
  return major === 0 ? `0.${minor + 1}.0` : `${major + 1}.0.0`;
}

/** Whether a version is at least another one; both have three numbers. */
export function isAtLeast(version: string, least: string): boolean {
  const [own, other] = [numbersOf(version), numbersOf(least)];
  if (own === undefined || other === undefined) return false;
  const differing = own.findIndex((number, index) => number !== other[index]);
  return differing === -1 || (own[differing] ?? 0) > (other[differing] ?? 0);
}

/** Whether one item of a changelog names all of these words. */
export function isInChangelog(changelog: string, words: readonly string[]): boolean {
  const items = changelog.split(/^(?=[-*] )/m);
  const hasWord = (item: string, word: string) =>
    item.split(/[^\w.-]+/).some((one) => one.replace(/[.]+$/, '') === word);
  return items.some((item) => words.every((word) => hasWord(item, word)));
}

function numbersOf(version: string): readonly [number, number, number] | undefined {
  const [, major, minor, patch] = /^(\d+)\.(\d+)\.(\d+)$/.exec(version) ?? [];
  return patch === undefined ? undefined : [Number(major), Number(minor), Number(patch)];
}
