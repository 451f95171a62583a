import { useEffect, useRef, useState } from 'react';
import type { PointerEvent as ReactPointerEvent } from 'react';
import type { PageId, StoryId } from '../../model/ids';
import { movePageBeside, swapTwo, takeStory } from './plan-actions';

/** Pixels that a press may wander and still be a click. */
const SLOP = 5;

export type PlanDrag =
  | { readonly kind: 'page'; readonly page: PageId }
  | { readonly kind: 'story'; readonly story: StoryId; readonly page: PageId };

/** What is dragged, where the pointer is, and what letting go would do. */
export interface PlanDragging {
  readonly drag: PlanDrag;
  readonly x: number;
  readonly y: number;
  readonly alt: boolean;
  readonly over: { readonly page: PageId; readonly behind: boolean } | null;
}

/** Dragging pages and stories on the plan: drop moves, with Alt pages are swapped and stories run on. Escape lets go. */
export function usePlanDrag() {
  const [dragging, setDragging] = useState<PlanDragging | null>(null);
  const press = useRef<{ drag: PlanDrag; x: number; y: number } | null>(null);
  const now = useRef<PlanDragging | null>(null);

  useEffect(() => {
    const show = (next: PlanDragging | null): void => {
      now.current = next;
      setDragging(next);
    };
    const onMove = (event: PointerEvent): void => {
      const from = press.current;
      if (!from || (!now.current && Math.hypot(event.clientX - from.x, event.clientY - from.y) < SLOP)) return;
      show({ drag: from.drag, x: event.clientX, y: event.clientY, alt: event.altKey, over: pageUnder(event.clientX, event.clientY, from.drag.page) });
    };
    const onUp = (event: PointerEvent): void => {
      const done = now.current;
      press.current = null;
      if (!done) return;
      show(null);
      if (done.over) drop(done.drag, done.over, event.altKey);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (!now.current) return;
      if (event.key === 'Alt') show({ ...now.current, alt: event.type === 'keydown' });
      if (event.key !== 'Escape' || event.type !== 'keydown') return;
      event.stopPropagation();
      press.current = null;
      show(null);
    };
    const onCancel = (): void => {
      press.current = null;
      show(null);
    };
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', onCancel);
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('keyup', onKey, true);
    return () => {
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', onCancel);
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('keyup', onKey, true);
    };
  }, []);

  const start = (drag: PlanDrag) => (event: ReactPointerEvent) => {
    if (event.button === 0) press.current = { drag, x: event.clientX, y: event.clientY };
  };
  return { dragging, start };
}

function pageUnder(x: number, y: number, own: PageId): PlanDragging['over'] {
  for (const element of document.elementsFromPoint(x, y)) {
    const card = element.closest<HTMLElement>('[data-plan-page]');
    const page = card?.dataset['planPage'];
    if (!card || page === undefined) continue;
    const box = card.getBoundingClientRect();
    return page === own ? null : { page, behind: x > box.left + box.width / 2 };
  }
  return null;
}

function drop(drag: PlanDrag, over: NonNullable<PlanDragging['over']>, alt: boolean): void {
  if (drag.kind === 'story') takeStory(drag.story, drag.page, over.page, alt);
  else if (alt) swapTwo(drag.page, over.page);
  else movePageBeside(drag.page, over.page, over.behind);
}
