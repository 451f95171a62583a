import { cropOf } from '../../../compose/picture-frame';
import type { Rect } from '../../../geometry/rect';
import type { Edition } from '../../../model/edition';
import type { PictureId } from '../../../model/ids';
import { FULL_CROP } from '../../../model/picture';
import type { DeskSession, Feedback } from './tool-state';

/** A picture that hangs over the page tells how it would print where it would stand. */
export const withPpi = (next: Feedback | null, edition: Edition, drag: DeskSession['drag']): Feedback | null =>
  next?.measured && drag?.kind === 'picture' ? { ...next, ppi: ppiOfPicture(edition, drag.id, next.measured) } : next;

/** Pixels an inch of a picture that fills a rectangle uncropped; null for one that is not there. */
function ppiOfPicture(edition: Edition, picture: PictureId, rect: Rect): number | null {
  const asset = edition.assets[edition.pictures[picture]?.asset ?? ''];
  return asset ? cropOf(asset, FULL_CROP, rect)?.ppi ?? null : null;
}
