// What the documents tell in tables and numbers, each beside where it is true.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createEmulator } from '../../../conformance/emulator/index.ts';
import { verdicts } from '../../../conformance/model/verdict.ts';
import { settingNames } from '../../../conformance/sides/client/start.ts';
import { mayImportInside } from '../../import-rule.ts';

/** The documents by their paths. */
export type Documents = Readonly<Record<string, string>>;

/** One thing that a document tells. */
export interface Fact {
  readonly document: string;
  /** The text by which its place is found. */
  readonly anchor: string;
  /** What is told about, such as `the verdicts`. */
  readonly what: string;
  readonly told: readonly string[];
  readonly actual: readonly string[];
}

/** @param root the folder of the project */
export async function readFacts(root: string, documents: Documents): Promise<readonly Fact[]> {
  const read = (path: string) => readFile(join(root, path), 'utf8');
  const makefile = await read('Makefile');
  const servers = documents['docs/servers.md'] ?? '';
  const reference = documents['docs/reference.md'] ?? '';
  const { exports } = readPackage(await read('package.json'));
  return [
    {
      document: 'docs/servers.md',
      anchor: '| verdict |',
      what: 'the verdicts',
      told: firstCells(tableAt(servers, '| verdict |')).map(bare),
      actual: [...verdicts],
    },
    {
      document: 'docs/servers.md',
      anchor: '| verdict |',
      what: 'the verdicts that make a run red',
      told: tableAt(servers, '| verdict |').flatMap(([verdict = '', , exit]) =>
        exit === '1' ? [bare(verdict)] : [],
      ),
      actual: ['fail', 'blocked'],
    },
    {
      document: 'docs/clients.md',
      anchor: '| variable |',
      what: 'the variables of a client under test',
      told: variablesOfClients(documents['docs/clients.md'] ?? ''),
      actual: [...settingNames],
    },
    ...errorCodes(documents['docs/library.md'] ?? '', await read('src/errors.ts')),
    {
      document: 'docs/reference.md',
      anchor: '| order |',
      what: "the emulator's orders",
      told: firstCells(tableAt(reference, '| order |')).map((cell) =>
        bare(cell).replace(' /_emulator/', ' '),
      ),
      actual: await ordersOfEmulator(),
    },
    {
      document: 'docs/reference.md',
      anchor: '| import |',
      what: 'what the package exports',
      told: firstCells(tableAt(reference, '| import |')).map((cell) => bare(cell).replace(/^devauth/, '.')),
      actual: Object.keys(exports),
    },
    ...ports(documents['docs/emulator.md'] ?? '', 'docs/emulator.md', {
      'complete flow on': await read('conformance/emulator/main.ts'),
      'with Prism on': await read('conformance/mock/main.ts'),
    }),
    ...ports(servers, 'docs/servers.md', {
      'It listens on': await read('conformance/targets/oidc-provider/main.ts'),
    }),
    ...Object.keys(documents).map((document): Fact => {
      const told = targetsIn(documents[document] ?? '');
      const known = targetsOf(makefile);
      return {
        document,
        anchor: `make ${told.find((target) => !known.includes(target)) ?? ''}`,
        what: 'make targets',
        told,
        // Not every target has to be told of.
        actual: known.filter((target) => told.includes(target)),
      };
    }),
    ...importRows(documents['CONTRIBUTING.md'] ?? ''),
  ];
}

function readPackage(text: string): { readonly exports: Readonly<Record<string, unknown>> } {
  return JSON.parse(text);
}

