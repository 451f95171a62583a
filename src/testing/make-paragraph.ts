import type { LineRange, ParagraphInput, PreparedParagraph, SetLine } from '../compose/paragraph/paragraph';
import { breakParagraph } from '../compose/paragraph/break-paragraph';
import { prepareParagraph } from '../compose/paragraph/prepare-paragraph';
import { setLine } from '../compose/paragraph/set-line';
import type { World } from '../compose/world';
import { PLAIN_FONT, PLAIN_SHEET, PLAIN_STYLE } from '../model/plain-style';
import type { StoryLeaf } from '../model/story-text';
import type { CompositeFont, Face, ParagraphStyle, StyleSheet } from '../model/style';
import { fakeWorld } from './fake-world';

const face = (family: string): Face => ({ family, weight: 400, italic: false });
const font = (han: string): CompositeFont => ({ han: face(han), latin: face('Source Serif 4'), ...PLAIN_FONT });

/** A body style with 10 pt type, so that one em is 10 pt and a tenth of an em one point. */
export const bodyStyle: ParagraphStyle = {
  id: 'body', name: { zh: '正文', en: 'Body' }, font: font('Forme Song'), strongFont: font('Forme Hei'), emphasisFont: font('Forme Kai'),
  ...PLAIN_STYLE, size: 10, swatch: 'black', hanLatinGap: 0.25, trimLineStart: false, narrowMeasure: 0,
};

export const bodySheet: StyleSheet = {
  ...PLAIN_SHEET,
  paragraph: {},
  swatches: { black: { id: 'black', name: { zh: '黑', en: 'Black' }, cmyk: [0, 0, 0, 100], spot: null } },
  assign: {},
  leadIns: [{ kinds: ['brief'], parts: ['body'], pattern: '本报讯（[^）]*）', mark: 'strong' }],
};

const shared = fakeWorld();

/** A paragraph in `bodyStyle` with the changes given, in the fake world. */
export function makeParagraph(
  content: string | StoryLeaf[],
  style: Partial<ParagraphStyle> = {},
  input: Partial<Omit<ParagraphInput, 'style'>> & { world?: World } = {},
): PreparedParagraph {
  const { world = shared, ...rest } = input;
  const children = typeof content === 'string' ? [{ text: content }] : content;
  return prepareParagraph(
    { part: { type: 'body', children }, kind: 'news', language: 'zh-Hans', sheet: bodySheet, ...rest, style: { ...bodyStyle, ...style } },
    world,
  );
}

/** The lines of a paragraph in one measure, in em. */
export const breakAt = (p: PreparedParagraph, measureEm: number): readonly LineRange[] => breakParagraph(p, 0, () => measureEm * p.style.size).lines;

/** The lines' texts, without the spaces that vanish. */
export const linesOf = (p: PreparedParagraph, measureEm: number): string[] =>
  breakAt(p, measureEm).map(({ start, end }) => p.text.slice(start, end).trimEnd());

/** All lines of a paragraph, set in one measure in em. */
export const setAll = (p: PreparedParagraph, measureEm: number): SetLine[] => {
  const lines = breakAt(p, measureEm);
  return lines.map((range, i) => setLine(p, range, measureEm * p.style.size, { first: i === 0, last: i === lines.length - 1 }));
};

/** A set line as characters with their places, pt. */
export function glyphsOf(line: SetLine): { character: string; x: number; offset: number }[] {
  return line.runs.flatMap((run) => run.xs.map((x, i) => {
    const at = run.clusters[i]!;
    return { character: String.fromCodePoint(run.text.codePointAt(at) ?? 0x2010), x, offset: run.source!.offset + at };
  }));
}

/** What each character takes: to the next one, the last to the line's end; em. */
export function advancesOf(line: SetLine, size = 10): number[] {
  const glyphs = glyphsOf(line);
  return glyphs.map(({ x }, i) => Math.round((((glyphs[i + 1]?.x ?? line.width) - x) / size) * 1000) / 1000);
}
