import type { FaceMetrics, InkBox, ShapedGlyph, ShapeOptions, World } from '../compose/world';
import type { Face } from '../model/style';

/** Letters, digits and half-width marks of the fake Latin face, em. */
export const FAKE_LATIN = 0.5;
/** The fake Latin word space, em. */
export const FAKE_SPACE = 0.25;

/** Added to the code point for the glyph of a mark's vertical form. */
const VERTICAL_FORM = 0x200000;

const keyOf = (face: Face): string => `${face.family} ${face.weight}${face.italic ? ' italic' : ''}`;

const openings = new Set('“‘（《〈「『【〔〖［｛〘〚｟〝');
const ends = new Set('”’）》〉」』】〕〗］｝〙〛｠〞〟，。、；：？！．');
/** Narrow in the fake Kai, as in real ones. */
const quotes = new Set('“”‘’');

const isWide = (codePoint: number): boolean =>
  (codePoint >= 0x2e80 && codePoint <= 0xffe6 && !(codePoint >= 0xfb00 && codePoint <= 0xfb06) && !(codePoint >= 0xff61 && codePoint <= 0xffdc)) || codePoint >= 0x1f000
  || codePoint === 0x2014 || codePoint === 0x2026 || codePoint === 0x22ef || (codePoint >= 0x2018 && codePoint <= 0x201d);

/** Advance of a character in a fake font, em. */
function advanceOf(font: string, character: string): number {
  const codePoint = character.codePointAt(0)!;
  const latin = font.startsWith('Source');
  if (latin && quotes.has(character)) return 0.3;
  if (font.includes('Kai') && quotes.has(character)) return 0.35;
  if (codePoint === 0x20) return FAKE_SPACE;
  if (codePoint < 0x20 || (codePoint >= 0x300 && codePoint < 0x370) || (codePoint >= 0x200b && codePoint < 0x2010) || (codePoint >= 0x202a && codePoint < 0x202f) || (codePoint >= 0x2060 && codePoint < 0x2070)) return 0;
  return isWide(codePoint) && !latin ? 1 : codePoint === 0x3000 ? 1 : FAKE_LATIN;
}

/**
 * A world without fonts: glyph ids are code points, Han is one em, Latin half an em, marks have their ink in one half.
 * `missing` are characters that no font has. Families that begin with `Source` have no Han.
 */
export function fakeWorld(missing = ''): World {
  const covers = (font: string, codePoint: number): boolean => !missing.includes(String.fromCodePoint(codePoint)) && (!font.startsWith('Source') || !isWide(codePoint) || (codePoint >= 0x2014 && codePoint <= 0x2026));
  const shape = (font: string, text: string, options: ShapeOptions): ShapedGlyph[] => {
    const glyphs: ShapedGlyph[] = [];
    for (let at = 0; at < text.length;) {
      const character = String.fromCodePoint(text.codePointAt(at)!);
      const codePoint = character.codePointAt(0)!;
      // —— is one glyph of two em in a Chinese font, as in Noto.
      const ligated = codePoint === 0x2014 && text.charCodeAt(at + 1) === 0x2014 && !font.startsWith('Source') && options.language === 'zh-Hans';
      const turns = options.vertical && (openings.has(character) || ends.has(character) || (ligated && font.includes('Song')));
      const glyph = !covers(font, codePoint) ? 0 : (ligated ? 0x2e3a : codePoint) + (turns ? VERTICAL_FORM : 0);
      const width = ligated ? 2 : advanceOf(font, character);
      glyphs.push(options.vertical
        ? { glyph, cluster: at, advance: ligated ? 2 : 1, dx: -width / 2, dy: -0.88, unsafeToBreak: false }
        : { glyph, cluster: at, advance: width, dx: 0, dy: 0, unsafeToBreak: false });
      at += ligated ? 2 : character.length;
    }
    return glyphs;
  };
  const ink = (font: string, glyph: number): InkBox | null => {
    if (glyph > VERTICAL_FORM) {
      const opens = openings.has(String.fromCodePoint(glyph - VERTICAL_FORM));
      return opens ? { left: 0.1, right: 0.9, top: 0.33, bottom: -0.07 } : { left: 0.1, right: 0.9, top: 0.83, bottom: 0.43 };
    }
    const character = String.fromCodePoint(glyph);
    if (character.trim() === '') return null;
    const width = advanceOf(font, character);
    if (character === '・' || character === '·') return { left: width / 2 - 0.1, right: width / 2 + 0.1, top: 0.48, bottom: 0.28 };
    const left = openings.has(character) && width === 1 ? 0.55 : 0.05;
    const right = ends.has(character) && width === 1 ? 0.45 : width - 0.05;
    return { left, right, top: 0.8, bottom: -0.1 };
  };
  const metrics: FaceMetrics = { ascent: 0.88, descent: 0.12, capHeight: 0.7, xHeight: 0.5 };
  return {
    fontFor: keyOf,
    covers,
    fallbacks: (font) => (font.startsWith('Forme Song') ? ['Forme Hei 400'] : ['Forme Song 400', 'Forme Hei 400']),
    shape,
    metrics: () => metrics,
    ink,
    // After every third letter.
    hyphenate: (word) => Array.from({ length: Math.max(0, Math.ceil(word.length / 3) - 1) }, (_, i) => 3 * (i + 1)),
  };
}
