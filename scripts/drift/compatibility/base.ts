// The version that contracts are compared with: a commit, a folder or a file.

import { execFile } from 'node:child_process';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { UserError } from '../../../conformance/model/user-error.ts';
import { type ContractFile, dialectOf, isContractName } from '../../generate/load.ts';

const run = promisify(execFile);

/** The text of one contract as it was. */
export interface BaseContract extends ContractFile {
  readonly text: string;
  /** How the file is named to people, such as `v0.1.0:openapi/rfc8628.yaml`. */
  readonly shown: string;
}

/** What to compare with. */
export interface Base {
  readonly contracts: readonly BaseContract[];
  /** Whether these were all contracts then, so that another one is new. */
  readonly isWhole: boolean;
}

/**
 * Reads the base.
 *
 * @param base the path of a contract or of a folder of contracts, else the name of a commit
 * @param folder the folder of the contracts today, which has the same place in that commit
 * @throws UserError when it is none of these, or holds no contract
 */
export async function readBase(base: string, folder: string): Promise<Base> {
  const found = await stat(base).catch(() => undefined);
  const read = found?.isFile()
    ? readOne(base)
    : found?.isDirectory()
      ? readFolder(base)
      : readCommit(base, folder);
  const result = await read;
  if (result.contracts.length === 0) throw new UserError(`BASE=${base} holds no contract`);
  return result;
}

async function readOne(path: string): Promise<Base> {
  const name = basename(path);
  if (!isContractName(name))
    throw new UserError(`BASE=${path} is no contract: its name ends in .yaml, .yml or .json`);
  const text = await readFile(path, 'utf8');
  return { contracts: [{ dialect: dialectOf(name), name, text, shown: path }], isWhole: false };
}

async function readFolder(folder: string): Promise<Base> {
  const names = (await readdir(folder)).filter(isContractName);
  const all = await Promise.all(names.map((name) => readOne(join(folder, name))));
  return { contracts: all.flatMap(({ contracts }) => contracts), isWhole: true };
}

async function readCommit(name: string, folder: string): Promise<Base> {
  const cwd = dirname(resolve(folder));
  const git = async (...args: string[]) =>
    (await run('git', args, { cwd, maxBuffer: 64 * 1024 * 1024 })).stdout;
  let commit: string;
  let root: string;
  try {
    commit = (await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`)).trim();
    root = (await git('rev-parse', '--show-toplevel')).trim();
  } catch (error) {
    const reason = `BASE=${name} is no file, no folder and no commit of this repository`;
    throw new UserError(`${reason}; in a shallow clone fetch it first`, { cause: error });
  }
  const place = relative(root, resolve(folder));
  const listed = await git('ls-tree', '--name-only', '--full-tree', commit, `${place}/`);
  const names = listed.split('\n').map((path) => basename(path));
  const contracts = names.filter(isContractName).map(async (file) => ({
    dialect: dialectOf(file),
    name: file,
    text: await git('show', `${commit}:${place}/${file}`),
    shown: `${name}:${place}/${file}`,
  }));
  return { contracts: await Promise.all(contracts), isWhole: true };
}
