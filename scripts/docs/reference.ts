// One HTML page with the reference of every dialect, made by redocly. It loads nothing from anywhere.

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isObject, type JsonObject } from '../generate/json.ts';
import { type Contract, loadContracts } from '../generate/load.ts';
import { METHODS } from '../generate/model.ts';
import { runRedocly } from '../lint/redocly.ts';
import { samplesOf } from './samples.ts';

/** @param folder the folder of the contracts */
export async function writeReference(folder: string): Promise<string> {
  const contracts = await loadContracts(folder);
  const pages = await Promise.all(contracts.map(pageOf));
  return oneOf(contracts.map(({ dialect }, index) => ({ dialect, page: pages[index] ?? '' })));
}

/** The one thing that redoc would fetch: its logo, in two sizes. */
const LOGO = /https:\/\/cdn\.redoc\.ly\/redoc\/[\w-]+\.svg/g;

async function pageOf(contract: Contract): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'devauth-docs-'));
  try {
    const [source, page] = [join(folder, 'openapi.json'), join(folder, 'page.html')];
    await writeFile(source, JSON.stringify(withSamples(contract)));
    const { code, stderr } = await runRedocly(['build-docs', source, '--inlineBundle', '-o', page]);
    if (code !== 0)
      throw new Error(`redocly could not write the reference of ${contract.dialect}: ${stderr.trim()}`);
    return (await readFile(page, 'utf8')).replaceAll(LOGO, 'data:,');
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The document with samples beside each operation. */
export function withSamples(contract: Contract): JsonObject {
  const samples = samplesOf(contract);
  const { paths } = contract.document;
  const withOwn = (operation: JsonObject): JsonObject => ({
    ...operation,
    'x-codeSamples': (samples[String(operation.operationId)] ?? []).map((sample) => ({ ...sample })),
  });
  return {
    ...contract.document,
    paths: mapObject(paths, (item) =>
      mapObject(item, (operation, name) =>
        METHODS.includes(name) && isObject(operation) ? withOwn(operation) : operation,
      ),
    ),
  };
}

function mapObject(
  value: JsonObject[string] | undefined,
  change: (value: JsonObject[string], name: string) => JsonObject[string],
): JsonObject {
  return Object.fromEntries(
    Object.entries(isObject(value) ? value : {}).map(([name, member]) => [name, change(member, name)]),
  );
}

/**
 * A page that writes itself: what redoc makes is a whole document, and starts only where it is one. The dialect is the
 * query, since redoc keeps its own place in the fragment.
 */
function oneOf(pages: readonly { readonly dialect: string; readonly page: string }[]): string {
  const links = pages.map(({ dialect }) => `<a href="?${dialect}">${dialect}</a>`).join(' ');
  const style =
    'position:fixed;bottom:0;right:0;z-index:9;padding:.5rem 1rem;background:#fff;font-family:sans-serif';
  const whole = pages.map(({ dialect, page }): readonly [string, string] => [
    dialect,
    page.replace(/<body[^>]*>/, (body) => `${body}<nav style="${style}">${links}</nav>`),
  ]);
  // Within a script only its own end tag, and a comment that is opened, mean something to HTML.
  const data = JSON.stringify(Object.fromEntries(whole)).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>devauth: the contracts</title>
<script>
  const pages = ${data};
  const asked = location.search.slice(1);
  const page = pages[Object.hasOwn(pages, asked) ? asked : Object.keys(pages)[0]];
  addEventListener('DOMContentLoaded', () => {
    document.open();
    document.write(page);
    document.close();
  });
</script>
</html>
`;
}
