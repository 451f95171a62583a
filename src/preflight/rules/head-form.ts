import { paragraphStyleOf } from '../../model/paragraph-style-of';
import { isPlaced, threadOf } from '../../model/threads';
import { HEAD_PARTS, partText } from '../../model/story-text';
import type { Story } from '../../model/story';
import type { Finding, Rule } from '../finding';

/** What a head should not be: ended with a full stop (H10), or with a kicker or deck as large as its headline (H1). */
export const headForm: Rule = ({ edition }) =>
  Object.values(edition.stories).flatMap((story): Finding[] => {
    if (story.kind === 'caption' || !isPlaced(edition, story.id)) return [];
    const frame = threadOf(edition, story.id)[0];
    const finding = (key: string, part: number, offset: number, detail: string): Finding => ({
      rule: 'head-form', severity: 'warning', key, values: { story: story.slug, detail },
      place: { page: frame?.page ?? null, frame: frame?.id ?? null, story: story.id, at: { part, offset } },
    });
    const headline = largestHeadline(story, (part) => paragraphStyleOf(edition.styles, story.kind, story.text[part]!).size);
    return story.text.flatMap((part, index): Finding[] => {
      if (!HEAD_PARTS.has(part.type)) return [];
      const text = partText(part);
      if (text.trim() === '') return [];
      // A Western deck may be a sentence or two.
      const stop = part.type === 'deck' && story.language !== 'zh-Hans' ? -1 : text.search(/。|(?<=[\p{Ll}\p{Nd}])\.\s*$/u);
      const isTooLarge = part.type !== 'headline' && headline !== null && paragraphStyleOf(edition.styles, story.kind, part).size >= headline;
      return [
        ...(stop >= 0 ? [finding('finding.headStop', index, stop, text)] : []),
        ...(isTooLarge ? [finding('finding.headOrder', index, 0, text)] : []),
      ];
    });
  });

function largestHeadline({ text }: Story, sizeOf: (part: number) => number): number | null {
  const sizes = text.flatMap((part, index) => (part.type === 'headline' && partText(part).trim() !== '' ? [sizeOf(index)] : []));
  return sizes.length === 0 ? null : Math.max(...sizes);
}
