import type { GlyphRun, Group, PathItem } from '../display/display-list';

const drawn = new WeakMap<GlyphRun, PathItem>();

/** A frame's items with a line under each run that asks for one. The same run gives the same line; items without any come back as they are. */
export function withUnderlines(items: Group['items']): Group['items'] {
  if (!items.some((item) => item.kind === 'glyphs' && item.underline)) return items;
  return items.flatMap((item) => {
    if (item.kind !== 'glyphs' || !item.underline) return [item];
    let line = drawn.get(item);
    if (!line) drawn.set(item, (line = lineOf(item, item.underline)));
    return [item, line];
  });
}

function lineOf(run: GlyphRun, { at, width }: NonNullable<GlyphRun['underline']>): PathItem {
  const start = run.xs[0] ?? 0;
  const [from, to] = run.vertical ? [[start - at, (run.ys?.[0] ?? run.y) - (run.rotated ? 0 : EM_TOP * run.size)], [start - at, run.end]] : [[start, run.y + at], [run.end, run.y + at]];
  return { kind: 'path', commands: [['M', from[0]!, from[1]!], ['L', to[0]!, to[1]!]], fill: null, stroke: { color: run.outline?.color ?? run.color, width } };
}

/** An upright glyph's cell starts so far above its origin, em. */
const EM_TOP = 0.88;
