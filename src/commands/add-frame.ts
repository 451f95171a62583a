/** What the commands that draw a new frame have in common. */
import { roundRect } from '../geometry/rect';
import type { Rect } from '../geometry/rect';
import type { Edition } from '../model/edition';
import type { Frame } from '../model/frame';
import type { PageId } from '../model/ids';
import type { NewId } from '../model/new-id';
import type { Page } from '../model/page';
import { refuse } from './command';
import type { PlanResult } from './command';
import { startDraft } from './draft';
import { misfitOnPage } from './fit-on-page';

export interface AddFrameArgs {
  readonly page: PageId;
  /** As drawn, already snapped if it should be. */
  readonly rect: Rect;
  readonly newId: NewId;
}

/** Plans one new frame, or refuses a rectangle that is too small or off the page. */
export function planNewFrame(edition: Edition, { page: id, rect }: AddFrameArgs, make: (page: Page, rect: Rect) => Frame, least?: number): PlanResult {
  const page = edition.pages[id];
  if (!page) return refuse('refusal.page-gone');
  const misfit = misfitOnPage(page, rect, least);
  if (misfit) return misfit;
  const draft = startDraft(edition);
  draft.insert('frames', make(page, roundRect(rect)));
  return draft.plan();
}
