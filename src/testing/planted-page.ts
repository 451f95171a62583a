/** A small page that is clean, and ways to spoil it: what the table of planted faults is made from. */
import { mmToPt, round } from '../geometry/units';
import type { Edition } from '../model/edition';
import type { BoxFrame, Frame, PictureFrame, QrFrame, RuleFrame, TextFrame } from '../model/frame';
import type { Page } from '../model/page';
import { PLAIN_FONT } from '../model/plain-style';
import type { Picture } from '../model/picture';
import type { StoryText } from '../model/story-text';
import type { CompositeFont, ParagraphStyle, StyleSheet, Swatch } from '../model/style';
import { makeBox, makeEdition, makePage, makePicture, makePictureFrame, makeQr, makeRule, makeStory, makeText, makeTextFrame } from './make-edition';
import { testStyles } from './styles';

/** Three faces are enough to set the page, and load quickly. */
export const PLANTED_FONTS: readonly string[] = ['song-400', 'hei-700', 'source-serif-400'];

const font: CompositeFont = {
  han: { family: 'Forme Song', weight: 400, italic: false }, latin: { family: 'Source Serif 4', weight: 400, italic: false }, ...PLAIN_FONT,
};
const bold: CompositeFont = { ...font, han: { family: 'Forme Hei', weight: 700, italic: false } };

const styles: StyleSheet = {
  ...testStyles,
  paragraph: Object.fromEntries(Object.entries(testStyles.paragraph).map(([id, style]) => [id, { ...style, font: style.font.han.family === 'Forme Hei' ? bold : font, strongFont: bold, emphasisFont: font }])),
  swatches: { ...testStyles.swatches, white: swatch('white', [0, 0, 0, 0]), rich: swatch('rich', [70, 60, 60, 100]), grey: swatch('grey', [0, 0, 0, 55]), wine: swatch('wine', [40, 100, 90, 30]), deep: swatch('deep', [60, 60, 40, 90]) },
};

function swatch(id: string, cmyk: Swatch['cmyk'], spot: string | null = null): Swatch {
  return { id, name: { zh: id, en: id }, cmyk, spot };
}

export const mm = (value: number): number => round(mmToPt(value));
export const page = makePage();
export const inside = makePage({ id: 'page2', order: 2, name: '城事' });

export const LEAD: StoryText = makeText(
  ['headline', '老街区换新颜'],
  '望澜市东门老街区的改造工程上周收尾。三百余户居民陆续搬回新修的院落，街口的水井和石阶照原样保留。',
  '住建部门介绍，工程历时两年，先修地下管网，再修房屋，最后铺路。沿街店铺自下月起分批开张。',
  '“路宽了，灯也亮了。”在这里住了四十年的周阿姨说，她最惦记的是门前那棵槐树，如今围上了木栏。',
);
const SECOND: StoryText = makeText(
  ['headline', '渡轮恢复夜航'],
  '停航五个月的江心渡轮昨晚恢复夜航，首班船七点半自南岸码头开出，载客一百二十人。',
  '航运公司说，夜航每半小时一班，票价不变；遇大雾、大风时停航，以码头公告为准。',
);
const TINTED: StoryText = makeText(['headline', '便民电话'], '供水抢修、供气抢修和路灯报修，均可拨打市民热线，全天有人接听。');

