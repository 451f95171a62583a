import type { MarkId } from '../ids';
import type { Redline } from '../redline';
import type { FlatRange } from './flat-range';
import { isKept } from './runs';

/** From the first to the last place in the story's text where a mark would change something; null when it would not. */
export function extentOf(redline: Redline, mark: MarkId): FlatRange | null {
  let at = 0;
  let start: number | null = null;
  let stop = 0;
  for (const run of redline) {
    const isOwn = (!isKept(run) && run.mark === mark) || run.deleted?.includes(mark) || run.styled?.some((each) => each.mark === mark);
    const end = at + (isKept(run) ? run.kept : 0);
    if (isOwn) [start, stop] = [start ?? at, end];
    at = end;
  }
  return start === null ? null : { from: start, to: stop };
}
