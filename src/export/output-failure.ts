/** Why a file cannot take its place. `key` names a message in src/strings; `path` is the target. */
export class OutputFailure extends Error {
  constructor(readonly key: string, readonly path: string, options?: { cause?: unknown }) {
    super(`${key} ${path}`, options);
    this.name = 'OutputFailure';
  }
}
