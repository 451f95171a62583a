import type { Redline } from '../redline';
import { isKept } from './runs';

/** Where a place of the story's own text stands in the proposed text (all marks accepted); one that is struck out stands where its words would be. Behind what marks would put in there. */
export function toProposed(redline: Redline, place: number): number {
  let [at, shown] = [0, 0];
  for (const run of redline) {
    if (!isKept(run)) {
      if (!run.deleted?.length) shown += run.text.length;
      continue;
    }
    if (place < at + run.kept) return shown + (run.deleted?.length ? 0 : place - at);
    at += run.kept;
    if (!run.deleted?.length) shown += run.kept;
  }
  return shown;
}

/** Where a place of the proposed text stands in the story's own: within words that a mark would put in, the place where they would come. */
export function fromProposed(redline: Redline, place: number): number {
  let [at, shown] = [0, 0];
  for (const run of redline) {
    const length = run.deleted?.length ? 0 : isKept(run) ? run.kept : run.text.length;
    if (place <= shown + length && length > 0) return isKept(run) ? at + place - shown : at;
    shown += length;
    if (isKept(run)) at += run.kept;
  }
  return at;
}

/** True when a mark strikes out part of this stretch of the story's own text. */
export function isStruckOut(redline: Redline, from: number, to: number): boolean {
  let at = 0;
  return redline.some((run) => {
    if (!isKept(run)) return false;
    const start = at;
    at += run.kept;
    return run.deleted !== undefined && run.deleted.length > 0 && start < to && at > from;
  });
}
