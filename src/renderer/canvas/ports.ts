/** The square at a text frame's lower right corner: from there its story runs on, and there stands what does not fit. */
import type { Point, Rect } from '../../geometry/rect';
import { bottom, contains, inset, right } from '../../geometry/rect';
import type { Composition } from '../../compose/composition';
import type { Edition } from '../../model/edition';
import type { FrameId, PageId } from '../../model/ids';
import { framesOnPage, storiesIn, storyOf, threadOf } from '../../model/threads';

const SIDE = 13;

/** On screen, outside the frame's corner handle. */
export const portRect = (frame: Rect): Rect => ({ x: right(frame) - SIDE - 5, y: bottom(frame) - SIDE / 2, width: SIDE, height: SIDE });

export interface OversetMark {
  readonly frame: FrameId;
  /** Lines that do not fit. */
  readonly lines: number;
}

/** The last frames of threads on a page whose stories do not fit, and picture frames whose captions do not. */
export function oversetMarks(edition: Edition, composition: Composition, page: PageId): readonly OversetMark[] {
  const marks: OversetMark[] = [];
  for (const frame of framesOnPage(edition, page)) {
    const story = storyOf(edition, frame);
    if (!story || (frame.type === 'text' && threadOf(edition, story.id).at(-1) !== frame)) continue;
    // Of a stack, what all its stories want.
    const stories = frame.type === 'text' ? storiesIn(edition, frame) : [story.id];
    const lines = stories.reduce((sum, id) => sum + Math.max(0, composition.stories.get(id)?.copyfit.lines ?? 0), 0);
    if (lines > 0) marks.push({ frame: frame.id, lines });
  }
  return marks;
}

export const isOnPort = (frame: Rect, at: Point): boolean => contains(inset(portRect(frame), -2), at);
