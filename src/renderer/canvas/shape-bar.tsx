import { Check, ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useSession } from '../session-store';
import { useMessage } from '../use-message';
import { describeFit, describeShape } from './describe-shape';
import './shape-bar.css';

/** Over the foot of the page while a story looks for its shape: what is shown, how it fits, and the keys that go on. */
export function ShapeBar() {
  const message = useMessage();
  const shape = useSession((session) => session.shape);
  const drag = useSession((session) => session.drag);
  if (drag?.kind !== 'story') return null;
  const isLoose = drag.how === 'loose' || drag.how === 'in-place';
  const { setDrag, stepShape, dropTarget } = useSession.getState();
  const take = () => {
    setDrag(null);
    dropTarget?.(drag, 'shown');
  };
  return (
    <div className="shape-bar" data-testid="shape-bar" data-over={shape?.isOver ?? false} data-kind={shape?.kind}>
      <p className="shape-now" role="status">
        {shape ? (
          <>
            <span className="number" data-testid="shape-number">{shape.number}/{shape.count}</span>
            <b className="ellipsis">{shape.slug}</b>
            <span data-testid="shape-text">{describeShape(message, shape)}</span>
            <span className="fits" data-testid="shape-fit">{describeFit(message, shape)}</span>
          </>
        ) : message('shape.none')}
      </p>
      <p className="shape-keys">
        {isLoose ? (
          <>
            <button type="button" className="icon-button small" aria-label={message('shape.previous')} title={message('shape.previous')} onClick={() => stepShape?.(-1)}><ChevronLeft size={14} aria-hidden /></button>
            <button type="button" className="icon-button small" aria-label={message('shape.next')} title={message('shape.next')} onClick={() => stepShape?.(1)} data-testid="shape-next"><ChevronRight size={14} aria-hidden /></button>
            <button type="button" className="icon-button small" aria-label={message('shape.take')} title={message('shape.take')} onClick={take} data-testid="shape-take"><Check size={14} aria-hidden /></button>
            <button type="button" className="icon-button small" aria-label={message('shape.leave')} title={message('shape.leave')} onClick={() => setDrag(null)}><X size={14} aria-hidden /></button>
          </>
        ) : null}
        <span>{message(isLoose ? 'shape.keysLoose' : 'shape.keysHeld')}</span>
      </p>
    </div>
  );
}
