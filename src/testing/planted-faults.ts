/**
 * Ordinary faults of print, each planted alone in a page that is otherwise clean: what preflight must find, where, and by
 * which row of an outside PDF/X checker it is confirmed in the exported PDF. Read by tests and by the test of docs/preflight.md.
 */
import { NO_FACTS, pictureKey, type Facts } from '../preflight/facts';
import { createComposer } from '../compose/compose-edition';
import type { ImageItem } from '../display/display-list';
import type { Edition } from '../model/edition';
import { spanRect } from '../model/grid';
import { fakeWorld } from './fake-world';
import { makeBox, makePictureFrame, makeStory, makeText, makeTextFrame } from './make-edition';
import {
  adding, assetOf, inside, LEAD, mm, page, withAsset, withFolioLine, withFrame, withInfo, withNewStory, withPage, withPart, withSpots, withStory, withStyle,
} from './planted-page';

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

export const PLANTED_FAULTS: readonly PlantedFault[] = [
  {
    name: 'text of 4.5 pt', rule: 'small-text', key: 'finding.smallText', frame: 'photoFrame', judge: 'T7',
    plant: (edition) => ({ edition: withStyle(edition, 'credit', { size: 4.5 }) }),
  },
  {
    name: 'Latin letters at half the size of the Chinese', rule: 'small-text', key: 'finding.smallText', frame: 'leadFrame', judge: 'T7',
    plant: (edition) => ({ edition: withStory(withStyle(edition, 'body', { font: { ...edition.styles.paragraph['body']!.font, latinScale: 0.5 } }), 'lead', [...LEAD, ...makeText('详见 wanglan.example 公告。')]) }),
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
    name: 'text of 290 % ink', rule: 'ink-limit', key: 'finding.inkLimit', frame: 'leadFrame', judge: 'C7',
    plant: (edition) => ({ edition: withStyle(edition, 'headline', { swatch: 'rich' }) }),
  },
  {
    name: 'rule of 290 % ink', rule: 'ink-limit', key: 'finding.inkLimit', frame: 'rule', judge: 'C7',
    plant: (edition) => ({ edition: withFrame(edition, 'rule', { swatch: 'rich' }) }),
  },
  {
    name: 'line of 0.15 pt drawn as a filled box', rule: 'hairline', key: 'finding.hairline', frame: 'thin', judge: null, // the checker measures rectangles written as one operator; ours is a path
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
  {
    name: 'shadows of 290 % in a CMYK picture', rule: 'picture-ink', key: 'finding.pictureInk', frame: 'photoFrame', judge: null,
    plant: (edition) => ({ edition, facts: { pictures: new Map([[photoAsPrinted(edition), { highestInk: 290, at: { x: 0.5, y: 0.5, width: 0.1, height: 0.1 } }]]) } }),
  },
  {
    name: 'tint that ends at the trim', rule: 'bleed', key: 'finding.bleed', frame: 'edge', judge: 'R5',
    plant: (edition) => ({ edition: adding(edition, makeBox('edge', page, AT, { rule: null, fill: 'red', rect: { x: mm(300), y: mm(400), width: mm(90), height: mm(60) } })) }),
  },
  {
    name: 'picture that stops short of the bleed', rule: 'bleed', key: 'finding.bleed', frame: 'photoFrame', judge: 'R5',
    plant: (edition) => ({ edition: withFrame(edition, 'photoFrame', { caption: 'none', rect: { x: -1, y: mm(300), width: mm(120), height: mm(80) } }) }),
  },
  {
    name: 'picture at the edge of a page without bleed', rule: 'bleed', key: 'finding.noBleed', frame: 'photoFrame', judge: null,
    plant: (edition) => ({ edition: withPage(withFrame(edition, 'photoFrame', { caption: 'none', rect: { x: 0, y: mm(300), width: mm(120), height: mm(80) } }), { bleed: 0 }) }),
  },
  {
    name: 'text across the trim', rule: 'off-page', key: 'finding.textCut', frame: 'secondFrame', judge: null,
    plant: (edition) => ({ edition: withFrame(edition, 'secondFrame', { columns: 1, rect: { x: mm(330), y: mm(400), width: mm(80), height: mm(60) } }) }),
  },
  {
    name: 'text 2 mm from the trim', rule: 'off-page', key: 'finding.textNearTrim', frame: 'secondFrame', judge: null,
    plant: (edition) => ({ edition: withFrame(edition, 'secondFrame', { rect: { x: mm(2), y: mm(400), width: mm(120), height: mm(80) } }) }),
  },
  {
    name: 'box beside the page', rule: 'off-page', key: 'finding.outsidePage', frame: 'stray', judge: null,
    plant: (edition) => ({ edition: adding(edition, makeBox('stray', page, AT, { rect: { x: -mm(80), y: mm(100), width: mm(60), height: mm(40) } })) }),
  },
  {
    name: 'box that stands out of the type area', rule: 'off-type-area', key: 'finding.offTypeArea', frame: 'wide', judge: null,
    plant: (edition) => ({ edition: adding(edition, makeBox('wide', page, AT, { rect: { x: mm(300), y: mm(400), width: mm(78), height: mm(40) } })) }),
  },
  {
    name: 'text on text', rule: 'overlap', key: 'finding.textOnText', frame: 'secondFrame', judge: null,
    plant: (edition) => ({ edition: withFrame(edition, 'secondFrame', { rect: spanRect(page, { column: 2, columns: 3, row: 0, rows: 20 }), wrap: false, layer: 3 }) }),
  },
  {
    name: 'tint laid over text', rule: 'overlap', key: 'finding.textCovered', frame: 'boxText', judge: null,
    plant: (edition) => ({ edition: withFrame(edition, 'box', { layer: 9 }) }),
  },
  {
    name: 'picture laid over text', rule: 'overlap', key: 'finding.textCovered', frame: 'leadFrame', judge: null,
    plant: (edition) => ({ edition: withFrame(edition, 'photoFrame', { rect: edition.frames['leadFrame']!.rect, wrap: false, layer: 9 }) }),
  },
  {
    name: 'small text on a picture', rule: 'overlap', key: 'finding.textOnPicture', frame: 'secondFrame', judge: null,
    plant: (edition) => ({ edition: withFrame(edition, 'secondFrame', { rect: edition.frames['photoFrame']!.rect, layer: 9 }) }),
  },
  {
    name: 'pictures on one another', rule: 'overlap', key: 'finding.pictureOnPicture', frame: 'other', judge: null,
    plant: (edition) => ({ edition: adding(edition, makePictureFrame('other', page, { column: 3, columns: 3, row: 40, rows: 50 }, { picture: 'spare', layer: 5 })) }),
  },
  {
    name: 'rule through text', rule: 'overlap', key: 'finding.ruleThroughText', frame: 'rule', judge: null,
    plant: (edition) => ({ edition: withFrame(edition, 'rule', { rect: { ...edition.frames['leadFrame']!.rect, y: edition.frames['leadFrame']!.rect.y + 20, height: 4 } }) }),
  },
  {
    name: 'white headline on paper', rule: 'unseen-text', key: 'finding.unseenText', frame: 'leadFrame', judge: null,
    plant: (edition) => ({ edition: withStyle(edition, 'headline', { swatch: 'white' }) }),
  },
  {
    name: 'black text in a black box', rule: 'unseen-text', key: 'finding.unseenText', frame: 'boxText', judge: null,
    plant: (edition) => ({ edition: withFrame(edition, 'box', { fill: 'black' }) }),
  },
  {
    name: 'code without an address', rule: 'unreadable-code', key: 'finding.codeEmpty', frame: 'code', judge: null,
    plant: (edition) => ({ edition: withFrame(edition, 'code', { url: '' }) }),
  },
  {
    name: 'code of an address without https', rule: 'unreadable-code', key: 'finding.codeNoLink', frame: 'code', judge: null,
    plant: (edition) => ({ edition: withFrame(edition, 'code', { url: 'news.example.com/a1' }) }),
  },
  {
    name: 'code of more than a code can hold', rule: 'unreadable-code', key: 'finding.codeTooLong', frame: 'code', judge: null,
    plant: (edition) => ({ edition: withFrame(edition, 'code', { url: `https://example.com/${'页'.repeat(900)}` }) }),
  },
  {
    name: 'code in a light tint', rule: 'unreadable-code', key: 'finding.codeUnreadable', frame: 'code', judge: null,
    plant: (edition) => ({ edition: withFrame(edition, 'code', { swatch: 'white' }) }),
  },
  {
    name: 'code in grey', rule: 'unreadable-code', key: 'finding.codeFaint', frame: 'code', judge: null,
    plant: (edition) => ({ edition: withFrame(edition, 'code', { swatch: 'grey' }) }),
  },
  {
    name: 'code in four inks', rule: 'unreadable-code', key: 'finding.codeInks', frame: 'code', judge: null,
    plant: (edition) => ({ edition: withFrame(edition, 'code', { swatch: 'wine' }) }),
  },
  {
    name: 'code of 12 mm', rule: 'unreadable-code', key: 'finding.codeSmall', frame: 'code', judge: null,
    plant: (edition) => ({ edition: withFrame(edition, 'code', { rect: { x: mm(200), y: mm(300), width: mm(12), height: mm(12) } }) }),
  },
  {
    name: 'code of 4 mm', rule: 'unreadable-code', key: 'finding.codeUnreadable', frame: 'code', judge: null,
    plant: (edition) => ({ edition: withFrame(edition, 'code', { rect: { x: mm(200), y: mm(300), width: mm(4), height: mm(4) } }) }),
  },
  {
    name: 'box over a corner of a code', rule: 'unreadable-code', key: 'finding.codeUnreadable', frame: 'code', judge: null,
    plant: (edition) => ({ edition: adding(edition, makeBox('lid', page, AT, { fill: 'black', layer: 20, rect: { x: edition.frames['code']!.rect.x, y: edition.frames['code']!.rect.y, width: mm(16), height: mm(16) } })) }),
  },
  {
    name: 'headline left from the template', rule: 'dummy-text', key: 'finding.dummyText', frame: 'leadFrame', judge: null,
    plant: (edition) => ({ edition: withStory(edition, 'lead', [...makeText(['headline', '此处填写标题']), ...LEAD.slice(1)]) }),
  },
  {
    name: 'caption still to come', rule: 'dummy-text', key: 'finding.dummyText', frame: 'photoFrame', judge: null,
    plant: (edition) => ({ edition: withStory(edition, 'photo-caption', makeText(['caption', '图说'], ['credit', '本报记者 摄'])) }),
  },
  {
    name: 'filler typed over and over', rule: 'dummy-text', key: 'finding.dummyText', frame: 'leadFrame', judge: null,
    plant: (edition) => ({ edition: withStory(edition, 'lead', [...LEAD, ...makeText('正文文字正文文字正文文字正文文字正文文字正文文字')]) }),
  },
  {
    name: 'a name as ××××', rule: 'dummy-text', key: 'finding.doubtfulText', frame: 'leadFrame', judge: null,
    plant: (edition) => ({ edition: withStory(edition, 'lead', [...LEAD, ...makeText('工程由 ×××× 负责，下月验收。')]) }),
  },
  {
    name: 'no date', rule: 'folio-fields', key: 'finding.folioDate', frame: null, judge: null,
    plant: (edition) => ({ edition: withInfo(edition, { date: '' }) }),
  },
  {
    name: 'thirtieth of February', rule: 'folio-fields', key: 'finding.folioDate', frame: null, judge: null,
    plant: (edition) => ({ edition: withInfo(edition, { date: '2026-02-30' }) }),
  },
  {
    name: 'folio without its issue number', rule: 'folio-fields', key: 'finding.folioIssue', frame: null, judge: null,
    plant: (edition) => ({ edition: withFolioLine(edition, '总第{issue}期') }),
  },
  {
    name: 'folio without its editors', rule: 'folio-fields', key: 'finding.folioEditors', frame: null, judge: null,
    plant: (edition) => ({ edition: withFolioLine(edition, '{editors}') }),
  },
  {
    name: 'misspelt field', rule: 'folio-fields', key: 'finding.folioUnknown', frame: null, judge: null,
    plant: (edition) => ({ edition: withFolioLine(edition, '{weekdy}') }),
  },
  {
    name: 'yesterday’s weekday typed by hand', rule: 'folio-fields', key: 'finding.folioTypedWeekday', frame: 'margin', judge: null,
    plant: (edition) => ({ edition: inMargin(edition, '2026年11月23日 星期日') }),
  },
  {
    name: 'yesterday’s date typed by hand', rule: 'folio-fields', key: 'finding.folioTypedDate', frame: 'margin', judge: null,
    plant: (edition) => ({ edition: inMargin(edition, '11月22日 星期一') }),
  },
  {
    name: 'wrong page number typed by hand', rule: 'folio-fields', key: 'finding.folioTypedPage', frame: 'margin', judge: null,
    plant: (edition) => ({ edition: inMargin(edition, '第07版 要闻') }),
  },
  {
    name: 'jump to a page that is not there', rule: 'jump-target', key: 'finding.jumpNoPage', frame: 'leadFrame', judge: null,
    plant: (edition) => ({ edition: withStory(edition, 'lead', [...LEAD, ...makeText('（下转第8版）')]) }),
  },
  {
    name: 'jump that nothing answers', rule: 'jump-target', key: 'finding.jumpUnanswered', frame: 'leadFrame', judge: null,
    plant: (edition) => ({ edition: withStory(edition, 'lead', [...LEAD, ...makeText('（下转第2版）')]) }),
  },
  {
    name: 'jump to its own page', rule: 'jump-target', key: 'finding.jumpToItself', frame: 'leadFrame', judge: null,
    plant: (edition) => ({ edition: withStory(edition, 'lead', [...LEAD, ...makeText('（下转第1版）')]) }),
  },
  {
    name: 'story whose body has no frame', rule: 'broken-thread', key: 'finding.bodyNowhere', frame: 'leadFrame', judge: null,
    plant: (edition) => ({ edition: withFrame(edition, 'leadFrame', { takes: 'head' }) }),
  },
  {
    name: 'story whose head has no frame', rule: 'broken-thread', key: 'finding.headNowhere', frame: 'leadFrame', judge: null,
    plant: (edition) => ({ edition: withFrame(edition, 'leadFrame', { takes: 'text' }) }),
  },
  {
    name: 'frame at the thread’s end without text', rule: 'broken-thread', key: 'finding.emptyFrame', frame: 'tail', judge: null,
    plant: (edition) => ({ edition: adding(edition, makeTextFrame('tail', page, AT, { story: 'lead', turn: 2 })) }),
  },
  {
    name: 'thread that goes on at an earlier page', rule: 'broken-thread', key: 'finding.threadGoesBack', frame: 'leadFrame', judge: null,
    plant: (edition) => ({ edition: adding(withFrame(edition, 'leadFrame', { turn: 2 }), makeTextFrame('before', inside, { column: 0, columns: 3, row: 0, rows: 10 }, { story: 'lead', turn: 1 })) }),
  },
  {
    name: 'the same story twice', rule: 'duplicate-story', key: 'finding.duplicateStory', frame: 'copy', judge: null,
    plant: (edition) => ({ edition: adding(withNewStory(edition, 'again', [...makeText(['headline', '东门院落修好了']), ...LEAD.slice(1)]), makeTextFrame('copy', inside, { column: 0, columns: 3, row: 0, rows: 20 }, { story: 'again' })) }),
  },
  {
    name: 'pull quote of words that were changed', rule: 'stale-quote', key: 'finding.staleQuote', frame: 'quote', judge: null,
    plant: (edition) => ({ edition: adding({ ...edition, stories: { ...edition.stories, words: makeStory('words', { kind: 'furniture', quoteOf: 'lead', text: makeText('“路宽了，灯更亮了”') }) } }, makeTextFrame('quote', inside, { column: 0, columns: 3, row: 0, rows: 6 }, { story: 'words' })) }),
  },
  {
    name: 'the same headline twice', rule: 'duplicate-headline', key: 'finding.duplicateHeadline', frame: 'copy', judge: null,
    plant: (edition) => ({ edition: adding(withNewStory(edition, 'again', makeText(['headline', '老街区 换新颜'], '城西另有三条老街列入明年的改造计划，图纸已经公示。')), makeTextFrame('copy', inside, { column: 0, columns: 3, row: 0, rows: 20 }, { story: 'again' })) }),
  },
  {
    name: 'the same picture twice', rule: 'duplicate-picture', key: 'finding.duplicatePicture', frame: 'copy', judge: null,
    plant: (edition) => ({ edition: adding(edition, makePictureFrame('copy', inside, { column: 0, columns: 4, row: 0, rows: 40 }, { picture: 'photo' })) }),
  },
  {
    name: 'picture without a credit', rule: 'missing-credit', key: 'finding.missingCredit', frame: 'photoFrame', judge: null,
    plant: (edition) => ({ edition: withStory(edition, 'photo-caption', makeText(['caption', '改造后的小区。'])) }),
  },
  {
    name: 'story longer than its frame', rule: 'overset', key: 'finding.overset', frame: 'leadFrame', judge: null,
    plant: (edition) => ({ edition: withFrame(edition, 'leadFrame', { rect: { ...edition.frames['leadFrame']!.rect, height: 50 } }) }),
  },
  {
    name: 'character that no font has', rule: 'missing-glyph', key: 'finding.missingGlyph', frame: 'leadFrame', judge: 'F4',
    plant: (edition) => ({ edition: withStory(edition, 'lead', [...LEAD, ...makeText('招牌上画着🧿。')]) }),
  },
];

/** Below everything else on the page. */
const AT = { column: 0, columns: 3, row: 70, rows: 20 } as const;

/** How the clean page's picture prints; where it stands hangs on its caption's rows, not on the fonts. */
function photoAsPrinted(edition: Edition): string {
  const list = createComposer(fakeWorld()).compose(edition).pages.get(page.id)?.list;
  const image = list?.groups.flatMap(({ items }) => items).find((item): item is ImageItem => item.kind === 'image');
  if (!image) throw new Error('the clean page has no picture');
  return pictureKey(image.asset, image.crop, image.rect);
}

/** A line typed by hand in the head margin, in a frame of its own. */
const inMargin = (edition: Edition, text: string): Edition =>
  adding(withNewStory(edition, 'hand', makeText(text)), makeTextFrame('margin', page, AT, { story: 'hand', columns: 1, rect: { x: mm(20), y: mm(8), width: mm(100), height: mm(8) } }));

/** The facts of a plant, with nothing unknown left out. */
export const factsOf = ({ facts }: Planted): Facts => ({ ...NO_FACTS, ...facts });
