import { union } from '../../geometry/rect';
import type { FramesClip } from '../../model/frames-clip';
import { paintThumbnail } from '../../paint/canvas/paint-thumbnail';
import { openFile } from '../app-store';
import { paintResourcesOf } from '../canvas/use-paint-resources';
import type { ItemPicture } from './library-item';

/** Pixels of the longer side. */
const LARGEST = 320;

/** Frames of the open edition as they stand on their page, without what lies between them; null when the page has not been composed yet. */
export function pictureOfFrames({ page, frames }: FramesClip): ItemPicture | null {
  const open = openFile();
  const list = open.store.getState().composition.pages.get(page)?.list;
  if (!list) return null;
  const part = frames.map(({ rect }) => rect).reduce(union);
  const ids = new Set<string>(frames.map(({ id }) => id));
  const canvas = document.createElement('canvas');
  const { atlas, images } = paintResourcesOf(open);
  const scale = Math.min(LARGEST / part.width, LARGEST / part.height, 2);
  paintThumbnail({ list: { ...list, groups: list.groups.filter(({ id }) => ids.has(id)) }, canvas, atlas, images, part, width: Math.max(8, Math.round(part.width * scale)) });
  return { url: canvas.toDataURL('image/png'), width: part.width, height: part.height };
}
