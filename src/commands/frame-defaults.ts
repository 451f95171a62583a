/** What a newly made frame is until a person says otherwise. */
import { overlaps } from '../geometry/rect';
import type { Rect } from '../geometry/rect';
import { round } from '../geometry/units';
import type { Pt } from '../geometry/units';
import type { Edition } from '../model/edition';
import type { PictureFrame, TextFrame } from '../model/frame';
import { columnsForWidth } from '../model/grid';
import type { FrameId, SwatchId } from '../model/ids';
import type { Page } from '../model/page';
import { FULL_CROP } from '../model/picture';
import type { Story } from '../model/story';
import { PLAIN_FRAME, PLAIN_PICTURE, PLAIN_TEXT } from '../model/plain-frame';
import { framesOnPage } from '../model/threads';

/** News that is set this wide has its head over the first columns only, so that the head does not outweigh its text. */
const WIDE_NEWS = 4;
const NEWS_HEAD_SPAN = 2;

/**
 * How far text keeps from what it runs around: less than the gutter, so that a frame which fills whole columns does not
 * narrow the columns beside it.
 */
export const wrapGapOf = (page: Page): Pt => round(Math.min(6, page.grid.gutter * 0.75));

/** Above everything on the page: for pictures, rules and codes. */
export const topLayer = (edition: Edition, page: Page): number => Math.max(0, ...framesOnPage(edition, page.id).map((frame) => frame.layer)) + 1;

/** Below everything on the page: for boxes, whose tint would hide what it lies on. */
export const bottomLayer = (edition: Edition, page: Page): number => Math.min(1, ...framesOnPage(edition, page.id).map((frame) => frame.layer)) - 1;

/**
 * Above the texts that a new text frame is laid on, so that they run around it, but no higher than needed: pictures stay
 * above text and are run around.
 */
export function textLayer(edition: Edition, page: Page, rect: Rect): number {
  const under = framesOnPage(edition, page.id).filter((frame) => frame.type !== 'picture' && frame.type !== 'qr' && overlaps(frame.rect, rect));
  return Math.max(0, ...under.map((frame) => frame.layer)) + 1;
}

/** Columns over which a story's head reaches in a frame of so many columns; 0 = all. */
export const headSpanFor = (kind: Story['kind'], columns: number): number => (kind === 'news' && columns >= WIDE_NEWS ? NEWS_HEAD_SPAN : 0);

export function newTextFrame(edition: Edition, page: Page, rect: Rect, id: FrameId, story: Story | null): TextFrame {
  const columns = columnsForWidth(page, rect.width);
  return {
    id,
    page: page.id,
    type: 'text',
    rect,
    layer: textLayer(edition, page, rect),
    wrap: true,
    wrapGap: wrapGapOf(page),
    ...PLAIN_FRAME,
    ...PLAIN_TEXT,
    story: story?.id ?? null,
    turn: 1,
    takes: 'all',
    columns,
    gutter: page.grid.gutter,
    headSpan: story ? headSpanFor(story.kind, columns) : 0,
    writing: 'horizontal',
    inset: 0,
    align: 'top',
    balance: false,
    placeholder: null,
  };
}

export const newPictureFrame = (edition: Edition, page: Page, rect: Rect, id: FrameId, picture: string | null): PictureFrame => ({
  id,
  page: page.id,
  type: 'picture',
  rect,
  layer: topLayer(edition, page),
  wrap: true,
  wrapGap: wrapGapOf(page),
  ...PLAIN_FRAME,
  ...PLAIN_PICTURE,
  picture,
  crop: FULL_CROP,
  placeholder: null,
});

/** The sheet's black: the swatch of 100 % black alone, or the first there is. */
export function blackOf(edition: Edition): SwatchId {
  const swatches = Object.values(edition.styles.swatches);
  const black = swatches.find(({ cmyk: [c, m, y, k] }) => c === 0 && m === 0 && y === 0 && k === 100);
  return (black ?? swatches[0])?.id ?? 'black';
}
