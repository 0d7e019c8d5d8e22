// A stranger's pipeline: a small server of their own, and the commands of docs/ci.md as they stand there.
import { spawn } from 'node:child_process';
import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const server = join(import.meta.dirname, '..', '..', 'conformance', 'examples', 'pipeline', 'server.mjs');

/** How a pipeline ended. */
export interface PipelineEnd {
  readonly code: number;
  readonly output: string;
}

/** The first command of a document, for a server at another port. */
export async function commandOf(document: string, port: number): Promise<string> {
  const [, command] = /```sh\n(.*?)```/s.exec(await readFile(document, 'utf8')) ?? [];
  if (!command?.includes(':3000')) throw new Error(`${document} has no command for a server at port 3000`);
  return command.replace(':3000', `:${port}`);
}

/**
 * Runs the server, and the commands while it listens.
 * @param environment of both; FAULT gives the server a fault
 */
export async function runPipeline(
  folder: string,
  port: number,
  command: string,
  environment: NodeJS.ProcessEnv,
): Promise<PipelineEnd> {
  await copyFile(server, join(folder, 'server.mjs'));
  const options = { cwd: folder, env: environment };
  const running = spawn(process.execPath, ['server.mjs', String(port)], options);
  try {
    await new Promise<void>((resolve, reject) => {
      running.stdout.once('data', () => resolve());
      running.once('exit', () => reject(new Error('the server ended')));
    });
    const child = spawn('bash', ['-e', '-c', command], options);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString('utf8');
      });
    }
    const code = await new Promise<number>((resolve) => child.once('close', (ended) => resolve(ended ?? 1)));
    return { code, output };
  } finally {
    running.kill();
  }
}
