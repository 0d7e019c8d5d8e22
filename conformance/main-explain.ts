// `devauth explain ID`: what a requirement says, where it is from, and how it is proved.

import { explain } from './catalogue/explain.ts';
import { proofsOf } from './catalogue/proofs.ts';
import { EXIT, startProgram } from './settings/program.ts';

await startProgram(
  {
    name: 'explain',
    summary: 'say what a requirement demands, where it is from, and how it is proved',
    operands: {
      name: 'ID',
      help: 'such as RFC8628-3.5-02; devauth requirements lists them all',
      several: true,
    },
    notes: [],
  },
  async (_, ids) => {
    process.stdout.write(ids.map((id) => explain(id, proofsOf)).join('\n'));
    return EXIT.ok;
  },
);
