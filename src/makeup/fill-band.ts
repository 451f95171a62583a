import type { Composition } from '../compose/composition';
import type { Rect } from '../geometry/rect';
import { nearestSpan, rowCount, rowTop, spanRect } from '../model/grid';
import { round } from '../geometry/units';
import type { Frame, PictureFrame, TextFrame } from '../model/frame';
import type { FrameId, StoryId } from '../model/ids';
import type { Operation } from '../model/operation';
import type { Page } from '../model/page';
import { HEAD_PARTS } from '../model/story-text';
import { alone, carryOn, least, setFrame, textBottom, type Compose, type Trial } from './trial';
import type { BandCast } from './cast';

/** Where a band stands: its first row, its depth, and how deep each of its pictures (with caption) is. */
export interface BandShape {
  readonly row: number;
  readonly rows: number;
  readonly pictureRows: readonly number[];
}

/** What a band is made of, once its stories are in their frames: shapes can then be tried on it. */
export interface BandPlan {
  readonly cast: BandCast;
  /** Rows that a head across the band takes; 0 when there is none or it stands beside the text. */
  readonly headRows: number;
  /** Rows that a head takes at the top of the text's own frame; pictures stand below it. */
  readonly ownHeadRows: number;
  /** Grid columns of a vertical head beside the text, and how many of them it takes from the text; 0 without one. */
  readonly headColumns: number;
  readonly pushed: number;
  /** Columns of the text, wider than its place where the neighbours have nothing to show. */
  readonly textColumns: number;
  /** Grid columns of the second story, and the rows its text takes; 0 without one. */
  readonly sideColumns: number;
  readonly sideRows: number;
  readonly stories: readonly StoryId[];
}

/** A vertical head of more columns than this leaves no room for its text. */
const MOST_HEAD_COLUMNS = 3;

/** Puts the stories and pictures into their places and measures the head; removes the places that stay empty. */
export function castBand(trial: Trial, cast: BandCast, compose: Compose): { trial: Trial; plan: BandPlan } {
  const { band, main, side, pictures } = cast;
  const page = trial.edition.pages[band.text.page]!;
  const operations: Operation[] = [];
  const fill = (frame: TextFrame | null, story: StoryId | undefined) => {
    if (!frame) return;
    if (story) operations.push(setFrame<TextFrame>(trial.edition, frame.id, { story, placeholder: null, turn: frame === band.text ? 1 : 0 }));
    else operations.push({ type: 'remove', table: 'frames', record: frame });
  };
  fill(band.head, main?.id);
  fill(band.text, main?.id);
  fill(band.side, side?.id);
  if (band.sideBox && !side) operations.push({ type: 'remove', table: 'frames', record: band.sideBox });
  // The strip's own frames replace its place; without briefs its columns go to the text.
  fill(band.strip, undefined);
  band.pictures.forEach((frame, i) => {
    const picture = pictures[i];
    if (picture) operations.push(setFrame<PictureFrame>(trial.edition, frame.id, { picture: picture.id, placeholder: null }));
    else operations.push({ type: 'remove', table: 'frames', record: frame });
  });
  const cleared = carryOn(trial, operations);
  const head = band.head && main ? band.head : null;
  const headRows = head?.writing === 'horizontal' ? measureRows(cleared, head, page, compose) : 0;
  const ownHeadRows = main && band.text.takes === 'all' ? measureOwnHead(cleared, band.text, page, compose) : 0;
  const headColumns = head?.writing === 'vertical' ? measureVerticalHead(cleared, head, page, compose) : 0;
  const pushed = head?.writing === 'vertical' ? headColumns - gridColumns(page, head) : 0;
  const sideColumns = band.side ? gridColumns(page, band.side) : 0;
  // A row more on either side keeps the second story off its box.
  const sideRows = band.side && side ? measureRows(cleared, band.side, page, compose) + (band.side.inset > 0 ? 2 : 0) : 0;
  const textColumns = band.text.columns - pushed + sideColumns + (band.strip && cast.briefs.length === 0 ? gridColumns(page, band.strip) : 0);
  const stories = [main, side].flatMap((story) => (story ? [story.id] : []));
  return { trial: cleared, plan: { cast, headRows, ownHeadRows, headColumns, pushed, textColumns, sideColumns, sideRows, stories } };
}

/** A story's frame by itself, as deep as the type area allows: what it takes when nothing stands in its way. */
function setTall(trial: Trial, frame: TextFrame, page: Page, compose: Compose): { readonly composition: Composition; readonly story: StoryId; readonly tall: TextFrame } {
  const rect = at(page, frame, gridColumns(page, frame), 0, rowCount(page));
  const { edition } = carryOn(trial, [setFrame<TextFrame>(trial.edition, frame.id, { rect, align: 'top' })]);
  const tall = edition.frames[frame.id] as TextFrame;
  return { composition: compose(alone(edition, [frame.id])), story: tall.story!, tall };
}

