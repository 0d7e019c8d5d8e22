// Options are the variables of the table under another spelling, and the help is made of it.

import { describe, expect, it } from 'vitest';
import { optionOf, readCommandLine } from './options.ts';
import { SettingsError } from './settings-error.ts';
import { type ProgramName, variables, variablesOf } from './variables.ts';

const programs: readonly ProgramName[] = [
  'conformance',
  'emulator',
  'mock',
  'oidc-provider',
  'requirements',
  'known-failures',
];
const read = (name: ProgramName, ...args: string[]) =>
  readCommandLine({ name, summary: 'do something', notes: ['A note.'] }, args);

describe.each(programs)('the options of %s', (program) => {
  it('are its variables, but for secrets', () => {
    for (const { name, kind, secret } of variablesOf(program)) {
      const args = kind === 'switch' ? [optionOf(name)] : [optionOf(name), 'value'];
      if (secret) expect(() => read(program, ...args)).toThrow('unknown option');
      else
        expect(read(program, ...args)).toEqual({
          variables: { [name]: kind === 'switch' ? '1' : 'value' },
          operands: [],
        });
    }
  });

  it('are all in its help, and nothing else is', () => {
    const line = read(program, '--help');
    const help = 'help' in line ? line.help : '';
    const listed = [...help.matchAll(/^ {2}(?:-h, )?(--[a-z-]+)/gm)].map(([, option]) => option);
    const own = variablesOf(program).filter(({ secret }) => !secret);
    expect(listed.toSorted()).toEqual([...own.map(({ name }) => optionOf(name)), '--help'].toSorted());
    for (const { name, secret } of variablesOf(program)) if (secret) expect(help).toContain(name);
    expect(help).toContain('A note.');
    for (const row of help.split('\n')) expect(row.length).toBeLessThanOrEqual(110);
  });

  it.each([
    [['--no-such'], 'unknown option'],
    [['stray'], 'too many arguments'],
  ])('refuse %j', (args, words) => {
    expect(() => read(program, ...args)).toThrow(SettingsError);
    expect(() => read(program, ...args)).toThrow(words);
  });
});

it('an option that is nearly right is named', () => {
  expect(() => read('mock', '--prot=1')).toThrow(/Did you mean --port\?/);
});

it('an option without its value, or with an empty one, is refused', () => {
  expect(() => read('mock', '--port')).toThrow('--port <PORT>');
  expect(() => read('mock', '--port=')).toThrow('--port is empty');
});

it('every variable is read by a program, and says in one line what it declares', () => {
  for (const { programs: readers } of Object.values(variables)) {
    expect(readers.length).toBeGreaterThan(0);
    for (const program of readers) {
      for (const { name, help } of variablesOf(program)) expect(help, name).toMatch(/^[^\n]{3,140}$/);
    }
  }
});
