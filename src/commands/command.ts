// What every command has in common: one parser for arguments, and a sentence, without a stack, for every mistake of a user.
import { parseArgs } from 'node:util';
import { ContentError, Misuse } from '../model/written/problems.ts';
import { mustHoldRecord } from '../record.ts';
import { settingsGiven } from '../environment.ts';

/** An option of a command. One with a `value` takes a value, by that name in the help; `form` returns what is wrong with one. */
interface Option {
  says: string;
  value?: string;
  form?: (value: string) => string | undefined;
}
type Options = Readonly<Record<string, Option>>;
type Values<O extends Options> = { readonly [K in keyof O]: O[K] extends { value: string } ? string | undefined : boolean };

/** A command as its user sees it. */
interface Command<O extends Options> {
  /** How it is called, without its options: `npm run freeze -- <chart>`. */
  use: string;
  /** What is true where it stops: "Nothing was frozen". */
  otherwise: string;
  options?: O;
  /** What is named without an option before it: how many, what one is, and what is wrong with one. */
  operands?: { what: string; least: number; most: number; form?: (value: string) => string | undefined };
  /** The end of the help. */
  about?: string;
  /** Set where it makes a record, or may: in the folder in hand, or wherever it is told. */
  withoutRecord?: 'in a folder' | 'anywhere';
}

/** What was typed after the name of a command. */
interface Given<O extends Options> {
  values: Values<O>;
  operands: string[];
}

/** What was asked for is in order and cannot be done now: a sentence without its full stop. Commands end with exit code 1. */
export class Refused extends Error {}

/** What a user can do nothing about by another argument or setting. */
const FAULTS_OF_THE_MACHINE: Readonly<Record<string, string>> = { ENOSPC: 'the disk is full', EROFS: 'the disk can only be read', EDQUOT: 'the disk is full' };
const FAULTS_OF_A_PATH: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EEXIST: 'is there already',
  EACCES: 'may not be read or written by this user',
  EPERM: 'may not be read or written by this user',
  ENOTDIR: 'leads through something that is no folder',
  EISDIR: 'is a folder, and not a file',
  ELOOP: 'is a link that leads to itself',
  ENAMETOOLONG: 'is too long for the name of a file',
};

/** An error of the operating system as a sentence and an exit code; undefined for other errors. */
export function systemError(error: unknown): { why: string; code: number } | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return undefined;
  // An error with both fields is one of Node's system errors.
  const { code, path, syscall } = error as NodeJS.ErrnoException;
  const ofPath = FAULTS_OF_A_PATH[code ?? ''];
  if (ofPath !== undefined && path !== undefined && syscall?.startsWith('spawn') !== true) return { why: `"${path}" ${ofPath}`, code: 2 };
  return { why: FAULTS_OF_THE_MACHINE[code ?? ''] ?? error.message, code: 1 };
}

/** Why what was typed cannot be taken, all of it at once. */
function refusals<O extends Options>({ use, options, operands }: Command<O>, tokens: readonly Token[]): string[] {
  const known: Options = options ?? {};
  const named = tokens.flatMap((token) => (token.kind === 'option' ? [token] : []));
  const free = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const { what = '', least = 0, most = 0, form } = operands ?? {};
  return [
    ...named.flatMap(({ name, rawName, value, inlineValue }, i) => {
      const option = Object.hasOwn(known, name) ? known[name] : undefined;
      if (option === undefined) return [`"${rawName}" is no option of this command`];
      if (named.findIndex((one) => one.name === name) < i) return [`"${rawName}" is given twice`];
      if (option.value === undefined) return inlineValue === true ? [`"${rawName}" takes no value`] : [];
      if (value === undefined || value === '' || (value.startsWith('-') && inlineValue !== true))
        return [`"${rawName}" needs a value: ${rawName} ${option.value}`];
      const wrong = option.form?.(value);
      return wrong === undefined ? [] : [`${rawName}: ${wrong}`];
    }),
    ...(free.length < least ? [`no ${what} is named: ${use}`] : []),
    ...(free.length > most ? [`"${free[most] ?? ''}" is one word too many (a path or a name with spaces stands in quotation marks)`] : []),
    ...free.slice(0, most).flatMap((value) => form?.(value) ?? []),
  ];
}
type Token = ReturnType<typeof parseArgs<{ strict: false; tokens: true }>>['tokens'][number];

function help<O extends Options>({ use, options, about }: Command<O>): string {
  const lines = Object.entries(options ?? {}).map(([name, { value, says }]) => [`--${name}${value === undefined ? '' : ` ${value}`}`, says] as const);
  const width = Math.max(0, ...lines.map(([name]) => name.length));
  return [
    `Use: ${use}`,
    ...(lines.length > 0 ? [''] : []),
    ...lines.map(([name, says]) => `  ${name.padEnd(width)}  ${says}`),
    ...(about === undefined ? [] : ['', about]),
  ].join('\n');
}

/** Reads the arguments. Throws a Misuse that lists all that is wrong with them. */
function read<O extends Options>(command: Command<O>, args: readonly string[]): Given<O> {
  const options = Object.fromEntries(
    Object.entries(command.options ?? {}).map(([name, { value }]) => [name, { type: value === undefined ? ('boolean' as const) : ('string' as const) }]),
  );
  const { values, positionals, tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const wrong = refusals(command, tokens);
  if (wrong.length > 0) throw new Misuse(`${wrong.join('; ')}${command.options === undefined ? '' : '; "--help" shows what can be given'}`);
  const typed = Object.entries(command.options ?? {}).map(([name, { value }]) => [name, value === undefined ? values[name] === true : values[name]]);
  // Each was looked at above: a string where the option takes a value.
  return { values: Object.fromEntries(typed) as Values<O>, operands: positionals };
}

/** Runs a command. `action` gives its exit code, or nothing for 0; it throws a Misuse, a Refused, a ContentError or an error of the system. */
export async function run<const O extends Options>(command: Command<O>, action: (given: Given<O>) => number | void | Promise<number | void>): Promise<void> {
  // Whoever reads what is printed may stop reading, as "| head" does.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  try {
    if (process.argv.includes('--help')) return console.log(help(command));
    // What is set comes first: what an argument means may hang on it.
    if (command.withoutRecord !== 'anywhere') mustHoldRecord(undefined, command.withoutRecord === 'in a folder');
    settingsGiven();
    process.exitCode = (await action(read(command, process.argv.slice(2)))) ?? 0;
  } catch (error) {
    process.exitCode = stopped(error, command.otherwise);
  }
}

/** Says why something stopped, and gives the exit code. What is no user's doing is thrown again. */
export function stopped(error: unknown, otherwise: string): number {
  const known = error instanceof Misuse ? { why: error.message, code: 2 } : error instanceof Refused ? { why: error.message, code: 1 } : systemError(error);
  if (error instanceof ContentError) console.error(error.message);
  else if (known !== undefined) console.error(`${otherwise}: ${known.why.replace(/\.$/, '')}.`);
  else throw error;
  return error instanceof ContentError ? 1 : (known?.code ?? 1);
}
