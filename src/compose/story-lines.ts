/** A line of the page as the story sees it: one line of a part, or two where a subhead runs in. */
import type { GlyphRun } from '../display/display-list';
import { round } from '../geometry/units';
import type { StoryText } from '../model/story-text';
import type { ComposedLine, LinePlace } from './composition';
import type { DropCap } from './filling';
import { RUN_IN_GAP } from './run-in';
import type { PageLine } from './story-job';

/** The drop cap that the line begins with; null for any other line. */
export function capOf({ paragraph, range }: Pick<PageLine, 'paragraph' | 'range'>): DropCap | null {
  const cap = paragraph.dropCap ?? null;
  return cap && range.start === cap.end ? cap : null;
}

export function storyLines(line: PageLine, runs: readonly GlyphRun[], text: StoryText): ComposedLine[] {
  const { paragraph, range, measure, place, number } = line;
  const { part, runIn } = paragraph;
  const lineOf = (of: number, start: number, end: number, width: number, at: LinePlace | null): ComposedLine => ({
    part: of, partType: text[of]?.type ?? 'body', start, end, measure: width, place: at, number,
  });
  if (!runIn) {
    const cap = capOf(line);
    // What is dropped belongs to the line that it begins.
    return cap ? [lineOf(part, 0, range.end, measure, place && widened(place, cap.width))] : [lineOf(part, range.start, range.end, measure, place)];
  }
  const from = runIn.length + RUN_IN_GAP.length;
  if (range.start >= from) return [lineOf(part, range.start - from, range.end - from, measure, place)];
  if (range.end <= from) return [lineOf(runIn.part, Math.min(range.start, runIn.length), Math.min(range.end, runIn.length), measure, place)];
  const body = runs.find(({ source }) => source?.part === part);
  const at = place && body ? (place.vertical ? body.ys?.[0] ?? body.y : body.xs[0] ?? 0) - (place.vertical ? 0.88 * body.size : 0) : 0;
  const before = place ? round(Math.max(0, Math.min(measure, at - (place.vertical ? place.cell.y : place.cell.x)))) : 0;
  const [head, tail] = place ? parted(place, before) : [null, null];
  return [lineOf(runIn.part, Math.min(range.start, runIn.length), runIn.length, place ? before : measure, head), lineOf(part, 0, range.end - from, round(measure - before), tail)];
}

const widened = (place: LinePlace, by: number): LinePlace => ({ ...place, cell: { ...place.cell, x: round(place.cell.x - by), width: round(place.cell.width + by) } });

function parted(place: LinePlace, before: number): [LinePlace, LinePlace] {
  const { cell } = place;
  return place.vertical
    ? [{ ...place, cell: { ...cell, height: before } }, { ...place, cell: { ...cell, y: round(cell.y + before), height: round(cell.height - before) } }]
    : [{ ...place, cell: { ...cell, width: before } }, { ...place, cell: { ...cell, x: round(cell.x + before), width: round(cell.width - before) } }];
}
