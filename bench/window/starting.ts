/** From the start of the process to a page that can be worked on. */
import { figure, type Figure } from '../figures';
import type { BenchPage } from '../pages';
import { launch, wait, type Stage } from './launch';

const RUNS = 5;
/** Pictures are shown when the page has not been painted again for so long. */
const QUIET = 1500;

interface Times {
  readonly shell: number;
  readonly page: number;
  readonly pictures: number;
}

export async function measureStart(stage: Stage, page: BenchPage, say: (text: string) => void): Promise<Figure[]> {
  const runs: Times[] = [];
  for (let i = 0; i < RUNS; i++) {
    say(`starting: ${i + 1} of ${RUNS}`);
    runs.push(await start(stage, page.folder));
  }
  const group = 'Start of the program';
  const limit = { of: 'median', limit: 3000, better: 'less' } as const;
  return [
    figure(group, page.name, 'to the first content in the window', runs.map(({ shell }) => shell)),
    figure(group, page.name, 'to the page composed and painted, ready for input', runs.map(({ page: one }) => one), { targets: [limit] }),
    figure(group, page.name, 'to its pictures painted too', runs.map(({ pictures }) => pictures)),
  ];
}

async function start(stage: Stage, folder: string): Promise<Times> {
  const window = await launch(stage, folder);
  try {
    await window.until('the page on the canvas', `performance.getEntriesByName('first-painted').length > 0`, 60_000);
    await wait(QUIET);
    const [origin, shell, page, pictures] = await window.evaluate<[number, number, number, number]>(`[
      performance.timeOrigin,
      performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
      performance.getEntriesByName('first-painted')[0].startTime,
      performance.getEntriesByName('painted')[0].startTime,
    ]`);
    const since = (time: number): number => origin + time - window.startedAt;
    return { shell: since(shell), page: since(page), pictures: since(pictures) };
  } finally {
    await window.close();
  }
}
