/** What a person waits for after each key: from the input event to the page painted with it. */
import { figure, ratio, type Figure } from '../figures';
import type { BenchPage } from '../pages';
import { median } from '../statistics';
import { wait, type Window } from './launch';

const ON_PAGE = 'Keystroke on the page, input event →';
const KEYSTROKES = 60;
const WARM_UP = 6;
const TYPED = '潮水退去以后岸线重新变得开阔人们沿着步道慢慢走';

/** Milliseconds from the input event. */
interface Stroke {
  readonly applied: number;
  readonly composed: number;
  /** The event's own task is over: editor, operation, composition, user interface. */
  readonly handled: number;
  /** The browser begins the frame in which the page is painted. */
  readonly frame: number;
  readonly painted: number;
  /** The frame after: by then the picture is handed over. */
  readonly next: number;
}

export async function measureTyping(window: Window, page: BenchPage, compositionMs: number | null, say: (text: string) => void): Promise<Figure[]> {
  const group = 'Keystroke in the window, input event →';
  const figures: Figure[] = [];
  const all: Stroke[] = [];
  await openStory(window, page);
  await window.evaluate(PROBE);
  for (const where of ['start', 'end'] as const) {
    say(`typing on the page: ${page.name}, ${where} of the longest story`);
    const strokes = await typeOnPage(window, where);
    figures.push(
      figure(ON_PAGE, page.name, `painted, ${where === 'start' ? 'in the first column' : 'at the story’s end'}`, strokes.map(({ painted }) => painted), {
        tail: true, targets: [{ of: 'median', limit: 16, better: 'less' }, { of: 'p95', limit: 33, better: 'less' }],
      }),
      figure(ON_PAGE, page.name, `of which the event, ${where === 'start' ? 'in the first column' : 'at the story’s end'}`, strokes.map(({ handled }) => handled), { tail: true }),
    );
  }
  await press(window, 'F2', 113);
  await window.until('the story in the galley', `document.querySelector('[data-testid="galley"]') !== null`);
  await wait(500);
  for (const where of ['start', 'end'] as const) {
    say(`typing in the galley: ${page.name}, ${where} of the longest story`);
    const strokes = await typeAt(window, where);
    all.push(...strokes);
    const place = where === 'start' ? 'story’s start' : 'story’s end';
    figures.push(
      figure(group, page.name, `painted, at the ${place}`, strokes.map(({ painted }) => painted), {
        tail: true, targets: [{ of: 'median', limit: 16, better: 'less' }, { of: 'p95', limit: 33, better: 'less' }],
      }),
      figure(group, page.name, `next frame, at the ${place}`, strokes.map(({ next }) => next), { tail: true }),
    );
  }
  const part = (name: string, of: (stroke: Stroke) => number): Figure => figure('of which, both places', page.name, name, all.map(of), { tail: true });
  figures.push(
    part('text editor, operation applied', ({ applied }) => applied),
    part('composed', ({ applied, composed }) => composed - applied),
    part('galley, panels and all else of the event', ({ composed, handled }) => handled - composed),
    part('waiting for the frame', ({ handled, frame }) => frame - handled),
    part('style, layout and page painted', ({ frame, painted }) => painted - frame),
  );
  if (compositionMs !== null) {
    figures.push(ratio('of which, both places', page.name, 'composed ÷ whole page composed in Node', median(all.map(({ applied, composed }) => composed - applied)), compositionMs));
  }
  return figures;
}

/** Opens the longest story for editing: a double click on a column of it. */
async function openStory(window: Window, { edition, longest }: BenchPage): Promise<void> {
  const frame = Object.values(edition.frames).find((one) => one.type === 'text' && one.story === longest.id && one.takes !== 'head');
  if (!frame) throw new Error('The longest story stands nowhere.');
  const box = await window.evaluate<{ x: number; y: number; width: number; height: number }>(
    `(({ x, y, width, height }) => ({ x, y, width, height }))(document.querySelector('[data-frame="${frame.id}"]').getBoundingClientRect())`,
  );
  const at = { x: box.x + box.width * 0.06, y: box.y + box.height * 0.3, button: 'left' };
  for (const clickCount of [1, 2]) {
    await window.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at, clickCount });
    await window.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at, clickCount });
  }
  await window.until('the story on the page', `document.activeElement?.dataset.testid === 'page-text-field'`);
  await wait(500);
}

async function typeOnPage(window: Window, where: 'start' | 'end'): Promise<Stroke[]> {
  if (where === 'end') await press(window, 'End', 35, CTRL);
  await wait(400);
  return typeHere(window);
}

const CTRL = 2;
async function press(window: Window, key: string, windowsVirtualKeyCode: number, modifiers = 0): Promise<void> {
  for (const type of ['rawKeyDown', 'keyUp']) await window.send('Input.dispatchKeyEvent', { type, key, code: key, windowsVirtualKeyCode, modifiers });
}

async function typeAt(window: Window, where: 'start' | 'end'): Promise<Stroke[]> {
  await window.evaluate(`formeBench.place(${JSON.stringify(where)})`);
  await wait(400);
  return typeHere(window);
}

async function typeHere(window: Window): Promise<Stroke[]> {
  const strokes: Stroke[] = [];
  for (let i = 0; i < KEYSTROKES + WARM_UP; i++) {
    await window.send('Input.insertText', { text: TYPED[i % TYPED.length] });
    const stroke = await window.evaluate<Stroke>('formeBench.stroke()');
    if (i >= WARM_UP) strokes.push(stroke);
    // An uneven rhythm: keys come at any moment of a frame.
    await wait(40 + ((i * 37) % 53));
  }
  return strokes;
}

/**
 * Runs in the page. An animation frame asked for in the input event comes before the page's own, which is asked for
 * later; a message posted there comes after the event's microtasks, in which React renders.
 */
const PROBE = `(() => {
  let now = null;
  addEventListener('beforeinput', (event) => {
    const stroke = (now = { input: event.timeStamp });
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (stroke.handled ??= performance.now());
    port2.postMessage(null);
    requestAnimationFrame(() => (stroke.frame ??= performance.now()));
  }, true);
  const newest = (name) => performance.getEntriesByName(name)[0]?.startTime ?? -1;
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  globalThis.formeBench = {
    place(where) {
      const bodies = [...document.querySelectorAll('[data-testid="galley"] [data-slate-node="element"]')].filter((part) => part.textContent.length > 40);
      const part = where === 'start' ? bodies[0] : bodies.at(-1);
      part.scrollIntoView({ block: 'center' });
      document.querySelector('[data-testid="galley"]').focus();
      const texts = [...part.querySelectorAll('[data-slate-string]')].map((span) => span.firstChild);
      const text = where === 'start' ? texts[0] : texts.at(-1);
      getSelection().collapse(text, where === 'start' ? Math.min(8, text.length) : text.length);
    },
    async stroke() {
      for (let i = 0; i < 200; i++) {
        await frame();
        const { input, handled, frame: began } = now ?? {};
        const painted = newest('painted');
        if (input === undefined || painted < input || began === undefined || painted < began || handled === undefined) continue;
        const since = (time) => time - input;
        return { applied: since(newest('applied')), composed: since(newest('composed')), handled: since(Math.min(handled, began)), frame: since(began), painted: since(painted), next: since(performance.now()) };
      }
      throw new Error('A typed character was not painted: ' + JSON.stringify({ ...now, applied: newest('applied'), painted: newest('painted') }));
    },
  };
})()`;
