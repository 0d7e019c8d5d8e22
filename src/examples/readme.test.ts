// What README and docs/ show of the library is what is type-checked; what they show of the command is understood.
import { readFile } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { runCommand } from '../cli/run.ts';
import { EXAMPLES, publishedExample } from '../testing/published-example.ts';

const read = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');
const pages = await Promise.all(
  ['README.md', 'docs/library.md', 'docs/command.md', 'docs/servers.md', 'docs/clients.md', 'docs/ci.md'].map(
    read,
  ),
);

/** The contents of the fenced blocks of a language. */
const blocks = (language: string) =>
  [...pages.join('\n').matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(
    ([, content = '']) => content,
  );

test('their TypeScript is that of the examples, all of them', async () => {
  expect(blocks('ts')).toEqual(await Promise.all(EXAMPLES.map(publishedExample)));
});

/** What the command prints on stdout, which must end well. */
async function say(...args: string[]): Promise<string> {
  const stdout = new PassThrough({ encoding: 'utf8' });
  const { signal } = new AbortController();
  expect(await runCommand(args, { stdout, stderr: new PassThrough(), environment: {}, signal })).toBe(0);
  return String(stdout.read());
}

const commands = blocks('sh')
  .join('\n')
  .replaceAll('\\\n', ' ')
  .split('\n')
  .flatMap((line) => /^(?:npx )?(?:--yes )?devauth ([^|#>]+)/.exec(line)?.[1] ?? []);

test('they show every command', () => {
  for (const name of [
    'login',
    'mock',
    'emulator',
    'conformance',
    'conformance-client',
    'known-failures',
    'status',
    'refresh',
    'logout',
  ])
    expect(commands.map((command) => command.split(' ')[0])).toContain(name);
});

test.each(commands)('its options exist: devauth %s', async (command) => {
  await say(...command.trim().split(/\s+/), '--help');
});
