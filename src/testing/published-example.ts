// Test support: an example as its readers have it, in a project that has installed the package.
import { readFile } from 'node:fs/promises';

/** The examples, by the names of their files. */
export const EXAMPLES = ['shortest', 'rfc8628', 'aws-sso-oidc', 'step-by-step'] as const;

/** The source of an example, importing the package by its name. */
export async function publishedExample(name: string): Promise<string> {
  const source = await readFile(new URL(`../examples/${name}.ts`, import.meta.url), 'utf8');
  return source.replace(/'\.\.\/([\w-]+)\/index\.ts'/, "'devauth/$1'");
}
