// What has to agree before a version is published: the tag, package.json, CHANGELOG.md and the contracts.

/** What a release is made of. */
export interface ReleaseParts {
  readonly manifest: { readonly version?: unknown };
  readonly changelog: string;
  readonly contracts: readonly { readonly path: string; readonly document: unknown }[];
}

/** One sentence for each part that does not agree with the tag. */
export function releaseFaults(
  tag: string,
  { manifest, changelog, contracts }: ReleaseParts,
): readonly string[] {
  const [, version] = /^v(\d+\.\d+\.\d+)$/.exec(tag) ?? [];
  if (version === undefined) return [`the tag ${tag || '(none)'} is no version; tags are such as v1.2.3`];
  const faults: string[] = [];
  if (manifest.version !== version) {
    faults.push(`package.json has version ${String(manifest.version)}, and the tag is ${tag}`);
  }
  const headings = [...changelog.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading);
  if (headings[0] !== version && !headings[0]?.startsWith(`${version} `)) {
    faults.push(`CHANGELOG.md begins with "${headings[0] ?? ''}"; what is new belongs under "## ${version}"`);
  }
  for (const { path, document } of contracts) {
    const own = contractVersion(document);
    if (own === undefined) faults.push(`${path} has no info.x-contract-version`);
    else if (compare(own, version) > 0) {
      faults.push(`${path} has version ${own}, which is ahead of ${tag}: it was changed for a later release`);
    }
  }
  return faults;
}

function contractVersion(document: unknown): string | undefined {
  if (typeof document !== 'object' || document === null || !('info' in document)) return undefined;
  const { info } = document;
  if (typeof info !== 'object' || info === null || !('x-contract-version' in info)) return undefined;
  return String(info['x-contract-version']);
}

function compare(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}
