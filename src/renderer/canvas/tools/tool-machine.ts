import type { FrameId } from '../../../model/ids';
import { cropping } from './cropping';
import { drawingFrame } from './drawing-frame';
import { panning, readyToPan } from './panning';
import { placing } from './placing';
import type { Carried, Placing } from './placing';
import { placingStory } from './placing-story';
import { reading } from './reading';
import { select } from './select';
import { suggestingCrop } from './suggesting-crop';
import { readyToThread } from './threading';
import type { Desk, KeyStroke, Next, PointerInput, ToolState, WheelTurn } from './tool-state';

/** Takes pointer events to the state that is current. */
export interface ToolMachine {
  readonly state: ToolState;
  down(input: PointerInput): void;
  move(input: PointerInput): void;
  up(input: PointerInput): void;
  double(input: PointerInput): void;
  /** True when the state took the turn for itself. */
  wheel(input: WheelTurn): boolean;
  /** True when the state took the key for itself. */
  key(stroke: KeyStroke): boolean;
  /** Opens a picture for cropping, unless a gesture is under way. */
  crop(frame: FrameId): void;
  /** Escape, or the pointer was taken away. True when there was something to cancel. */
  cancel(): boolean;
  /** Pans from here whatever the tool: the middle button, or the space bar and a drag. */
  pan(input: PointerInput): void;
  /** Begins a gesture that something beside the page started: a ruler. */
  begin(gesture: ToolState): void;
  /** The space bar goes down or up. */
  holdHand(held: boolean): void;
  /** The tool, or what hangs on the pointer, has changed. */
  refresh(): void;
  /** The pointer is no longer over the page. */
  leave(): void;
  /** Lets go of what the basket dragged here, at the pointer or (null) as it is shown; true when it was placed. */
  drop(input: PointerInput | null, carried: Carried): boolean;
  /** Shows the next (1) or the previous (−1) shape of the story that is carried. */
  stepShape(by: 1 | -1): void;
}

/** The state machine of the page's pointer. `onChange` hears of each new state: the cursor belongs to it. */
export function createToolMachine(desk: Desk, onChange: (state: ToolState) => void): ToolMachine {
  let handHeld = false;
  let hanging: Placing | null = null;
  /** The gesture that goes on when the page has been panned under it. */
  let interrupted: ToolState | null = null;

  const start = (): ToolState => {
    if (handHeld) return readyToPan(desk);
    const { tool } = desk.session();
    const reader = desk.reader?.() ?? null;
    const cropped = reader?.tool() === 'crop' ? reader.cropped() : null;
    if (reader && cropped !== null) return suggestingCrop(desk, reader, cropped);
    if (reader && tool !== 'hand') return reading(desk, reader);
    switch (tool) {
      case 'select':
        return select(desk);
      case 'hand':
        return readyToPan(desk);
      case 'thread':
        return readyToThread(desk);
      case 'text':
      case 'picture':
      case 'rule':
      case 'box':
      case 'qr':
        return drawingFrame(desk, tool);
    }
  };
  let state = start();

  const enter = (next: ToolState): void => {
    state = next;
    onChange(next);
  };
  const follow = (next: Next): void => {
    if (!next) return;
    if (next === 'idle' && interrupted) {
      const resumed = interrupted;
      interrupted = null;
      enter(resumed);
    } else if (next === 'idle') {
      desk.show(null);
      enter(start());
    } else {
      enter(next);
    }
  };

  return {
    get state() {
      return state;
    },
    down: (input) => follow(state.down?.(input)),
    move: (input) => follow(state.move?.(input)),
    up: (input) => follow(state.up?.(input)),
    double: (input) => follow(state.double?.(input)),
    wheel: (input) => state.wheel?.(input) ?? false,
    key: (stroke) => state.key?.(stroke) ?? false,
    crop(frame) {
      if (!state.busy && !handHeld && !desk.reader?.()) enter(cropping(desk, frame));
    },
    cancel() {
      if (!state.busy || hanging) return false;
      interrupted = null;
      state.cancel?.();
      follow('idle');
      return true;
    },
    pan(input) {
      if (state.busy) interrupted = state;
      enter(panning(desk, input));
    },
    begin(gesture) {
      if (state.busy) state.cancel?.();
      enter(gesture);
    },
    holdHand(held) {
      handHeld = held;
      if (!state.busy) follow('idle');
    },
    refresh() {
      const { drag } = desk.session();
      if (drag && !hanging) enter((hanging = carrying(desk, drag)));
      else if (!drag && hanging) {
        hanging.end?.();
        hanging = null;
        follow('idle');
      } else if (!state.busy || state.loose) follow('idle');
    },
    leave: () => state.leave?.(),
    stepShape: (by) => hanging?.step?.(by),
    drop(input, carried) {
      const carries = hanging ?? carrying(desk, carried);
      const placed = carries.drop(input);
      carries.end?.();
      hanging = null;
      follow('idle');
      return placed;
    },
  };
}

const carrying = (desk: Desk, carried: Carried): Placing => (carried.kind === 'story' ? placingStory(desk, carried) : placing(desk, carried));
