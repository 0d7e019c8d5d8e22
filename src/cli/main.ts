#!/usr/bin/env node
// The `devauth` command.
import { EXIT } from './exit-codes.ts';
import { runCommand } from './run.ts';
import { showCursor } from './screen.ts';

const controller = new AbortController();
let interruption: number = EXIT.interrupted;
for (const [signal, code] of [
  ['SIGINT', EXIT.interrupted],
  ['SIGTERM', EXIT.terminated],
] as const) {
  // The first one ends the command in good order, a second one at once.
  process.on(signal, () => {
    if (controller.signal.aborted) {
      showCursor(process.stderr);
      process.exit(code);
    }
    interruption = code;
    controller.abort(new Error('interrupted'));
  });
}

const code = await runCommand(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  environment: process.env,
  signal: controller.signal,
});
process.exitCode = code === EXIT.interrupted ? interruption : code;
