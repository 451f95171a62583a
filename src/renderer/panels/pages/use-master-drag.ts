import { useRef, useState } from 'react';
import type { MouseEvent, PointerEvent } from 'react';
import type { PageId } from '../../../model/ids';
import { showMaster } from '../../actions/master-actions';

/** Pixels that a press may wander and still be a click. */
const SLOP = 5;

export interface MasterDrag {
  /** The master under the hand, and the page that would show it. */
  readonly moving: PageId | null;
  readonly target: PageId | null;
  readonly handlers: (master: PageId) => object;
}

/** Dragging a master on to a page of the strip, which shows it from then on. */
export function useMasterDrag(): MasterDrag {
  const [moving, setMoving] = useState<PageId | null>(null);
  const [target, setTarget] = useState<PageId | null>(null);
  const press = useRef<{ readonly x: number; readonly y: number } | null>(null);
  /** A click follows on the master that was carried: it opens nothing. */
  const carried = useRef(false);
  const end = () => {
    press.current = null;
    setMoving(null);
    setTarget(null);
  };
  const handlers = (master: PageId) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      press.current = { x: event.clientX, y: event.clientY };
      carried.current = false;
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (!press.current || (moving === null && Math.hypot(event.clientX - press.current.x, event.clientY - press.current.y) < SLOP)) return;
      carried.current = true;
      setMoving(master);
      setTarget(document.elementsFromPoint(event.clientX, event.clientY).map((element) => element.closest<HTMLElement>('[data-page]')?.dataset['page']).find((id) => id !== undefined) ?? null);
    },
    onPointerUp: () => {
      if (moving !== null && target !== null) showMaster([target], moving);
      end();
    },
    onClickCapture: (event: MouseEvent) => {
      if (carried.current) event.stopPropagation();
    },
    onPointerCancel: end,
  });
  return { moving, target, handlers };
}
