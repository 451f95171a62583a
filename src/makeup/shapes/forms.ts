import { captionRows, storyRows } from '../../commands/place-size';
import type { Edition } from '../../model/edition';
import { rowCount, spanWidth } from '../../model/grid';
import type { Page } from '../../model/page';
import type { Picture } from '../../model/picture';
import type { ArticleShape, ShapePlace, ShapeText } from '../../model/shape';
import type { Story, StoryKind } from '../../model/story';
import { HEAD_PARTS } from '../../model/story-text';

/** Where the head stands: over all columns, over the first ones, or beside the text. */
export type HeadPlace = 'across' | 'part' | 'beside';

/** A way a story may stand: everything but the depth, which the meter finds. `shape.rows` is the least it can be. */
export interface Form {
  readonly shape: ArticleShape;
  readonly head: HeadPlace;
  /** It is one of the house's own. */
  readonly saved: boolean;
  readonly pictures: readonly Picture[];
}

/** Share of the page's columns by what the story is, as an inside page commonly gives them. */
const SHARE: Readonly<Record<StoryKind, number>> = { lead: 5 / 8, feature: 1 / 2, news: 3 / 8, brief: 1 / 8, caption: 1 / 8, furniture: 1 / 4 };
/** A story is offered from half of its natural columns to twice as many. */
const RANGE = 2;
/** A picture's shape, width to depth, stays within these, whatever its own. */
const WIDEST = 2.3;
const TALLEST = 0.8;
const LEAST_TEXT = 3;
/** A head beside its text takes this share of the columns when it runs across, one column when it runs down. */
const SIDE_HEAD = 1 / 3;
const NARROW_HEAD = 2;
const WIDE_ENOUGH = 4;

/** Columns that suit a kind of story on a page. */
export const naturalColumns = (page: Page, kind: StoryKind): number => Math.max(1, Math.min(page.grid.columns, Math.round(page.grid.columns * SHARE[kind])));

/** The ways a story may stand in at most so many columns, its picture with it or not. A picture under the head stands where the head is guessed to end. */
export function formsFor(edition: Edition, page: Page, story: Story, pictures: readonly Picture[], most: number): readonly Form[] {
  const natural = naturalColumns(page, story.kind);
  const counts = new Set([most]);
  for (let columns = Math.max(1, Math.floor(natural / RANGE)); columns <= Math.min(most, natural * RANGE); columns++) counts.add(columns);
  const hasHead = story.text.some((part) => HEAD_PARTS.has(part.type));
  const [picture] = pictures;
  const forms: Form[] = [];
  const add = (head: HeadPlace, columns: number, texts: readonly ShapeText[], shown: ShapePlace | null): void => {
    const foot = shown ? shown.row + shown.rows : 0;
    const rows = Math.max(foot, ...texts.map(({ place }) => place.row + LEAST_TEXT));
    const stretched = texts.map((text) => ({ ...text, place: { ...text.place, rows: rows - text.place.row } }));
    const shape: ArticleShape = {
      id: `${head}-${columns}${shown ? `-${shown.columns}` : ''}`, name: '', kinds: [story.kind], columns, rows, texts: stretched, pictures: shown ? [{ place: shown, caption: 'below' }] : [],
    };
    forms.push({ shape, head, saved: false, pictures: shown && picture ? [picture] : [] });
  };
  for (const columns of [...counts].sort((a, b) => a - b)) {
    const whole = text('all', 0, columns, columns);
    const across = storyRows(edition, page, story, columns).head;
    add('across', columns, [whole], null);
    if (picture && columns >= 2) {
      for (const width of pictureWidths(columns)) add('across', columns, [whole], pictureAt(edition, page, picture, columns - width, width, across));
    }
    if (!hasHead) continue;
    if (story.kind === 'news' && columns >= WIDE_ENOUGH) add('part', columns, [{ ...whole, headSpan: NARROW_HEAD }], null);
    const isVertical = story.language !== 'en';
    const side = isVertical ? 1 : Math.max(1, Math.round(columns * SIDE_HEAD));
    if (columns - side < 2) continue;
    const beside = [{ ...text('head', 0, side, side), writing: isVertical ? 'vertical' as const : 'horizontal' as const }, text('text', side, columns - side, columns - side)];
    add('beside', columns, beside, null);
    const width = Math.ceil((columns - side) / 2);
    if (picture) add('beside', columns, beside, pictureAt(edition, page, picture, columns - width, width, 0));
  }
  return forms;
}

/** The house's shapes for such a story, as far as there are pictures for them. */
export const savedForms = (edition: Edition, story: Story, pictures: readonly Picture[], most: number): readonly Form[] =>
  edition.styles.shapes
    .filter((shape) => shape.columns <= most && shape.pictures.length <= pictures.length && (shape.kinds.length === 0 || shape.kinds.includes(story.kind)))
    .map((shape) => ({ shape, head: headOf(shape), saved: true, pictures: pictures.slice(0, shape.pictures.length) }));

/** Where the head of a shape stands. */
export function headOf(shape: ArticleShape): HeadPlace {
  const head = shape.texts.find((each) => each.takes === 'head');
  if (head) return head.place.columns < shape.columns ? 'beside' : 'across';
  const [first] = shape.texts;
  return first && first.headSpan > 0 && first.headSpan < first.textColumns ? 'part' : 'across';
}

const text = (takes: ShapeText['takes'], column: number, columns: number, textColumns: number): ShapeText => ({
  place: { column, columns, row: 0, rows: LEAST_TEXT }, takes, textColumns, headSpan: 0, writing: 'horizontal', look: null,
});

/** Half of the columns, and all of them while that is no panorama. */
const pictureWidths = (columns: number): readonly number[] => [...new Set([Math.ceil(columns / 2), ...(columns <= 4 ? [columns] : [])])];

/** A picture as deep as its own shape makes it, at most half of the page, with its caption. */
function pictureAt(edition: Edition, page: Page, picture: Picture, column: number, columns: number, row: number): ShapePlace {
  const asset = edition.assets[picture.asset];
  const ratio = Math.min(WIDEST, Math.max(TALLEST, asset && asset.height > 0 ? asset.width / asset.height : 1.5));
  const rows = Math.round(spanWidth(page, columns) / ratio / page.grid.pitch) + captionRows(edition, page, picture, columns);
  return { column, columns, row, rows: Math.min(rows, Math.floor(rowCount(page) / 2)) };
}
