import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { ExitCode, Terminal } from './io';
import { CliFailure, EXIT } from './io';

/** A subcommand: gets what stands behind its name, prints its result, says how it went. Failures are thrown. */
export type Subcommand = (terminal: Terminal, args: readonly string[]) => Promise<ExitCode>;

type Options = NonNullable<ParseArgsConfig['options']>;
const ALWAYS = { json: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false } } as const;
type Parsed<T extends Options> = ReturnType<typeof parseArgs<{ options: T & typeof ALWAYS; allowPositionals: true; strict: true }>>;

/** Arguments by the subcommand's options, `--json` and `--help` always among them. Throws wrong usage. */
export function parse<const T extends Options>(args: readonly string[], options: T): Parsed<T> {
  try {
    return parseArgs({ args: [...args], options: { ...options, ...ALWAYS }, allowPositionals: true, strict: true });
  } catch (error) {
    throw usage('cli.badOption', { problem: (error as Error).message });
  }
}

export const usage = (key: string, values: Readonly<Record<string, string | number>> = {}): CliFailure => new CliFailure(key, values, EXIT.usage);

/** The edition's path, the first positional argument. */
export function editionPath(positionals: readonly string[]): string {
  const [path] = positionals;
  if (!path) throw usage('cli.noEdition');
  return path;
}

/** Refuses what is left over, so that a forgotten quote does not go unnoticed. */
export function nothingElse(positionals: readonly string[], after: number): void {
  const extra = positionals[after];
  if (extra !== undefined) throw usage('cli.extraArgument', { argument: extra });
}
