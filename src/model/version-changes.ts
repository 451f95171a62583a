import type { Edition } from './edition';
import { equal } from './equal';

/** What was changed between two versions, counted. */
export interface VersionChanges {
  readonly pages: number;
  readonly stories: number;
  /** Marks put down, and settled. */
  readonly marked: number;
  readonly settled: number;
}

/** Counts what was changed between two states of an edition; records that both share cost nothing. Pages count for their own settings and their frames, stories for their words and looks. */
export function versionChanges(before: Edition, after: Edition): VersionChanges {
  const pages = new Set(differing(before.pages, after.pages));
  for (const id of differing(before.frames, after.frames)) for (const { [id]: frame } of [before.frames, after.frames]) if (frame) pages.add(frame.page);
  const stories = before.stories === after.stories ? [] : [...new Set([...Object.keys(before.stories), ...Object.keys(after.stories)])].filter((id) => {
    const [was, is] = [before.stories[id], after.stories[id]];
    return was !== is && (!was || !is || !equal(was.text, is.text));
  });
  const marks = before.marks === after.marks ? [] : Object.values(after.marks);
  return {
    pages: pages.size,
    stories: stories.length,
    marked: marks.filter(({ id }) => !before.marks[id]).length,
    settled: marks.filter(({ id, state }) => state !== 'open' && (before.marks[id]?.state ?? 'open') === 'open').length,
  };
}

function differing<T>(before: Readonly<Record<string, T>>, after: Readonly<Record<string, T>>): readonly string[] {
  if (before === after) return [];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((id) => before[id] !== after[id] && !equal(before[id], after[id]));
}
