import { create } from 'zustand';
import type { Rect } from '../../geometry/rect';
import { scaleOf, type Viewport } from '../canvas/viewport';
import { useSession } from '../session-store';

/** After the last step of a pan or zoom: what stands at the view's edges is placed once, not with every step. Milliseconds. */
const STILL = 100;
/** Of the view, the rulers cover this much at its head and left, CSS pixels. */
const RULER = 18;

/** The part of the page in view, points from its trim; null before the first page is shown. */
export const useSeenPart = create<{ readonly seen: Rect | null }>()(() => ({ seen: null }));

let later = 0;

/** Told of every step of the view; keeps where it came to rest. */
export function followView(view: Viewport): void {
  clearTimeout(later);
  later = window.setTimeout(() => {
    const scale = scaleOf(view);
    const covered = useSession.getState().toggles.rulers ? RULER : 0;
    useSeenPart.setState({ seen: { x: (covered - view.x) / scale, y: (covered - view.y) / scale, width: (view.width - covered) / scale, height: (view.height - covered) / scale } });
  }, STILL);
}
