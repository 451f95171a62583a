import type { GlyphRun } from '../../display/display-list';

/** Above the baseline, em: upright glyphs of vertical lines begin so much above their origin. */
const EM_TOP = 0.88;

/** A run cut at UTF-16 offsets of its text, where a glyph begins there; elsewhere (inside a ligature) it stays whole. The pieces draw the same. */
export function splitRun(run: GlyphRun, offsets: readonly number[]): readonly GlyphRun[] {
  const pieces: GlyphRun[] = [];
  let rest = run;
  let done = 0;
  for (const offset of offsets) {
    const cut = offset - done;
    const glyph = rest.clusters.indexOf(cut);
    if (cut <= 0 || glyph <= 0) continue;
    pieces.push(part(rest, 0, glyph, 0, cut, startOf(rest, glyph)));
    rest = part(rest, glyph, rest.glyphs.length, cut, rest.text.length, rest.end);
    done = offset;
  }
  return [...pieces, rest];
}

function part(run: GlyphRun, first: number, end: number, from: number, to: number, extent: number): GlyphRun {
  const { ys, source } = run;
  return {
    ...run,
    glyphs: run.glyphs.slice(first, end),
    xs: run.xs.slice(first, end),
    clusters: run.clusters.slice(first, end).map((cluster) => cluster - from),
    text: run.text.slice(from, to),
    end: extent,
    source: source && { ...source, offset: source.offset + from },
    ...(ys ? { ys: ys.slice(first, end) } : {}),
  };
}

/** Where a glyph begins along its line. */
const startOf = (run: GlyphRun, glyph: number): number =>
  run.vertical && run.ys ? (run.ys[glyph] ?? run.end) - (run.rotated ? 0 : EM_TOP * run.size) : (run.xs[glyph] ?? run.end);
