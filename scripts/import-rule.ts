// Which room of the project may import from which: the test of the rule enforces it, and CONTRIBUTING.md tells it.

/** Which rooms the files of a room may import from, besides their own. */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  generated: [],
  src: ['generated'],
  conformance: ['generated', 'package.json'],
  scripts: ['generated', 'src', 'conformance', 'openapi', 'package.json'],
};

/**
 * The same inside `conformance/`. Programs (`main.ts` and what stands beside it at the top) and tests put the
 * rooms together, so they may import from all.
 */
export const mayImportInside: Readonly<Record<string, readonly string[]>> = {
  model: [],
  requirements: ['model'],
  dialects: ['model'],
  scenarios: ['model', 'dialects', 'emulator'],
  checks: ['model', 'requirements', 'dialects', 'scenarios'],
  runner: ['model'],
  settings: ['model'],
  processes: ['model'],
  report: ['model', 'requirements', 'settings'],
  catalogue: ['model', 'requirements', 'checks', 'settings', 'self-test'],
  fleet: ['model', 'report', 'settings'],
  emulator: ['model'],
  mock: ['model', 'processes'],
  sides: ['model', 'requirements', 'dialects', 'checks', 'scenarios', 'emulator', 'settings', 'processes'],
  targets: [
    'model',
    'requirements',
    'report',
    'runner',
    'sides',
    'checks',
    'dialects',
    'emulator',
    'mock',
    'processes',
    'settings',
  ],
};
