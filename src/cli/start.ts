// Connects the command with the process: its streams, its environment and its signals.
import { EXIT } from './exit-codes.ts';
import { runCommand } from './run.ts';

const SIGNALS = [
  ['SIGINT', EXIT.interrupted],
  ['SIGTERM', EXIT.terminated],
  ['SIGHUP', EXIT.hungUp],
] as const;

const controller = new AbortController();
let interruption: number = EXIT.interrupted;
for (const [signal, code] of SIGNALS) {
  // The first one ends the command in good order, a second one at once.
  process.on(signal, () => {
    if (controller.signal.aborted) process.exit(code);
    interruption = code;
    controller.abort(new Error('interrupted'));
  });
}
// A closed pipe is told by the write that meets it. Where nobody reads stderr, there is nobody to tell.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

const code = await runCommand(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  environment: process.env,
  signal: controller.signal,
});
process.exitCode = code === EXIT.interrupted ? interruption : code;
