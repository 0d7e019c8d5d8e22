// The command and the programs that it starts, as they are published: bundled with all they need except Prism, which
// is larger than everything else together and wanted only by those who start the mock.
import { readFile } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { build, type Plugin } from 'esbuild';

/** What of the suite is published to be imported, by its name. */
export const suiteEntries = {
  emulator: 'conformance/emulator/index.ts',
  conformance: 'conformance/index.ts',
} as const;

const ENTRIES = {
  ...suiteEntries,
  'cli/main': 'src/cli/main.ts',
  'conformance/main': 'conformance/main.ts',
  'conformance/main-client': 'conformance/main-client.ts',
  'conformance/main-explain': 'conformance/main-explain.ts',
  'conformance/main-known-failures': 'conformance/main-known-failures.ts',
  'conformance/main-merge': 'conformance/main-merge.ts',
  'conformance/main-requirements': 'conformance/main-requirements.ts',
  'conformance/mock/main': 'conformance/mock/main.ts',
  'conformance/emulator/main': 'conformance/emulator/main.ts',
  'scripts/main-drift': 'scripts/main-drift.ts',
};

/** Needed by `devauth mock` alone, from the folder in which it is used. */
const EXTERNAL = ['@stoplight/*'];

const BANNER = [
  "import { createRequire as createDevauthRequire } from 'node:module';",
  "import { fileURLToPath as devauthPathOf } from 'node:url';",
  'const require = createDevauthRequire(import.meta.url);',
  'const __filename = devauthPathOf(import.meta.url);',
].join('');

export async function buildPrograms(root: string, outdir: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: ENTRIES,
    outdir,
    bundle: true,
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    format: 'esm',
    platform: 'node',
    target: 'node22',
    external: EXTERNAL,
    // Packages in CommonJS ask for Node's modules by `require` and for their own name, which a module does not have.
    banner: { js: BANNER },
    plugins: [keepPlaces(root)],
    logLevel: 'warning',
  });
}

/**
 * Sources find files beside them by `import.meta.url`. Bundled, they lie elsewhere, so they get the place that they
 * have in a checkout: below the package's root.
 */
function keepPlaces(root: string): Plugin {
  return {
    name: 'keep-places',
    setup(builder) {
      builder.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        if (path.includes(`${sep}node_modules${sep}`)) return undefined;
        const source = await readFile(path, 'utf8');
        const place = relative(root, path).split(sep).join('/');
        const here = `new URL(${JSON.stringify(place)}, import.meta.resolve('devauth/package.json')).href`;
        return { contents: source.replaceAll('import.meta.url', here), loader: 'ts' };
      });
    },
  };
}
