import type { ComposedLine, LinePlace } from '../../compose/composition';
import { equal } from '../../model/equal';
import type { StoryId } from '../../model/ids';
import { partText } from '../../model/story-text';
import type { StoryText } from '../../model/story-text';
import type { Tried } from '../document-store';

/** A line that is not as it was. */
export interface ChangedLine {
  readonly story: StoryId;
  /** As it is now; a line that is gone as it was. */
  readonly line: ComposedLine;
  readonly isGone: boolean;
  /** Of a paragraph that the change itself does not touch. */
  readonly isOutside: boolean;
}

/** The stretch of parts that differ between two states of a story's text: from `start` to `before`, now to `after`. */
export interface ChangedParts {
  readonly start: number;
  readonly before: number;
  readonly after: number;
}

/** Told by identity: what an operation does not touch stays the same object. */
export function changedParts(before: StoryText, after: StoryText): ChangedParts {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let [a, b] = [before.length, after.length];
  while (a > start && b > start && before[a - 1] === after[b - 1]) [a, b] = [a - 1, b - 1];
  return { start, before: a, after: b };
}

/** Lines that a change moves or sets otherwise, those that come and go included. Stories whose composition is the same object cost nothing. */
export function changedLines(before: Tried, after: Tried): readonly ChangedLine[] {
  const stories = new Set([...before.composition.stories.keys(), ...after.composition.stories.keys()]);
  return [...stories].flatMap((story) => changedInStory(before, after, story));
}

function changedInStory(before: Tried, after: Tried, story: StoryId): ChangedLine[] {
  const [was, is] = [before.composition.stories.get(story), after.composition.stories.get(story)];
  const [oldText, newText] = [before.edition.stories[story]?.text ?? [], after.edition.stories[story]?.text ?? []];
  if (was === is && oldText === newText) return [];
  const parts = changedParts(oldText, newText);
  const shift = parts.after - parts.before;
  const nameOld = (line: ComposedLine): string => nameOf(line, oldText, line.part < parts.start ? line.part : line.part >= parts.before ? line.part + shift : null);
  const nameNew = (line: ComposedLine): string => nameOf(line, newText, line.part < parts.start || line.part >= parts.after ? line.part : null);
  const left = new Map((was?.lines ?? []).map((line) => [nameOld(line), line]));
  const out: ChangedLine[] = [];
  for (const line of is?.lines ?? []) {
    const name = nameNew(line);
    const old = left.get(name);
    left.delete(name);
    if (old && samePlace(old.place, line.place) && old.measure === line.measure && old.end - old.start === line.end - line.start) continue;
    out.push({ story, line, isGone: false, isOutside: line.part < parts.start || line.part >= parts.after });
  }
  for (const line of left.values()) out.push({ story, line, isGone: true, isOutside: line.part < parts.start || line.part >= parts.before });
  return out;
}

/** What makes a line the same line in both states: its place in an untouched paragraph; where it stands and what it says in one that changed. */
function nameOf(line: ComposedLine, text: StoryText, part: number | null): string {
  if (part !== null) return `${part}:${line.start}`;
  const own = text[line.part];
  const looks = own ? JSON.stringify([own.type, own.style, own.tracking, own.head, partText(own).slice(line.start, line.end)]) : '';
  return `${keyOfPlace(line.place) ?? `over${line.start}`}:${looks}`;
}

/** Where a line stands, as one key; null for an overset one. */
export const keyOfPlace = (place: LinePlace | null): string | null => place && `${place.page}/${place.frame}/${place.column}/${place.cell.x}/${place.cell.y}`;

const samePlace = (a: LinePlace | null, b: LinePlace | null): boolean => a === b || equal(a, b);
