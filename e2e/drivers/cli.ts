import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

const program = resolve(import.meta.dirname, '..', '..', 'out', 'cli', 'index.mjs');

export interface CliRun {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** What was printed, read as JSON. */
  readonly json: <T>() => T;
}

/** Runs the command line program in a folder, in English. */
export function forme(cwd: string, ...args: readonly string[]): Promise<CliRun> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [program, ...args], { cwd, env: { ...process.env, LC_ALL: 'en_US.UTF-8', LANG: 'en_US.UTF-8', LANGUAGE: 'en' } });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('error', fail);
    child.on('close', (code) => done({ code, out, err, json: <T>() => JSON.parse(out) as T }));
  });
}

/** How a placed story fits, as `forme compose --json` says. */
export interface ComposedStory {
  readonly story: string;
  readonly slug: string;
  readonly placed: boolean;
  readonly lines: number;
  readonly oversetFrom: unknown;
}

export interface Composed {
  readonly milliseconds: number;
  readonly pages: number;
  readonly stories: readonly ComposedStory[];
  readonly findings: readonly { readonly severity: string; readonly rule?: string }[];
}

/** Composes an edition on disk, independently of the window. */
export async function composeOnDisk(edition: string): Promise<Composed> {
  const run = await forme(join(edition, '..'), 'compose', edition, '--json');
  if (run.code !== 0) throw new Error(`forme compose ended with ${run.code}: ${run.err}`);
  return run.json<Composed>();
}

/** The display lists of an edition on disk as text, the same as the window paints. */
export async function dumpOnDisk(edition: string): Promise<string> {
  const run = await forme(join(edition, '..'), 'dump', edition);
  if (run.code !== 0) throw new Error(`forme dump ended with ${run.code}: ${run.err}`);
  return run.out;
}
