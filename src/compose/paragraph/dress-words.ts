import type { Cmyk, GlyphRun } from '../../display/display-list';
import { round } from '../../geometry/units';
import type { Typeface } from './paragraph';

const PAPER: Cmyk = [0, 0, 0, 0];
/** The line round outlined letters, as looks draw it: a share of the size, and never so thin that newsprint loses it. */
const OUTLINE = 0.028;
const LEAST_OUTLINE = 0.3;
/** An underline clears the foot of Chinese type, and is as thick as a stroke of it. */
const UNDERLINE = 0.19;
const BESIDE = 0.62;
const THICK = 0.05;
const LEAST_THICK = 0.35;

type Dress = Pick<GlyphRun, 'color' | 'outline' | 'underline'>;

/** Colour, outline and underline of a run: its words' own, or the paragraph's. `middle`: x of a vertical line's middle from the first glyph's origin; null for level lines. */
export function dressWords({ look, size, rise }: Typeface, color: Cmyk, paragraphSize: number, middle: number | null): Dress {
  if (!look) return { color };
  // Chinese and Latin of one paragraph share the line under them.
  const em = paragraphSize * look.size;
  const underline = look.underline ? { underline: { at: round(middle === null ? UNDERLINE * em + rise : BESIDE * em - middle), width: round(Math.max(LEAST_THICK, THICK * em)) } } : {};
  return look.outline
    ? { color: PAPER, outline: { color: look.color, width: round(Math.max(LEAST_OUTLINE, size * OUTLINE)) }, ...underline }
    : { color: look.color, ...underline };
}
