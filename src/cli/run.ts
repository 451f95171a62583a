import { helpText, type SubcommandName } from './help';
import { CliFailure, complain, EXIT, type ExitCode, type Terminal } from './io';
import { diskProblem, isDiskError } from '../storage/problem';
import type { Subcommand } from './subcommand';

/** Loaded when asked for: exporting needs no Word reader, and help needs nothing. */
const SUBCOMMANDS: Readonly<Record<SubcommandName, () => Promise<Subcommand>>> = {
  new: async () => (await import('./subcommands/new')).newEdition,
  'add-page': async () => (await import('./subcommands/add-page')).addPageTo,
  import: async () => (await import('./subcommands/import')).importInto,
  fill: async () => (await import('./subcommands/fill')).fill,
  compose: async () => (await import('./subcommands/compose')).composeIt,
  preflight: async () => (await import('./subcommands/preflight')).preflightIt,
  check: async () => (await import('./subcommands/check')).checkIt,
  export: async () => (await import('./subcommands/export')).exportIt,
  proof: async () => (await import('./subcommands/proof')).proofIt,
  'merge-proof': async () => (await import('./subcommands/merge-proof')).mergeProofInto,
  dump: async () => (await import('./subcommands/dump')).dump,
};

/** They compose, so the words of heads are wanted: unpacking the dictionary takes longer than all that comes before composing. */
const COMPOSING: ReadonlySet<SubcommandName> = new Set(['merge-proof', 'fill', 'compose', 'preflight', 'export', 'proof', 'dump']);

/** Runs `forme` with its arguments and returns the exit code. Whatever goes wrong that a person can mend is told, not thrown. */
export async function run(terminal: Terminal, args: readonly string[]): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    terminal[name === undefined ? 'err' : 'out'](helpText(terminal.language, null));
    return name === undefined ? EXIT.usage : EXIT.done;
  }
  const json = rest.includes('--json');
  if (!Object.hasOwn(SUBCOMMANDS, name)) {
    complain(terminal, json, new CliFailure('cli.unknownCommand', { command: name }));
    return EXIT.usage;
  }
  const subcommand = name as SubcommandName;
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.out(helpText(terminal.language, subcommand));
    return EXIT.done;
  }
  try {
    if (COMPOSING.has(subcommand)) (await import('../export/word-worker')).wordWorker();
    const start = await SUBCOMMANDS[subcommand]();
    return await start(terminal, rest);
  } catch (error) {
    const failure = told(error);
    complain(terminal, json, failure);
    if (failure.code === EXIT.usage && !json) terminal.err(`\n${helpText(terminal.language, subcommand)}`);
    return failure.code;
  }
}

/** Disk errors that came up outside storage are told like those inside; anything else is a bug and thrown on. */
function told(error: unknown): CliFailure {
  if (error instanceof CliFailure) return error;
  if (!isDiskError(error)) throw error;
  const { key, values } = diskProblem(error, String((error as NodeJS.ErrnoException).path ?? ''));
  return new CliFailure(key, values);
}
