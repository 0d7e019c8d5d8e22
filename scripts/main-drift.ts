// `devauth drift`: the questions of `make drift` that can be asked of the contracts of any project. Whether they are valid,
// and what changed since, for whom it breaks something, and whether the version and the changelog say so.

import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { EXIT, startProgram } from '../conformance/settings/program.ts';
import { SettingsError } from '../conformance/settings/settings-error.ts';
import { compatibilitySide } from './drift/compatibility/compatibility.ts';
import { isGreen, runSides, toLines } from './drift/side.ts';
import { validitySide } from './drift/validity.ts';
import { findRedocly } from './lint/redocly.ts';

await startProgram(
  {
    name: 'drift',
    summary: 'hold contracts of your own against OpenAPI, and against what they were',
    operands: {
      name: 'FOLDER',
      help: 'the folder of the contracts, one OpenAPI 3.1 file each; CHANGELOG.md is beside it',
      several: false,
    },
    notes: [
      'A contract may use the part of OpenAPI that device authorization needs; anything else is refused with its line.',
      'With --base, info.version (or info.x-contract-version) has to rise with what changed, and an item of CHANGELOG.md',
      'has to name the contract and its version. This takes @redocly/cli, installed in the project.',
      'Exit codes: 0 everything holds, 1 something has drifted, 2 wrong usage.',
    ],
  },
  async ({ BASE: base, REPORT: reports }, [folder = '']) => {
    if (!(await stat(folder).catch(() => undefined))?.isDirectory()) {
      throw new SettingsError(`${folder} is no folder; name the one that holds your contracts`);
    }
    if (base !== undefined) findRedocly();
    const told = await runSides([
      validitySide(folder),
      ...(base === undefined ? [] : [compatibilitySide(folder, base)]),
    ]);
    for (const line of toLines(told)) console.log(line);
    if (reports !== undefined) {
      await mkdir(reports, { recursive: true });
      const report = { green: isGreen(told), sides: told };
      await writeFileAtomic(join(reports, 'drift.json'), `${JSON.stringify(report, null, 2)}\n`);
    }
    return isGreen(told) ? EXIT.ok : EXIT.red;
  },
);
