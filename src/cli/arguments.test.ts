import { describe, expect, test } from 'vitest';
import { describeOptions, nearest, readOptions } from './arguments.ts';

const options = {
  issuer: { type: 'string', value: 'URL', help: 'the server' },
  open: { type: 'boolean', help: 'open a browser' },
  output: { type: 'string', short: 'o', value: 'FILE', help: 'where to\nwrite' },
} as const;
const read = (...args: string[]) => readOptions(args, options);

test('known options are read', () => {
  expect(read('--issuer', 'https://as.example', '-o', 'x', '--open')).toEqual({
    issuer: 'https://as.example',
    output: 'x',
    open: true,
  });
});

describe('what is not known is refused', () => {
  test.each([
    ['--isuer=x', 'unknown option --isuer; did you mean --issuer?'],
    ['--opne', 'unknown option --opne; did you mean --open?'],
    ['--out', 'unknown option --out; did you mean --output?'],
    ['--colour', 'unknown option --colour'],
    ['-x', 'unknown option -x'],
    ['stray', 'unexpected argument stray'],
    ['--issuer', 'option --issuer wants a value'],
    ['-o', 'option --output wants a value'],
    ['--open=yes', "Option '--open' does not take an argument"],
  ])('%s', (argument, message) => {
    expect(() => read(argument)).toThrow(message);
  });

  test('an option in the place of a value', () => {
    expect(() => read('--issuer', '--open')).toThrow('option --issuer wants a value');
  });
});

test('the nearest name is the one with the fewest changes, if any is near', () => {
  expect(nearest('conformence', ['login', 'mock', 'conformance'])).toBe('conformance');
  expect(nearest('lgoin', ['login', 'mock'])).toBe('login');
  expect(nearest('teapot', ['login', 'mock'])).toBeUndefined();
});

test('the help lines up', () => {
  expect(describeOptions(options).split('\n')).toEqual([
    '      --issuer URL   the server',
    '      --open         open a browser',
    '  -o, --output FILE  where to',
    '                     write',
  ]);
});
