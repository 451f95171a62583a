import { mmToPt } from '../../src/geometry/units';
import type { Rect } from '../../src/geometry/rect';
import type { Edition } from '../../src/model/edition';
import type { BoxFrame, Frame, PictureFrame, QrFrame, RuleFrame } from '../../src/model/frame';
import type { Page } from '../../src/model/page';
import type { Picture } from '../../src/model/picture';
import { FULL_CROP } from '../../src/model/picture';
import type { Story, StoryKind } from '../../src/model/story';
import type { PartType, StoryPart } from '../../src/model/story-text';
import type { ParagraphStyle, StyleSheet } from '../../src/model/style';
import { editionOf, textFrame } from '../quality/edition-of';
import { PLAIN_BOX, PLAIN_FRAME, PLAIN_PICTURE } from '../../src/model/plain-frame';
import { PLAIN_PAGE } from '../../src/model/plain-page';

interface PeersRect {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly cols?: number;
}

interface Section {
  readonly subhead: string | null;
  readonly paragraphs: readonly string[];
}

interface Feature {
  readonly headline: readonly string[];
  readonly subhead?: string | null;
  readonly kicker?: string | null;
  readonly byline?: string | null;
  readonly sections: readonly Section[];
}

/** doc-N.json of the peers' benchmark: one geometry in millimetres, the text of each page. */
export interface PeersDoc {
  readonly layout: {
    readonly trim: { readonly w: number; readonly h: number };
    readonly bleed: number;
    readonly margins: { readonly left: number; readonly right: number; readonly top: number };
    readonly columns: number;
    readonly gutter: number;
    readonly grid_pt: number;
    readonly lines: number;
    readonly frames: Readonly<Record<string, PeersRect>>;
    readonly rules: readonly (readonly [x1: number, y1: number, x2: number, y2: number, width: number, colour: string])[];
  };
  readonly pages: readonly {
    readonly masthead: { readonly channel: string; readonly label: string; readonly folio: string };
    readonly qr: { readonly lines: readonly string[] };
    readonly lead: Feature;
    readonly second: Feature;
    readonly briefs: readonly { readonly headline: readonly string[]; readonly paragraphs: readonly string[] }[];
    readonly photos: readonly { readonly src: string; readonly caption: string; readonly credit: string }[];
  }[];
}

/** Pixels of the benchmark's photographs. */
const PHOTO = { width: 2400, height: 1600 };

/** The benchmark's pages as an edition; `assets` names the file of each picture. */
export function peersEdition({ layout, pages: contents }: PeersDoc, house: StyleSheet): { readonly edition: Edition; readonly assets: ReadonlyMap<string, string> } {
  const pages: Page[] = [];
  const frames: Frame[] = [];
  const stories: Story[] = [];
  const pictures: Picture[] = [];
  const assets = new Map<string, string>();
  contents.forEach((content, number) => {
    const page = pageOf(layout, number);
    pages.push(page);
    const at = (name: string): Rect => rectOf(layout.frames[name]!);
    const put = (id: string, kind: StoryKind, text: readonly StoryPart[]): string => {
      const story = `${page.id}-${id}`;
      stories.push({ id: story, slug: id, kind, state: 'ready', language: 'zh-Hans', text: [...text] });
      return story;
    };
    const text = (id: string, frame: string, story: string, changes: Parameters<typeof textFrame>[4]): void => {
      frames.push(textFrame(page, `${page.id}-${id}`, at(frame), story, { columns: layout.frames[frame]?.cols ?? 1, ...changes }));
    };
    const lead = put('lead', 'lead', [...part('headline', content.lead.headline.join('　')), ...part('deck', content.lead.subhead), ...bodyOf(content.lead)]);
    const head = at('lead_head');
    const deck = at('lead_sub');
    frames.push(textFrame(page, `${page.id}-lead-head`, { ...head, height: deck.y + deck.height - head.y }, lead, { takes: 'head', turn: 0 }));
    text('lead-by', 'lead_by', put('lead-by', 'news', part('body', content.lead.byline, 'byline')), {});
    text('lead-text', 'lead_body', lead, { takes: 'text', turn: 1 });
    text('briefs', 'briefs', put('briefs', 'news', content.briefs.flatMap(({ headline, paragraphs }) =>
      [...part('subhead', headline.join('\n')), ...paragraphs.flatMap((each) => part('body', each))])), {});
    const second = put('second', 'feature', [...part('kicker', content.second.kicker), ...part('headline', content.second.headline.join('\n')), ...bodyOf(content.second)]);
    text('second-head', 'second_head', second, { takes: 'head', turn: 0, writing: 'vertical' });
    text('second-text', 'second_body', second, { takes: 'text', turn: 1 });
    text('masthead', 'masthead', put('masthead', 'furniture', part('body', `${content.masthead.channel}　${content.masthead.label}`)), {});
    frames.push(...qrBox(page, at('qr')));
    frames.push(textFrame(page, `${page.id}-qr-text`, besideQr(at('qr')), put('qr-text', 'furniture', content.qr.lines.flatMap((line) => part('body', line)))));
    text('folio', 'folio', put('folio', 'furniture', part('body', content.masthead.folio)), {});
    content.photos.forEach(({ src, caption, credit }, i) => {
      const id = `${page.id}-photo${i + 1}`;
      assets.set(src, src);
      pictures.push({ id, slug: src, asset: src, caption: put(`caption${i + 1}`, 'caption', [...part('body', caption), ...part('credit', credit)]), source: '', told: { caption: '', credit: '' }, path: null, cutOut: false });
      const photo = at(`photo${i + 1}`);
      const below = at(`cap${i + 1}`);
      frames.push(pictureFrame(page, id, { ...photo, height: below.y + below.height - photo.y }));
    });
    layout.rules.forEach(([x1, y1, x2, y2, width, colour], i) => frames.push(ruleFrame(page, `${page.id}-rule${i}`, [x1, y1, x2, y2], width, colour === 'red' ? 'red' : 'black')));
  });
  const assetRecords = Object.fromEntries([...assets.keys()].map((id) => [id, { id, name: id, mime: 'image/jpeg' as const, ...PHOTO, bytes: 0 }]));
  const pictureRecords = Object.fromEntries(pictures.map((picture) => [picture.id, picture]));
  return { edition: editionOf(peersStyles(house), pages, frames, stories, { pictures: pictureRecords, assets: assetRecords }), assets };
}

