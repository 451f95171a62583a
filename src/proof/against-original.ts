/** The copy as it was submitted, set against the story as it is: what stands in it still, what went, what came; and which place of one is which of the other. */
import { flatLength, flatOffset, flatText, SOFT_BREAK, storyPoint } from '../model/redline/flat-text';
import type { PartType, StoryPoint, StoryText } from '../model/story-text';
import { compareTexts } from './compare-texts';
import type { TextChange } from './compare-texts';

/** A stretch of the copy: words that still stand, words that went (or stand elsewhere now), and words that came in at this place. */
export interface CopyPiece {
  readonly kind: 'same' | 'gone' | 'moved' | 'new';
  readonly text: string;
  /** Which of the changes; null for what still stands. */
  readonly change: number | null;
  /** Where it begins in the copy's part, UTF-16. */
  readonly offset: number;
}

export interface CopyPart {
  readonly type: PartType;
  readonly pieces: readonly CopyPiece[];
}

export interface AgainstOriginal {
  /** Changes of words, in the copy's order. `before` is in the copy, `after` in the story. */
  readonly changes: readonly TextChange[];
  readonly parts: readonly CopyPart[];
  /** The place of the copy that stands for a place of the story, and the other way. In words that only one of them has: where these begin. */
  readonly inCopy: (place: StoryPoint) => StoryPoint;
  readonly inStory: (place: StoryPoint) => StoryPoint;
}

type Stretch = readonly [from: number, to: number];

/** Compares by words alone: how they are set is no business of the copy. */
export function againstOriginal(copy: StoryText, story: StoryText): AgainstOriginal {
  const at = (text: StoryText, { from, to }: TextChange['before']): Stretch => [flatOffset(text, from), flatOffset(text, to)];
  const changes = compareTexts(copy, story).filter(({ kind }) => kind !== 'part' && kind !== 'marks')
    .sort((a, b) => at(copy, a.before)[0] - at(copy, b.before)[0]);
  const gone = changes.map(({ before }) => at(copy, before));
  const came = changes.map(({ after }) => at(story, after)).sort(([a], [b]) => a - b);
  const carried = (from: StoryText, to: StoryText, without: readonly Stretch[], within: readonly Stretch[]) => (place: StoryPoint): StoryPoint =>
    storyPoint(to, Math.min(flatLength(to), placeOf(within, standingBefore(without, flatOffset(from, place)))));
  return { changes, parts: partsOf(copy, changes, gone), inCopy: carried(story, copy, came, gone), inStory: carried(copy, story, gone, came) };
}

/** How many characters stand in both texts before a place of one of them. */
const standingBefore = (own: readonly Stretch[], place: number): number => place - own.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(to, place) - from), 0);

/** The place behind so many characters that stand in both. */
function placeOf(own: readonly Stretch[], standing: number): number {
  let place = standing;
  for (const [from, to] of own) {
    if (from >= place) break;
    place += to - from;
  }
  return place;
}

function partsOf(copy: StoryText, changes: readonly TextChange[], gone: readonly Stretch[]): readonly CopyPart[] {
  const flat = flatText(copy);
  const parts: { type: PartType; pieces: CopyPiece[] }[] = copy.map(({ type }) => ({ type, pieces: [] }));
  /** A stretch of the copy, cut at the ends of parts. An end that went is shown as one. */
  const put = (kind: CopyPiece['kind'], from: number, to: number, change: number | null): void => {
    let place = from;
    while (place < to) {
      const { part, offset } = storyPoint(copy, place);
      const end = flat.indexOf('\n', place);
      const stop = end < 0 ? to : Math.min(to, end);
      const sign = stop < to && kind !== 'same' ? '¶' : '';
      if (stop > place || sign !== '') parts[part]!.pieces.push({ kind, text: shown(flat.slice(place, stop)) + sign, change, offset });
      place = stop + 1;
    }
  };
  let done = 0;
  for (const [index, { kind, after }] of changes.entries()) {
    const [from, to] = gone[index]!;
    put('same', done, from, null);
    put(kind === 'moved' ? 'moved' : 'gone', Math.max(done, from), to, index);
    done = Math.max(done, to);
    if (kind === 'moved' || after.text === '') continue;
    const { part, offset } = storyPoint(copy, done);
    parts[part]!.pieces.push({ kind: 'new', text: shown(after.text), change: index, offset });
  }
  put('same', done, flat.length, null);
  return parts;
}

const shown = (text: string): string => text.replaceAll(SOFT_BREAK, '\n');
