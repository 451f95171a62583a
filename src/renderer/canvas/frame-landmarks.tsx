import { memo } from 'react';
import type { Edition } from '../../model/edition';
import type { Frame } from '../../model/frame';
import { framesOnPage, storyOf } from '../../model/threads';
import { useMessage } from '../use-message';
import { useDocument } from '../use-document';
import { useSession } from '../session-store';

/**
 * The page's frames as invisible elements at their places, in points: what a screen reader and the tests find on a
 * canvas. The view scales and moves the element around them.
 */
export function FrameLandmarks() {
  const edition = useDocument((state) => state.edition);
  const page = useSession((session) => session.page);
  const selection = useSession((session) => session.selection);
  const frames = page === null ? [] : framesOnPage(edition, page);
  return frames.map((frame) => <Landmark key={frame.id} frame={frame} name={nameOf(edition, frame)} selected={selection.includes(frame.id)} />);
}

/** Remembered, because the edition changes with every key and a frame seldom. */
const Landmark = memo(function Landmark({ frame, name, selected }: { readonly frame: Frame; readonly name: string; readonly selected: boolean }) {
  const message = useMessage();
  return (
    <div
      role="img"
      aria-label={`${message(`frame.${frame.type}`)} ${name}`.trim()}
      data-frame={frame.id}
      data-frame-type={frame.type}
      data-selected={selected || undefined}
      style={{ left: frame.rect.x, top: frame.rect.y, width: frame.rect.width, height: frame.rect.height }}
    />
  );
});

function nameOf(edition: Edition, frame: Frame): string {
  if (frame.type === 'picture' && frame.picture !== null) return edition.pictures[frame.picture]?.slug ?? '';
  const story = storyOf(edition, frame);
  if (story) return story.slug;
  return (frame.type === 'text' || frame.type === 'picture') && frame.placeholder ? frame.placeholder.label : '';
}
