#!/usr/bin/env node
// The `devauth` command.
import { runCommand } from './run.ts';

const controller = new AbortController();
// The first Ctrl-C ends the command in good order, a second one at once.
process.once('SIGINT', () => controller.abort(new Error('interrupted')));

process.exitCode = await runCommand(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  environment: process.env,
  signal: controller.signal,
});
