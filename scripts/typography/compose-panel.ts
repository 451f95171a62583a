/** Sets a panel with the engine: as an edition of its own, with the house style of its paper changed as the panel says. */
import { createComposer } from '../../src/compose/compose-edition';
import type { Composition } from '../../src/compose/composition';
import type { World } from '../../src/compose/world';
import { readTaggedText } from '../../src/intake/tagged-text';
import type { Edition } from '../../src/model/edition';
import type { Frame, TextFrame } from '../../src/model/frame';
import type { Page } from '../../src/model/page';
import { FULL_CROP } from '../../src/model/picture';
import type { Story } from '../../src/model/story';
import type { ParagraphStyle, StyleSheet } from '../../src/model/style';
import type { Panel, StyleChanges } from './example';
import { PLAIN_FRAME, PLAIN_PICTURE, PLAIN_TEXT } from '../../src/model/plain-frame';
import { PLAIN_PAGE } from '../../src/model/plain-page';

export type Sheets = Readonly<Record<Panel['paper'], StyleSheet>>;

export interface ComposedPanel {
  readonly edition: Edition;
  readonly composition: Composition;
}

/** Rows of a panel that states none. */
const PLENTY = 60;
const GUTTER = 9;
const HASH = '0'.repeat(64);

/** Throws when the panel's text has an unknown tag or its style changes name a style that the house does not have. */
export function composePanel(panel: Panel, sheets: Sheets, world: World): ComposedPanel {
  const edition = editionOf(panel, sheets[panel.paper]);
  const composition = createComposer(world).compose(edition);
  return { edition, composition };
}

function editionOf(panel: Panel, house: StyleSheet): Edition {
  const { stories, problems } = readTaggedText(panel.text);
  const [read] = stories;
  if (!read || problems.length > 0) throw new Error(`“${panel.label}”: ${JSON.stringify(problems)}`);
  const language = panel.language ?? (panel.paper === 'zh' ? 'zh-Hans' : 'en');
  const text = panel.head ? read.text.map((part) => (part.type === 'headline' ? { ...part, head: panel.head } : part)) : read.text;
  const story: Story = { id: 'story', slug: '', kind: panel.kind ?? 'news', state: 'ready', language, text, ...(panel.lineFit ? { lineFit: panel.lineFit } : {}) };
  const pages = Array.from({ length: panel.pages }, (_, i) => pageOf(panel, i));
  const frames = pages.flatMap((page, i): Frame[] => [textFrame(panel, page, i), ...pictureFrames(panel, page, i)]);
  const caption: Story = { id: 'caption', slug: '', kind: 'caption', state: 'ready', language, text: [{ type: 'caption', children: [{ text: '' }] }] };
  return {
    info: { id: 'example', paper: '', date: '2026-01-01', section: '', issue: '', editors: '', language: 'zh-Hans', workflow: '' },
    originals: {}, marks: {}, signatures: {},
    styles: { ...house, ...panel.sheet, paragraph: changed(house.paragraph, panel.styles) },
    pages: byId(pages), frames: byId(frames), stories: byId(panel.picture ? [story, caption] : [story]),
    pictures: panel.picture ? { picture: { id: 'picture', slug: '', asset: HASH, caption: 'caption', source: '', told: { caption: '', credit: '' }, path: null, cutOut: false } } : {},
    assets: panel.picture ? { [HASH]: { id: HASH, name: 'grey.png', mime: 'image/png', width: Math.round(panel.picture.width * panel.size * 10), height: Math.round(panel.picture.rows * panel.pitch * 10), bytes: 1 } } : {},
  };
}

const byId = <T extends { readonly id: string }>(records: readonly T[]): Record<string, T> => Object.fromEntries(records.map((record) => [record.id, record]));

function changed(styles: Readonly<Record<string, ParagraphStyle>>, changes: Readonly<Record<string, StyleChanges>>): Record<string, ParagraphStyle> {
  const result = { ...styles };
  for (const [id, { font, strongFont, emphasisFont, ...change }] of Object.entries(changes)) {
    const style = result[id];
    if (!style) throw new Error(`The house has no style “${id}”.`);
    result[id] = { ...style, ...change, font: { ...style.font, ...font }, strongFont: { ...style.strongFont, ...strongFont }, emphasisFont: { ...style.emphasisFont, ...emphasisFont } };
  }
  return result;
}

/** No margins: what stands beside the measure is drawn there. */
function pageOf({ measure, columns, rows, size, pitch }: Panel, i: number): Page {
  const width = columns * measure * size + (columns - 1) * GUTTER;
  const height = (rows || PLENTY) * pitch;
  return {
    id: `page${i}`, order: i + 1, name: '', width, height, bleed: 0, typeArea: { x: 0, y: 0, width, height },
    grid: { columns, gutter: GUTTER, pitch, bodySize: size }, folio: { items: [], rules: [] }, template: 'none', ...PLAIN_PAGE,
  };
}

const textFrame = (panel: Panel, page: Page, i: number): TextFrame => ({
  id: `text${i}`, page: page.id, rect: page.typeArea, layer: 0, wrap: true, wrapGap: 0, ...PLAIN_FRAME, type: 'text', ...PLAIN_TEXT, story: 'story', turn: i, takes: 'all',
  columns: panel.columns, gutter: GUTTER, headSpan: 0, writing: 'horizontal', inset: 0, align: 'top', balance: false, placeholder: null, ...panel.frame,
});

function pictureFrames({ picture, size, pitch }: Panel, page: Page, i: number): Frame[] {
  if (!picture || i > 0) return [];
  const { x, row, width, rows, contour, gap } = picture;
  return [{
    id: 'picture', page: page.id, rect: { x: x * size, y: row * pitch, width: width * size, height: rows * pitch }, layer: 1, wrap: true, wrapGap: gap, ...PLAIN_FRAME,
    type: 'picture', ...PLAIN_PICTURE, picture: 'picture', crop: FULL_CROP, caption: 'none', contour, placeholder: null,
  }];
}
