import { useMemo } from 'react';
import type { Edition } from '../../model/edition';
import type { Frame } from '../../model/frame';
import type { PageId } from '../../model/ids';
import { framesOnPage, storyOf } from '../../model/threads';
import { useMessage } from '../use-message';
import { useSession } from '../session-store';

/**
 * The page's frames as invisible elements at their places, in points: what a screen reader and the tests find on a
 * canvas. The view scales and moves the element around them.
 */
export function FrameLandmarks({ edition, page }: { readonly edition: Edition; readonly page: PageId }) {
  const message = useMessage();
  const selection = useSession((session) => session.selection);
  const frames = useMemo(() => framesOnPage(edition, page), [edition, page]);
  return frames.map((frame) => (
    <div
      key={frame.id}
      role="img"
      aria-label={`${message(`frame.${frame.type}`)} ${nameOf(edition, frame)}`.trim()}
      data-frame={frame.id}
      data-frame-type={frame.type}
      data-selected={selection.includes(frame.id) || undefined}
      style={{ left: frame.rect.x, top: frame.rect.y, width: frame.rect.width, height: frame.rect.height }}
    />
  ));
}

function nameOf(edition: Edition, frame: Frame): string {
  if (frame.type === 'picture' && frame.picture !== null) return edition.pictures[frame.picture]?.slug ?? '';
  const story = storyOf(edition, frame);
  if (story) return story.slug;
  return (frame.type === 'text' || frame.type === 'picture') && frame.placeholder ? frame.placeholder.label : '';
}
