import { rowTop, spanRect } from '../model/grid';
import { round } from '../geometry/units';
import type { PictureFrame, TextFrame } from '../model/frame';
import type { FrameId, StoryId } from '../model/ids';
import type { Operation } from '../model/operation';
import type { Page } from '../model/page';
import { alone, carryOn, setFrame, textBottom, type Compose, type Trial } from './trial';
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
  /** Columns of the text, wider than its place where the neighbours have nothing to show. */
  readonly textColumns: number;
  readonly stories: readonly StoryId[];
}

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
  // The strip's own frames replace its place; without briefs its columns go to the text.
  fill(band.strip, undefined);
  band.pictures.forEach((frame, i) => {
    const picture = pictures[i];
    if (picture) operations.push(setFrame<PictureFrame>(trial.edition, frame.id, { picture: picture.id, placeholder: null }));
    else operations.push({ type: 'remove', table: 'frames', record: frame });
  });
  const cleared = carryOn(trial, operations);
  const head = band.head && main && band.head.writing === 'horizontal' ? band.head : null;
  const headRows = head ? measureHead(cleared, head, page, compose) : 0;
  const gained = (band.side && !side ? band.side.columns : 0) + (band.strip && cast.briefs.length === 0 ? band.strip.columns : 0);
  const textColumns = band.text.columns + gained;
  return { trial: cleared, plan: { cast, headRows, textColumns, stories: [main, side].flatMap((story) => (story ? [story.id] : [])) } };
}

function measureHead(trial: Trial, head: TextFrame, page: Page, compose: Compose): number {
  const { story } = trial.edition.frames[head.id] as TextFrame;
  return Math.ceil((textBottom(compose(alone(trial.edition, [head.id])), story!, head) - head.rect.y) / page.grid.pitch - 0.01);
}

/** The frames of a band that its shape moves. */
export const framesOfBand = ({ cast: { band } }: BandPlan): readonly FrameId[] =>
  [band.head, band.text, band.side, ...band.pictures, ...band.columnRules].flatMap((frame) => (frame ? [frame.id] : []));

/** Gives a band its shape. */
export function shapeBand(trial: Trial, plan: BandPlan, shape: BandShape): Trial {
  const { band, main, side, pictures } = plan.cast;
  const page = trial.edition.pages[band.text.page]!;
  const at = (frame: TextFrame | PictureFrame, columns: number, row: number, rows: number) =>
    spanRect(page, { column: columnOf(page, frame.rect.x), columns, row, rows });
  const top = shape.row + plan.headRows;
  const depth = shape.rows - plan.headRows;
  const operations: Operation[] = [];
  if (band.head && main) {
    const rect = band.head.writing === 'horizontal' ? at(band.head, band.head.columns, shape.row, plan.headRows) : at(band.head, band.head.columns, shape.row, shape.rows);
    operations.push(setFrame<TextFrame>(trial.edition, band.head.id, { rect }));
  }
  if (main) operations.push(setFrame<TextFrame>(trial.edition, band.text.id, { rect: at(band.text, plan.textColumns, top, depth), columns: plan.textColumns }));
  if (band.side && side) operations.push(setFrame<TextFrame>(trial.edition, band.side.id, { rect: at(band.side, band.side.columns, top, depth) }));
  band.pictures.forEach((frame, i) => {
    if (!pictures[i]) return;
    const columns = Math.round((frame.rect.width + page.grid.gutter) / ((page.typeArea.width + page.grid.gutter) / page.grid.columns));
    operations.push(setFrame<PictureFrame>(trial.edition, frame.id, { rect: at(frame, columns, top, shape.pictureRows[i]!) }));
  });
  for (const rule of band.columnRules) {
    const rect = { ...rule.rect, y: round(rowTop(page, top)), height: round(depth * page.grid.pitch) };
    operations.push(setFrame(trial.edition, rule.id, { rect }));
  }
  return carryOn(trial, operations);
}

const columnOf = (page: Page, x: number): number =>
  Math.round((x - page.typeArea.x) / ((page.typeArea.width + page.grid.gutter) / page.grid.columns));
