import type { Point } from '../../geometry/rect';
import type { PageStage } from './page-stage';
import { snapKeys } from './snap-keys';
import type { PointerInput } from './tools/tool-state';
import { travelled } from './tools/travelled';

/** A mouse wheel's notch is about 100; smaller steps come from a touchpad's pinch, which wants more for less. */
const NOTCH = 40;
const WHEEL_ZOOM = 320;
const PINCH_ZOOM = 90;
/** Pixels of a line, where a wheel counts in lines. */
const LINE = 20;

/** Presses that follow each other so soon are a double or triple click, ms. */
const DOUBLE = 500;

const MIDDLE = 1;
const SECONDARY = 2;

/** Turns the host's DOM events into what stage and tools understand. Returns how to stop. */
export function listenToPointer(host: HTMLElement, stage: PageStage): () => void {
  const { machine } = stage;
  const stop = new AbortController();
  const { signal } = stop;
  let last: PointerInput | null = null;
  let pressed = false;
  let pressedAt: Point = { x: 0, y: 0 };
  let pressedWhen = -Infinity;
  let clicks = 0;

  const screenOf = (event: { readonly clientX: number; readonly clientY: number }): Point => {
    const box = host.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const inputOf = (event: MouseEvent): PointerInput => {
    const screen = screenOf(event);
    return (last = { screen, point: stage.toPage(screen), shift: event.shiftKey, ...snapKeys(event) });
  };

  // A move may cost a composition, and a mouse may report many times a frame: the first is taken at once, then the last of each frame.
  let waiting: PointerInput | null = null;
  let frame = 0;
  const move = (input: PointerInput): void => {
    stage.reportCursor(input.screen);
    stage.byPointer(() => machine.move(input));
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      frame = 0;
      settle();
    });
  };
  const settle = (): void => {
    const input = waiting;
    waiting = null;
    if (input) move(input);
  };
  signal.addEventListener('abort', () => cancelAnimationFrame(frame));

  host.addEventListener('pointerdown', (event) => {
    if (isOnNote(event)) return;
    settle();
    // A ring around the whole page is for those who came by keyboard; see page-view.css.
    host.dataset.pointed = '';
    host.focus({ preventScroll: true });
    if (event.button !== MIDDLE) stage.crossTo(screenOf(event));
    const input = inputOf(event);
    if (event.button === SECONDARY) {
      stage.byPointer(() => selectForMenu(stage, input));
      return;
    }
    clicks = event.button === 0 && event.timeStamp - pressedWhen < DOUBLE && !travelled(pressedAt, input.screen) ? clicks + 1 : 1;
    pressedWhen = event.timeStamp;
    pressed = true;
    pressedAt = input.screen;
    host.setPointerCapture(event.pointerId);
    stage.byPointer(() => (event.button === MIDDLE ? machine.pan(input) : machine.down({ ...input, clicks })));
    requestAnimationFrame(pullAlong);
  }, { signal });

  // The focus was set above; the story editor may have taken it since, to keep it.
  host.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
  host.addEventListener('blur', () => delete host.dataset.pointed, { signal });

  /** A drag at the view's edge brings more of the page in, and goes on there. */
  const pullAlong = (): void => {
    if (!pressed || !last || signal.aborted) return;
    const input = last;
    if (!machine.state.name.startsWith('pan') && travelled(pressedAt, input.screen) && stage.pullAtEdge(input.screen)) {
      last = { ...input, point: stage.toPage(input.screen) };
      stage.byPointer(() => machine.move(last!));
    }
    requestAnimationFrame(pullAlong);
  };

  host.addEventListener('pointermove', (event) => {
    const input = inputOf(event);
    if (frame === 0) move(input);
    else waiting = input;
  }, { signal });

  host.addEventListener('pointerup', (event) => {
    settle();
    pressed = false;
    if (event.button !== SECONDARY) stage.byPointer(() => machine.up(inputOf(event)));
  }, { signal });
  host.addEventListener('pointercancel', () => {
    pressed = false;
    waiting = null;
    machine.cancel();
  }, { signal });
  host.addEventListener('pointerleave', () => {
    waiting = null;
    stage.reportCursor(null);
    if (!machine.state.busy) machine.leave();
  }, { signal });
  host.addEventListener('dblclick', (event) => isOnNote(event) || stage.byPointer(() => machine.double(inputOf(event))), { signal });

  host.addEventListener('wheel', (event) => {
    if (isOnNote(event)) return;
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1;
    const [dx, dy] = [event.deltaX * lines, event.deltaY * lines];
    const zoom = event.ctrlKey || event.metaKey;
    const zoomBy = zoom ? Math.exp(-dy / (Math.abs(dy) < NOTCH ? PINCH_ZOOM : WHEEL_ZOOM)) : null;
    const input = inputOf(event);
    if (stage.byPointer(() => machine.wheel({ ...input, zoomBy, turn: dy }))) return;
    if (zoomBy !== null) stage.zoomBy(zoomBy, input.screen);
    else if (event.shiftKey && dx === 0) stage.panBy(-dy, 0);
    else stage.panBy(-dx, -dy);
    stage.byPointer(() => machine.move(inputOf(event)));
  }, { signal, passive: false });

  // Escape belongs to the gesture first: seen before the window's shortcuts, which would drop the selection.
  window.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && stage.byPointer(() => machine.cancel())) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else if (event.key === 'Enter' && event.target === host && machine.state.loose && machine.cancel()) {
      event.stopImmediatePropagation();
    } else if (event.target === host && !event.ctrlKey && !event.metaKey && !event.altKey && stage.byPointer(() => machine.key({ key: event.key, shift: event.shiftKey }))) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else if (pressed && machine.state.busy) {
      // Nudging or deleting under a drag would be undone with it. Ctrl and Alt switch snapping at once, not at the next move.
      if (last && isModifier(event)) again(event);
      else if (event.key !== ' ') event.stopImmediatePropagation();
    }
  }, { signal, capture: true });
  window.addEventListener('keyup', (event) => {
    if (event.key === ' ') machine.holdHand(false);
    if (machine.state.busy && last && isModifier(event)) again(event);
  }, { signal });
  host.addEventListener('keydown', (event) => {
    if (event.key !== ' ' || event.repeat) return;
    event.preventDefault();
    machine.holdHand(true);
  }, { signal });
  window.addEventListener('blur', () => machine.holdHand(false), { signal });

  const again = (event: KeyboardEvent): void => {
    waiting = null;
    last = { ...last!, shift: event.shiftKey, ...snapKeys(event) };
    stage.byPointer(() => machine.move(last!));
  };
  return () => stop.abort();
}

/** What is said beside the caret takes its own clicks. */
const isOnNote = ({ target }: Event): boolean => target instanceof Element && target.closest('.page-note') !== null;

const isModifier = ({ key }: KeyboardEvent): boolean => key === 'Control' || key === 'Alt' || key === 'Shift' || key === 'Meta';

/** The menu of the secondary button is about what lies under it. */
function selectForMenu(stage: PageStage, input: PointerInput): void {
  if (stage.machine.state.busy) stage.machine.cancel();
  stage.selectUnder(input.point);
}
