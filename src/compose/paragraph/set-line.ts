import type { GlyphRun } from '../../display/display-list';
import { round } from '../../geometry/units';
import { dressWords } from './dress-words';
import { keepLines, type LineEnds } from './keep-lines';
import type { LineRange, PreparedParagraph, SetLine } from './paragraph';
import { placeLine } from './place-line';

/** More lines than a long paragraph has; a paragraph whose measure keeps changing starts over. */
const KEPT = 600;

/**
 * Sets one line of a paragraph in `measure` points: justified in CLREQ's order so that a full line ends exactly at the
 * measure; natural at its alignment's place when it is the last one or stands before a forced break. x runs from the
 * measure's left edge, the first line's indent included; y is 0 on the baseline.
 * The same arguments give the same object.
 */
export const setLine = keepLines(setFresh, KEPT);

function setFresh(p: PreparedParagraph, range: LineRange, measure: number, at: LineEnds): SetLine {
  const placed = placeLine(p, range, measure, at);
  const runs: GlyphRun[] = [];
  for (let unit = placed.start; unit < placed.end;) {
    let end = unit + 1;
    while (end < placed.end && p.units[end]!.typeface === p.units[unit]!.typeface) end++;
    const run = makeRun(p, unit, end, placed.positions, placed.start, end === placed.end ? round(placed.extent + placed.hung) : null);
    runs.push(end === placed.end && placed.hyphen !== null ? withHyphen(p, run, p.units[unit]!.typeface, placed.hyphen) : run);
    unit = end;
  }
  return { range, runs, width: placed.extent, lineEndTrimmed: placed.lineEndTrimmed };
}

/** The glyph run of units [first, end), all of one typeface. */
function makeRun(p: PreparedParagraph, first: number, end: number, positions: Float64Array, lineStart: number, extent: number | null): GlyphRun {
  const face = p.typefaces[p.units[first]!.typeface]!;
  const em = face.size * p.style.scale;
  const offset = p.units[first]!.start;
  const glyphs: number[] = [];
  const xs: number[] = [];
  const clusters: number[] = [];
  const ys: number[] = [];
  let raised = false;
  let pen = 0;
  for (let i = first; i < end; i++) {
    const unit = p.units[i]!;
    pen = positions[i - lineStart]! + unit.shift;
    for (const glyph of unit.glyphs) {
      glyphs.push(glyph.glyph);
      xs.push(round(pen + glyph.dx * em));
      ys.push(round(-face.rise - glyph.dy * face.size));
      if (glyph.dy !== 0) raised = true;
      clusters.push(unit.start - offset);
      pen += glyph.advance * em;
    }
  }
  const last = p.units[end - 1]!;
  const run: GlyphRun = {
    kind: 'glyphs',
    font: face.font,
    size: face.size,
    scale: p.style.scale,
    ...dressWords(face, p.color, p.style.size, null),
    glyphs,
    xs,
    y: round(-face.rise),
    text: p.text.slice(offset, last.end),
    clusters,
    end: extent ?? round(positions[end - 1 - lineStart]! + last.advance),
    source: { story: '', part: 0, offset },
  };
  return raised ? { ...run, ys } : run;
}

/** The run with a hyphen behind it: a glyph without text, whose cluster is the run's end. */
function withHyphen(p: PreparedParagraph, run: GlyphRun, typeface: number, x: number): GlyphRun {
  const em = run.size * run.scale;
  const glyphs = [...run.glyphs];
  const xs = [...run.xs];
  const clusters = [...run.clusters];
  let pen = x;
  for (const { glyph, dx, advance } of p.hyphenGlyphs[typeface] ?? []) {
    glyphs.push(glyph);
    xs.push(round(pen + dx * em));
    clusters.push(run.text.length);
    pen += advance * em;
  }
  const { ys } = run;
  return { ...run, glyphs, xs, clusters, end: round(pen), ...(ys ? { ys: glyphs.map((_, i) => ys[i] ?? 0) } : {}) };
}
