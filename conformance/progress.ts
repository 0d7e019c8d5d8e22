// A line on a terminal that says how far the runs are; nothing elsewhere.

import yoctoSpinner from 'yocto-spinner';
import type { Progress } from './runner/run.ts';

/** Starts the line for so many runs. */
export function startProgress(runs: number) {
  const spinner = process.stderr.isTTY ? yoctoSpinner({ text: 'starting' }).start() : undefined;
  const latest: Progress[] = [];
  return {
    tell(index: number, progress: Progress) {
      latest[index] = progress;
      const told = Object.values(latest);
      const sum = (part: (one: Progress) => number) => told.reduce((total, one) => total + part(one), 0);
      const where = runs > 1 ? ` in ${told.length} of ${runs} runs` : '';
      if (spinner)
        spinner.text = `${sum((one) => one.done)} of ${sum((one) => one.of)} checks${where}: ${progress.check}`;
    },
    stop: () => spinner?.stop(),
  };
}
