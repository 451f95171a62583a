import type { GlyphRun } from '../../display/display-list';
import { overprints } from '../../display/overprint';
import { clustersOf } from './clusters';
import type { ContentStream } from './content-stream';
import { hex4, utf16Hex } from './hex';
import { formatNumber, formatNumbers } from './number';
import type { PdfFont } from './pdf-font';

/** Corrections smaller than this are left to the next glyph: nothing adds up, since each is taken against the true pen. */
const TOLERANCE = 0.001;

/** Writes a run as a text object: glyphs by id, each within a few thousandths of a point of the engine's place. */
export function paintGlyphRun(stream: ContentStream, run: GlyphRun, font: PdfFont): void {
  if (run.glyphs.length === 0) return;
  stream.setOverprint(overprints(run.color));
  stream.setFill(run.color);
  stream.put(run.ys || run.rotated ? placed(run, font) : line(run, font));
}

/**
 * A horizontal line: one matrix, then codes with corrections against the pen as a viewer computes it.
 * A cluster whose glyphs mean something else than ToUnicode says carries its text as ActualText.
 */
function line(run: GlyphRun, font: PdfFont): string {
  const unit = (run.size * run.scale) / 1000;
  const operators: string[] = [];
  let pen = run.xs[0] ?? 0;
  let parts: string[] = [];
  let codes = '';
  const flushCodes = (): void => {
    if (codes) parts.push(`<${codes}>`);
    codes = '';
  };
  const flush = (): void => {
    flushCodes();
    if (parts.length > 0) operators.push(`[${parts.join('')}] TJ`);
    parts = [];
  };
  const show = (i: number): void => {
    const glyph = run.glyphs[i] ?? 0;
    const x = run.xs[i] ?? pen;
    if (Math.abs(pen - x) > TOLERANCE) {
      const correction = Math.round(((pen - x) / unit) * 100) / 100;
      flushCodes();
      parts.push(formatNumber(correction));
      pen -= correction * unit;
    }
    codes += hex4(font.code(glyph));
    pen += font.width(glyph) * unit;
  };
  for (const cluster of clustersOf(run)) {
    const plain = cluster.count === 1 && font.text(run.glyphs[cluster.first] ?? 0) === cluster.text;
    if (!plain) {
      flush();
      operators.push(beginSpan(cluster.text));
    }
    for (let i = 0; i < cluster.count; i++) show(cluster.first + i);
    if (!plain) {
      flush();
      operators.push('EMC');
    }
  }
  flush();
  const matrix = formatNumbers(run.scale, 0, 0, -1, run.xs[0] ?? 0, run.y);
  return `BT /${font.name} ${formatNumber(run.size)} Tf ${matrix} Tm ${operators.join(' ')} ET`;
}

/** Vertical text: every glyph by a matrix of its own, the run in one ActualText span so that it extracts as one string. */
function placed(run: GlyphRun, font: PdfFont): string {
  const shown = run.glyphs.map((glyph, i) => {
    const x = run.xs[i] ?? 0;
    const y = run.ys?.[i] ?? run.y;
    // A quarter turn clockwise: the advance points down the page and the glyph's top to the right.
    const matrix = run.rotated ? formatNumbers(0, run.scale, 1, 0, x, y) : formatNumbers(run.scale, 0, 0, -1, x, y);
    return `${matrix} Tm <${hex4(font.code(glyph))}> Tj`;
  });
  return `${beginSpan(run.text)} BT /${font.name} ${formatNumber(run.size)} Tf ${shown.join(' ')} ET EMC`;
}

const beginSpan = (text: string): string => `/Span <</ActualText <feff${utf16Hex(text)}>>> BDC`;
