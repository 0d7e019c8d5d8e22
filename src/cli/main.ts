#!/usr/bin/env node
// The `devauth` command's first lines, which any Node that knows modules can read: everything else is loaded only by
// one that can run it.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major > 22 || (major === 22 && minor >= 18)) {
  await import('./start.ts');
} else {
  console.error(`devauth: Node 22.18 or newer is needed, and this is Node ${process.versions.node}.`);
  process.exitCode = 2;
}
