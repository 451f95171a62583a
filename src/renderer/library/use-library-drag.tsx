import { Package } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { PointerEvent as ReactPointerEvent, ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { placeItem } from '../actions/library-actions';
import { useSession } from '../session-store';
import type { ItemPicture } from './library-item';

/** Pixels that a press may wander and still be a click. */
const SLOP = 5;
/** CSS pixels of a point at 100 %. */
const PIXELS = 96 / 72;

interface Carried {
  readonly name: string;
  readonly picture: ItemPicture | null;
  readonly from: { readonly x: number; readonly y: number };
  readonly at: { readonly x: number; readonly y: number } | null;
}

/** Carries an item of the library over the page, as large as it will stand there; let go of, it is placed with its middle under the pointer. Escape gives it up. */
export function useLibraryDrag(): { readonly name: string | null; readonly press: (event: ReactPointerEvent, name: string, picture: ItemPicture | null) => void; readonly ghost: ReactNode } {
  const [carried, show] = useState<Carried | null>(null);
  const live = useRef<Carried | null>(null);
  const carry = (next: Carried | null): void => {
    live.current = next;
    show(next);
  };
  const pressed = carried !== null;
  useEffect(() => {
    if (!pressed) return;
    const onMove = (event: PointerEvent) => {
      const now = live.current;
      const at = { x: event.clientX, y: event.clientY };
      if (now && (now.at || Math.hypot(at.x - now.from.x, at.y - now.from.y) >= SLOP)) carry({ ...now, at });
    };
    const onUp = (event: PointerEvent) => {
      const [now, { cursor }] = [live.current, useSession.getState()];
      carry(null);
      const onPage = event.target instanceof Element && event.target.closest('.page-stage') !== null;
      if (now?.at && onPage && cursor) void placeItem(now.name, cursor);
    };
    const drop = () => carry(null);
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      drop();
    };
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', drop);
    window.addEventListener('keydown', onKey, true);
    return () => {
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', drop);
      window.removeEventListener('keydown', onKey, true);
    };
  }, [pressed]);
  const press = (event: ReactPointerEvent, name: string, picture: ItemPicture | null): void => {
    if (event.button === 0) carry({ name, picture, from: { x: event.clientX, y: event.clientY }, at: null });
  };
  return { name: carried?.at ? carried.name : null, press, ghost: carried?.at ? createPortal(<Ghost {...carried} at={carried.at} />, document.body) : null };
}

function Ghost({ name, picture, at }: Carried & { readonly at: NonNullable<Carried['at']> }) {
  const zoom = useSession((session) => session.effectiveZoom);
  if (!picture) return <div className="drag-ghost" style={{ left: at.x + 12, top: at.y + 10 }} aria-hidden><Package size={16} /><span className="ellipsis">{name}</span></div>;
  const [width, height] = [picture.width * PIXELS * zoom, picture.height * PIXELS * zoom];
  return <img className="library-ghost" src={picture.url} alt="" style={{ left: at.x - width / 2, top: at.y - height / 2, width, height }} />;
}