const bodyOf = ({ sections }: Feature): StoryPart[] =>
  sections.flatMap(({ subhead, paragraphs }) => [...part('subhead', subhead), ...paragraphs.flatMap((each) => part('body', each))]);

const part = (type: PartType, text: string | null | undefined, style?: string): StoryPart[] =>
  text ? [{ type, children: [{ text }], ...(style === undefined ? {} : { style }) }] : [];

/** The house style in the benchmark's sizes: 9 pt across the whole column, subheads of two rows. */
function peersStyles(house: StyleSheet): StyleSheet {
  const changes: Readonly<Record<string, Partial<ParagraphStyle>>> = {
    body: { size: 9, wholeCharacters: false },
    byline: { size: 10.5, align: 'center', rows: 0, keepWithNext: false },
    subhead: { size: 10.5, rows: 2 },
    'lead-headline': { size: 76, fit: null },
    'lead-deck': { size: 26, swatch: 'red' },
    'feature-kicker': { size: 20, swatch: 'red' },
    'feature-headline': { size: 30, fit: null },
    caption: { size: 8 },
    credit: { size: 8 },
  };
  const paragraph = Object.fromEntries(Object.entries(house.paragraph).map(([id, style]) => [id, { ...style, ...changes[id] }]));
  return { ...house, paragraph };
}

function rectOf({ x, y, w, h }: PeersRect): Rect {
  return { x: mmToPt(x), y: mmToPt(y), width: mmToPt(w), height: mmToPt(h) };
}

function pageOf(layout: PeersDoc['layout'], number: number): Page {
  const { trim, margins } = layout;
  return {
    id: `page${number + 1}`, order: number + 1, name: '', width: mmToPt(trim.w), height: mmToPt(trim.h), bleed: mmToPt(layout.bleed),
    typeArea: { x: mmToPt(margins.left), y: mmToPt(margins.top), width: mmToPt(trim.w - margins.left - margins.right), height: layout.lines * layout.grid_pt },
    grid: { columns: layout.columns, gutter: mmToPt(layout.gutter), pitch: layout.grid_pt, bodySize: 9 }, folio: { items: [], rules: [] }, template: 'none', ...PLAIN_PAGE,
  };
}

/** The benchmark's box with a code of 22 mm in it, 2 mm from its edge. */
const QR_SIDE = mmToPt(22);
const QR_EDGE = mmToPt(2);

function qrBox(page: Page, rect: Rect): [BoxFrame, QrFrame] {
  const base = { page: page.id, wrap: false, wrapGap: 0, ...PLAIN_FRAME };
  return [
    { ...base, id: `${page.id}-qr-box`, rect, layer: -2, type: 'box', ...PLAIN_BOX, rule: 'thin', swatch: 'black', fill: 'tint' },
    { ...base, id: `${page.id}-qr`, rect: { x: rect.x + QR_EDGE, y: rect.y + QR_EDGE, width: QR_SIDE, height: QR_SIDE }, layer: -1, type: 'qr', url: 'https://example.com/channel', swatch: 'black' },
  ];
}

const besideQr = ({ x, y, width, height }: Rect): Rect => {
  const left = QR_SIDE + 2 * QR_EDGE;
  return { x: x + left, y: y + QR_EDGE, width: width - left - QR_EDGE, height: height - QR_EDGE };
};

const pictureFrame = (page: Page, id: string, rect: Rect): PictureFrame =>
  ({ id: `${id}-frame`, page: page.id, rect, layer: 1, wrap: true, wrapGap: 6, ...PLAIN_FRAME, type: 'picture', ...PLAIN_PICTURE, picture: id, crop: FULL_CROP, placeholder: null });

function ruleFrame(page: Page, id: string, [x1, y1, x2, y2]: readonly [number, number, number, number], width: number, swatch: string): RuleFrame {
  const grip = 4;
  const [left, top, right, foot] = [x1, y1, x2, y2].map(mmToPt) as [number, number, number, number];
  const rect = y1 === y2 ? { x: left, y: top - grip / 2, width: right - left, height: grip } : { x: left - grip / 2, y: top, width: grip, height: foot - top };
  return { id, page: page.id, rect, layer: 0, wrap: false, wrapGap: 0, ...PLAIN_FRAME, type: 'rule', rule: width >= 1 ? 'thick' : 'thin', swatch };
}
