import { spanRect } from '../model/grid';
import type { BoxFrame, Frame, QrFrame, TextFrame } from '../model/frame';
import type { NewId } from '../model/new-id';
import type { Operation } from '../model/operation';
import type { Page } from '../model/page';
import type { Story } from '../model/story';
import { alone, carryOn, textBottom, type Compose, type Trial } from './trial';
import { PLAIN_BOX, PLAIN_FRAME } from '../model/plain-frame';

/** A QR box at the strip's foot: where the code leads and the furniture story beside it. */
export interface QrBox {
  readonly url: string;
  readonly story: Story | null;
}

/** A stack of briefs in their own frames, measured, before it is known how deep the strip will be. */
export interface StripPlan {
  readonly frames: readonly TextFrame[];
  /** Whole rows each brief takes. */
  readonly rows: readonly number[];
  /** The least depth of the strip in rows. */
  readonly least: number;
}

const QR_ROWS = 10;
/** Blank rows between two briefs, at least. */
const GAP = 1;
/** Rows a brief is tried in; longer ones are no briefs. */
const TRIAL_ROWS = 60;

/** Makes a frame for each brief, as wide as the strip, and measures how many rows its balanced text takes. */
export function measureStrip(trial: Trial, strip: TextFrame, briefs: readonly Story[], qr: QrBox | null, compose: Compose, newId: NewId): { trial: Trial; plan: StripPlan } {
  const page = trial.edition.pages[strip.page]!;
  const span = spanOf(page, strip);
  const frames = briefs.map((story): TextFrame => ({
    ...strip, id: newId(), story: story.id, takes: 'all', balance: true, placeholder: null, wrap: false,
    rect: spanRect(page, { ...span, row: 0, rows: TRIAL_ROWS }),
  }));
  const made = carryOn(trial, frames.map(insert));
  const composition = compose(alone(made.edition, frames.map((frame) => frame.id)));
  const rows = frames.map((frame) => Math.ceil((textBottom(composition, frame.story!, frame) - frame.rect.y) / page.grid.pitch - 0.01));
  const least = rows.reduce((sum, r) => sum + r, 0) + GAP * Math.max(0, rows.length - 1) + (qr ? QR_ROWS + GAP : 0);
  return { trial: made, plan: { frames, rows, least } };
}

/**
 * Places the measured briefs from `row` on in `depth` rows, spreading what is left over between them, the QR box last. Briefs that do not fit any more
 * go back to the basket: on a page that is full they would stand past its foot.
 */
export function placeStrip(trial: Trial, strip: TextFrame, plan: StripPlan, row: number, depth: number, qr: QrBox | null, newId: NewId): Trial {
  const page = trial.edition.pages[strip.page]!;
  const span = spanOf(page, strip);
  const slots = plan.frames.length - 1 + (qr ? 1 : 0);
  const spare = Math.max(0, depth - plan.least);
  const operations: Operation[] = [];
  const foot = row + depth - (qr ? QR_ROWS + GAP : 0);
  let at = row;
  plan.frames.forEach((frame, i) => {
    if (at + plan.rows[i]! > foot) {
      operations.push({ type: 'remove', table: 'frames', record: frame });
      return;
    }
    const rect = spanRect(page, { ...span, row: at, rows: plan.rows[i]! });
    operations.push({ type: 'set', table: 'frames', id: frame.id, before: { rect: frame.rect, wrap: false }, after: { rect, wrap: true } });
    // Gap i gets its share of the spare rows; shares add up to all of them.
    at += plan.rows[i]! + GAP + (slots > 0 ? Math.floor((spare * (i + 1)) / slots) - Math.floor((spare * i) / slots) : 0);
  });
  if (qr) operations.push(...qrFrames(page, strip, qr, row + depth - QR_ROWS, newId).map(insert));
  return carryOn(trial, operations);
}

const insert = (record: Frame): Operation => ({ type: 'insert', table: 'frames', record });

function spanOf(page: Page, strip: TextFrame): { column: number; columns: number } {
  const columns = strip.columns;
  return { column: Math.round((strip.rect.x - page.typeArea.x) / ((page.typeArea.width + page.grid.gutter) / page.grid.columns)), columns };
}

/** A box over the strip's width with the code at its right and the furniture story at its left. */
function qrFrames(page: Page, strip: TextFrame, qr: QrBox, row: number, newId: NewId): Frame[] {
  const rect = spanRect(page, { ...spanOf(page, strip), row, rows: QR_ROWS });
  const padding = 6;
  const size = rect.height - 2 * padding;
  const base = { page: page.id, wrapGap: 0, ...PLAIN_FRAME, wrap: false };
  const box: BoxFrame = { ...base, id: newId(), type: 'box', ...PLAIN_BOX, layer: strip.layer, rect, rule: 'thin', swatch: 'black', fill: null };
  const code: QrFrame = { ...base, id: newId(), type: 'qr', layer: strip.layer + 1, rect: { x: rect.x + rect.width - padding - size, y: rect.y + padding, width: size, height: size }, url: qr.url, swatch: 'black' };
  if (!qr.story) return [box, code];
  const text: TextFrame = {
    ...strip, ...base, id: newId(), layer: strip.layer + 1, story: qr.story.id, placeholder: null, takes: 'all', columns: 1, align: 'middle', balance: false,
    rect: { x: rect.x + padding, y: rect.y, width: rect.width - size - 3 * padding, height: rect.height },
  };
  return [box, code, text];
}
