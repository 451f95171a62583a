import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureChecking } from './checking';
import { measureComposing } from './composing';
import { measureExport } from './exporting';
import { table, type Figure } from './figures';
import { preparePages, type BenchPage } from './pages';
import { measureDrag } from './window/dragging';
import { launch, setSize, wait, type Runtime, type Stage } from './window/launch';
import { measureManyPages } from './window/many-pages';
import { measureMemory } from './window/memory';
import { measureShapes } from './window/shapes';
import { measureStart } from './window/starting';
import { measureTyping } from './window/typing';

/** What can be measured by itself, in the order of the table. */
export const PARTS = ['start', 'compose', 'checks', 'type', 'drag', 'shapes', 'export', 'memory', 'edition32'] as const;
export type Part = (typeof PARTS)[number];

export interface BenchSetting {
  /** Folder of the checkout. */
  readonly root: string;
  readonly runtime: Runtime;
  readonly display: string | null;
  readonly parts: ReadonlySet<Part>;
  readonly say: (text: string) => void;
}

export interface Measured {
  readonly figures: readonly Figure[];
  readonly lines: readonly string[];
}

/** Measures the parts asked for. Rejects only when something does not work. */
export async function runBench({ root, runtime, display, parts, say }: BenchSetting): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'forme-bench-'));
  try {
    const pages = await preparePages(root, folder);
    const stage = { root, runtime, display, folder };
    const figures: Figure[] = [];
    if (parts.has('start')) figures.push(...(await measureStart(stage, pages[0]!, say)));
    if (parts.has('compose')) figures.push(...(await measureComposing(root, pages, say)));
    if (parts.has('checks')) figures.push(...measureChecking(pages[0]!));
    if (parts.has('type') || parts.has('drag') || parts.has('shapes') || parts.has('memory')) {
      for (const page of pages.slice(1)) figures.push(...(await measureWindow(stage, page, parts, figures, say)));
    }
    if (parts.has('edition32')) figures.push(...(await measureManyPages(stage, pages[0]!, say)));
    if (parts.has('export')) figures.push(...(await measureExport(root, folder, pages, say)));
    return { figures, lines: table(figures) };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** What is done in one window, one thing after the other. */
async function measureWindow(stage: Stage, page: BenchPage, parts: ReadonlySet<Part>, known: readonly Figure[], say: BenchSetting['say']): Promise<Figure[]> {
  const window = await launch(stage, page.folder);
  try {
    await window.until('the page on the canvas', `performance.getEntriesByName('first-painted').length > 0`, 60_000);
    await setSize(window);
    await wait(2000);
    const whole = known.find((one) => one.page === page.name && one.name.startsWith('whole page, warm (')) ?? null;
    return [
      ...(parts.has('drag') ? await measureDrag(window, page, say) : []),
      ...(parts.has('shapes') ? await measureShapes(window, page, say) : []),
      ...(parts.has('type') ? await measureTyping(window, page, whole?.median ?? null, say) : []),
      ...(parts.has('memory') ? await measureMemory(window, page, stage.folder, say) : []),
    ];
  } finally {
    await window.close();
  }
}
