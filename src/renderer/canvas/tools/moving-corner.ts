import { setFrame } from '../../../commands/set-frame';
import type { ContourPoint } from '../../../model/picture';
import { cornerFromPage } from '../contour-on-screen';
import type { ShownContour } from '../contour-on-screen';
import type { Desk, ToolState } from './tool-state';

/** Drags one corner of a picture's contour, the text around it re-running live; one undo step in the end. */
export function movingCorner(desk: Desk, { frame, contour, whole }: ShownContour, corner: number): ToolState {
  desk.store.mark();
  return {
    name: 'moving-corner',
    cursor: 'move',
    busy: true,
    move({ point }) {
      setContour(desk, frame.id, contour.map((one, i) => (i === corner ? cornerFromPage(whole, point) : one)));
    },
    up() {
      desk.store.commit();
      return 'idle';
    },
    cancel: () => desk.store.bail(),
  };
}

export function setContour(desk: Desk, frame: string, contour: readonly ContourPoint[]): void {
  desk.store.run(setFrame, { frames: [frame], values: { contour } });
}
