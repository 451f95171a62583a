/**
 * Why a page cannot be painted to a file. Thrown inside paint/ and turned into a value at the export service's
 * border; `key` names a message in src/strings and `values` fill it.
 */
export class PaintFailure extends Error {
  constructor(
    readonly key: string,
    readonly values: Readonly<Record<string, string | number>> = {},
    options?: { cause?: unknown },
  ) {
    super(`${key} ${JSON.stringify(values)}`, options);
    this.name = 'PaintFailure';
  }
}
