/** Export through the service that the window's utility process and the command line call. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportEdition } from '../src/export/export-edition';
import { openPictureCache, type PressCache } from '../src/export/facts/picture-cache';
import { readFontShelf } from '../src/export/font-files';
import { assetFile } from '../src/storage/bundle-layout';
import { writeLongEdition } from './long-edition';
import { figure, ratio, type Figure } from './figures';
import type { BenchPage } from './pages';
import { median } from './statistics';

/** Pages of the long editions. */
const LENGTHS = [16, 32, 64];
const MOST_MEMORY_MB = 600;
const COLD_RUNS = 3;
const WARM_RUNS = 5;
const SCREEN_PPI = 150;
const WARM_MS = 80;

export async function measureExport(root: string, folder: string, pages: readonly BenchPage[], say: (text: string) => void): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const page of pages) {
    const group = 'Export';
    for (const format of ['pdf', 'png'] as const) {
      say(`exporting: ${page.name}, ${format}`);
      const name = format === 'pdf' ? 'PDF for the press' : `PNG at ${SCREEN_PPI} ppi`;
      const file = join(folder, `out.${format}`);
      const args = ['export', page.folder, ...(format === 'png' ? ['--preset', 'png'] : ['--preset', 'press-x4']), '--output', file, '--override', 'a measurement', '--no-record'];
      const cold: number[] = [];
      const cached: number[] = [];
      for (let i = 0; i < COLD_RUNS; i++) {
        // A cache folder of its own: empty the first time, with the page's pictures the second.
        process.env['FORME_CACHE'] = join(folder, `cache-${page.name}-${format}-${i}`);
        cold.push(await commandLine(root, args));
        cached.push(await commandLine(root, args));
      }
      const warm = await service(root, page, format, file);
      figures.push(
        figure(group, page.name, `${name}, by the command line`, cold),
        ...(format === 'pdf' ? [figure(group, page.name, `${name}, by the command line, pictures cached`, cached)] : []),
        figure(group, page.name, `${name}, again in the same process`, warm.times),
        figure(group, page.name, `${name}, size`, [warm.bytes / 1000], { unit: 'kB' }),
      );
      if (format === 'pdf') figures.push(figure(group, page.name, `${name}, again in the same process, pictures cached`, (await service(root, page, format, file, openPictureCache(process.env['FORME_CACHE']!))).times, { targets: [{ of: 'median', limit: WARM_MS, better: 'less' }] }));
      if (format === 'pdf') figures.push(ratio(group, page.name, 'PDF, command line ÷ again in the same process', median(cold), median(warm.times)));
    }
  }
  return [...figures, ...(await long(root, folder, pages[0]!, say))];
}

/** Editions of many pages by the command line: the whole process, and the most memory it held. */
async function long(root: string, folder: string, { edition, folder: sample }: BenchPage, say: (text: string) => void): Promise<Figure[]> {
  const figures: Figure[] = [];
  let single = 0;
  for (const count of [1, ...LENGTHS]) {
    say(`exporting: ${count} pages`);
    const bundle = join(folder, `long-${count}.forme`);
    await writeLongEdition(edition, sample, count, bundle);
    const { milliseconds, megabytes } = await watched(root, ['export', bundle, '--preset', 'press-x4', '--folder', join(folder, `long-${count}`), '--override', 'a measurement', '--no-record']);
    const column = `${count} pages`;
    if (count === 1) single = milliseconds;
    else figures.push(figure('Long export', column, 'PDF/X-4, a file a page, by the command line', [milliseconds]), ratio('Long export', column, 'against as many single exports', milliseconds, single * count));
    if (megabytes !== null) figures.push(figure('Long export', column, 'most memory held', [megabytes], { unit: 'MB', targets: count === 32 ? [{ of: 'median', limit: MOST_MEMORY_MB, better: 'less' }] : [] }));
  }
  return figures;
}

/** Runs the command line program. Its peak memory where the system tells it (Linux), else null. */
async function watched(root: string, args: readonly string[]): Promise<{ milliseconds: number; megabytes: number | null }> {
  let peak: number | null = null;
  const milliseconds = await commandLine(root, args, (pid) => {
    const timer = setInterval(() => {
      try {
        const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
        if (kilobytes) peak = Math.max(peak ?? 0, (Number(kilobytes) * 1024) / 1e6);
      } catch {
        // Not Linux, or over.
      }
    }, 20);
    return () => clearInterval(timer);
  });
  return { milliseconds, megabytes: peak };
}

function commandLine(root: string, args: readonly string[], watch: (pid: number) => () => void = () => () => undefined): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, [join(root, 'out', 'cli', 'index.mjs'), ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
    const unwatch = watch(child.pid ?? 0);
    let errors = '';
    child.stderr.on('data', (text: Buffer) => (errors += text.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      unwatch();
      if (code === 0) resolve(performance.now() - start);
      else reject(new Error(`forme ${args.join(' ')} ended with ${code}\n${errors.trim()}`));
    });
  });
}

async function service(root: string, { edition, folder }: BenchPage, format: 'pdf' | 'png', file: string, cache?: PressCache): Promise<{ times: number[]; bytes: number }> {
  const fonts = await readFontShelf(join(root, 'resources', 'fonts.json'));
  const times: number[] = [];
  let bytes = 0;
  for (let i = 0; i <= WARM_RUNS; i++) {
    const outcome = await exportEdition({
      edition, fonts, target: { kind: 'file', path: file }, format: format === 'png' ? { kind: 'png', ppi: SCREEN_PPI } : { kind: 'pdf', preset: edition.styles.press.presets['press-x4']! }, pages: null,
      time: '', newsprint: join(root, 'resources', 'icc', 'newsprint-tr002-tac240.icc'), override: { reason: 'a measurement' }, assetPath: () => null, ...(cache ? { cache } : {}),
      readAsset: async (id) => readFile(join(folder, assetFile(edition.assets[id]!))),
    });
    if (!outcome.ok) throw new Error(`Export failed: ${outcome.key}`);
    if (i > 0) times.push(outcome.milliseconds);
    bytes = outcome.files.reduce((sum, one) => sum + one.bytes, 0);
  }
  return { times, bytes };
}
