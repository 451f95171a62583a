/** A small case for each rule of the setter, in our own words: what goldens dump and draw. */
import { mmToPt } from '../geometry/units';
import type { Edition } from '../model/edition';
import type { Frame, PictureFrame, TextFrame } from '../model/frame';
import type { Language } from '../model/language';
import type { PartType } from '../model/story-text';
import type { ParagraphStyle, StyleSheet } from '../model/style';
import { makeEdition, makePage, makePicture, makePictureFrame, makeStory, makeText, makeTextFrame } from './make-edition';
import { testStyles } from './styles';

export interface GoldenCase {
  /** The rule's id, and the golden's file name. */
  readonly rule: string;
  readonly name: string;
  /** What to look for. */
  readonly shows: string;
  readonly text: readonly (string | readonly [PartType, string])[];
  /** Full-width characters to the line, and lines to the column. */
  readonly measure?: number;
  readonly rows?: number;
  readonly columns?: number;
  readonly style?: Partial<ParagraphStyle>;
  readonly subhead?: Partial<ParagraphStyle>;
  readonly headline?: Partial<ParagraphStyle>;
  readonly sheet?: Partial<StyleSheet>;
  readonly frame?: Partial<TextFrame>;
  readonly language?: Language;
  /** A picture in the text, in characters and rows from the column's top left. */
  readonly picture?: { readonly x: number; readonly row: number; readonly width: number; readonly rows: number; readonly contour?: PictureFrame['contour'] };
  /** The story goes on in a frame of a second page. */
  readonly jumps?: boolean;
}

const PROSE = '江边的老码头换了新颜，傍晚散步的人一天比一天多。有人说“这里像个客厅”，也有人问：什么时候把灯再装亮一点？';
const LATIN = 'The harbour office reopened on Monday after eleven years of repairs, and the first visitors walked through its halls before breakfast.';