/** Those of the table, and those that only a client of single calls gets, which a paragraph has. */
function variablesOfClients(text: string): readonly string[] {
  const table = firstCells(tableAt(text, '| variable |')).flatMap((cell) => cell.split(', ').map(bare));
  const [, below = ''] = text.split('CLIENT_CALLS=single');
  const [paragraph = ''] = below.split('\n\n');
  const single = [...paragraph.matchAll(/`([A-Z_]+)(?:=[^`]*)?`/g)].map(([, name = '']) => name);
  return [...table, ...new Set(single)];
}

/** The codes of each class, from its union of literals. */
function errorCodes(text: string, source: string): readonly Fact[] {
  const anchor = '| class |';
  const told = new Map<string, string[]>();
  let owner = '';
  for (const [name = '', codes = ''] of tableAt(text, anchor)) {
    owner = bare(name) || owner;
    told.set(owner, [...(told.get(owner) ?? []), ...codes.split(', ').map(bare)]);
  }
  const unions = [...source.matchAll(/export type (\w+ErrorCode) =([^;]+);/g)].flatMap(
    ([, name = '', union = '']) => {
      const codes = [...union.matchAll(/'([a-z_]+)'/g)].map(([, code = '']) => code);
      return codes.length > 1 ? [[name.replace(/Code$/, ''), codes] as const] : [];
    },
  );
  return unions.map(([name, actual]) => ({
    document: 'docs/library.md',
    anchor,
    what: `the codes of ${name}`,
    told: told.get(name) ?? [],
    actual,
  }));
}

/** What the control itself says that it knows. */
async function ordersOfEmulator(): Promise<readonly string[]> {
  const { fetch, url } = createEmulator({ dialect: 'rfc8628' });
  const response = await fetch(new Request(`${url}/_emulator/nothing`, { method: 'POST' }));
  const [, list = ''] = /knows ([^"]*)\./.exec(await response.text()) ?? [];
  return list.split(', ').map((order) => (order.startsWith('GET ') ? order : `POST ${order}`));
}

function ports(text: string, document: string, programs: Readonly<Record<string, string>>): readonly Fact[] {
  return Object.entries(programs).map(([words, source]) => {
    const [, told = ''] = new RegExp(`${words} port (\\d+)`).exec(text) ?? [];
    const [, actual = ''] = /DEFAULT_PORT = (\d+)|PORT \|\| (\d+)/.exec(source)?.filter(Boolean) ?? [];
    return { document, anchor: words, what: 'the port', told: [told], actual: [actual] };
  });
}

/** `make x` in code of a document. */
function targetsIn(text: string): readonly string[] {
  const code = [...text.matchAll(/```[a-z]*\n([\s\S]*?)```|`([^`\n]+)`/g)].map(
    ([, block, span]) => block ?? span ?? '',
  );
  const found = code.flatMap((one) =>
    [...one.matchAll(/(?:^|\s)make ([a-z][a-z-]*)/g)].map(([, target = '']) => target),
  );
  return [...new Set(found)];
}

function targetsOf(makefile: string): readonly string[] {
  return [...makefile.matchAll(/^([a-z][a-z-]*):/gm)].map(([, target = '']) => target);
}

function importRows(contributing: string): readonly Fact[] {
  const at = contributing.indexOf('Within `conformance/`:');
  const rows = tableAt(contributing.slice(at), '| room |').map(([rooms = '', , cell = '']) => {
    // Two folders of one room share a row.
    const room = bare(rooms.split(', ')[0] ?? '').split('/')[0] ?? '';
    return { room, told: cell === '' ? [] : cell.split(', ') };
  });
  const rules = Object.entries(mayImportInside);
  const facts = rows
    .filter(({ room }) => room !== 'self-test')
    .map(
      ({ room, told }): Fact => ({
        document: 'CONTRIBUTING.md',
        anchor: `| \`${room}/`,
        what: `what ${room} may import`,
        told,
        actual: mayImportInside[room] ?? [],
      }),
    );
  return [
    ...facts,
    {
      document: 'CONTRIBUTING.md',
      anchor: 'Within `conformance/`:',
      what: 'the rooms of conformance',
      told: rows.map(({ room }) => room),
      actual: [...rules.map(([room]) => room), 'self-test'],
    },
  ];
}

/** The cells of each row of the table whose head begins with this. */
function tableAt(text: string, head: string): readonly (readonly string[])[] {
  const at = text.indexOf(head);
  const [, table = ''] = at < 0 ? [] : (/^.*\n\|[-|]+\n((?:\|.*\n)+)/.exec(text.slice(at)) ?? []);
  return table
    .trim()
    .split('\n')
    .map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

const firstCells = (rows: readonly (readonly string[])[]) => rows.map(([first = '']) => first);

const bare = (text: string) => text.replaceAll('`', '').trim();
