import type { ComposedLine, Composition } from '../../compose/composition';
import type { Rect } from '../../geometry/rect';
import type { Edition } from '../../model/edition';
import type { FrameId, PageId } from '../../model/ids';
import { partText, type StoryPart } from '../../model/story-text';
import type { Tried } from '../document-store';

/** What moves on the pages when something is carried out. */
export interface Moves {
  /** Lines that are set anew within the paragraphs that change themselves. */
  readonly own: number;
  /** Lines of other paragraphs that stand elsewhere or hold other words. */
  readonly others: number;
  /** Columns in which something moves. */
  readonly columns: number;
  readonly frames: readonly FrameId[];
  /** Lines more (positive) or fewer that do not fit. */
  readonly overset: number;
  readonly places: readonly { readonly page: PageId; readonly rect: Rect }[];
}

/** Compares what is set with what would be. Only stories that were set anew are looked into. */
export function movesBetween(before: Tried, after: Tried): Moves {
  const places: { page: PageId; rect: Rect }[] = [];
  const columns = new Set<string>();
  const frames = new Set<FrameId>();
  let [own, others, overset] = [0, 0, 0];
  for (const [id, story] of after.composition.stories) {
    const was = before.composition.stories.get(id);
    if (was === story) continue;
    const kept = new Set<StoryPart>(before.edition.stories[id]?.text ?? []);
    const text = after.edition.stories[id]?.text ?? [];
    const known = new Set((was?.lines ?? []).map((line) => keyOf(before.edition, id, line)));
    for (const line of story.lines) {
      if (known.has(keyOf(after.edition, id, line))) continue;
      if (kept.has(text[line.part]!)) others += 1;
      else own += 1;
      if (!line.place) continue;
      places.push({ page: line.place.page, rect: line.place.cell });
      columns.add(`${line.place.frame} ${line.place.column}`);
      frames.add(line.place.frame);
    }
    overset += missing(story.lines) - missing(was?.lines ?? []);
  }
  for (const [id, frame] of Object.entries(after.edition.frames)) {
    const was = before.edition.frames[id];
    if (was && was.rect !== frame.rect && JSON.stringify(was.rect) !== JSON.stringify(frame.rect)) {
      frames.add(id);
      places.push({ page: frame.page, rect: frame.rect });
    }
  }
  return { own, others, columns: columns.size, frames: [...frames], overset, places };
}

const missing = (lines: readonly ComposedLine[]): number => lines.filter(({ place }) => place === null).length;

function keyOf(edition: Edition, story: string, { part, start, end, place }: ComposedLine): string {
  const source = edition.stories[story]?.text[part];
  const words = source ? partText(source).slice(start, end) : '';
  return place ? `${place.page} ${place.frame} ${place.cell.x.toFixed(1)} ${place.cell.y.toFixed(1)} ${words}` : `- ${words}`;
}

/** What is on screen now, for a comparison. */
export const shownNow = (state: { readonly edition: Edition; readonly composition: Composition }): Tried => ({ edition: state.edition, composition: state.composition });
