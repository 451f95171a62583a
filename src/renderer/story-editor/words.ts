import { partText, type StoryPoint, type StoryText } from '../../model/story-text';

/** Words of a Chinese text too: 城市更新 is two of them. */
const segmenters = new Map<string, Intl.Segmenter>();
function segments(text: string, language: string): readonly Intl.SegmentData[] {
  let segmenter = segmenters.get(language);
  if (!segmenter) segmenters.set(language, (segmenter = new Intl.Segmenter(language, { granularity: 'word' })));
  return [...segmenter.segment(text)];
}

/** A range within one part. */
export interface PartRange {
  readonly from: StoryPoint;
  readonly to: StoryPoint;
}

const textOf = (text: StoryText, part: number): string => (text[part] ? partText(text[part]) : '');

/** The word at a place; at a part's end the last one. */
export function wordAt(text: StoryText, { part, offset }: StoryPoint, language: string): PartRange {
  const words = segments(textOf(text, part), language);
  const found = words.find(({ index, segment }) => offset >= index && offset < index + segment.length) ?? words.at(-1);
  const [start, length] = found ? [found.index, found.segment.length] : [0, 0];
  return { from: { part, offset: start }, to: { part, offset: start + length } };
}

export const partAround = (text: StoryText, { part }: StoryPoint): PartRange => ({ from: { part, offset: 0 }, to: { part, offset: textOf(text, part).length } });

/** One word on or back; over a part's edge into the next part. */
export function wordMove(text: StoryText, { part, offset }: StoryPoint, direction: 1 | -1, language: string): StoryPoint {
  const words = textOf(text, part);
  if (direction === 1) {
    if (offset >= words.length) return part < text.length - 1 ? { part: part + 1, offset: 0 } : { part, offset };
    let end = wordAt(text, { part, offset }, language).to.offset;
    while (/\s/.test(words.charAt(end))) end++;
    return { part, offset: end };
  }
  if (offset === 0) return part > 0 ? { part: part - 1, offset: textOf(text, part - 1).length } : { part, offset };
  let before = offset;
  while (before > 1 && /\s/.test(words.charAt(before - 1))) before--;
  return { part, offset: wordAt(text, { part, offset: before - 1 }, language).from.offset };
}

/** To the start of this part, or of the one before when the caret is there; on: to the start of the next part, or the text's end. */
export function paragraphMove(text: StoryText, { part, offset }: StoryPoint, direction: 1 | -1): StoryPoint {
  if (direction === -1) return offset > 0 || part === 0 ? { part, offset: 0 } : { part: part - 1, offset: 0 };
  return part < text.length - 1 ? { part: part + 1, offset: 0 } : { part, offset: textOf(text, part).length };
}

export const isBefore = (a: StoryPoint, b: StoryPoint): boolean => a.part < b.part || (a.part === b.part && a.offset < b.offset);
