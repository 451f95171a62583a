/**
 * The outside judge of press-ready files: a checker of PDF/X and of newspaper practice that is kept beside the product, not in it.
 * Tests that want its word skip, with `judge().missing` as the reason, where it or one of its Debian packages is absent.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Debian's own Python: the one that Debian's python3-* packages serve. */
const PYTHON = '/usr/bin/python3';
const MODULES = { pikepdf: 'python3-pikepdf', numpy: 'python3-numpy', PIL: 'python3-pil', fontTools: 'python3-fonttools' };

/** One requirement, as the judge found it. */
export interface Verdict {
  readonly level: 'PASS' | 'WARN' | 'FAIL';
  /** The requirement's short name, such as `T3`. */
  readonly id: string;
  readonly requirement: string;
  readonly measured: string;
}

export interface Judged {
  readonly verdicts: readonly Verdict[];
  /** Ids of what failed, in the judge's order. */
  readonly failed: readonly string[];
  readonly warned: readonly string[];
  readonly standard: 'PDF/X-4' | 'PDF/X-1a:2003' | null;
}

export interface JudgeOptions {
  /** Expected trim size in millimetres, such as `390x550`. */
  readonly trim?: string;
  /** Ink limit in percent; 240 when left out. */
  readonly inkLimit?: number;
  /** A Python regular expression that the text outside the trim must match; with it the plates' letters are checked too. */
  readonly slug?: string;
  readonly manyPages?: boolean;
  /** False: the pages are not rendered, so that what needs their plates (R1–R5) is not judged; twice as fast. */
  readonly render?: boolean;
}

export interface Judge {
  /** Why files cannot be judged here; null when they can. */
  readonly missing: string | null;
  /** Throws an Error with the judge's own words when it could not read the file at all. */
  readonly check: (file: string, options?: JudgeOptions) => Judged;
}

let found: Judge | null = null;

/** Looks for the judge once. The folder can be named by FORME_JUDGE; else it is `../shared/print` beside the repository or beside one of its parents. */
export function judge(): Judge {
  found ??= findJudge();
  return found;
}

function findJudge(): Judge {
  const script = scriptPlaces().find(existsSync) ?? null;
  const missing = script === null ? 'the outside judge (../shared/print/check_pdfx.py) is not here' : missingPackages();
  return {
    missing,
    check: (file, options = {}) => {
      if (missing !== null || script === null) throw new Error(missing ?? 'no judge');
      return runJudge(script, file, options);
    },
  };
}

function scriptPlaces(): string[] {
  const folder = process.env['FORME_JUDGE'];
  if (folder) return [join(folder, 'check_pdfx.py')];
  const root = fileURLToPath(new URL('../../', import.meta.url));
  return ['..', '../..', '../../..', '../../../..'].map((up) => join(root, up, 'shared', 'print', 'check_pdfx.py'));
}

function missingPackages(): string | null {
  if (!existsSync(PYTHON)) return `${PYTHON} is not installed`;
  const probe = Object.keys(MODULES).map((name) => `try:\n import ${name}\nexcept ImportError: print('${name}')`).join('\n');
  const { stdout } = spawnSync(PYTHON, ['-c', probe], { encoding: 'utf8' });
  const lacking = Object.entries(MODULES).filter(([name]) => (stdout ?? '').split('\n').includes(name)).map(([, debian]) => debian);
  if (spawnSync('gs', ['-v']).error !== undefined) lacking.push('ghostscript');
  return lacking.length === 0 ? null : `not installed: ${lacking.join(', ')}`;
}

function runJudge(script: string, file: string, { trim, inkLimit, slug, manyPages, render = true }: JudgeOptions): Judged {
  const options = [
    ...(trim ? ['--trim', trim] : []),
    ...(inkLimit === undefined ? [] : ['--tac', String(inkLimit)]),
    ...(slug ? ['--slug', slug] : []),
    ...(manyPages ? ['--multi-page'] : []),
    ...(render ? [] : ['--no-render']),
  ];
  const { stdout, stderr, status } = spawnSync(PYTHON, [script, file, ...options], { encoding: 'utf8', env: { ...process.env, PYTHONIOENCODING: 'utf-8' } });
  const verdicts = stdout.split('\n').flatMap((line): Verdict[] => {
    const match = /^(PASS|WARN|FAIL) {2}(\S+)\s+(.*?) {2}= {2}(.*)$/.exec(line);
    if (!match) return [];
    const [, level, id = '', requirement = '', measured = ''] = match;
    return [{ level: level as Verdict['level'], id, requirement, measured }];
  });
  // 0: nothing failed; 1: something did. Anything else: it came to no judgement.
  if ((status !== 0 && status !== 1) || !/^# \d+ passed/m.test(stdout)) throw new Error(`the judge could not read ${file}: ${stdout}${stderr}`);
  const standard = /checked as (PDF\/X-4|PDF\/X-1a:2003)/.exec(stdout)?.[1] as Judged['standard'] | undefined;
  const of = (level: Verdict['level']): string[] => verdicts.filter((each) => each.level === level).map(({ id }) => id);
  return { verdicts, failed: of('FAIL'), warned: of('WARN'), standard: standard ?? null };
}
