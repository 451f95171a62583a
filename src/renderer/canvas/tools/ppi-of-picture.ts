import { cropOf } from '../../../compose/picture-frame';
import type { Rect } from '../../../geometry/rect';
import type { Edition } from '../../../model/edition';
import type { PictureId } from '../../../model/ids';
import { FULL_CROP } from '../../../model/picture';

/** Pixels an inch of a picture that fills a rectangle uncropped; null for one that is not there. */
export function ppiOfPicture(edition: Edition, picture: PictureId, rect: Rect): number | null {
  const asset = edition.assets[edition.pictures[picture]?.asset ?? ''];
  return asset ? cropOf(asset, FULL_CROP, rect)?.ppi ?? null : null;
}
