import { roundRect, type Rect } from '../geometry/rect';
import type { TextFrame } from '../model/frame';
import { columnsForWidth } from '../model/grid';
import type { Frame } from '../model/frame';
import type { FrameId } from '../model/ids';
import type { Page } from '../model/page';
import type { Command } from './command';
import { startDraft } from './draft';
import { misfitOnPage } from './fit-on-page';
import { knownFrames } from './known-frames';

/** A rule may be as thin as its line. */
const LEAST_RULE = 0.25;

export interface ResizeFrameArgs {
  readonly frame: FrameId;
  readonly rect: Rect;
}

/**
 * Gives a frame a new rectangle. A text frame set in the page's own columns gains and loses columns with its width;
 * one set in an odd measure (破栏) keeps its count.
 */
export const resizeFrame: Command<ResizeFrameArgs> = {
  name: 'resize-frame',
  plan(edition, { frame: id, rect }) {
    const known = knownFrames(edition, [id]);
    if (!known.ok) return known;
    const frame = known.frames[0]!;
    const page = edition.pages[frame.page]!;
    const misfit = misfitOnPage(page, rect, frame.type === 'rule' ? LEAST_RULE : undefined);
    if (misfit) return misfit;
    const draft = startDraft(edition);
    draft.set('frames', id, { rect: roundRect(rect), ...(frame.pushed === undefined ? {} : { pushed: undefined }) } as Partial<Frame>);
    if (frame.type === 'text' && isInBasicColumns(page, frame)) {
      const columns = columnsForWidth(page, rect.width);
      draft.set('frames', id, { columns, headSpan: Math.min(frame.headSpan, columns) });
    }
    return draft.plan();
  },
};

const isInBasicColumns = (page: Page, frame: TextFrame): boolean => columnsForWidth(page, frame.rect.width) === frame.columns;
