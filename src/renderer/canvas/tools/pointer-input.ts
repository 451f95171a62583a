import type { Point } from '../../../geometry/rect';

/** A key as `KeyboardEvent.key` names it. */
export interface KeyStroke {
  readonly key: string;
  readonly shift: boolean;
}

/** Where the pointer is, and the keys that go with it. */
export interface PointerInput {
  /** Points on the page. */
  readonly point: Point;
  /** CSS pixels in the view. */
  readonly screen: Point;
  readonly shift: boolean;
  /** Snapping is off: Alt, Ctrl or Cmd is held, or (snapping being switched off) is not. */
  readonly free: boolean;
  /** Presses of the button in quick succession at one place: 2 for a double click. Left out: 1. */
  readonly clicks?: number;
  /** Alt, Ctrl or Cmd is held. */
  readonly held?: boolean;
}
