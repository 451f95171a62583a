/** A small builder of editions for tests. Everything has a sensible default; a test states only what it is about. */
import { mmToPt, round } from '../geometry/units';
import type { Edition } from '../model/edition';
import type { BoxFrame, Frame, PictureFrame, QrFrame, RuleFrame, TextFrame } from '../model/frame';
import { columnsForWidth, gutterFor, spanRect } from '../model/grid';
import type { GridSpan } from '../model/grid';
import type { Page } from '../model/page';
import { FULL_CROP } from '../model/picture';
import { PLAIN_BOX, PLAIN_FRAME, PLAIN_PICTURE, PLAIN_TEXT } from '../model/plain-frame';
import { PLAIN_PAGE } from '../model/plain-page';
import type { Asset, Picture } from '../model/picture';
import type { Story } from '../model/story';
import type { PartType, StoryPart, StoryText } from '../model/story-text';
import { testStyles } from './styles';

/** A 对开 page: 390 × 550 mm, type area 350 × 490 mm, eight columns of 13 characters of 9 pt, 120 rows. */
export function makePage(changes: Partial<Page> = {}): Page {
  const mm = (value: number): number => round(mmToPt(value));
  const typeArea = { x: mm(20), y: mm(32), width: mm(350), height: mm(490) };
  return {
    id: 'page1',
    order: 1,
    name: '要闻',
    width: mm(390),
    height: mm(550),
    bleed: mm(3),
    typeArea,
    grid: { columns: 8, gutter: gutterFor(typeArea.width, 8, 13, 9), pitch: round(typeArea.height / 120), bodySize: 9 },
    folio: {
      items: [{ text: '{paper} {date} {weekday} {page}', rect: { x: mm(20), y: mm(20), width: mm(350), height: mm(6) }, align: 'left', style: 'folio' }],
      rules: [{ rect: { x: mm(20), y: mm(28), width: mm(350), height: 1 }, rule: 'thin', swatch: 'black' }],
    },
    template: 'test',
    ...PLAIN_PAGE,
    ...changes,
  };
}

/** Parts from lines: `['headline', '标题']`, or a plain string for a body paragraph. */
export const makeText = (...parts: readonly (string | readonly [PartType, string])[]): StoryText =>
  parts.map((part): StoryPart => (typeof part === 'string'
    ? { type: 'body', children: [{ text: part }] }
    : { type: part[0], children: [{ text: part[1] }] }));

export const makeStory = (id: string, changes: Partial<Story> = {}): Story => ({
  id,
  slug: id,
  kind: 'news',
  state: 'draft',
  language: 'zh-Hans',
  text: makeText(['headline', '旧貌换新颜'], '初秋时节，改造工程全部进入尾声。', '住户即将迎来更加整洁的小区环境。'),
  ...changes,
});

const frameBase = (id: string, page: Page, span: GridSpan) => ({
  id, page: page.id, rect: spanRect(page, span), layer: 1, wrap: true, wrapGap: 6, ...PLAIN_FRAME,
});

export function makeTextFrame(id: string, page: Page, span: GridSpan, changes: Partial<TextFrame> = {}): TextFrame {
  const base = frameBase(id, page, span);
  return {
    ...base,
    type: 'text',
    story: null,
    ...PLAIN_TEXT,
    turn: 1,
    takes: 'all',
    columns: columnsForWidth(page, base.rect.width),
    gutter: page.grid.gutter,
    headSpan: 0,
    writing: 'horizontal',
    inset: 0,
    align: 'top',
    balance: false,
    placeholder: null,
    ...changes,
  };
}

export const makePictureFrame = (id: string, page: Page, span: GridSpan, changes: Partial<PictureFrame> = {}): PictureFrame => ({
  ...frameBase(id, page, span), type: 'picture', picture: null, crop: FULL_CROP, ...PLAIN_PICTURE, placeholder: null, ...changes,
});

export const makeRule = (id: string, page: Page, span: GridSpan, changes: Partial<RuleFrame> = {}): RuleFrame => ({
  ...frameBase(id, page, span), wrap: false, type: 'rule', rule: 'thin', swatch: 'black', ...changes,
});

export const makeBox = (id: string, page: Page, span: GridSpan, changes: Partial<BoxFrame> = {}): BoxFrame => ({
  ...frameBase(id, page, span), wrap: false, type: 'box', ...PLAIN_BOX, rule: 'thin', swatch: 'black', fill: null, ...changes,
});

export const makeQr = (id: string, page: Page, span: GridSpan, changes: Partial<QrFrame> = {}): QrFrame => ({
  ...frameBase(id, page, span), type: 'qr', url: 'https://example.org/', swatch: 'black', ...changes,
});

/** A picture with its asset and its caption story, ids `id`, `<hash>` and `<id>-caption`. */
export function makePicture(id: string, changes: Partial<Asset> = {}): { readonly asset: Asset; readonly caption: Story; readonly picture: Picture } {
  const hash = [...id].map((letter) => letter.charCodeAt(0).toString(16).padStart(2, '0')).join('').padEnd(64, '0').slice(0, 64);
  const asset: Asset = { id: hash, name: `${id}.jpg`, mime: 'image/jpeg', width: 3000, height: 2000, bytes: 1_000_000, ...changes };
  const caption = makeStory(`${id}-caption`, { kind: 'caption', text: makeText(['caption', '改造后的小区。'], ['credit', '本报记者 摄']) });
  return { asset, caption, picture: { id, slug: id, asset: asset.id, caption: caption.id, source: '', told: { caption: '', credit: '' }, path: null, cutOut: false } };
}

export interface EditionParts {
  readonly pages?: readonly Page[];
  readonly frames?: readonly Frame[];
  readonly stories?: readonly Story[];
  readonly pictures?: readonly ReturnType<typeof makePicture>[];
  readonly info?: Partial<Edition['info']>;
  readonly styles?: Edition['styles'];
}

/** An edition of the given parts; one empty page when no pages are given. */
export function makeEdition({ pages = [makePage()], frames = [], stories = [], pictures = [], info, styles = testStyles }: EditionParts = {}): Edition {
  return {
    info: { id: 'edition', paper: '晨报', date: '2026-11-23', section: 'A', issue: '', editors: '', language: 'zh-Hans', workflow: '', ...info },
    styles,
    pages: byId(pages),
    frames: byId(frames),
    stories: byId([...stories, ...pictures.map((each) => each.caption)]),
    pictures: byId(pictures.map((each) => each.picture)),
    assets: byId(pictures.map((each) => each.asset)),
    marks: {},
    originals: {},
    signatures: {},
  };
}

const byId = <T extends { readonly id: string }>(records: readonly T[]): Readonly<Record<string, T>> =>
  Object.fromEntries(records.map((record) => [record.id, record]));
