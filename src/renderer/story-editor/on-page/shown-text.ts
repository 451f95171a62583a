import type { ComposedLine, Composition } from '../../../compose/composition';
import { caretPlace, lineOf, pointOnLine } from '../../../display/hit-test';
import type { CaretPlace } from '../../../display/hit-test';
import type { StoryId } from '../../../model/ids';
import { HEAD_PARTS, type StoryPoint } from '../../../model/story-text';

/** A caret in a story: at a soft line's end it may stand on either of two lines. */
export interface Spot {
  readonly point: StoryPoint;
  readonly atLineEnd: boolean;
}

/** A story as its pages show it. */
export interface ShownText {
  readonly story: StoryId;
  readonly pages: Composition['pages'];
  readonly lines: readonly ComposedLine[];
}

export const shownText = (composition: Composition, story: StoryId): ShownText => ({ story, pages: composition.pages, lines: composition.stories.get(story)?.lines ?? [] });

export const caretOf = (shown: ShownText, { point, atLineEnd }: Spot): CaretPlace | null => caretPlace(shown.pages, shown.story, shown.lines, point, atLineEnd ? 'backward' : 'forward');

export const lineAt = (shown: ShownText, { point, atLineEnd }: Spot): ComposedLine | null => lineOf(shown.lines, point, atLineEnd ? 'backward' : 'forward');

/** Where a caret moving over lines wants to be: an x of the page (a y in vertical text), or a count of characters where nothing is set. */
export interface Goal {
  readonly along: number | null;
  readonly characters: number;
}

/**
 * One line on or back, as near to the goal as the line allows. Within a column it goes to the row below, at a column's
 * end to the next one; from a head to the column under the caret. Null at the story's edge.
 */
export function lineMove(shown: ShownText, from: Spot, direction: 1 | -1, goal: Goal | null): { readonly spot: Spot; readonly goal: Goal } | null {
  const line = lineAt(shown, from);
  if (!line) return null;
  const caret = caretOf(shown, from);
  const wanted: Goal = goal ?? { along: caret ? (caret.vertical ? caret.rect.y : caret.rect.x) : null, characters: from.point.offset - line.start };
  const next = neighbour(shown.lines, line, direction, wanted);
  if (!next) return null;
  const moved: Goal = { ...wanted, along: shiftedGoal(wanted.along, line, next) };
  return { spot: onLine(shown, next, moved), goal: moved };
}

function onLine(shown: ShownText, line: ComposedLine, { along, characters }: Goal): Spot {
  const list = line.place && shown.pages.get(line.place.page)?.list;
  if (list && along !== null) {
    const { part, offset, affinity } = pointOnLine(list, shown.story, line, along);
    return { point: { part, offset }, atLineEnd: affinity === 'backward' };
  }
  return { point: { part: line.part, offset: Math.min(line.end, line.start + characters) }, atLineEnd: line.start + characters >= line.end };
}

/** A goal keeps its distance from the column's edge when the text runs on in another one. */
function shiftedGoal(along: number | null, from: ComposedLine, to: ComposedLine): number | null {
  if (along === null || !from.place || !to.place || sameColumn(from, to) || (from.place.frame === to.place.frame && isHead(from) !== isHead(to))) return along;
  return from.place.vertical ? along - from.place.cell.y + to.place.cell.y : along - from.place.cell.x + to.place.cell.x;
}

function neighbour(lines: readonly ComposedLine[], line: ComposedLine, direction: 1 | -1, goal: Goal): ComposedLine | null {
  const index = lines.indexOf(line);
  const beyond = direction === 1 ? lines.slice(index + 1) : lines.slice(0, index).reverse();
  if (line.place && goal.along !== null) {
    const here = acrossOf(line)!;
    const thickness = line.place.vertical ? line.place.cell.width : line.place.cell.height;
    const further = beyond.filter((other) => other.place && (sameColumn(line, other) || isUnderHead(line, other, goal.along!)) && (acrossOf(other)! - here) * direction > thickness / 3);
    const nearest = Math.min(...further.map((other) => Math.abs(acrossOf(other)! - here)));
    const row = further.filter((other) => Math.abs(acrossOf(other)! - here) < nearest + 1);
    const best = row.sort((a, b) => missBy(a, goal.along!) - missBy(b, goal.along!))[0];
    if (best) return best;
  }
  // A row that is cut in two has lines beside this one: the next column's is meant.
  return beyond.find((other) => !line.place || !other.place || !sameColumn(line, other)) ?? null;
}

const isHead = (line: ComposedLine): boolean => HEAD_PARTS.has(line.partType) || line.partType === 'byline';

const sameColumn = (a: ComposedLine, b: ComposedLine): boolean => a.place?.frame === b.place?.frame && a.place?.column === b.place?.column;

/** From a head down into whichever column is below. */
const isUnderHead = (head: ComposedLine, line: ComposedLine, along: number): boolean => isHead(head) && !isHead(line) && head.place?.frame === line.place?.frame && missBy(line, along) === 0;

/** How far down the page a line stands, or in vertical text how far to the left: grows in reading order. */
function acrossOf({ place }: ComposedLine): number | null {
  if (!place) return null;
  return place.vertical ? -place.cell.x : place.baseline;
}

function missBy({ place }: ComposedLine, along: number): number {
  if (!place) return Infinity;
  const [start, length] = place.vertical ? [place.cell.y, place.cell.height] : [place.cell.x, place.cell.width];
  return Math.max(start - along, 0, along - start - length);
}

/** The start or end of the line that a caret stands on; `text`: the part's. A typed line break or a blank at the end is not passed. */
export function lineEdge(shown: ShownText, from: Spot, edge: 'start' | 'end', text: string): Spot {
  const line = lineAt(shown, from);
  const { part } = from.point;
  if (!line) return { point: { part, offset: edge === 'start' ? 0 : text.length }, atLineEnd: edge === 'end' };
  if (edge === 'start') return { point: { part, offset: line.start }, atLineEnd: false };
  const isLast = line.end >= text.length;
  const passed = !isLast && /[ \n]/.test(text.charAt(line.end - 1)) && line.end > line.start;
  return { point: { part, offset: passed ? line.end - 1 : Math.min(line.end, text.length) }, atLineEnd: !passed };
}
