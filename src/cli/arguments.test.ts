import { describe, expect, test } from 'vitest';
import { describeOptions, readOptions } from './arguments.ts';

const options = {
  issuer: { type: 'string', value: 'URL', help: 'the server' },
  open: { type: 'boolean', help: 'open a browser' },
  output: { type: 'string', short: 'o', value: 'FILE', help: 'where to write' },
  parameter: { type: 'string', multiple: true, value: 'NAME=VALUE', help: 'one more' },
  method: { type: 'string', value: 'METHOD', choices: ['post', 'basic'], help: 'how' },
  'no-qr': { type: 'boolean', help: 'no QR code' },
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
    ['--isuer=x', "unknown option '--isuer=x' (Did you mean --issuer?)"],
    ['--opne', "unknown option '--opne' (Did you mean --open?)"],
    ['--colour', "unknown option '--colour'"],
    ['-x', "unknown option '-x'"],
    ['stray', 'unexpected argument stray'],
    ['--issuer', "option '--issuer <URL>' argument missing"],
    ['-o', "option '-o, --output <FILE>' argument missing"],
    ['--method=psot', "argument 'psot' is invalid. Allowed choices are post, basic."],
  ])('%s', (argument, message) => {
    expect(() => read(argument)).toThrow(expect.objectContaining({ name: 'UsageError' }));
    expect(() => read(argument)).toThrow(message);
  });

  test.each([
    [['--issuer', '--open']],
    [['--issuer', '']],
    [['--issuer=']],
    [['--output', '']],
    [['--parameter=a=1', '--parameter=']],
  ])('a value that is none: %j', (args) => {
    expect(() => read(...args)).toThrow(/option --\w+ wants a value/);
  });
});

test('an option of several values gives all of them, one that says no is on', () => {
  expect(read('--parameter=a=1', '--parameter', 'a=2', '--no-qr')).toEqual({
    parameter: ['a=1', 'a=2'],
    'no-qr': true,
  });
  expect(read()).toEqual({});
});

test('the help has every option, and lines up', () => {
  const lines = describeOptions(options).split('\n');
  expect(lines.map((line) => line.trim().split(/\s{2,}/)[0])).toEqual([
    '--issuer <URL>',
    '--open',
    '-o, --output <FILE>',
    '--parameter <NAME=VALUE>',
    '--method <METHOD>',
    '--no-qr',
  ]);
});
