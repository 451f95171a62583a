import * as v from 'valibot';

export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  /** `at` is the path of the first thing that is wrong, like `frames.k3f.rect.width`; `problem` is for logs. */
  | { readonly ok: false; readonly at: string; readonly problem: string };

/** Validates something from outside. Never throws. */
export function check<T>(schema: v.GenericSchema<unknown, T>, raw: unknown): Checked<T> {
  const result = v.safeParse(schema, raw, { abortEarly: true });
  if (result.success) return { ok: true, value: result.output };
  const issue = result.issues[0];
  return { ok: false, at: v.getDotPath(issue) ?? '', problem: issue.message };
}
