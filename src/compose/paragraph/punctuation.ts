/** Full-width marks: their class (CLREQ), their cell, and on which sides their blank lies (RULES P5, P6, P11). */
import type { Language } from '../../model/language';
import type { MarkKind } from './paragraph';

const kinds = new Map<number, MarkKind>();
const list = (kind: MarkKind, characters: string) => {
  for (const character of characters) kinds.set(character.codePointAt(0)!, kind);
};
list('opening', '“‘（《〈「『【〔〖［｛〘〚｟〝');
list('closing', '”’）》〉」』】〕〗］｝〙〛｠〞〟');
list('pause', '，、；：､');
list('stop', '。？！．｡');
list('interpunct', '·・‧');
list('connector', '–—～〜');
list('solidus', '/／');

/** The class of a mark set in the Han face; null for any other character. */
export const markKind = (codePoint: number): MarkKind | null => kinds.get(codePoint) ?? null;

/** —— and …… (⋯⋯): two of them are one unit (U1); ⸺ is one by itself. */
export const isPairedDash = (codePoint: number): boolean => codePoint === 0x2014 || codePoint === 0x2026 || codePoint === 0x22ef;

/** ？！ in the Han face: two of them together take one em (U7). */
export const isCall = (codePoint: number): boolean => codePoint === 0xff1f || codePoint === 0xff01;

/** ：； in the Han face. */
export const isColon = (codePoint: number): boolean => codePoint === 0xff1a || codePoint === 0xff1b;

/** In whose manner marks are set: it decides where they stand in their cell, and what they can give up. */
export interface MarkManner {
  readonly language: Language;
  readonly vertical: boolean;
  /** Em (P5). */
  readonly interpunctWidth: 0.5 | 1;
}

/** Where a mark's glyph stands in a cell of its own, when the font's glyph is narrower or wider than the cell. */
export interface Cell {
  /** Em. */
  readonly width: number;
  readonly align: 'start' | 'center' | 'end';
}

/**
 * The cell that a Han-face mark stands in whatever its glyph's own width: half an em for · – / (P5; · as the style says), a
 * full em for quotes and dashes (P11; some fonts draw them narrow). Null: the glyph's own advance.
 */
export function cellOf(codePoint: number, { interpunctWidth }: MarkManner): Cell | null {
  switch (codePoint) {
    case 0xb7:
      return { width: interpunctWidth, align: 'center' };
    case 0x2013: case 0x2f:
      return { width: 0.5, align: 'center' };
    case 0x201c: case 0x2018:
      return { width: 1, align: 'end' };
    case 0x201d: case 0x2019:
      return { width: 1, align: 'start' };
    case 0x2014: case 0x2026: case 0x22ef:
      return { width: 1, align: 'center' };
    case 0x2e3a:
      return { width: 2, align: 'center' };
    default:
      return null;
  }
}

/** The blank that a full-width mark can give up on each side, em, and where in its cell it stands for that. */
export interface Sides {
  readonly before: number;
  readonly after: number;
  readonly align: 'start' | 'center' | 'end';
}

const FIXED: Sides = { before: 0, after: 0, align: 'center' };
const AT_END: Sides = { before: 0.5, after: 0, align: 'end' };
const AT_START: Sides = { before: 0, after: 0.5, align: 'start' };
const CENTRED: Sides = { before: 0.25, after: 0.25, align: 'center' };

/**
 * On which sides a mark has blank to give (P6): brackets on their outer side everywhere; 点号 behind them in mainland papers
 * and on both sides in those of Hong Kong and Taiwan; in Japanese as JLREQ has it, ，。 behind, ：； on both sides, ？！ none.
 * ：；？！ of a vertical line keep their em (P5), but for the Japanese colon, which lies on its side there.
 */
export function blankSides(kind: MarkKind, codePoint: number, { language, vertical }: MarkManner): Sides {
  switch (kind) {
    case 'opening':
      return AT_END;
    case 'closing':
      return AT_START;
    case 'interpunct':
      return codePoint === 0xb7 ? FIXED : CENTRED;
    case 'connector': case 'solidus': case 'dash':
      return FIXED;
    case 'pause': case 'stop': {
      const japanese = language === 'ja';
      if (isCall(codePoint) && (vertical || japanese)) return FIXED;
      if (isColon(codePoint)) {
        if (vertical) return japanese && codePoint === 0xff1a ? CENTRED : FIXED;
        if (japanese) return CENTRED;
      }
      return language === 'zh-Hant' ? CENTRED : AT_START;
    }
  }
}
