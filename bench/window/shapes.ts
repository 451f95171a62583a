/** Going through the shapes of the longest story where it stands: from the key to the page painted with the next shape. */
import { figure, type Figure } from '../figures';
import type { BenchPage } from '../pages';
import { wait, type Window } from './launch';

const KEYS = 24;
const CTRL = 2;
const MOST_MS = 100;

interface Seen {
  /** From the key to the painted page, ms. */
  readonly painted: number;
}

export async function measureShapes(window: Window, { name, edition, longest }: BenchPage, say: (text: string) => void): Promise<Figure[]> {
  say(`shapes: ${name}`);
  const frame = Object.values(edition.frames).find((one) => one.type === 'text' && one.story === longest.id && one.takes !== 'head');
  if (!frame) throw new Error('The longest story stands nowhere.');
  const box = await window.evaluate<{ x: number; y: number; width: number; height: number }>(
    `(({ x, y, width, height }) => ({ x, y, width, height }))(document.querySelector('[data-frame="${frame.id}"]').getBoundingClientRect())`,
  );
  const at = { x: box.x + box.width * 0.06, y: box.y + box.height * 0.3, button: 'left', clickCount: 1 };
  await window.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at });
  await window.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at });
  await wait(300);
  await key(window, 't', 'KeyT', 84, CTRL);
  await window.until('a shape of the story', `document.querySelector('[data-testid="shape-number"]') !== null`);
  await window.evaluate(PROBE);
  const first: number[] = [];
  const again: number[] = [];
  const count = await window.evaluate<number>(`Number(document.querySelector('[data-testid="shape-number"]').textContent.split('/')[1])`);
  for (let i = 0; i < KEYS + count; i++) {
    await key(window, 'ArrowRight', 'ArrowRight', 39, 0);
    const { painted } = await window.evaluate<Seen>('formeShapes.seen()');
    (i < count ? first : again).push(painted);
    await wait(60 + ((i * 37) % 53));
  }
  await key(window, 'Escape', 'Escape', 27, 0);
  await wait(300);
  const group = 'Shape of the longest story, key → page painted with it';
  const options = { tail: true, targets: [{ of: 'median', limit: MOST_MS, better: 'less' }, { of: 'p95', limit: MOST_MS, better: 'less' }] } as const;
  return [
    figure(group, name, 'each shape for the first time', first, options),
    figure(group, name, 'round again', again, options),
    figure(group, name, 'shapes on offer', [count], { unit: 'n' }),
  ];
}

async function key(window: Window, name: string, code: string, number: number, modifiers: number): Promise<void> {
  for (const type of ['rawKeyDown', 'keyUp']) await window.send('Input.dispatchKeyEvent', { type, key: name, code, windowsVirtualKeyCode: number, modifiers });
}

/** Runs in the page: the key's own time, and the first painting after it. */
const PROBE = `(() => {
  let pressed = null;
  addEventListener('keydown', (event) => { pressed = event.timeStamp; }, true);
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  globalThis.formeShapes = {
    async seen() {
      for (let i = 0; i < 300; i++) {
        const painted = performance.getEntriesByName('painted').at(-1)?.startTime ?? -1;
        if (pressed !== null && painted > pressed) {
          const seen = { painted: painted - pressed };
          pressed = null;
          return seen;
        }
        await frame();
      }
      throw new Error('A shape was not painted.');
    },
  };
})()`;
