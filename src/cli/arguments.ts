// Reads command-line options strictly, by tables: what is unknown is refused, with the nearest known name.
import { Command, CommanderError, Option } from 'commander';
import { UsageError } from './exit-codes.ts';

/** One option, and what the help says of it. */
export interface OptionHelp {
  readonly type: 'string' | 'boolean';
  readonly multiple?: boolean;
  readonly short?: string;
  /** What the value is called in the help. */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly help: string;
}

type Options = Readonly<Record<string, OptionHelp>>;

type Value<T extends OptionHelp> = T['type'] extends 'boolean'
  ? true
  : T extends { readonly multiple: true }
    ? readonly string[]
    : string;

/** The values of the options that were given, by their names as they are written. */
export type Values<T extends Options> = { readonly [Name in keyof T]?: Value<T[Name]> };

/**
 * The values of known options. Other arguments are not taken.
 * @throws UsageError
 */
export function readOptions<const T extends Options>(args: readonly string[], options: T): Values<T> {
  const { values, others } = readArguments(args, options);
  if (others[0] !== undefined) throw new UsageError(`unexpected argument ${others[0]}`);
  return values;
}

/**
 * The values of known options, and the arguments that are none.
 * @throws UsageError
 */
export function readArguments<const T extends Options>(
  args: readonly string[],
  options: T,
): { readonly values: Values<T>; readonly others: readonly string[] } {
  const command = commandOf(options);
  try {
    command.parse([...args], { from: 'user' });
  } catch (error) {
    throw asUsageError(error);
  }
  const given = command.opts<Record<string, unknown>>();
  const values: Record<string, unknown> = {};
  for (const option of command.options) {
    const name = (option.long ?? '').slice(2);
    const value = given[option.attributeName()];
    if (command.getOptionValueSource(option.attributeName()) !== 'cli') continue;
    const texts = [value].flat().filter((one) => typeof one === 'string');
    const flag = texts.find((text) =>
      command.options.some(({ short, long }) => text === short || text === long),
    );
    if (texts.includes('') || flag !== undefined) throw new UsageError(`option --${name} wants a value`);
    values[name] = option.negate ? value === false : value;
  }
  if (!isValues(values, options))
    throw new TypeError('an option has a value of another type than its table says');
  return { values, others: command.args };
}

/** Whether each value is of the type that the table says. */
function isValues<T extends Options>(
  values: Readonly<Record<string, unknown>>,
  options: T,
): values is Values<T> {
  return Object.entries(values).every(([name, value]) => {
    const option = options[name];
    if (option?.type === 'boolean') return value === true;
    return option?.multiple ? Array.isArray(value) : typeof value === 'string';
  });
}

/** The lines of a help text that describe options. */
export function describeOptions(options: Options): string {
  const command = commandOf(options);
  const help = command.createHelp();
  help.prepareContext({ helpWidth: 100 });
  const width = help.padWidth(command, help);
  return help
    .visibleOptions(command)
    .map((option) => help.formatItem(help.optionTerm(option), width, help.optionDescription(option), help))
    .join('\n');
}

function commandOf(options: Options): Command {
  const command = new Command().exitOverride().helpOption(false).allowExcessArguments(true);
  command.configureOutput({ writeErr: () => {} });
  for (const [name, { type, short, value = 'VALUE', multiple, choices, help }] of Object.entries(options)) {
    const flags = `${short ? `-${short}, ` : ''}--${name}${type === 'string' ? ` <${value}>` : ''}`;
    const option = new Option(flags, help);
    if (choices) option.choices(choices);
    if (multiple) option.argParser((one: string, before: readonly string[] = []) => [...before, one]);
    command.addOption(option);
  }
  return command;
}

/** What commander says, in one line. Anything else is a bug, and stays what it is. */
export function asUsageError(error: unknown): unknown {
  if (!(error instanceof CommanderError)) return error;
  return new UsageError(error.message.replace(/^error: /, '').replaceAll(/\s*\n\s*/g, ' '));
}
