/** How much room a story or a picture asks for when nobody has said: an estimate from its length, not a composition. */
import type { Edition } from '../model/edition';
import { charactersPerLine, rowCount, spanWidth } from '../model/grid';
import type { Page } from '../model/page';
import { paragraphStyleOf } from '../model/paragraph-style-of';
import type { Picture } from '../model/picture';
import type { Story, StoryKind } from '../model/story';
import { HEAD_PARTS, partText } from '../model/story-text';
import type { StoryPart } from '../model/story-text';

export interface PlaceSize {
  readonly columns: number;
  readonly rows: number;
}

/** Share of the page's columns by what the story is, as an inside page commonly gives them. */
const SHARE: Readonly<Record<StoryKind, number>> = { lead: 5 / 8, feature: 1 / 2, news: 3 / 8, brief: 1 / 8, caption: 1 / 8, furniture: 1 / 4 };
const LANDSCAPE_SHARE = 3 / 8;
const PORTRAIT_SHARE = 1 / 4;
/** A picture deeper than this share of the page is narrowed. */
const DEEPEST_PICTURE = 1 / 2;
const LEAST_ROWS = 4;

/** Columns by the story's kind, and the rows that its head and text then need. */
export function storySize(edition: Edition, page: Page, story: Story, columns = columnsOf(page, SHARE[story.kind])): PlaceSize {
  const { head, text } = storyRows(edition, page, story, columns);
  const rows = Math.ceil(head + text / columns);
  return { columns, rows: Math.min(rowCount(page), Math.max(LEAST_ROWS, rows)) };
}

/** Rows that a story's head takes over so many columns, and its text in one column. */
export function storyRows(edition: Edition, page: Page, story: Story, columns: number): { readonly head: number; readonly text: number } {
  const rowsOf = (isHead: boolean, width: number): number =>
    sum(story.text.filter((part) => HEAD_PARTS.has(part.type) === isHead), (part) => partRows(edition, page, story, part, width));
  return { head: rowsOf(true, spanWidth(page, columns)), text: rowsOf(false, spanWidth(page, 1)) };
}

/** Columns by the picture's shape, and the rows that it then takes uncropped with its caption. */
export function pictureSize(edition: Edition, page: Page, picture: Picture): PlaceSize {
  const asset = edition.assets[picture.asset];
  const ratio = asset ? asset.height / asset.width : 2 / 3;
  const most = rowCount(page) * DEEPEST_PICTURE;
  let columns = columnsOf(page, ratio > 1 ? PORTRAIT_SHARE : LANDSCAPE_SHARE);
  const rowsAt = (count: number): number => Math.ceil((spanWidth(page, count) * ratio) / page.grid.pitch) + captionRows(edition, page, picture, count);
  while (columns > 1 && rowsAt(columns) > most) columns--;
  return { columns, rows: Math.min(Math.floor(most), rowsAt(columns)) };
}

/** Rows that a picture's caption takes under a picture of so many columns. */
export function captionRows(edition: Edition, page: Page, picture: Picture, columns: number): number {
  const caption = edition.stories[picture.caption];
  return caption ? Math.ceil(sum(caption.text, (part) => partRows(edition, page, caption, part, spanWidth(page, columns)))) : 0;
}

function partRows(edition: Edition, page: Page, story: Story, part: StoryPart, width: number): number {
  const style = paragraphStyleOf(edition.styles, story.kind, part);
  const text = partText(part);
  if (text === '') return 0;
  const perLine = style.size === page.grid.bodySize && width === spanWidth(page, 1) ? charactersPerLine(page) : Math.max(1, Math.floor(width / style.size));
  const lines = sum(text.split('\n'), (line) => Math.max(1, Math.ceil((ems(line) + style.indent) / perLine)));
  const rows = (lines * (style.leading || page.grid.pitch)) / page.grid.pitch;
  return Math.max(style.rows, Math.ceil(rows)) + style.rowsBefore + style.rowsAfter;
}

/** Latin letters, digits and spaces are about half as wide as a Chinese character. */
const ems = (text: string): number => [...text].reduce((width, character) => width + (character < '\u2000' ? 0.5 : 1), 0);

const columnsOf = (page: Page, share: number): number => Math.max(1, Math.min(page.grid.columns, Math.round(page.grid.columns * share)));

const sum = <T>(items: readonly T[], of: (item: T) => number): number => items.reduce((total, item) => total + of(item), 0);