export const goldenCases: readonly GoldenCase[] = [
  { rule: 'K1', name: 'line-start', shows: 'no 、，。；：？！ ） ” at a line’s start', text: ['他们来自山里，海边，平原，草场；今天都到了（真的到了）。'], measure: 7 },
  { rule: 'K3', name: 'line-end', shows: 'no （ “ 《 at a line’s end', text: ['今年出版的《江边一年》里写到“老码头”和（旧）仓库“新生”的事。'], measure: 8 },
  { rule: 'K6', name: 'dashes', shows: '—— and …… stay whole', text: ['天亮了——雾散开……船一条一条离开码头——谁也不说话……'], measure: 7 },
  { rule: 'K7', name: 'strict', shows: 'the strict level', text: ['江边一日／一夜——来往的船·渡口的人～都在等天亮。'], measure: 6, style: { kinsoku: 'strict' } },
  { rule: 'K8', name: 'squeeze-in', shows: 'a mark is squeezed in rather than pushed out', text: ['我们今天早上到了江边，看到了船，看到了人，看到了灯。'], measure: 10 },
  { rule: 'U1', name: 'numbers', shows: 'numbers keep whole, with signs', text: ['今年共有12,345人次来访，增长37.5％，票价￥30，气温26℃。'], measure: 9 },
  { rule: 'U4', name: 'dates', shows: 'a number and its unit keep together if they can', text: ['工程从2024年3月15日开始，到2026年11月23日结束，历时两年多。'], measure: 9 },
  { rule: 'U6', name: 'spread-name', shows: 'a spread name is one word', text: ['主持人李　明和记者王　芳今天在江边采访了十二位老人。'], measure: 8, style: { indent: 0 } },
  { rule: 'U9', name: 'interpunct', shows: 'an interpunct holds on to its neighbours', text: ['读过列夫·托尔斯泰和安东·契诃夫的人都知道这句话的来历。'], measure: 8 },
  { rule: 'P1', name: 'line-end-trim', shows: 'a mark at the line’s end is half width', text: ['春天来到江边的人多，夏天来到江边的人少。秋天也不错。'], measure: 10, style: { indent: 0 } },
  { rule: 'P2', name: 'line-start-trim', shows: '“ （ at a line’s start lose their left half', text: ['“江边一日”是今年的展览。（展期三个月）“灯下”是明年的展览。'], measure: 8, style: { indent: 0, trimLineStart: true } },
  { rule: 'P3', name: 'adjacent-marks', shows: 'two marks side by side take an em and a half', text: ['他说：“江边好。”（笑）“真的好。”大家都点头。'], measure: 24, style: { indent: 0 } },
  { rule: 'P8', name: 'half-width-style', shows: 'every mark half an em', text: [PROSE], style: { markStyle: 'half-width' } },
  { rule: 'P8', name: 'kaiming-style', shows: 'marks that end a sentence an em, others half', text: [PROSE], style: { markStyle: 'kaiming' } },
  { rule: 'P12', name: 'hanging', shows: '、，。 hang out of the measure', text: ['春天来到江边的人很多，夏天来到江边的人少。秋天也不错。'], measure: 10, style: { indent: 0, hangMarks: 'force' } },
  { rule: 'J1', name: 'squeeze-order', shows: 'the line is squeezed in CLREQ’s order', text: ['记者 12 日从江边·码头（新区）获悉，展览、灯会、集市都将开放。'], measure: 14 },
  { rule: 'J10', name: 'even-gaps', shows: 'gaps open alike, in every class', text: [PROSE + PROSE] },
  { rule: 'J15', name: 'total-fit', shows: 'the whole paragraph’s lines are weighed together', text: ['江边新区的展览馆今天开馆（首日免票），“灯下”“水上”“岸边”三个展厅同时迎客；2026年11月底前，每天开放到21时。'], measure: 13 },
  { rule: 'J16', name: 'stable', shows: 'lines are filled one after the other', text: ['江边新区的展览馆今天开馆（首日免票），“灯下”“水上”“岸边”三个展厅同时迎客；2026年11月底前，每天开放到21时。'], measure: 13, style: { lineFit: 'stable' } },
  { rule: 'M1', name: 'han-latin-gap', shows: 'a gap between Han and Latin, none beside marks', text: ['用Forme排版3天，比Word快；（A组）第2名。'], measure: 30, style: { indent: 0 } },
  { rule: 'G1', name: 'indent', shows: 'two characters of indent', text: ['江边。', '老码头的灯今晚重新亮起来了，很多人来看。'] },
  { rule: 'G2', name: 'no-lone-character', shows: 'no lone character on the last line', text: ['老码头的灯今晚重新亮起来了，很多人来江边看。'], measure: 11 },
  { rule: 'G3', name: 'widows', shows: 'no lone first or last line at a column’s foot or head', text: ['江边的灯重新亮了。', '老码头的灯今晚重新亮起来了，很多人来看，江边一直到深夜还有人。', '明天还亮。'], measure: 8, rows: 4, columns: 2 },
  { rule: 'G5', name: 'whole-characters', shows: 'an odd measure is set in whole characters', text: [PROSE], measure: 9.6 },
  { rule: 'B1', name: 'grid', shows: 'baselines of two columns on one grid', text: [PROSE, ['subhead', '灯亮了'], PROSE], rows: 8, columns: 2 },
  { rule: 'B4', name: 'balance', shows: 'columns of equal depth', text: [PROSE + PROSE], rows: 14, columns: 3, frame: { balance: true } },
  { rule: 'H3', name: 'head', shows: 'a head takes whole rows', text: [['kicker', '江边新区'], ['headline', '灯亮了'], PROSE], rows: 16, columns: 2 },
  { rule: 'H7', name: 'head-lines', shows: 'a head breaks at its blank, dates and numbers whole', text: [['headline', '江边12月1日亮灯　3条路通到老码头']], measure: 46, rows: 16 },
  { rule: 'H8', name: 'head-fit', shows: 'tracking gives first, then the size', text: [['headline', '老码头的灯今晚重新亮了']], measure: 42, rows: 8, headline: { fit: { sizeMin: 0.8, sizeMax: 1, trackingMin: -50, trackingMax: 100, linesMax: 1 } } },
  { rule: 'H9', name: 'subhead', shows: 'two lines stay under a subhead', text: [PROSE, ['subhead', '灯亮了'], PROSE], rows: 7, columns: 2 },
  { rule: 'V1', name: 'vertical', shows: 'lines from top to bottom, right to left, marks turned', text: ['老码头“灯亮了”——2026年11月，12个展厅开放，Forme来了。'], measure: 14, rows: 12, frame: { writing: 'vertical' } },
  { rule: 'N7', name: 'run-around', shows: 'text on both sides of a picture', text: [PROSE + PROSE], measure: 26, picture: { x: 9, row: 1, width: 7, rows: 3 } },
  { rule: 'N7', name: 'contour', shows: 'text runs along an outline', text: [PROSE + PROSE], measure: 20, picture: { x: 10, row: 0, width: 10, rows: 6, contour: [{ x: 1, y: 0 }, { x: 1, y: 1 }, { x: 0, y: 1 }] } },
  { rule: 'N10', name: 'jump-lines', shows: 'where the story goes on, and where it comes from', text: [PROSE + PROSE], rows: 4, jumps: true, sheet: { jump: { to: '（下转第{page}版）', from: '（上接第{page}版）', style: 'body' } } },
  { rule: 'L2', name: 'hyphens', shows: 'words broken at their hyphenation points', text: [LATIN], language: 'en', measure: 9, style: { hyphenate: true, indent: 1 } },
  { rule: 'L4', name: 'justified', shows: 'word spaces open within their limits', text: [LATIN], language: 'en', measure: 16, style: { indent: 1 } },
  { rule: 'L5', name: 'ragged', shows: 'a ragged setting', text: [LATIN], language: 'en', measure: 13, style: { align: 'left', indent: 0 } },
  { rule: 'L7', name: 'optical-margin', shows: 'hyphens and points stand out of the measure', text: [LATIN], language: 'en', measure: 9, style: { hyphenate: true, opticalMargin: 1, indent: 0 } },
];

