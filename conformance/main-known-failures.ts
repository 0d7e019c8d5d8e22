// `devauth known-failures --from report.json`: the beginning of a KNOWN_FAILURES file, on stdout.

import { readReport } from './report/baseline.ts';
import { knownFailuresOf } from './report/known-failures-of.ts';
import { EXIT, startProgram } from './settings/program.ts';
import { SettingsError } from './settings/settings-error.ts';

await startProgram(
  {
    name: 'known-failures',
    summary: 'begin a file of known failures with what a run found broken',
    notes: [
      'devauth known-failures --from report/report.json > known-failures.yaml',
      'Then write the reasons, and set KNOWN_FAILURES=known-failures.yaml.',
    ],
  },
  async ({ FROM: from }) => {
    if (!from) throw new SettingsError('say of which run: devauth known-failures --from report.json');
    process.stdout.write(knownFailuresOf(await readReport(from, '--from')));
    return EXIT.ok;
  },
);
