import { storyRows } from '../../commands/place-size';
import { placeRect } from '../../commands/shape-places';
import type { Composition } from '../../compose/composition';
import type { Edition } from '../../model/edition';
import type { Frame, PictureFrame, TextFrame } from '../../model/frame';
import { rowCount } from '../../model/grid';
import type { Page } from '../../model/page';
import { FULL_CROP } from '../../model/picture';
import { PLAIN_FRAME, PLAIN_PICTURE, PLAIN_TEXT } from '../../model/plain-frame';
import type { ArticleShape } from '../../model/shape';
import type { Story } from '../../model/story';
import type { Compose } from '../trial';
import type { Form } from './forms';
import { leastRows, stretchShape } from './stretch-shape';

/** A form with the depth that its story needs. */
export interface MeteredForm extends Form {
  /** As deep as the story needs; as the page, when it needs more. */
  readonly shape: ArticleShape;
  /** Lines of text that not even the whole page holds. */
  readonly over: number;
  /** Share of the shape that stays white: the last column's rest, and what is beside a head. */
  readonly white: number;
}

/** Measures what forms need for one story, each by itself on a page of the given grid. */
export interface ShapeMeter {
  /** Rows that the story's head takes across so many columns. */
  headRows(columns: number): number;
  /** What the form will about need, from the story's length: no composition. */
  guess(form: Form): MeteredForm;
  meter(form: Form): MeteredForm;
}

const ORIGIN = { column: 0, row: 0 };

/** Composes only the story, in frames of its own: milliseconds each, since its paragraphs stay prepared. */
export function createShapeMeter(edition: Edition, page: Page, story: Story, compose: Compose): ShapeMeter {
  const bare: Edition = { ...edition, pages: { [page.id]: page }, stories: { [story.id]: story }, pictures: {}, assets: {}, frames: {} };
  const heads = new Map<number, number>();
  const deepest = rowCount(page);

  const set = (shape: ArticleShape): Composition => compose({ ...bare, frames: Object.fromEntries(framesOf(page, story, shape).map((frame) => [frame.id, frame])) });
  const fitOf = (shape: ArticleShape) => set(shape).stories.get(story.id)!.copyfit;

  /** A picture under a head goes to where the head really ends. */
  const underHead = (form: Form): Form => {
    if (form.saved || form.head !== 'across' || form.shape.pictures.length === 0) return form;
    const by = meter.headRows(form.shape.columns) - form.shape.pictures[0]!.place.row;
    const pictures = form.shape.pictures.map((one) => ({ ...one, place: { ...one.place, row: one.place.row + by } }));
    return by === 0 ? form : { ...form, shape: { ...stretchShape(form.shape, form.shape.rows + by), pictures } };
  };

  const meter = {
    headRows(columns: number): number {
      const known = heads.get(columns);
      if (known !== undefined) return known;
      const tall = { ...BLANK, columns, rows: deepest, texts: [{ ...BLANK_TEXT, place: { column: 0, columns, row: 0, rows: deepest }, textColumns: columns }] };
      const lines = set(tall).stories.get(story.id)?.lines ?? [];
      const top = page.typeArea.y;
      const first = Math.min(...lines.flatMap(({ number, place }) => (number > 0 && place ? [place.cell.y] : [])));
      const rows = Number.isFinite(first) ? Math.max(0, Math.round((first - top) / page.grid.pitch)) : 0;
      heads.set(columns, rows);
      return rows;
    },
    guess(form: Form): MeteredForm {
      const rows = Math.max(leastRows(form.shape), guessRows(edition, page, story, form));
      return { ...form, shape: stretchShape(form.shape, Math.min(deepest, rows)), over: Math.max(0, rows - deepest) * textColumnsOf(form.shape), white: 0 };
    },
    meter(rough: Form): MeteredForm {
      const form = underHead(rough);
      const least = Math.min(deepest, leastRows(form.shape));
      let rows = Math.max(least, Math.min(deepest, guessRows(edition, page, story, form)));
      let fit = fitOf(stretchShape(form.shape, rows));
      const per = Math.max(1, textColumnsOf(form.shape));
      // Each step goes as far as the lines over or short say, then line by line.
      for (let step = 0; step < MOST_STEPS && fit.oversetFrom && rows < deepest; step++) {
        rows = Math.min(deepest, rows + Math.max(1, Math.ceil(fit.lines / per)));
        fit = fitOf(stretchShape(form.shape, rows));
      }
      for (let step = 0; step < MOST_STEPS && !fit.oversetFrom && rows > least; step++) {
        const by = Math.max(1, Math.floor(-fit.lines / per));
        const shorter = Math.max(least, rows - by);
        const next = fitOf(stretchShape(form.shape, shorter));
        if (next.oversetFrom) {
          if (by === 1) break;
          // Too far: once more by a single row.
          const one = fitOf(stretchShape(form.shape, rows - 1));
          if (one.oversetFrom) break;
          rows -= 1;
          fit = one;
          continue;
        }
        rows = shorter;
        fit = next;
      }
      const shape = stretchShape(form.shape, rows);
      return { ...form, shape, over: fit.oversetFrom ? Math.max(1, fit.lines) : 0, white: Math.max(0, -fit.lines) / Math.max(1, per * rows) };
    },
  };
  return meter;
}

const MOST_STEPS = 12;

const BLANK: ArticleShape = { id: 'tall', name: '', kinds: [], columns: 1, rows: 1, texts: [], pictures: [] };
const BLANK_TEXT = { takes: 'all', headSpan: 0, writing: 'horizontal', look: null } as const;

const textColumnsOf = (shape: ArticleShape): number => shape.texts.reduce((sum, { takes, textColumns }) => sum + (takes === 'head' ? 0 : textColumns), 0);

/** From the depth of all text in one column: head, text and pictures spread over the columns. */
function guessRows(edition: Edition, page: Page, story: Story, { shape, head }: Form): number {
  const columns = Math.max(1, textColumnsOf(shape));
  const rows = storyRows(edition, page, story, shape.columns);
  const area = shape.pictures.reduce((sum, { place }) => sum + place.columns * (place.rows + 1), 0);
  return Math.ceil((head === 'beside' ? 0 : rows.head) + (rows.text + area) / columns);
}

function framesOf(page: Page, story: Story, shape: ArticleShape): readonly Frame[] {
  const base = { ...PLAIN_FRAME, page: page.id, wrap: true, wrapGap: Math.min(6, page.grid.gutter * 0.75) };
  const texts = shape.texts.map(({ place, textColumns, headSpan, takes, writing, look }, i): TextFrame => ({
    ...base, ...PLAIN_TEXT, id: `trial-text-${i}`, type: 'text', rect: placeRect(page, ORIGIN, place), layer: 1, story: story.id, turn: i, takes, columns: textColumns,
    gutter: page.grid.gutter, headSpan, writing, inset: 0, align: 'top', balance: false, placeholder: null, look,
  }));
  const pictures = shape.pictures.map(({ place }, i): PictureFrame => ({
    ...base, ...PLAIN_PICTURE, id: `trial-picture-${i}`, type: 'picture', rect: placeRect(page, ORIGIN, place), layer: 2, picture: null, crop: FULL_CROP, placeholder: null,
  }));
  return [...texts, ...pictures];
}