const EM = 9;
const PITCH = 12;
const MARGIN = 12;

/** A page just as large as the case, without folio. */
export function goldenEdition({ text, measure = 13, rows = 12, columns = 1, style, subhead, headline, sheet, frame, language = 'zh-Hans', picture, jumps }: GoldenCase, sheetOf: StyleSheet = testStyles): Edition {
  const vertical = frame?.writing === 'vertical';
  const along = measure * EM;
  const width = vertical ? rows * PITCH : columns * along + (columns - 1) * EM;
  const height = vertical ? along : rows * PITCH;
  const area = { x: MARGIN, y: MARGIN, width, height };
  const page = makePage({
    id: 'page', width: width + 2 * MARGIN, height: height + 2 * MARGIN, bleed: mmToPt(0), typeArea: area, grid: { columns, gutter: EM, pitch: PITCH, bodySize: EM }, folio: { items: [], rules: [] },
  });
  const second = { ...page, id: 'page2', order: 2 };
  const span = { column: 0, columns, row: 0, rows: 1 };
  const base = { story: 's', rect: area, columns, gutter: EM, ...frame };
  const frames: Frame[] = [makeTextFrame('f', page, span, base)];
  if (jumps) frames.push(makeTextFrame('g', second, span, { ...base, turn: 2 }));
  if (picture) {
    const rect = { x: MARGIN + picture.x * EM, y: MARGIN + picture.row * PITCH, width: picture.width * EM, height: picture.rows * PITCH };
    frames.push(makePictureFrame('p', page, span, { picture: 'p', rect, layer: 3, wrapGap: 4, caption: 'none', contour: picture.contour ?? null }));
  }
  const changed = (id: string, changes: Partial<ParagraphStyle> | undefined) => ({ [id]: { ...sheetOf.paragraph[id]!, ...changes } });
  const styles: StyleSheet = { ...sheetOf, ...sheet, paragraph: { ...sheetOf.paragraph, ...changed('body', { kinsoku: 'basic', ...style }), ...changed('subhead', subhead), ...changed('headline', headline) } };
  const pictures = picture ? [makePicture('p', { width: 1000, height: 1000 })] : [];
  return makeEdition({ pages: jumps ? [page, second] : [page], frames, stories: [makeStory('s', { language, text: makeText(...text) })], pictures, styles });
}
