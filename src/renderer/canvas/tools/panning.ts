import type { Desk, PointerInput, ToolState } from './tool-state';

/** The hand, or any tool while the space bar is held. */
export const readyToPan = (desk: Desk): ToolState => ({ name: 'ready-to-pan', cursor: 'grab', busy: false, down: (input) => panning(desk, input) });

/** Drags the page about. */
export function panning(desk: Desk, start: PointerInput): ToolState {
  let last = start.screen;
  return {
    name: 'panning',
    cursor: 'grabbing',
    busy: true,
    move({ screen }) {
      desk.panBy(screen.x - last.x, screen.y - last.y);
      last = screen;
    },
    up: () => 'idle',
  };
}
