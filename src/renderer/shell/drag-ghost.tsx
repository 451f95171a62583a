import { FileText } from 'lucide-react';
import { useEffect } from 'react';
import { previewUrl } from '../preview-url';
import { useSession } from '../session-store';
import { useDocument, useOpenDocument } from '../use-document';

/** What is carried from the basket to the page, under the pointer; Escape lets go of it. */
export function DragGhost() {
  const { id } = useOpenDocument();
  const drag = useSession((session) => session.drag);
  const carrying = drag !== null;
  const edition = useDocument((state) => state.edition);

  useEffect(() => {
    if (!carrying) return;
    const { setDrag } = useSession.getState();
    const onMove = (event: PointerEvent) => {
      const now = useSession.getState().drag;
      if (now) setDrag({ ...now, x: event.clientX, y: event.clientY });
    };
    const onUp = (event: PointerEvent) => {
      const { drag: now, dropTarget } = useSession.getState();
      setDrag(null);
      if (now) dropTarget?.({ ...now, x: event.clientX, y: event.clientY });
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      setDrag(null);
    };
    const onCancel = () => setDrag(null);
    window.addEventListener('pointermove', onMove, true);
    window.addEventListener('pointerup', onUp, true);
    window.addEventListener('pointercancel', onCancel);
    window.addEventListener('keydown', onKeyDown, true);
    return () => {
      window.removeEventListener('pointermove', onMove, true);
      window.removeEventListener('pointerup', onUp, true);
      window.removeEventListener('pointercancel', onCancel);
      window.removeEventListener('keydown', onKeyDown, true);
    };
  }, [carrying]);

  if (!drag) return null;
  const picture = drag.kind === 'picture' ? edition.pictures[drag.id] : null;
  return (
    <div className="drag-ghost" style={{ left: drag.x + 12, top: drag.y + 10 }} aria-hidden>
      {picture ? <img src={previewUrl(id, picture.asset, 256)} alt="" /> : <FileText size={16} />}
      <span className="ellipsis">{picture ? picture.slug : edition.stories[drag.id]?.slug}</span>
    </div>
  );
}