/** The page before anything is planted: two stories, a picture with its caption, a tinted box with text, a rule and a code. */
export const cleanEdition = (): Edition => makeEdition({
  pages: [page, inside],
  styles,
  stories: [makeStory('lead', { text: LEAD }), makeStory('second', { kind: 'brief', text: SECOND }), makeStory('tinted', { kind: 'brief', text: TINTED })],
  pictures: [makePicture('photo'), makePicture('spare', { width: 3200, height: 2400 })],
  frames: [
    makeTextFrame('leadFrame', page, { column: 0, columns: 3, row: 0, rows: 20 }, { story: 'lead' }),
    makeTextFrame('secondFrame', page, { column: 3, columns: 3, row: 0, rows: 20 }, { story: 'second' }),
    makePictureFrame('photoFrame', page, { column: 0, columns: 4, row: 24, rows: 40 }, { picture: 'photo' }),
    makeBox('box', page, { column: 6, columns: 2, row: 0, rows: 20 }, { fill: 'tint', layer: 0 }),
    makeTextFrame('boxText', page, { column: 6, columns: 2, row: 0, rows: 20 }, { story: 'tinted', inset: 8, columns: 1, layer: 2 }),
    makeRule('rule', page, { column: 0, columns: 8, row: 22, rows: 1 }),
    makeQr('code', page, { column: 6, columns: 2, row: 24, rows: 18 }, { url: 'https://wanglan.example/a' }),
  ],
});

/** The frame with other values; a frame that is not there yet is added. */
export function withFrame(edition: Edition, id: string, values: Partial<TextFrame> | Partial<PictureFrame> | Partial<BoxFrame> | Partial<QrFrame> | Partial<RuleFrame>): Edition {
  return { ...edition, frames: { ...edition.frames, [id]: { ...edition.frames[id]!, ...values } as Frame } };
}
export const adding = (edition: Edition, frame: Frame): Edition => ({ ...edition, frames: { ...edition.frames, [frame.id]: frame } });
export const withStyle = (edition: Edition, id: string, values: Partial<ParagraphStyle>): Edition =>
  ({ ...edition, styles: { ...edition.styles, paragraph: { ...edition.styles.paragraph, [id]: { ...edition.styles.paragraph[id]!, ...values } } } });
export const withAsset = (edition: Edition, picture: Picture['id'], values: { readonly width: number; readonly height: number }): Edition => {
  const asset = edition.assets[edition.pictures[picture]!.asset]!;
  return { ...edition, assets: { ...edition.assets, [asset.id]: { ...asset, ...values } } };
};
export const assetOf = (edition: Edition, picture: Picture['id']): string => edition.pictures[picture]!.asset;

export function withStory(edition: Edition, id: string, text: StoryText): Edition {
  return { ...edition, stories: { ...edition.stories, [id]: { ...edition.stories[id]!, text } } };
}

/** A part of a story set in a style of its own. */
export function withPart(edition: Edition, id: string, part: number, style: string): Edition {
  return withStory(edition, id, edition.stories[id]!.text.map((each, i) => (i === part ? { ...each, style } : each)));
}

export function withSpots(edition: Edition): Edition {
  const { press } = edition.styles;
  const keeping = { ...press, presets: { ...press.presets, [press.preset]: { ...press.presets[press.preset]!, spots: 'keep' as const } } };
  const swatches = { ...edition.styles.swatches, green: swatch('green', [90, 0, 90, 0], 'PANTONE 355 C'), gold: swatch('gold', [20, 30, 90, 0], 'PANTONE 871 C') };
  const edited = withStyle({ ...edition, styles: { ...edition.styles, press: keeping, swatches } }, 'headline', { swatch: 'gold' });
  return withFrame(edited, 'box', { swatch: 'green' });
}

export const withInfo = (edition: Edition, values: Partial<Edition['info']>): Edition => ({ ...edition, info: { ...edition.info, ...values } });
export const withPage = (edition: Edition, values: Partial<Page>): Edition => ({ ...edition, pages: { ...edition.pages, [page.id]: { ...edition.pages[page.id]!, ...values } } });

/** The first page's folio with one more line of the given words. */
export const withFolioLine = (edition: Edition, text: string): Edition =>
  withPage(edition, { folio: { ...page.folio, items: [...page.folio.items, { text, rect: { x: mm(20), y: mm(12), width: mm(200), height: mm(6) }, align: 'left', style: 'folio' }] } });

/** The edition with a story more. */
export const withNewStory = (edition: Edition, id: string, text: StoryText): Edition => ({ ...edition, stories: { ...edition.stories, [id]: makeStory(id, { kind: 'brief', text }) } });
