import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureComposing } from './composing';
import type { Figure } from './figures';
import { preparePages } from './pages';

export interface BenchSetting {
  /** Folder of the checkout. */
  readonly root: string;
  readonly parts: ReadonlySet<string>;
  readonly say: (text: string) => void;
}

/** Measures the parts asked for. Rejects only when something does not work. */
export async function runBench({ root, parts, say }: BenchSetting): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'forme-bench-'));
  try {
    const pages = await preparePages(root, folder);
    const figures: Figure[] = [];
    if (parts.has('compose')) figures.push(...(await measureComposing(root, pages, say)));
    return figures;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
export { table } from './figures';