/** Rows that a story's text reaches down, set by itself. */
function measureRows(trial: Trial, frame: TextFrame, page: Page, compose: Compose): number {
  const { composition, story, tall } = setTall(trial, frame, page, compose);
  return Math.ceil((textBottom(composition, story, tall) - tall.rect.y) / page.grid.pitch - 0.01);
}

/** Rows of the head in the text's own frame: down to where the first line of text stands. */
function measureOwnHead(trial: Trial, text: TextFrame, page: Page, compose: Compose): number {
  const { composition, story, tall } = setTall(trial, text, page, compose);
  const lines = composition.stories.get(story)?.lines ?? [];
  const first = Math.min(...lines.flatMap(({ number, place }) => (number > 0 && place ? [place.cell.y] : [])));
  return Number.isFinite(first) ? Math.max(0, Math.round((first - tall.rect.y) / page.grid.pitch)) : 0;
}

/** Columns that a vertical head needs at the depth of its place; a head of several lines may need more than the place has. */
function measureVerticalHead(trial: Trial, head: TextFrame, page: Page, compose: Compose): number {
  const { story } = trial.edition.frames[head.id] as TextFrame;
  const heads = trial.edition.stories[story!]!.text.flatMap((part, i) => (HEAD_PARTS.has(part.type) ? [i] : []));
  const { column, row, rows } = nearestSpan(page, head.rect);
  const fits = (columns: number): boolean => {
    const wide = carryOn(trial, [setFrame<TextFrame>(trial.edition, head.id, { rect: spanRect(page, { column, columns, row, rows }) })]);
    const from = compose(alone(wide.edition, [head.id])).stories.get(story!)?.copyfit.oversetFrom;
    return !from || !heads.includes(from.part);
  };
  return least(gridColumns(page, head), MOST_HEAD_COLUMNS, fits) ?? gridColumns(page, head);
}

/** The frames of a band that its shape moves. */
export const framesOfBand = ({ cast: { band } }: BandPlan): readonly FrameId[] =>
  [band.head, band.text, band.side, band.sideBox, ...band.pictures, ...band.columnRules].flatMap((frame) => (frame ? [frame.id] : []));

/** Gives a band its shape. */
export function shapeBand(trial: Trial, plan: BandPlan, shape: BandShape): Trial {
  const { band, main, side, pictures } = plan.cast;
  const page = trial.edition.pages[band.text.page]!;
  const top = shape.row + plan.headRows;
  const depth = shape.rows - plan.headRows;
  const operations: Operation[] = [];
  if (band.head && main) {
    const rect = band.head.writing === 'horizontal' ? at(page, band.head, band.head.columns, shape.row, plan.headRows) : at(page, band.head, plan.headColumns, shape.row, shape.rows);
    operations.push(setFrame<TextFrame>(trial.edition, band.head.id, { rect }));
  }
  if (main) operations.push(setFrame<TextFrame>(trial.edition, band.text.id, { rect: at(page, band.text, plan.textColumns, top, depth, plan.pushed), columns: plan.textColumns }));
  if (band.side && side) {
    // The second story keeps its own depth, at the band's foot: the text beside it runs on over it.
    const rows = Math.min(depth, plan.sideRows);
    const rect = at(page, band.side, plan.sideColumns, top + depth - rows, rows);
    operations.push(setFrame<TextFrame>(trial.edition, band.side.id, { rect }));
    if (band.sideBox) operations.push(setFrame(trial.edition, band.sideBox.id, { rect }));
  }
  band.pictures.forEach((frame, i) => {
    if (!pictures[i]) return;
    operations.push(setFrame<PictureFrame>(trial.edition, frame.id, { rect: at(page, frame, gridColumns(page, frame), top + plan.ownHeadRows, shape.pictureRows[i]!) }));
  });
  for (const rule of band.columnRules) {
    const rect = { ...rule.rect, y: round(rowTop(page, top)), height: round(depth * page.grid.pitch) };
    operations.push(setFrame(trial.edition, rule.id, { rect }));
  }
  return carryOn(trial, operations);
}

const at = (page: Page, frame: Frame, columns: number, row: number, rows: number, pushed = 0): Rect =>
  spanRect(page, { column: nearestSpan(page, frame.rect).column + pushed, columns, row, rows });

const gridColumns = (page: Page, frame: Frame): number => nearestSpan(page, frame.rect).columns;
