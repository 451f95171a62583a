import { explain, type MessageLanguage, type MessageValues } from '../strings/format-message';

/** 0 done, 1 failed, 2 wrong usage, 3 done, but there are errors in the pages: `preflight`, or another command with `--strict`. */
export const EXIT = { done: 0, failed: 1, usage: 2, findings: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What a subcommand may touch of the terminal: results go to `out`, progress and complaints to `err`. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly language: MessageLanguage;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** Aborted when the person interrupts. */
  readonly signal?: AbortSignal;
}

/** A failure on its way to `run`, which prints it. */
export class CliFailure extends Error {
  constructor(readonly key: string, readonly values: MessageValues = {}, readonly code: ExitCode = EXIT.failed) {
    super(key);
  }
}

/** Throws a failed result's problem; returns the value of a good one. */
export function must<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly key: string; readonly values?: MessageValues }): T {
  if (!result.ok) throw new CliFailure(result.key, result.values);
  return result.value;
}

/** The language of the person's environment (POSIX order). */
export function languageOf(env: Readonly<Record<string, string | undefined>>): MessageLanguage {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

/** Prints a result: one JSON object, or the lines for people. */
export function report(terminal: Terminal, json: boolean, result: Readonly<Record<string, unknown>>, lines: readonly string[]): void {
  if (json) terminal.out(`${JSON.stringify({ ok: true, ...result }, null, 2)}\n`);
  else if (lines.length > 0) terminal.out(`${lines.join('\n')}\n`);
}

/** A failure for people, or as JSON on `out` for programs. */
export function complain(terminal: Terminal, json: boolean, { key, values }: CliFailure): void {
  const message = explain(terminal.language, key, values);
  if (json) terminal.out(`${JSON.stringify({ ok: false, key, values, message }, null, 2)}\n`);
  else terminal.err(`forme: ${message}\n`);
}
