import { ptToMm } from '../geometry/units';
import { measureOf } from '../model/grid';
import type { TextFrame } from '../model/frame';
import type { Page } from '../model/page';
import type { StoryId } from '../model/ids';
import type { ComposeNotice } from './composition';
import { rowArea } from './regions';

/** A column that does not hold so many full-width characters sets one below the other: no one means that. */
const LEAST_CHARACTERS = 2;

/** Frames of a story's thread in which no line has room, and those whose columns are too narrow to read. */
export function frameNotices(story: StoryId, thread: readonly { readonly frame: TextFrame; readonly page: Page }[]): ComposeNotice[] {
  return thread.flatMap(({ frame, page }): ComposeNotice[] => {
    const area = rowArea(frame, page);
    const isVertical = frame.writing === 'vertical';
    const tell = (kind: ComposeNotice['kind'], points: number): ComposeNotice[] => [{ kind, detail: String(Math.round(ptToMm(points) * 10) / 10), story, at: { part: 0, offset: 0 }, frame: frame.id }];
    if (!area) return tell('too-shallow', isVertical ? frame.rect.width : frame.rect.height);
    const measure = isVertical ? area.rect.height : measureOf(area.rect.width, frame.columns, frame.gutter);
    return measure < LEAST_CHARACTERS * page.grid.bodySize ? tell('too-narrow', Math.max(0, measure)) : [];
  });
}
