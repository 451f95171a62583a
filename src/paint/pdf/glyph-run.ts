import type { GlyphRun } from '../../display/display-list';
import { overprints } from '../../display/overprint';
import { clustersOf, type Cluster } from './clusters';
import type { ContentStream } from './content-stream';
import { hex4 } from './hex';
import type { Joint } from './joints';
import { formatNumber, formatNumbers } from './number';
import type { PdfFont } from './fonts/pdf-font';

/** Corrections smaller than this are left to the next glyph: nothing adds up, since each is taken against the true pen. */
const TOLERANCE = 0.001;
const WHOLE: Joint = { taken: 0, word: null, space: false };

/**
 * Writes a run as text objects: glyphs by id, each within a few thousandths of a point of the engine's place.
 * What reads otherwise than its glyphs say is a text object of its own, with its text as ActualText.
 */
export function paintGlyphRun(stream: ContentStream, run: GlyphRun, font: PdfFont, joint: Joint = WHOLE): void {
  if (run.glyphs.length === 0) return;
  if (run.outline) paintOutline(stream, run, run.outline, font);
  stream.setOverprint(overprints(run.color));
  stream.setFill(run.color);
  if (run.ys || run.rotated) stream.replaced(readAs(run, joint), placed(run, font));
  else for (const { actual, shown } of line(run, font, joint)) actual === null ? stream.plain(shown) : stream.replaced(actual, shown);
}

/** The line round the glyphs: the run once more, stroked and read as nothing. Its inner half vanishes under the glyphs. */
function paintOutline(stream: ContentStream, run: GlyphRun, { color, width }: NonNullable<GlyphRun['outline']>, font: PdfFont): void {
  const shown = run.ys || run.rotated ? placed(run, font) : show(run, 0, run.glyphs.length, (run.size * run.scale) / 1000, font, null);
  stream.setOverprint(overprints(color));
  stream.setStroke(color);
  stream.replaced('', `${formatNumber(2 * width)} w 1 j 1 Tr ${shown} 0 Tr 0 j`);
}

interface Segment {
  /** What the glyphs stand for, where that is not what ToUnicode says of them. */
  readonly actual: string | null;
  readonly shown: string;
}

/** A horizontal line: a matrix, then codes with corrections against the pen as a viewer computes it. */
function line(run: GlyphRun, font: PdfFont, joint: Joint): Segment[] {
  const unit = (run.size * run.scale) / 1000;
  const clusters = clustersOf(run);
  const segments: Segment[] = [];
  const space = joint.space ? font.space : null;
  for (let next = 0; next < clusters.length;) {
    const actual = actualText(run, clusters[next]!, font, joint);
    let end = next + 1;
    // A word or a stretch without replacement goes on; other replacements are of one cluster each.
    while (end < clusters.length && isOne(run, clusters[next]!, clusters[end]!, joint) && actualText(run, clusters[end]!, font, joint) === actual) end++;
    const isLast = end === clusters.length;
    const first = clusters[next]!.first;
    const last = clusters[end - 1]!;
    const shown = show(run, first, last.first + last.count, unit, font, isLast ? space : null);
    segments.push(isLast && joint.space && space === null ? { actual: `${actual ?? textOf(clusters.slice(next, end))} `, shown } : { actual, shown });
    next = end;
  }
  return segments;
}

const textOf = (clusters: readonly Cluster[]): string => clusters.map(({ text }) => text).join('');
const startOf = (run: GlyphRun, cluster: Cluster): number => run.clusters[cluster.first] ?? 0;

function actualText(run: GlyphRun, cluster: Cluster, font: PdfFont, { taken, word }: Joint): string | null {
  const start = startOf(run, cluster);
  if (start < taken) return '';
  if (word && start >= word.from) return word.text;
  const isPlain = cluster.count === 1 && font.text(run.glyphs[cluster.first] ?? 0) === cluster.text;
  return isPlain ? null : cluster.text;
}

/** True when two neighbours are told together: both plain, or both of one parted word. */
function isOne(run: GlyphRun, a: Cluster, b: Cluster, { taken, word }: Joint): boolean {
  const [first, second] = [startOf(run, a), startOf(run, b)];
  if (second < taken) return true;
  if (first < taken) return false;
  if (word && second >= word.from) return first >= word.from;
  return true;
}

function show(run: GlyphRun, first: number, end: number, unit: number, font: PdfFont, space: number | null): string {
  const start = run.xs[first] ?? 0;
  const parts: string[] = [];
  let pen = start;
  let codes = '';
  for (let i = first; i < end; i++) {
    const glyph = run.glyphs[i] ?? 0;
    const x = run.xs[i] ?? pen;
    if (Math.abs(pen - x) > TOLERANCE) {
      const correction = Math.round(((pen - x) / unit) * 100) / 100;
      if (codes) parts.push(`<${codes}>`);
      codes = '';
      parts.push(formatNumber(correction));
      pen -= correction * unit;
    }
    codes += hex4(font.code(glyph));
    pen += font.width(glyph) * unit;
  }
  if (space !== null) codes += hex4(font.code(space));
  if (codes) parts.push(`<${codes}>`);
  return `BT /${font.name} ${formatNumber(run.size)} Tf ${formatNumbers(run.scale, 0, 0, -1, start, run.y)} Tm [${parts.join('')}] TJ ET`;
}

/** Vertical text: every glyph by a matrix of its own. */
function placed(run: GlyphRun, font: PdfFont): string {
  const shown = run.glyphs.map((glyph, i) => {
    const x = run.xs[i] ?? 0;
    const y = run.ys?.[i] ?? run.y;
    // A quarter turn clockwise: the advance points down the page and the glyph's top to the right.
    const matrix = run.rotated ? formatNumbers(0, run.scale, 1, 0, x, y) : formatNumbers(run.scale, 0, 0, -1, x, y);
    return `${matrix} Tm <${hex4(font.code(glyph))}> Tj`;
  });
  return `BT /${font.name} ${formatNumber(run.size)} Tf ${shown.join(' ')} ET`;
}

/** What glyphs placed one by one say together: such a run extracts as one string. */
const readAs = ({ text }: GlyphRun, { taken, word, space }: Joint): string =>
  `${text.slice(taken, word?.from ?? text.length)}${word?.text ?? ''}${space && !/\s$/u.test(text) ? ' ' : ''}`;
