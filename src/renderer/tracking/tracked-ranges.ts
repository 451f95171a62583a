import type { Range } from 'slate';
import type { Edition } from '../../model/edition';
import type { MarkId, StoryId } from '../../model/ids';
import { storyPoint } from '../../model/redline/flat-text';
import { redlineSpans } from '../../model/redline/redline-spans';
import { writtenStory } from '../../model/redline/written-story';
import { partText, type StoryPart } from '../../model/story-text';
import { markColour } from '../../proof/mark-colour';

/** Whose change it is: CSS hex and the name. */
interface Ink {
  readonly colour: string;
  readonly by: string;
}
interface Struck extends Ink {
  /** As they are shown: ends of paragraphs as ¶, forced line breaks as ↵. */
  readonly words: string;
}

/** What tracked changes make of a run of text in the galley. */
export interface TrackedLeaf {
  readonly putIn?: Ink;
  readonly restyled?: Ink;
  /** Words that are struck out stood before it, or (at the end of a part) behind it. */
  readonly before?: Struck;
  readonly after?: Struck;
  /** The end of the part behind it was put in. */
  readonly ended?: Ink;
}

/** A run of a part's text, in its characters. */
interface TrackedRange {
  readonly start: number;
  readonly end: number;
  readonly leaf: TrackedLeaf;
}

/** Runs with changes, by part. */
export type TrackedRanges = readonly (readonly TrackedRange[] | undefined)[];

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Where tracked changes show in a story as it is written in. */
export function trackedRanges({ stories, marks, styles }: Edition, id: StoryId): TrackedRanges {
  const story = stories[id];
  if (!story?.redline) return [];
  const { text } = writtenStory(story);
  const inkOf = (id: MarkId): Ink => {
    const mark = marks[id];
    return mark ? { colour: markColour(styles.proof, mark), by: mark.author } : { colour: '#808080', by: '' };
  };
  const parts: TrackedRange[][] = [];
  const put = (part: number, range: TrackedRange): void => void (parts[part] ??= []).push(range);
  /** The last letter of a part; nothing where it has none. */
  const lastOf = (part: number): { readonly start: number; readonly end: number } => {
    const words = partText(text[part]!);
    return { start: words.length - ([...graphemes.segment(words.slice(-24))].at(-1)?.segment.length ?? 0), end: words.length };
  };
  /** What several readers strike out at one place stands there together. */
  const putStruck = (part: number, start: number, end: number, side: 'before' | 'after', struck: Struck): void => {
    const last = parts[part]?.at(-1);
    const there = last?.start === start && last.end === end ? last.leaf[side] : undefined;
    if (there) parts[part]!.pop();
    put(part, { start, end, leaf: { [side]: there ? { ...there, words: there.words + struck.words } : struck } });
  };
  for (const span of redlineSpans(story.text, story.redline)) {
    const from = storyPoint(text, span.from);
    const words = text[from.part] ? partText(text[from.part]!) : '';
    if (span.type === 'struck') {
      const struck = { ...inkOf(span.mark), words: span.words.replaceAll('\n', '¶').replaceAll('\u2028', '↵') };
      if (from.offset < words.length) {
        const [first] = graphemes.segment(words.slice(from.offset, from.offset + 24));
        putStruck(from.part, from.offset, from.offset + (first?.segment.length ?? 1), 'before', struck);
      } else {
        const { start, end } = lastOf(from.part);
        putStruck(from.part, start, end, 'after', struck);
      }
      continue;
    }
    const to = storyPoint(text, span.to);
    const leaf = span.type === 'put-in' ? { putIn: inkOf(span.mark) } : { restyled: inkOf(span.mark) };
    for (let part = from.part; part <= to.part; part++) {
      const start = part === from.part ? from.offset : 0;
      const end = part === to.part ? to.offset : partText(text[part]!).length;
      if (end > start) put(part, { start, end, leaf });
      if (span.type === 'put-in' && part < to.part) put(part, { ...lastOf(part), leaf: { ended: inkOf(span.mark) } });
    }
  }
  return parts;
}

/** The changes of one part in a word, to see whether they changed without its text. */
export const trackedKey = (ranges: readonly TrackedRange[] | undefined): string => (ranges ? JSON.stringify(ranges) : '');

/** Where changes of one part begin and end, in order. */
export const changeStops = (ranges: readonly TrackedRange[]): readonly number[] => [...new Set(ranges.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);

/** The changes of one part as decorations, cut at its leaves. */
export function decorateChanges(part: StoryPart, index: number, ranges: readonly TrackedRange[] | undefined): (Range & TrackedLeaf)[] {
  if (!ranges) return [];
  const out: (Range & TrackedLeaf)[] = [];
  let leafStart = 0;
  part.children.forEach(({ text }, leafIndex) => {
    const leafEnd = leafStart + text.length;
    for (const { start, end, leaf } of ranges) {
      const [from, to] = [Math.max(start, leafStart), Math.min(end, leafEnd)];
      // What is struck out is told once, where its run begins or ends.
      const { before, after, ended, ...rest } = leaf;
      const shown: TrackedLeaf = { ...rest, ...(before && from === start ? { before } : {}), ...(after && to === end ? { after } : {}), ...(ended && to === end ? { ended } : {}) };
      if (to < from || (to === from && end > start) || Object.keys(shown).length === 0) continue;
      const path = [index, leafIndex];
      out.push({ anchor: { path, offset: from - leafStart }, focus: { path, offset: to - leafStart }, ...shown });
    }
    leafStart = leafEnd;
  });
  return out;
}
