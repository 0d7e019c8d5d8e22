// The side of documents on trial: each edit of a table or a number of the documents has to turn it red at its line.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import {
  deadLinks,
  documentsSide,
  outdatedReference,
  readDocuments,
  unknownSections,
  unprovedSentences,
  untrue,
} from './documents.ts';
import { sentences } from './sentences.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const documents = await readDocuments(root);

test('as they are: green', async () => {
  expect(await documentsSide(root).find()).toEqual([]);
});

test.each([
  ['a verdict renamed', 'docs/servers.md', '| `blocked` |', '| `stuck` |'],
  [
    'a verdict that no longer makes a run red',
    'docs/servers.md',
    'could not be reached | 1 |',
    'could not be reached | 0 |',
  ],
  ['an error code renamed', 'docs/library.md', '`not_json`', '`no_json`'],
  ['an error code in another class', 'docs/library.md', '`timeout`, ', ''],
  ['a variable of clients left out', 'docs/clients.md', '| `SCOPE`, `START_URL` |', '| `SCOPE` |'],
  ['a variable of single calls renamed', 'docs/clients.md', 'with `DEVICE_CODE`', 'with `CODE`'],
  ['an order renamed', 'docs/reference.md', '/_emulator/reset`', '/_emulator/restart`'],
  [
    'an order left out',
    'docs/reference.md',
    '| `GET /_emulator/flows` | lists what is open, without device codes |\n',
    '',
  ],
  ['an import left out', 'docs/reference.md', /^\| `devauth\/leniency`.*\n/m, ''],
  [
    'the port of the emulator',
    'docs/emulator.md',
    'complete flow on port 4020',
    'complete flow on port 4021',
  ],
  ['the port of the mock', 'docs/emulator.md', 'with Prism on port 4010', 'with Prism on port 4011'],
  ['a make target that does not exist', 'README.md', 'make conformance   #', 'make conform   #'],
  ['the same in the other document', 'CONTRIBUTING.md', 'make fix ', 'make tidy '],
  [
    'an arrow loosened',
    'CONTRIBUTING.md',
    'it knows nothing but the model | model |',
    'it knows nothing but the model | model, report |',
  ],
  ['a room left out', 'CONTRIBUTING.md', /^\| `mock\/`.*\n/m, ''],
] as const)('%s: red', async (_, document, from, to) => {
  const text = documents[document]?.replace(from, to) ?? '';
  expect(text).not.toBe(documents[document]);
  const findings = await untrue(root, { ...documents, [document]: text });
  expect(findings).toContainEqual(expect.objectContaining({ file: document, line: expect.any(Number) }));
});

test.each([
  ['a setting', '| `RESUME` |', '| `RESUMED` |'],
  ['an option of login', '`--max-wait SECONDS`', '`--max-wait MINUTES`'],
  ['an exit code', '| 3 | refused', '| 4 | refused'],
  ['a file of a run', '| `junit.xml` |', '| `xunit.xml` |'],
])('%s of the reference changed: red, at its line', (_, from, to) => {
  const before = documents['docs/reference.md'] ?? '';
  const text = before.replace(from, to);
  expect(text).not.toBe(before);
  expect(outdatedReference({ ...documents, 'docs/reference.md': text })).toMatchObject([
    { file: 'docs/reference.md', line: before.slice(0, before.indexOf(from)).split('\n').length },
  ]);
});

test('a link to a file or a heading that is not there: red, and to one that is: green', () => {
  const links = (text: string) =>
    deadLinks(root, { ...documents, 'docs/a.md': text }).map(({ what }) => what);
  expect(links('[a](servers.md#how-to-read-a-verdict) [b](../action.yml) [c](https://a.example/x)')).toEqual(
    [],
  );
  expect(links('[a](servers.md#nowhere) [b](../nothing.yml) [c](#none)')).toEqual([
    'servers.md#nowhere leads nowhere',
    '../nothing.yml leads nowhere',
    '#none leads nowhere',
  ]);
});

test('a section that no RFC has: red, with file and line, and where it exists: green', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'devauth-documents-'));
  try {
    for (const name of ['docs', 'openapi', 'src', 'conformance', 'scripts']) await mkdir(join(folder, name));
    await writeFile(join(folder, 'README.md'), 'RFC 8628 §3.5. RFC 6749 §A.14.\n');
    await writeFile(join(folder, 'CONTRIBUTING.md'), '\nRFC 8628 §3.6\n');
    await writeFile(
      join(folder, 'openapi/a.yaml'),
      'url: https://www.rfc-editor.org/rfc/rfc8628#section-9.9\n',
    );
    expect(await unknownSections(folder)).toMatchObject([
      { file: 'CONTRIBUTING.md', line: 2, what: 'RFC 8628 has no section 3.6' },
      { file: 'openapi/a.yaml', line: 1, what: 'RFC 8628 has no section 9.9' },
    ]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a sentence of a source that nothing tests, or without its reason: red', () => {
  const find = (proof: (typeof sentences)[string][string]) => unprovedSentences({ source: { one: proof } });
  expect(find(['SSOOIDC-Protocol-01'])).toEqual([]);
  expect(find({ because: 'a link' })).toEqual([]);
  expect(find(['SSOOIDC-StartDeviceAuthorization-18'])).toMatchObject([
    { what: expect.stringContaining('"one"') },
  ]);
  expect(find({ because: '' })).toHaveLength(1);
});

test('all four sources are in the inventory', () => {
  expect(Object.values(sentences).map((rows) => Object.keys(rows).length)).toEqual([23, 48, 12, 32]);
});
