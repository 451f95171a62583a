import type { StoryId } from '../../model/ids';
import type { Mark } from '../../model/mark';
import { flatOffset } from '../../model/redline/flat-text';
import { fromProposed, toProposed } from '../../model/redline/shown-places';
import type { StoryPoint } from '../../model/story-text';
import type { DocumentState } from '../document-store';

/** The mark with its place in the text that the window shows: of the story that is written in with changes tracked, the proposed one. */
export function markAsShown<M extends Pick<Mark, 'anchor'>>({ edition, tracked }: Pick<DocumentState, 'edition' | 'tracked'>, mark: M): M {
  const { anchor } = mark;
  const redline = anchor.type === 'text' && anchor.story === tracked ? edition.stories[anchor.story]?.redline : undefined;
  if (!redline || anchor.type !== 'text') return mark;
  const from = toProposed(redline, anchor.from);
  return { ...mark, anchor: { ...anchor, from, to: Math.max(from, toProposed(redline, anchor.to)) } };
}

/** Where a place of a story as the window shows it stands in the flat text that prints. */
export function printedPlace({ edition, shown, tracked }: Pick<DocumentState, 'edition' | 'shown' | 'tracked'>, story: StoryId, point: StoryPoint): number {
  const place = flatOffset(shown.stories[story]?.text ?? [], point);
  const redline = tracked === story ? edition.stories[story]?.redline : undefined;
  return redline ? fromProposed(redline, place) : place;
}
