// The side of documents: what README.md and CONTRIBUTING.md tell is so, and the sections that are cited exist.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { requirement } from '../../../conformance/requirements/catalogue.ts';
import { rfcSections } from '../../../conformance/requirements/sections.ts';
import type { Finding, Side } from '../side.ts';
import { type Documents, readFacts } from './facts.ts';
import { sentences } from './sentences.ts';

/** Where sections are cited. */
const CITING = ['README.md', 'CONTRIBUTING.md', 'openapi', 'src', 'conformance', 'scripts'];

/** @param root the folder of the project */
export function documentsSide(root: string): Side {
  return {
    name: 'documents',
    question:
      'what README and CONTRIBUTING tell is so, cited sections exist, and every sentence of the sources has its proof',
    async find() {
      const documents: Documents = {
        'README.md': await readFile(join(root, 'README.md'), 'utf8'),
        'CONTRIBUTING.md': await readFile(join(root, 'CONTRIBUTING.md'), 'utf8'),
      };
      return [
        ...(await untrue(root, documents)),
        ...(await unknownSections(root)),
        ...unprovedSentences(sentences),
      ];
    },
  };
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
        line: lineOf(documents[document], anchor),
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
    .filter((entry) => /\.(?:ts|ya?ml)$/.test(entry) && !entry.endsWith('.test.ts'))
    .map((entry) => join(name, entry));
}
