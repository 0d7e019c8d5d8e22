// The side of documents: what they tell is so, what they point at is there, and the sections that are cited exist.

import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { requirement } from '../../../conformance/requirements/catalogue.ts';
import { rfcSections } from '../../../conformance/requirements/sections.ts';
import { writeManual } from '../../docs/manual.ts';
import type { Finding, Side } from '../side.ts';
import { type Documents, readFacts } from './facts.ts';
import { sentences } from './sentences.ts';

/** Where sections are cited. */
const CITING = ['README.md', 'CONTRIBUTING.md', 'docs', 'openapi', 'src', 'conformance', 'scripts'];

/** @param root the folder of the project */
export function documentsSide(root: string): Side {
  return {
    name: 'documents',
    question:
      'what the documents tell is so, cited sections exist, and every sentence of the sources has its proof',
    async find() {
      const documents = await readDocuments(root);
      return [
        ...(await untrue(root, documents)),
        ...outdatedReference(documents),
        ...deadLinks(root, documents),
        ...(await unknownSections(root)),
        ...unprovedSentences(sentences),
      ];
    },
  };
}

/** Every document for people, by its path. */
export async function readDocuments(root: string): Promise<Documents> {
  const pages = (await readdir(join(root, 'docs'))).filter((name) => name.endsWith('.md'));
  const paths = [
    'README.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    ...pages.toSorted().map((name) => `docs/${name}`),
  ];
  const read = async (path: string) => [path, await readFile(join(root, path), 'utf8')] as const;
  return Object.fromEntries(await Promise.all(paths.map(read)));
}

/** The reference where it is not what the tables of the programs say. */
export function outdatedReference(documents: Documents): Finding[] {
  const told = documents['docs/reference.md'] ?? '';
  const actual = writeManual();
  if (told === actual) return [];
  const lines = actual.split('\n');
  const line = told.split('\n').findIndex((text, index) => text !== lines[index]);
  return [
    {
      file: 'docs/reference.md',
      line: line < 0 ? 1 : line + 1,
      what: 'it is not what the tables of the programs say',
      mend: 'make docs',
    },
  ];
}

/** Links within the project that lead nowhere, to a file or to a heading. */
export function deadLinks(root: string, documents: Documents): Finding[] {
  return Object.entries(documents).flatMap(([document, text]) =>
    [...text.matchAll(/\]\((?!https?:|mailto:)([^)\s#]*)(?:#([^)\s]+))?\)/g)].flatMap(
      ([link, path = '', heading]): Finding[] => {
        const to = path === '' ? document : posix.join(posix.dirname(document), path);
        const page = documents[to];
        const isThere =
          heading && page !== undefined ? headingsOf(page).includes(heading) : existsSync(join(root, to));
        if (isThere) return [];
        return [
          {
            file: document,
            line: lineOf(text, link),
            what: `${link.slice(2, -1)} leads nowhere`,
            mend: 'name a file or a heading that is there',
          },
        ];
      },
    ),
  );
}

/** The names of headings in links, as GitHub makes them. */
function headingsOf(text: string): readonly string[] {
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => heading);
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** What the documents tell and is not so. */
export async function untrue(root: string, documents: Documents): Promise<Finding[]> {
  const facts = await readFacts(root, documents);
  return facts.flatMap(({ document, anchor, what, told, actual }): Finding[] => {
    const missing = actual.filter((one) => !told.includes(one));
    const wrong = told.filter((one) => !actual.includes(one));
    if (missing.length === 0 && wrong.length === 0) return [];
    const complaints = [
      ...(wrong.length > 0 ? [`tells ${wrong.join(', ')}, which is not so`] : []),
      ...(missing.length > 0 ? [`leaves out ${missing.join(', ')}`] : []),
    ];
    return [
      {
        file: document,
        line: lineOf(documents[document] ?? '', anchor),
        what: `${what}: ${complaints.join(', and ')}`,
        mend: 'change the document with what it tells of',
      },
    ];
  });
}

function lineOf(text: string, anchor: string): number {
  const at = text.indexOf(anchor);
  return at < 0 ? 1 : text.slice(0, at).split('\n').length;
}

/** Sentences that name requirements which nothing can test, or no reason. */
export function unprovedSentences(inventory: typeof sentences): Finding[] {
  return Object.entries(inventory).flatMap(([document, rows]) =>
    Object.entries(rows)
      .filter(([, proof]) =>
        'because' in proof
          ? proof.because === ''
          : proof.every((id) => requirement(id).untestable !== undefined),
      )
      .map(([sentence]) => ({
        file: 'scripts/drift/documents/sentences.ts',
        what: `"${sentence}" of ${document} is proved by nothing that can be tested`,
        mend: 'name a requirement that has a check, or the reason why there is none',
      })),
  );
}

/** Sections that are cited and that the RFC does not have. */
export async function unknownSections(root: string): Promise<Finding[]> {
  const files = (await Promise.all(CITING.map((name) => filesUnder(root, name)))).flat();
  const found = await Promise.all(
    files.map(async (file) => {
      const lines = (await readFile(join(root, file), 'utf8')).split('\n');
      return lines.flatMap((text, index) =>
        citedIn(text)
          .filter(({ rfc, section }) => rfcSections[rfc]?.includes(section) === false)
          .map(
            ({ rfc, section }): Finding => ({
              file,
              line: index + 1,
              what: `${rfc} has no section ${section}`,
              mend: 'cite the section that says it',
            }),
          ),
      );
    }),
  );
  return found.flat();
}

/** `RFC 8628 §3.5`, and the address of a section. Appendices have letters. */
function citedIn(text: string): { readonly rfc: string; readonly section: string }[] {
  return [...text.matchAll(/RFC (\d{4}) §(\d[\d.]*)|rfc(\d{4})(?:\.html)?#section-(\d[\d.]*)/g)].map(
    ([, rfc, section, rfcOfUrl, sectionOfUrl]) => ({
      rfc: `RFC ${rfc ?? rfcOfUrl}`,
      section: (section ?? sectionOfUrl ?? '').replace(/\.$/, ''),
    }),
  );
}

/** Files in a folder, or the file itself. Tests try places that no source has, so they are left out. */
async function filesUnder(root: string, name: string): Promise<string[]> {
  if (name.includes('.')) return [name];
  const entries = await readdir(join(root, name), { recursive: true });
  return entries
    .filter((entry) => /\.(?:ts|ya?ml|md)$/.test(entry) && !entry.endsWith('.test.ts'))
    .map((entry) => join(name, entry));
}
