/**
 * Ordinary faults of print, each planted alone in a page that is otherwise clean: what preflight must find, where, and by
 * which row of an outside PDF/X checker it is confirmed in the exported PDF. Read by tests and by docs/preflight.md's test.
 */
import { NO_FACTS, type Facts } from '../preflight/facts';
import { mmToPt, round } from '../geometry/units';
import type { Edition } from '../model/edition';
import type { BoxFrame, Frame, PictureFrame, QrFrame, TextFrame } from '../model/frame';
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
  swatches: { ...testStyles.swatches, white: swatch('white', [0, 0, 0, 0]), rich: swatch('rich', [70, 60, 60, 100]), wine: swatch('wine', [40, 100, 90, 30]), deep: swatch('deep', [60, 60, 40, 90]) },
};

function swatch(id: string, cmyk: Swatch['cmyk'], spot: string | null = null): Swatch {
  return { id, name: { zh: id, en: id }, cmyk, spot };
}

const mm = (value: number): number => round(mmToPt(value));
const page = makePage();
const inside = makePage({ id: 'page2', order: 2, name: '城事' });

const LEAD: StoryText = makeText(
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

/** What a plant does to the clean page, or to what is known of its files. */
interface Planted {
  readonly edition: Edition;
  readonly facts?: Partial<Facts>;
}

export interface PlantedFault {
  readonly name: string;
  /** The rule that must find it, by which message. */
  readonly rule: string;
  readonly key: string;
  /** The frame it must be found at; null: the folio, or the edition as a whole. */
  readonly frame: string | null;
  readonly plant: (edition: Edition) => Planted;
  /** Row of the outside checker that must turn from its PASS on the clean page; null: nothing in a PDF shows it. */
  readonly judge: string | null;
}

/** The frame with other values; a frame that is not there yet is added. */
function withFrame(edition: Edition, id: string, values: Partial<TextFrame> | Partial<PictureFrame> | Partial<BoxFrame> | Partial<QrFrame>): Edition {
  return { ...edition, frames: { ...edition.frames, [id]: { ...edition.frames[id]!, ...values } as Frame } };
}
const adding = (edition: Edition, frame: Frame): Edition => ({ ...edition, frames: { ...edition.frames, [frame.id]: frame } });
const withStyle = (edition: Edition, id: string, values: Partial<ParagraphStyle>): Edition =>
  ({ ...edition, styles: { ...edition.styles, paragraph: { ...edition.styles.paragraph, [id]: { ...edition.styles.paragraph[id]!, ...values } } } });
const withAsset = (edition: Edition, picture: Picture['id'], values: { readonly width: number; readonly height: number }): Edition => {
  const asset = edition.assets[edition.pictures[picture]!.asset]!;
  return { ...edition, assets: { ...edition.assets, [asset.id]: { ...asset, ...values } } };
};
const assetOf = (edition: Edition, picture: Picture['id']): string => edition.pictures[picture]!.asset;

export const PLANTED_FAULTS: readonly PlantedFault[] = [
  {
    name: 'text of 4.5 pt', rule: 'small-text', key: 'finding.smallText', frame: 'photoFrame', judge: 'T7',
    plant: (edition) => ({ edition: withStyle(edition, 'credit', { size: 4.5 }) }),
  },
  {
    name: 'white text of 8 pt on black', rule: 'reversed-text', key: 'finding.smallWhiteText', frame: 'boxText', judge: 'T5',
    plant: (edition) => ({ edition: withStory(withFrame(withStyle(edition, 'credit', { swatch: 'white', size: 8 }), 'box', { fill: 'black' }), 'tinted', makeText(['credit', '白字八磅，印出来会糊。'])) }),
  },
  {
    name: 'red text of 9 pt', rule: 'reversed-text', key: 'finding.smallColouredText', frame: 'leadFrame', judge: 'T4',
    plant: (edition) => ({ edition: withPart(withStyle(edition, 'byline', { swatch: 'red' }), 'lead', 1, 'byline') }),
  },
  {
    name: 'headline in built-up black', rule: 'rich-black', key: 'finding.richBlack', frame: 'secondFrame', judge: 'T6',
    plant: (edition) => ({ edition: withPart(withStyle(edition, 'headline-small', { swatch: 'deep' }), 'second', 0, 'headline-small') }),
  },
  {
    name: 'tint of 290 % ink', rule: 'ink-limit', key: 'finding.inkLimit', frame: 'box', judge: 'C7',
    plant: (edition) => ({ edition: withFrame(edition, 'box', { swatch: 'rich' }) }),
  },
  {
    name: 'line of 0.15 pt drawn as a filled box', rule: 'hairline', key: 'finding.hairline', frame: 'thin', judge: 'L1',
    plant: (edition) => ({ edition: adding(edition, makeBox('thin', page, { column: 0, columns: 3, row: 70, rows: 1 }, { rule: null, fill: 'black', rect: { x: mm(20), y: mm(330), width: mm(100), height: 0.15 } })) }),
  },
  {
    name: 'picture of 90 ppi', rule: 'picture-resolution', key: 'finding.pictureResolution', frame: 'photoFrame', judge: 'M1',
    plant: (edition) => ({ edition: withAsset(edition, 'photo', { width: 600, height: 400 }) }),
  },
  {
    name: 'picture of 130 ppi', rule: 'picture-resolution', key: 'finding.pictureResolution', frame: 'photoFrame', judge: 'M1',
    plant: (edition) => ({ edition: withAsset(edition, 'photo', { width: 900, height: 600 }) }),
  },
  {
    name: 'picture cropped too close', rule: 'picture-resolution', key: 'finding.pictureResolution', frame: 'photoFrame', judge: 'M1',
    plant: (edition) => ({ edition: withFrame(edition, 'photoFrame', { crop: { scale: 4, focusX: 0.5, focusY: 0.5 } }) }),
  },
  {
    name: 'line art of 430 ppi', rule: 'picture-resolution', key: 'finding.lineArtResolution', frame: 'photoFrame', judge: null,
    plant: (edition) => ({ edition, facts: { assets: new Map([[assetOf(edition, 'photo'), { state: 'ok', bilevel: true }]]) } }),
  },
  ...(['missing', 'changed', 'broken'] as const).map((state): PlantedFault => ({
    name: `picture file ${state}`, rule: 'picture-file', key: { missing: 'finding.pictureMissing', changed: 'finding.pictureChanged', broken: 'finding.pictureBroken' }[state],
    frame: 'photoFrame', judge: null,
    plant: (edition) => ({ edition, facts: { assets: new Map([[assetOf(edition, 'photo'), { state }]]) } }),
  })),
  {
    name: 'font that may not be embedded', rule: 'font-embedding', key: 'finding.fontEmbedding', frame: 'leadFrame', judge: null,
    plant: (edition) => ({ edition, facts: { fonts: new Map([['song-400', { family: 'Forme Song', embeddable: false }]]) } }),
  },
  {
    name: 'two spot inks kept', rule: 'spot-colours', key: 'finding.spotColours', frame: 'leadFrame', judge: null,
    plant: (edition) => ({ edition: withSpots(edition) }),
  },
];

function withStory(edition: Edition, id: string, text: StoryText): Edition {
  return { ...edition, stories: { ...edition.stories, [id]: { ...edition.stories[id]!, text } } };
}

/** A part of a story set in a style of its own. */
function withPart(edition: Edition, id: string, part: number, style: string): Edition {
  return withStory(edition, id, edition.stories[id]!.text.map((each, i) => (i === part ? { ...each, style } : each)));
}

function withSpots(edition: Edition): Edition {
  const { press } = edition.styles;
  const keeping = { ...press, presets: { ...press.presets, [press.preset]: { ...press.presets[press.preset]!, spots: 'keep' as const } } };
  const swatches = { ...edition.styles.swatches, green: swatch('green', [90, 0, 90, 0], 'PANTONE 355 C'), gold: swatch('gold', [20, 30, 90, 0], 'PANTONE 871 C') };
  const edited = withStyle({ ...edition, styles: { ...edition.styles, press: keeping, swatches } }, 'headline', { swatch: 'gold' });
  return withFrame(edited, 'box', { swatch: 'green' });
}

/** The facts of a plant, with nothing unknown left out. */
export const factsOf = ({ facts }: Planted): Facts => ({ ...NO_FACTS, ...facts });
