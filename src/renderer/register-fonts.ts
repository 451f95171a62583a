import type { FontFile } from '../ipc/contract';

/** Chinese characters and marks: a system that can show them never fetches the font for the window's own text. */
const CHINESE = 'U+2E80-2FDF, U+3000-303F, U+3100-312F, U+31C0-31EF, U+3400-4DBF, U+4E00-9FFF, U+F900-FAFF, U+FE30-FE4F, U+FF00-FFEF';

/**
 * Makes Forme's fonts known to the window. None is fetched before text is set in it: the story editor's galley, and the
 * window's own Chinese where the system has no font for it.
 */
export function registerFonts(fonts: readonly FontFile[]): void {
  for (const { key, family, weight, italic } of fonts) {
    const source = `url("forme://font/${encodeURIComponent(key)}")`;
    const look = { weight: String(weight), style: italic ? 'italic' : 'normal' };
    document.fonts.add(new FontFace(family, source, look));
    if (family === 'Forme Hei' && weight <= 700) {
      document.fonts.add(new FontFace('Forme Fallback', source, { ...look, unicodeRange: CHINESE }));
    }
  }
}
