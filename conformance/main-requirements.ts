// `devauth requirements`: every sentence that the suite holds servers and clients against.

import { proofsOf } from './catalogue/proofs.ts';
import { requirements } from './requirements/catalogue.ts';
import { exportCatalogue } from './requirements/export.ts';
import { EXIT, startProgram } from './settings/program.ts';

await startProgram(
  {
    name: 'requirements',
    summary: 'list every sentence that servers and clients are held against',
    notes: ['devauth explain ID says more of one.'],
  },
  async ({ JSON: asJson, DIALECT: dialect }) => {
    if (asJson) {
      process.stdout.write(`${JSON.stringify(exportCatalogue(proofsOf), null, 2)}\n`);
      return EXIT.ok;
    }
    const listed = requirements.filter(({ dialects }) => !dialect || dialects.includes(dialect));
    const width = Math.max(...listed.map(({ id }) => id.length));
    const lines = listed.map(
      ({ id, side, level, text }) => `${id.padEnd(width)}  ${side}  ${level.padEnd(6)}  ${text}\n`,
    );
    process.stdout.write(lines.join(''));
    return EXIT.ok;
  },
);
