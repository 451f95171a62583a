import type { Range } from 'slate';
import type { StoryComposition } from '../../compose/composition';
import type { StoryPart } from '../../model/story-text';

/** How one of the engine's lines shows in the galley: decorations of the leaves that it covers. */
export interface LineRange extends Range {
  /** The last run of a line breaks it. */
  readonly endsLine?: true;
  readonly startsLine?: true;
  readonly overset?: true;
}

/** One of the engine's lines within a part. */
interface PartLine {
  readonly start: number;
  readonly end: number;
  readonly overset: boolean;
}

/** The engine's lines, by part. */
export type GalleyLines = readonly (readonly PartLine[])[];

export function galleyLines(composition: StoryComposition | undefined): GalleyLines {
  const parts: PartLine[][] = [];
  for (const line of composition?.lines ?? []) {
    const lines = (parts[line.part] ??= []);
    lines.push({ start: line.start, end: line.end, overset: composition!.copyfit.placed && line.place === null });
  }
  return parts;
}

/** The lines of one part in a word, to see whether a part's breaks changed without its text. */
export const linesKey = (lines: readonly PartLine[] | undefined): string => (lines ?? []).map((l) => `${l.start}${l.overset ? '!' : ','}`).join('');

/**
 * The lines of one part as decorations: cut at the part's leaves, since a decoration of an element covers its texts one by one, and at `cuts`, where other
 * decorations begin and end: a run that is cut later would start and end its line twice.
 */
export function decorateLines(part: StoryPart, index: number, lines: readonly PartLine[] | undefined, cuts: readonly number[] = []): LineRange[] {
  if (!lines) return [];
  const length = part.children.reduce((sum, leaf) => sum + leaf.text.length, 0);
  const ranges: LineRange[] = [];
  lines.forEach((line, i) => {
    const end = Math.min(line.end, length);
    let leafStart = 0;
    part.children.forEach((leaf, leafIndex) => {
      const first = Math.max(line.start, leafStart);
      const last = Math.min(end, leafStart + leaf.text.length);
      const stops = cuts.length === 0 ? [first, last] : [first, ...cuts.filter((cut) => cut > first && cut < last), last];
      const path = [index, leafIndex];
      for (let k = 1; k < stops.length && last > first; k++) {
        const [from, to] = [stops[k - 1]!, stops[k]!];
        ranges.push({
          anchor: { path, offset: from - leafStart },
          focus: { path, offset: to - leafStart },
          ...(from === line.start ? { startsLine: true as const } : {}),
          // The paragraph's last line ends by itself, and a typed line break breaks by itself.
          ...(to === end && i < lines.length - 1 && leaf.text[to - leafStart - 1] !== '\n' ? { endsLine: true as const } : {}),
          ...(line.overset ? { overset: true as const } : {}),
        });
      }
      leafStart += leaf.text.length;
    });
  });
  return ranges;
}
