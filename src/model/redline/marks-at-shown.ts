import type { MarkId } from '../ids';
import type { Redline } from '../redline';
import { isKept } from './runs';

/** Marks whose own words, or what they strike out, touch a stretch of the proposed text (all marks accepted). */
export function marksAtShown(redline: Redline, from: number, to: number): readonly MarkId[] {
  const found = new Set<MarkId>();
  let at = 0;
  for (const run of redline) {
    const end = at + (run.deleted?.length ? 0 : isKept(run) ? run.kept : run.text.length);
    if (end >= from && at <= to) {
      if (!isKept(run)) found.add(run.mark);
      for (const mark of run.deleted ?? []) found.add(mark);
      for (const { mark } of run.styled ?? []) found.add(mark);
    }
    at = end;
  }
  return [...found];
}
