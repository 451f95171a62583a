import type * as HarfBuzz from 'harfbuzzjs';
import type { Sfnt } from './sfnt';

/** Where the em box of a full-width glyph begins above the baseline in fonts that do not say, em. */
const EM_TOP = 0.88;

/** The vertical presentation forms of Unicode: what stands for a character in fonts without the feature `vert`. */
const PRESENTATION_FORMS: ReadonlyMap<number, number> = new Map(
  [
    ['，、。：；！？〖〗…', 0xfe10],
    ['‥—–＿', 0xfe30],
    ['（）｛｝〔〕【】《》〈〉「」『』', 0xfe35],
    ['［］', 0xfe47],
  ].flatMap(([characters, first]) => Array.from(characters as string, (character, i) => [character.codePointAt(0)!, (first as number) + i] as const)),
);

export interface VerticalSource {
  readonly font: HarfBuzz.Font;
  /** The same font at its default instance, in units per em; `font` itself when it neither varies nor is scaled. */
  readonly plain: HarfBuzz.Font;
  readonly sfnt: Pick<Sfnt, 'unitsPerEm' | 'verticalAdvance' | 'verticalOrigin' | 'isCff'>;
  /** What the font's em is in its own coordinates: units per em unless it was scaled. */
  readonly scale: number;
  readonly hasVert: boolean;
  /**
   * Where full-width glyphs stand in a font without vertical metrics: in the em box as drawn, so that a bracket or comma keeps its
   * place in the cell, or with their ink in the middle, as HarfBuzz has it for every glyph. In the em box when left out.
   */
  readonly unmeasured?: 'em-box' | 'middle';
}

/**
 * A font as HarfBuzz needs it to set text from top to bottom (V8): its build for JavaScript reads no vertical metrics and knows
 * no vertical forms but `vert`, so both come from here. Origins are VORG's; else the glyph's top plus vmtx's bearing; else
 * a full-width glyph hangs in the em box and any other one has its ink in the middle of the line's height.
 */
export function verticalFont(hb: typeof HarfBuzz, { font, plain, sfnt, scale, hasVert, unmeasured = 'em-box' }: VerticalSource): HarfBuzz.Font {
  const { unitsPerEm, verticalAdvance, verticalOrigin } = sfnt;
  const scaled = (units: number): number => Math.round((units * scale) / unitsPerEm);
  const isFullWidth = (glyph: number): boolean => font.glyphHAdvance(glyph) === scale;
  const lineHeight = (): number => {
    const { ascender, descender } = font.hExtents();
    return ascender - descender;
  };
  const advance = (glyph: number): number => {
    if (verticalAdvance) return scaled(verticalAdvance(glyph).advance);
    return isFullWidth(glyph) ? scale : lineHeight();
  };
  const originY = (glyph: number): number => {
    if (verticalOrigin) return scaled(verticalOrigin(glyph));
    // A glyph's bearing goes with the outline that the file states, before any variation moves it.
    if (verticalAdvance && !sfnt.isCff) return scaled((plain.glyphExtents(glyph)?.yBearing ?? 0) + verticalAdvance(glyph).topBearing);
    if (unmeasured === 'em-box' && isFullWidth(glyph)) return Math.round(EM_TOP * scale);
    const ink = font.glyphExtents(glyph);
    return ink ? ink.yBearing + Math.floor((lineHeight() + ink.height) / 2) : font.hExtents().ascender;
  };

  const functions = new hb.FontFuncs();
  // Downwards is negative, as everywhere in HarfBuzz.
  functions.setGlyphVAdvanceFunc((_, glyph) => -advance(glyph));
  functions.setGlyphVOriginFunc((_, glyph) => [Math.trunc(font.glyphHAdvance(glyph) / 2), originY(glyph)]);
  if (!hasVert) {
    functions.setNominalGlyphFunc((_, codePoint) => {
      const form = PRESENTATION_FORMS.get(codePoint);
      return (form === undefined ? undefined : font.nominalGlyph(form)) ?? font.nominalGlyph(codePoint);
    });
  }
  const vertical = font.subFont();
  vertical.setFuncs(functions);
  return vertical;
}
