import type { MarkId } from '../../model/ids';
import type { Redline, RedlineStyle } from '../../model/redline';
import { flatText } from '../../model/redline/flat-text';
import { isKept, opened } from '../../model/redline/runs';
import type { StoryText } from '../../model/story-text';

/** One character of everything that a story may become: its own, or one that a mark would put in. */
export interface Cell {
  readonly char: string;
  /** Its place in the flat text before; the place where it would come for one that a mark puts in. */
  readonly at: number;
  /** The mark that would put it in; null: the story's own. */
  readonly from: MarkId | null;
  /** Marks that would take it out. */
  readonly deleted: readonly MarkId[];
  readonly styled: readonly RedlineStyle[];
}

const NONE: readonly never[] = [];

/** The story and all that its marks ask for, character by character (UTF-16) of the flat text. */
export function lattice(text: StoryText, redline: Redline): readonly Cell[] {
  const flat = flatText(text);
  const cells: Cell[] = [];
  let at = 0;
  for (const run of opened(redline)) {
    const { deleted = NONE, styled = NONE } = run;
    if (isKept(run)) {
      for (const end = at + run.kept; at < end; at++) cells.push({ char: flat[at] ?? '', at, from: null, deleted, styled });
    } else for (const char of run.text.split('')) cells.push({ char, at, from: run.mark, deleted, styled });
  }
  return cells;
}
