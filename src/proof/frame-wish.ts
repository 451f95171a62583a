import type { Rect } from '../geometry/rect';
import type { Edition } from '../model/edition';
import type { Mark, MarkChange } from '../model/mark';

/** What a suggestion about a frame wants otherwise. */
export type FrameWish = 'place' | 'size' | 'crop' | 'picture' | 'other';

export function frameWish({ before, after }: MarkChange): FrameWish {
  const keys = Object.keys(after);
  if (keys.includes('picture')) return 'picture';
  if (keys.length !== 1) return 'other';
  if (keys[0] === 'crop') return 'crop';
  if (keys[0] !== 'rect') return 'other';
  const [was, is] = [before['rect'] as Rect, after['rect'] as Rect];
  return was.width === is.width && was.height === is.height ? 'place' : 'size';
}

const WORDS: Readonly<Record<FrameWish, readonly [zh: string, en: string]>> = {
  place: ['移位', 'Move'], size: ['改大小', 'Resize'], crop: ['重新裁切', 'Crop anew'], picture: ['换图', 'Another picture'], other: ['改版面', 'Change frame'],
};

/** In words; of a picture that is to come, with what the desk calls it. */
export function frameWords(edition: Edition, { change }: Pick<Mark, 'change'>, language: Edition['info']['language']): string {
  if (!change) return '';
  const latin = language === 'en';
  const wish = frameWish(change);
  const words = WORDS[wish][latin ? 1 : 0];
  const slug = wish === 'picture' ? edition.pictures[String(change.after['picture'])]?.slug ?? '' : '';
  return slug === '' ? words : `${words}${latin ? ': ' : '：'}${slug}`;
}
