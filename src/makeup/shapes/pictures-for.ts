import type { Edition } from '../../model/edition';
import type { Picture } from '../../model/picture';
import type { Story } from '../../model/story';
import { HEAD_PARTS, partText } from '../../model/story-text';
import { framesOfPicture } from '../../model/threads';

/** A picture of the basket, and how much its words have in common with a story: 0 … 1. */
export interface LikelyPicture {
  readonly picture: Picture;
  readonly likeness: number;
}

/** From here on a picture counts as the story's own. */
export const OWN_PICTURE = 0.25;

/**
 * The unplaced pictures, likeliest first. Nothing says which story a picture came with, but their words do: the pairs of characters of name and
 * caption that the story's name, head and text have too. Equal ones stay in the basket's order.
 */
export function picturesFor(edition: Edition, story: Story): readonly LikelyPicture[] {
  const words = new Set(pairs([story.slug, ...story.text.map(partText)].join('\n')));
  const heads = new Set(pairs([story.slug, ...story.text.filter((part) => HEAD_PARTS.has(part.type)).map(partText)].join('\n')));
  return Object.values(edition.pictures)
    .filter((picture) => framesOfPicture(edition, picture.id).length === 0)
    .map((picture) => {
      const caption = edition.stories[picture.caption]?.text.filter((part) => part.type !== 'credit').map(partText).join('\n') ?? '';
      return { picture, likeness: Math.max(share(pairs(picture.slug), heads), share(pairs(caption), words)) };
    })
    .sort((a, b) => b.likeness - a.likeness);
}

const share = (of: readonly string[], known: ReadonlySet<string>): number => (of.length === 0 ? 0 : of.filter((pair) => known.has(pair)).length / of.length);

/** Neighbouring Chinese characters, and whole Latin words and numbers. */
function pairs(text: string): readonly string[] {
  const found = new Set<string>();
  for (const run of text.toLowerCase().match(/[\p{Script=Han}]+|[\p{Script=Latin}\d]{3,}/gu) ?? []) {
    if (/\p{Script=Han}/u.test(run)) for (let i = 0; i + 2 <= run.length; i++) found.add(run.slice(i, i + 2));
    else found.add(run);
  }
  return [...found];
}
