import type { Composition } from '../../compose/composition';
import type { Edition } from '../../model/edition';
import type { Frame } from '../../model/frame';
import type { StoryId } from '../../model/ids';
import { pageNumber } from '../../model/page-order';
import { framesOfPicture, pictureOfCaption, stackOf, threadOf } from '../../model/threads';

/**
 * The last frame of each story that does not fit, in the order in which a desk takes them on: what is overset would be lost, so it comes
 * first, page by page; then what leaves lines blank. Each frame once, however many stories of a stack it holds.
 */
export function misfits(edition: Edition, composition: Composition): readonly Frame[] {
  const wrong = [...composition.stories.values()].filter(({ copyfit }) => copyfit.placed && (copyfit.oversetFrom !== null || copyfit.lines < 0));
  const byPlace = (a: Frame, b: Frame): number => pageNumber(edition, a.page) - pageNumber(edition, b.page) || a.rect.y - b.rect.y || a.rect.x - b.rect.x;
  const framesOf = (over: boolean): readonly Frame[] =>
    wrong.filter(({ copyfit }) => (copyfit.oversetFrom !== null) === over).flatMap(({ story }) => lastFrameOf(edition, story) ?? []).sort(byPlace);
  return [...new Set([...framesOf(true), ...framesOf(false)])];
}

function lastFrameOf(edition: Edition, story: StoryId): Frame | null {
  const picture = pictureOfCaption(edition, story);
  return (picture ? framesOfPicture(edition, picture.id) : threadOf(edition, stackOf(edition, story)[0] ?? story)).at(-1) ?? null;
}
