import { readPageCopy } from '../../src/intake/page-copy';
import type { Edition } from '../../src/model/edition';
import { partText } from '../../src/model/story-text';
import type { Story } from '../../src/model/story';
import type { StyleSheet } from '../../src/model/style';
import type { Page } from '../../src/model/page';
import { editionOf, textFrame } from './edition-of';
import { PLAIN_PAGE } from '../../src/model/plain-page';

export interface ColumnGeometry {
  /** Points; the styles' body size is scaled to it. */
  readonly size: number;
  readonly pitch: number;
  /** Em. */
  readonly measure: number;
  readonly columns: number;
  readonly rows: number;
}

const GUTTER = 14;
const MARGIN = 40;

/** The body text of all stories of a page's copy, one story, in plain columns. */
export function columnEdition(copy: unknown, styles: StyleSheet, { size, pitch, measure, columns, rows }: ColumnGeometry): Edition {
  const read = readPageCopy(copy);
  if (!read.ok) throw new Error(`The copy cannot be read: ${read.key} ${JSON.stringify(read.values)}`);
  const text = read.value.stories.filter(({ kind }) => kind !== 'furniture').flatMap((story) => story.text).filter((part) => part.type === 'body' && partText(part).length > 0);
  const story: Story = { id: 'text', slug: 'text', kind: 'news', state: 'ready', language: 'zh-Hans', text };
  const width = columns * measure * size + (columns - 1) * GUTTER;
  const page: Page = {
    id: 'page', order: 1, name: '', width: width + 2 * MARGIN, height: rows * pitch + 2 * MARGIN, bleed: 0,
    typeArea: { x: MARGIN, y: MARGIN, width, height: rows * pitch },
    grid: { columns, gutter: GUTTER, pitch, bodySize: size }, folio: { items: [], rules: [] }, template: 'none', ...PLAIN_PAGE,
  };
  const body = styles.paragraph.body;
  const sized = body ? { ...styles, paragraph: { ...styles.paragraph, body: { ...body, size } } } : styles;
  return editionOf(sized, [page], [textFrame(page, 'columns', page.typeArea, 'text', { columns })], [story]);
}
