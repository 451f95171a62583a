import type { GlyphRun } from '../../display/display-list';
import { round } from '../../geometry/units';
import { dressWords } from './dress-words';
import { keepLines, type LineEnds } from './keep-lines';
import type { LineRange, PreparedParagraph, SetLine, Unit } from './paragraph';
import { placeLine } from './place-line';

const KEPT = 100;

/** How far two or three digits are narrowed to stand side by side in one cell (V5). */
function narrowing(unit: Unit, size: number, cell: number): number {
  let width = 0;
  for (const glyph of unit.glyphs) width += glyph.advance * size;
  return Math.min(1, cell / width);
}

/**
 * Sets one vertical line of a paragraph that was prepared with `direction: 'vertical'`, in `measure` points of height.
 * Its origin is the top centre: x = 0 is the line's middle, y runs down from its top. `width` is where the last advance
 * ends, downwards. Lines break with `breakParagraph`, the measures being heights. The same arguments give the same object.
 */
export function setVerticalLine(p: PreparedParagraph, range: LineRange, measure: number, at: LineEnds = { first: false, last: true }): SetLine {
  return kept(p, range, measure, at);
}

const kept = keepLines(setFresh, KEPT);

function setFresh(p: PreparedParagraph, range: LineRange, measure: number, at: LineEnds): SetLine {
  const placed = placeLine(p, range, measure, at);
  const scaleOf = (unit: Unit) => (unit.stance === 'cell' ? p.style.scale * narrowing(unit, p.typefaces[unit.typeface]!.size * p.style.scale, p.em) : p.style.scale);
  const runs: GlyphRun[] = [];
  for (let first = placed.start; first < placed.end;) {
    const unit = p.units[first]!;
    const turned = unit.stance === 'rotated';
    const scale = scaleOf(unit);
    let end = first + 1;
    while (end < placed.end) {
      const next = p.units[end]!;
      if (next.typeface !== unit.typeface || (next.stance === 'rotated') !== turned || scaleOf(next) !== scale) break;
      end++;
    }
    const bottom = end === placed.end ? round(placed.extent + placed.hung) : round(placed.positions[end - 1 - placed.start]! + p.units[end - 1]!.advance);
    runs.push(makeRun(p, first, end, placed.positions, placed.start, scale, bottom));
    first = end;
  }
  return { range, runs, width: placed.extent, lineEndTrimmed: placed.lineEndTrimmed };
}

/** The glyph run of units [first, end): one typeface, one scale, all turned or all upright. */
function makeRun(p: PreparedParagraph, first: number, end: number, positions: Float64Array, lineStart: number, scale: number, bottom: number): GlyphRun {
  const { font, size } = p.typefaces[p.units[first]!.typeface]!;
  const offset = p.units[first]!.start;
  const turned = p.units[first]!.stance === 'rotated';
  const glyphs: number[] = [];
  const xs: number[] = [];
  const ys: number[] = [];
  const clusters: number[] = [];
  for (let i = first; i < end; i++) {
    const unit = p.units[i]!;
    const top = positions[i - lineStart]! + unit.shift;
    let pen = 0;
    if (unit.stance === 'cell') for (const glyph of unit.glyphs) pen -= (glyph.advance * size * scale) / 2;
    for (const glyph of unit.glyphs) {
      glyphs.push(glyph.glyph);
      clusters.push(unit.start - offset);
      switch (unit.stance) {
        case 'upright':
          xs.push(round(glyph.dx * size * scale));
          ys.push(round(top + pen - glyph.dy * size));
          pen += glyph.advance * size;
          break;
        case 'cell':
          xs.push(round(pen + glyph.dx * size * scale));
          ys.push(round(top - glyph.dy * size));
          pen += glyph.advance * size * scale;
          break;
        case 'rotated':
          xs.push(round(glyph.dy * size));
          ys.push(round(top + pen + glyph.dx * size));
          pen += glyph.advance * size;
          break;
      }
    }
  }
  return {
    kind: 'glyphs',
    font,
    size,
    // A turned glyph is not narrowed across the line.
    scale: turned ? 1 : scale,
    ...dressWords(p.typefaces[p.units[first]!.typeface]!, p.color, p.style.size, -(xs[0] ?? 0)),
    glyphs,
    xs,
    y: ys[0] ?? 0,
    ys,
    ...(turned ? { rotated: true as const } : {}),
    text: p.text.slice(offset, p.units[end - 1]!.end),
    clusters,
    end: bottom,
    source: { story: '', part: 0, offset },
  };
}
