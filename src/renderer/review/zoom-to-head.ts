import type { Rect } from '../../geometry/rect';
import { union } from '../../geometry/rect';
import { HEAD_PARTS } from '../../model/story-text';
import { openFile } from '../app-store';
import { currentStories } from '../actions/open-document';
import { readingFrames } from '../canvas/reading-frames';
import { storyOf } from '../../model/threads';
import { useSession } from '../session-store';

let last: string | null = null;

/** Looks at the head of the story at hand; pressed again, or with none at hand, at the next head of the page in reading order. */
export function zoomToHead(): void {
  const { page, lookAt } = useSession.getState();
  const { edition, composition } = openFile().store.getState();
  if (page === null) return;
  const heads = [...new Set(readingFrames(edition, page).flatMap((frame) => storyOf(edition, frame)?.id ?? []))].flatMap((story) => {
    const lines = composition.stories.get(story)?.lines.filter(({ partType, place }) => HEAD_PARTS.has(partType) && place?.page === page) ?? [];
    const rects = lines.flatMap(({ place }) => (place ? [place.cell] : []));
    return rects.length > 0 ? [{ story, rect: rects.reduce((a: Rect, b: Rect) => union(a, b)) }] : [];
  });
  if (heads.length === 0) return useSession.getState().toast({ tone: 'info', key: 'review.no-head' });
  const [own] = currentStories();
  const at = heads.findIndex(({ story }) => story === last);
  const mine = heads.findIndex(({ story }) => story === own);
  const next = mine >= 0 && own !== last ? mine : (at + 1) % heads.length;
  last = heads[next]!.story;
  lookAt(page, heads[next]!.rect);
}
