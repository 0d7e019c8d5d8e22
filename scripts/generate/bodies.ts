// Writes bodies.ts: the types of requests and responses under their own names.

import { header } from './header.ts';
import { knownAlternatives, type Model } from './model.ts';

export function writeBodies(source: string, model: Model): string {
  const bodies = model.operations.flatMap(({ request, responses }) => [
    ...(request ? [request] : []),
    ...responses.flatMap(({ body }) => (body ? [body] : [])),
  ]);
  const names = [...new Set(bodies.flatMap(knownAlternatives))].sort();
  return [
    header(source, 'The bodies of requests and responses, by name.'),
    `import type { components } from './types.ts';\n\n`,
    ...names.map((name) => `export type ${name} = components['schemas']['${name}'];\n`),
  ].join('');
}
