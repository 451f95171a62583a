import type { GlyphRun } from '../../display/display-list';

/** Says to readers that a line's end parted a word here, so that they give it back whole. */
export const SOFT_HYPHEN = '\u00ad';

/** Glyphs that stand for one stretch of text together. */
export interface Cluster {
  /** Index of the first glyph in the run, and how many there are. */
  readonly first: number;
  readonly count: number;
  readonly text: string;
}

/**
 * A run's glyphs by cluster. Text that has no glyph of its own belongs to the cluster before it, or to the first;
 * white space at a cluster's end that the setter dropped is not carried along.
 */
export function clustersOf(run: GlyphRun): readonly Cluster[] {
  const clusters: Cluster[] = [];
  let first = 0;
  while (first < run.glyphs.length) {
    const start = run.clusters[first];
    let end = first + 1;
    while (end < run.glyphs.length && run.clusters[end] === start) end++;
    const drawn = start === run.text.length && first > 0;
    const written = run.text.slice(first === 0 ? 0 : start, end < run.glyphs.length ? run.clusters[end] : run.text.length);
    // Soft hyphens of the text show nothing; one that a line ends at is drawn, and comes back by its own glyph.
    const text = drawn ? SOFT_HYPHEN : written.replaceAll(SOFT_HYPHEN, '');
    clusters.push(...split({ first, count: end - first, text: text.trimEnd() || text.slice(0, 1) }));
    first = end;
  }
  return clusters;
}

/**
 * A font may set `——` as two glyphs and HarfBuzz then call them one cluster. As many characters as glyphs are taken one
 * by one: readers that know no ActualText then read them too.
 */
function split({ first, count, text }: Cluster): readonly Cluster[] {
  const characters = [...text];
  if (count < 2 || characters.length !== count) return [{ first, count, text }];
  return characters.map((character, i) => ({ first: first + i, count: 1, text: character }));
}
