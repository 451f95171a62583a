/** A picture moved over text with the mouse, the text re-running at every step. */
import { figure, type Figure } from '../figures';
import type { BenchPage } from '../pages';
import { wait, type Window } from './launch';

/** A mouse that reports at 125 Hz, for so long. */
const MOVE_EVERY = 8;
const DURATION = 4000;
const DRAGS = 3;
const CTRL = 2;

interface Drag {
  /** Times between frames in which the page was painted anew, ms. */
  readonly gaps: readonly number[];
  readonly composed: number;
  readonly milliseconds: number;
}

export async function measureDrag(window: Window, page: BenchPage, say: (text: string) => void): Promise<Figure[]> {
  say(`dragging: ${page.name}`);
  await window.evaluate(PROBE);
  const group = 'Picture dragged over text, off the grid: all text re-run at each step';
  const drags: Drag[] = [];
  for (let i = 0; i < DRAGS; i++) drags.push(await drag(window, page));
  const perSecond = (count: number, milliseconds: number): number => (count * 1000) / milliseconds;
  return [
    figure(group, page.name, 'frames painted', drags.map(({ gaps, milliseconds }) => perSecond(gaps.length, milliseconds)), { unit: '/s', targets: [{ of: 'median', limit: 50, better: 'more' }] }),
    figure(group, page.name, 'times composed', drags.map(({ composed, milliseconds }) => perSecond(composed, milliseconds)), { unit: '/s' }),
    figure(group, page.name, 'between painted frames', drags.flatMap(({ gaps }) => gaps), { tail: true }),
    figure(group, page.name, 'worst frame of a drag', drags.map(({ gaps }) => Math.max(...gaps))),
  ];
}

async function drag(window: Window, { edition }: BenchPage): Promise<Drag> {
  const frame = Object.values(edition.frames).find(({ type }) => type === 'picture');
  if (!frame) throw new Error('There is no picture to drag.');
  const box = await window.evaluate<{ x: number; y: number; width: number; height: number }>(
    `(({ x, y, width, height }) => ({ x, y, width, height }))(document.querySelector('[data-frame="${frame.id}"]').getBoundingClientRect())`,
  );
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const mouse = (type: string, x: number, y: number): Promise<unknown> =>
    window.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', buttons: type === 'mouseReleased' ? 0 : 1, clickCount: 1, modifiers: CTRL });
  await window.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...from });
  await mouse('mousePressed', from.x, from.y);
  await mouse('mouseMoved', from.x + 6, from.y + 6);
  await wait(200);
  await window.evaluate('formeDrag.start()');
  const sent: Promise<unknown>[] = [];
  const start = performance.now();
  for (let at = 0; at < DURATION; at = performance.now() - start) {
    // There and back, along a loop that ends where it began.
    const turn = (at / DURATION) * 2 * Math.PI;
    sent.push(mouse('mouseMoved', from.x + 60 * Math.sin(2 * turn), from.y + 90 * Math.sin(turn)));
    await wait(MOVE_EVERY);
  }
  const result = await window.evaluate<Drag>('formeDrag.stop()');
  await Promise.all(sent);
  await mouse('mouseReleased', from.x, from.y);
  await window.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'z', code: 'KeyZ', windowsVirtualKeyCode: 90, modifiers: CTRL });
  await window.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'z', code: 'KeyZ', windowsVirtualKeyCode: 90, modifiers: CTRL });
  await wait(500);
  return result;
}

/** Runs in the page: hears of every mark as it is set. */
const PROBE = `(() => {
  let painted = [];
  let composed = 0;
  let began = 0;
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) {
      if (name === 'painted') painted.push(startTime);
      else if (name === 'composed') composed += 1;
    }
  }).observe({ type: 'mark' });
  globalThis.formeDrag = {
    start() {
      painted = [];
      composed = 0;
      began = performance.now();
    },
    stop() {
      const gaps = painted.map((time, i) => time - (painted[i - 1] ?? began));
      return { gaps, composed, milliseconds: performance.now() - began };
    },
  };
})()`;
