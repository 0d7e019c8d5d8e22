// The library as it is published: one file per entry point, what they share in chunks, so that an error caught in
// one entry point is an instance of the class of another. Readable; minifying is the business of those who bundle it.
import { build } from 'esbuild';

/** Entry points by the name under which they are published. */
export const libraryEntries = {
  index: 'src/index.ts',
  'aws-sso-oidc': 'src/aws-sso-oidc/index.ts',
  rfc8628: 'src/rfc8628/index.ts',
  leniency: 'src/leniency.ts',
  'clients/aws-sso-oidc': 'generated/aws-sso-oidc/client.ts',
  'clients/rfc8628': 'generated/rfc8628/client.ts',
} as const;

/** What runs the library: Node, and browsers of the last two years. */
export const libraryTarget = ['es2022', 'node22', 'chrome116', 'firefox124', 'safari17.4'];

export async function buildLibrary(root: string, outdir: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: libraryEntries,
    outdir,
    bundle: true,
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    format: 'esm',
    platform: 'neutral',
    target: libraryTarget,
    logLevel: 'warning',
  });
}
