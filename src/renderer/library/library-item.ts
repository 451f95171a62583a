/** What the shelf holds of a library item: the frames, and a small picture of them for the panel. */
import type { FramesClip } from '../../model/frames-clip';
import { readFramesClip } from '../../model/frames-clip';

/** The picture of an item as a data address, and how large it prints, points. */
export interface ItemPicture {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

export interface LibraryItem {
  readonly clip: FramesClip;
  readonly picture: ItemPicture | null;
}

/** The value for the shelf: the clip itself, so that the shelf finds its files, with the picture beside it. */
export const itemOnShelf = (clip: FramesClip, picture: ItemPicture | null): object => ({ ...clip, picture });

/** An item as it was kept, by this Forme or by one that made no pictures; null for anything else. */
export function readItem(raw: unknown): LibraryItem | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { picture, ...rest } = raw as { readonly picture?: unknown };
  const clip = readFramesClip(rest);
  return clip && { clip, picture: isPicture(picture) ? picture : null };
}

const isPicture = (value: unknown): value is ItemPicture => {
  const { url, width, height } = (value ?? {}) as Partial<ItemPicture>;
  return typeof url === 'string' && url.startsWith('data:image/png;base64,') && typeof width === 'number' && typeof height === 'number' && width > 0 && height > 0;
};
