import { FileText } from 'lucide-react';
import { useEffect } from 'react';
import { previewUrl } from '../preview-url';
import { useSession } from '../session-store';
import { useDocument, useOpenDocument } from '../use-document';

/** Keys that show another shape of the story that is carried; Shift+T goes back. */
const STEPS: Readonly<Record<string, 1 | -1>> = { arrowright: 1, arrowdown: 1, arrowleft: -1, arrowup: -1, t: 1 };

/** What is carried from the basket to the page, under the pointer; Escape lets go of it. */
export function DragGhost() {
  const { id } = useOpenDocument();
  const drag = useSession((session) => session.drag);
  const carrying = drag !== null;
  const isHeld = (drag?.how ?? 'held') === 'held';
  const picture = useDocument((state) => (drag?.kind === 'picture' ? state.edition.pictures[drag.id] : undefined));
  const slug = useDocument((state) => (drag ? (picture ?? state.edition.stories[drag.id])?.slug : undefined));

  useEffect(() => {
    if (!carrying) return;
    const { setDrag } = useSession.getState();
    const onMove = (event: PointerEvent) => {
      const now = useSession.getState().drag;
      if (now) setDrag({ ...now, x: event.clientX, y: event.clientY });
    };
    const onUp = (event: PointerEvent) => {
      const { drag: now, dropTarget } = useSession.getState();
      if (!isHeld) return;
      setDrag(null);
      if (now) dropTarget?.({ ...now, x: event.clientX, y: event.clientY }, 'pointer');
    };
    /** What hangs loose is put down by a press on the page, and let go of by one elsewhere. */
    const onDown = (event: PointerEvent) => {
      const { drag: now, dropTarget } = useSession.getState();
      if (isHeld || !now || !(event.target instanceof Element) || event.target.closest('.shape-bar')) return;
      const onPage = event.target.closest('.page-stage') !== null;
      setDrag(null);
      if (!onPage || event.button !== 0) return;
      event.preventDefault();
      event.stopPropagation();
      dropTarget?.({ ...now, x: event.clientX, y: event.clientY }, now.how === 'in-place' ? 'shown' : 'pointer');
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const { drag: now, dropTarget, stepShape } = useSession.getState();
      const key = event.key.toLowerCase();
      if (key === 'escape') setDrag(null);
      else if (now?.kind === 'story' && STEPS[key] !== undefined && !event.altKey) stepShape?.(key === 't' && event.shiftKey ? -1 : STEPS[key]);
      else if (now?.kind === 'story' && key === 'enter' && !(event.target instanceof Element && event.target.closest('.shape-bar'))) {
        setDrag(null);
        dropTarget?.(now, 'shown');
      } else return;
      event.preventDefault();
      event.stopPropagation();
    };
    const onCancel = () => setDrag(null);
    window.addEventListener('pointermove', onMove, true);
    window.addEventListener('pointerup', onUp, true);
    window.addEventListener('pointerdown', onDown, true);
    window.addEventListener('pointercancel', onCancel);
    window.addEventListener('keydown', onKeyDown, true);
    return () => {
      window.removeEventListener('pointermove', onMove, true);
      window.removeEventListener('pointerup', onUp, true);
      window.removeEventListener('pointerdown', onDown, true);
      window.removeEventListener('pointercancel', onCancel);
      window.removeEventListener('keydown', onKeyDown, true);
    };
  }, [carrying, isHeld]);

  if (!drag || !isHeld) return null;
  return (
    <div className="drag-ghost" style={{ left: drag.x + 12, top: drag.y + 10 }} aria-hidden>
      {picture ? <img src={previewUrl(id, picture.asset, 256)} alt="" /> : <FileText size={16} />}
      <span className="ellipsis">{slug}</span>
    </div>
  );
}
