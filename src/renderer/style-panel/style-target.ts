import type { PartRange } from '../../commands/text-edits';
import type { Edition } from '../../model/edition';
import type { FrameId, StoryId, StyleId } from '../../model/ids';
import { partText, type PartType, type StoryPoint } from '../../model/story-text';
import { paragraphStyleOf } from '../../model/paragraph-style-of';
import { storyOf } from '../../model/threads';
import type { Editing } from '../session-store';

/** What a style is applied to: the parts and words that the caret or the selected text touches, or the selected frames. */
export interface StyleTarget {
  readonly stories: readonly { readonly story: StoryId; /** Null: no part in particular, the frame is meant. */ readonly parts: readonly number[] | null }[];
  /** Selected words; none for a caret. */
  readonly ranges: readonly PartRange[];
  readonly frames: readonly FrameId[];
}

/** Text under the caret comes first: its frame may be selected as well. */
export function styleTarget(edition: Edition, editing: Editing | null, selection: readonly FrameId[]): StyleTarget {
  const story = editing?.caret ? edition.stories[editing.story] : undefined;
  if (story && editing?.caret) {
    const [from, to] = inOrder(editing.anchor ?? editing.caret, editing.caret);
    const parts = story.text.map((_, index) => index).filter((index) => index >= from.part && index <= to.part);
    const ranges = parts.map((part): PartRange => ({
      part, start: part === from.part ? from.offset : 0, end: part === to.part ? to.offset : partText(story.text[part]!).length,
    }));
    const frames = Object.values(edition.frames).filter((frame) => frame.type === 'text' && storyOf(edition, frame)?.id === story.id).map(({ id }) => id);
    return { stories: [{ story: story.id, parts }], ranges: ranges.filter(({ start, end }) => end > start), frames };
  }
  const frames = selection.filter((id) => edition.frames[id]);
  const ids = frames.flatMap((id) => {
    const frame = edition.frames[id]!;
    if (frame.type === 'picture') return edition.pictures[frame.picture ?? '']?.caption ?? [];
    return frame.type === 'text' ? storyOf(edition, frame)?.id ?? [] : [];
  });
  return { stories: [...new Set(ids)].map((id) => ({ story: id, parts: null })), ranges: [], frames };
}

const inOrder = (a: StoryPoint, b: StoryPoint): readonly [StoryPoint, StoryPoint] => (a.part < b.part || (a.part === b.part && a.offset <= b.offset) ? [a, b] : [b, a]);

/** The parts that a paragraph style is meant for when a frame is selected: those of the types that the house sets in it, else the text. */
export function partsFor(edition: Edition, story: StoryId, style: StyleId): readonly number[] {
  const types = new Set<PartType>();
  for (const parts of Object.values(edition.styles.assign)) for (const [type, id] of Object.entries(parts ?? {})) if (id === style) types.add(type as PartType);
  const text = edition.stories[story]?.text ?? [];
  const all = [...text.entries()];
  const meant = all.filter(([, { type }]) => types.has(type));
  return (meant.length > 0 ? meant : all.filter(([, { type }]) => type === 'body' || type === 'lead')).map(([index]) => index);
}

/** The paragraph styles that the target is set in, each once. */
export function stylesOfTarget(edition: Edition, { stories }: StyleTarget): readonly StyleId[] {
  const ids = stories.flatMap(({ story: id, parts }) => {
    const story = edition.stories[id];
    return story ? story.text.filter((_, index) => !parts || parts.includes(index)).map((part) => paragraphStyleOf(edition.styles, story.kind, part).id) : [];
  });
  return [...new Set(ids)];
}
