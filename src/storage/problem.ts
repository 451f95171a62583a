/** Failures of storage as values: `key` names a message of src/strings that says what is wrong and what to do. */
import { errorCode } from './file-system';

export interface Problem {
  readonly ok: false;
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

export type Result<T> = { readonly ok: true; readonly value: T } | Problem;

export const problem = (key: string, values?: Problem['values']): Problem => ({ ok: false, key, ...(values ? { values } : {}) });
export const success = <T>(value: T): Result<T> => ({ ok: true, value });

/** Thrown inside storage to leave deep code; `capture` turns it back into a value at the border. Never seen outside. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.key);
  }
}

const DISK_KEYS: Readonly<Record<string, string>> = {
  ENOENT: 'failure.storage.notFound',
  ENOTDIR: 'failure.storage.notFound',
  EACCES: 'failure.storage.notAllowed',
  EPERM: 'failure.storage.notAllowed',
  EROFS: 'failure.storage.readOnly',
  ENOSPC: 'failure.storage.diskFull',
  EDQUOT: 'failure.storage.diskFull',
};

/** True for errors of the operating system (`ENOSPC`, `EACCES` …), false for Node's own (`ERR_…`), which are bugs. */
export const isDiskError = (error: unknown): boolean => /^E[A-Z0-9]+$/.test(errorCode(error));

/** What a person is told about a failed disk call. */
export const diskProblem = (error: unknown, path: string): Problem => {
  const code = errorCode(error);
  return problem(DISK_KEYS[code] ?? 'failure.storage.disk', { path, code });
};

/** Runs `work`; disk errors and problems come back as values. Errors without a code are bugs and pass through. */
export async function capture<T>(path: string, work: () => Promise<T>): Promise<Result<T>> {
  try {
    return success(await work());
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    if (errorCode(error) !== 'UNKNOWN') return diskProblem(error, path);
    throw error;
  }
}
