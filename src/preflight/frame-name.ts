import type { Edition } from '../model/edition';
import type { Frame } from '../model/frame';
import { storyOf } from '../model/threads';

/** What the desk calls what stands in a frame: its story or picture; `none` for a rule, a box, a code or the folio, which messages name in general. */
export function frameName(edition: Edition, frame: Frame | null): string {
  if (!frame) return 'none';
  const picture = frame.type === 'picture' && frame.picture !== null ? edition.pictures[frame.picture] : undefined;
  return picture?.slug || storyOf(edition, frame)?.slug || 'none';
}
