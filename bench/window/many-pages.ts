/** An edition of 32 pages in the window: how long it takes to open, to turn a page, to type, and what it holds. */
import { join } from 'node:path';
import { figure, type Figure } from '../figures';
import { writeLongEdition } from '../long-edition';
import type { BenchPage } from '../pages';
import { launch, setSize, wait, type Stage, type Window } from './launch';
import { measureTyping } from './typing';
import { processes, sharedOnce, total } from './memory';

const COUNT = 32;
const OPENINGS = 3;
/** The pages that are turned to: one after the other, and across the edition. */
const TURNS = [1, 2, 3, 4, 5, 20, 6, 31, 0, 16, 17, 9, 30, 12];
const MB = 1e6;
const PANELS = `['page-thumb', 'basket', 'side-panel'].every((name) => document.querySelector('[data-testid="' + name + '"]') !== null)`;

export async function measureManyPages(stage: Stage, sample: BenchPage, say: (text: string) => void): Promise<Figure[]> {
  const folder = join(stage.folder, 'many-pages.forme');
  say(`writing an edition of ${COUNT} pages`);
  const edition = await writeLongEdition(sample.edition, sample.folder, COUNT, folder);
  const name = `${COUNT} pages`;
  const group = `An edition of ${COUNT} pages, each as full as the sample`;
  const opened: number[] = [];
  const filled: number[] = [];
  const whole: number[] = [];
  for (let i = 0; i < OPENINGS; i++) {
    say(`opening ${COUNT} pages: ${i + 1} of ${OPENINGS}`);
    const window = await launch(stage, folder);
    try {
      await window.until('the page on the canvas', `performance.getEntriesByName('first-painted').length > 0`, 60_000);
      await window.until('the panels', PANELS);
      filled.push(Date.now() - window.startedAt);
      await composed(window);
      const [first, all] = await window.evaluate<[number, number]>(`[
        performance.timeOrigin + performance.getEntriesByName('first-painted')[0].startTime,
        performance.timeOrigin + (performance.getEntriesByName('all-composed')[0]?.startTime ?? NaN),
      ]`);
      opened.push(first - window.startedAt);
      whole.push(all - window.startedAt);
    } finally {
      await window.close();
    }
  }

  const window = await launch(stage, folder);
  try {
    await window.until('the page on the canvas', `performance.getEntriesByName('first-painted').length > 0`, 60_000);
    await setSize(window);
    // The strip is filled after the page is painted.
    await window.until('the strip of pages', `document.querySelectorAll('[data-testid="page-thumb"]').length >= ${COUNT}`);
    say('turning to pages that are not composed yet');
    const early = await turn(window, [COUNT - 1, COUNT / 2]);
    await composed(window);
    await wait(4000);
    say('turning pages');
    const turned = await turn(window, TURNS);
    await turn(window, [0]);
    // Memory first: typing opens the story editor.
    await window.send('HeapProfiler.collectGarbage');
    await wait(1000);
    const held = await processes(window.pid);
    const once = await sharedOnce(held);
    const { usedSize } = await window.send<{ usedSize: number }>('Runtime.getHeapUsage');
    const longest = Object.values(edition.stories).filter(({ id }) => id.endsWith('-1')).reduce((a, b) => (JSON.stringify(b.text).length > JSON.stringify(a.text).length ? b : a));
    const typed = await measureTyping(window, { name, folder, edition, longest }, null, say);
    return [
      figure(group, name, 'start of the program to the first page painted', opened, { targets: [{ of: 'median', limit: 3000, better: 'less' }] }),
      figure(group, name, 'start of the program to the panels filled too, asked every 25 ms', filled),
      figure(group, name, 'start of the program to all pages composed', whole),
      figure(group, name, 'page turned, key to paint', turned, { tail: true, targets: [{ of: 'median', limit: 150, better: 'less' }, { of: 'p95', limit: 150, better: 'less' }] }),
      figure(group, name, 'to a page not composed yet, key to paint', early),
      figure(group, name, 'window, JavaScript heap', [usedSize / MB], { unit: 'MB' }),
      figure(group, name, 'window, whole process', [total(held, (one) => one.command.includes('--type=renderer')) / MB], { unit: 'MB' }),
      figure(group, name, 'main process', [total(held, (one) => one.pid === window.pid) / MB], { unit: 'MB' }),
      figure(group, name, 'all processes, each counted with what they share', [total(held, () => true) / MB], { unit: 'MB' }),
      ...(once === null ? [] : [figure(group, name, 'all processes, what they share counted once', [once / MB], { unit: 'MB', targets: [{ of: 'median', limit: 900, better: 'less' }] })]),
      ...typed,
    ];
  } finally {
    await window.close();
  }
}

const composed = (window: Window): Promise<void> => window.until('all pages composed', `performance.getEntriesByName('all-composed').length > 0`, 120_000);

/** Turns to pages by their thumbnails and waits for the paint that follows: the milliseconds of each. */
async function turn(window: Window, pages: readonly number[]): Promise<number[]> {
  const times: number[] = [];
  for (const page of pages) {
    times.push(await window.evaluate<number>(`new Promise((done, fail) => {
      const thumb = document.querySelectorAll('[data-testid="page-thumb"]')[${page}];
      const start = performance.now();
      const observer = new PerformanceObserver((list) => {
        const last = list.getEntries().filter(({ name, startTime }) => name === 'painted' && startTime >= start)[0];
        if (!last) return;
        observer.disconnect();
        requestAnimationFrame(() => { const c = new MessageChannel(); c.port1.onmessage = () => done(performance.now() - start); c.port2.postMessage(0); });
      });
      observer.observe({ type: 'mark' });
      const at = thumb.getBoundingClientRect();
      const shared = { bubbles: true, clientX: at.x + 5, clientY: at.y + 5, button: 0, pointerId: 1, isPrimary: true };
      thumb.setPointerCapture = () => {};
      thumb.dispatchEvent(new PointerEvent('pointerdown', shared));
      thumb.dispatchEvent(new PointerEvent('pointerup', shared));
      setTimeout(() => fail(new Error('The page was not painted.')), 20000);
    })`));
    await wait(500);
  }
  return times;
}
