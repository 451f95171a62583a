/** Export through the service that the window's utility process and the command line call. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportEdition } from '../src/export/export-edition';
import { readFontShelf } from '../src/export/font-files';
import { assetFile } from '../src/storage/bundle-layout';
import { figure, ratio, type Figure } from './figures';
import type { BenchPage } from './pages';
import { median } from './statistics';

const COLD_RUNS = 3;
const WARM_RUNS = 5;
const SCREEN_PPI = 150;

export async function measureExport(root: string, folder: string, pages: readonly BenchPage[], say: (text: string) => void): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const page of pages) {
    const group = 'Export';
    for (const format of ['pdf', 'png'] as const) {
      say(`exporting: ${page.name}, ${format}`);
      const name = format === 'pdf' ? 'PDF for the press' : `PNG at ${SCREEN_PPI} ppi`;
      const file = join(folder, `out.${format}`);
      const cold: number[] = [];
      for (let i = 0; i < COLD_RUNS; i++) cold.push(await commandLine(root, ['export', page.folder, '--output', file, '--override', 'a measurement', '--no-record']));
      const warm = await service(root, page, format, file);
      figures.push(
        figure(group, page.name, `${name}, by the command line`, cold),
        figure(group, page.name, `${name}, again in the same process`, warm.times),
        figure(group, page.name, `${name}, size`, [warm.bytes / 1000], { unit: 'kB' }),
      );
      if (format === 'pdf') figures.push(ratio(group, page.name, 'PDF, command line ÷ again in the same process', median(cold), median(warm.times)));
    }
  }
  return figures;
}

function commandLine(root: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, [join(root, 'out', 'cli', 'index.mjs'), ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
    let errors = '';
    child.stderr.on('data', (text: Buffer) => (errors += text.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(performance.now() - start);
      else reject(new Error(`forme ${args.join(' ')} ended with ${code}\n${errors.trim()}`));
    });
  });
}

async function service(root: string, { edition, folder }: BenchPage, format: 'pdf' | 'png', file: string): Promise<{ times: number[]; bytes: number }> {
  const fonts = await readFontShelf(join(root, 'resources', 'fonts.json'));
  const times: number[] = [];
  let bytes = 0;
  for (let i = 0; i <= WARM_RUNS; i++) {
    const outcome = await exportEdition({
      edition, fonts, target: { kind: 'file', path: file }, format: format === 'png' ? { kind: 'png', ppi: SCREEN_PPI } : { kind: 'pdf', preset: edition.styles.press.presets['press-x4']! }, pages: null,
      time: '', newsprint: join(root, 'resources', 'icc', 'newsprint-tr002-tac240.icc'), override: { reason: 'a measurement' }, assetPath: () => null,
      readAsset: async (id) => readFile(join(folder, assetFile(edition.assets[id]!))),
    });
    if (!outcome.ok) throw new Error(`Export failed: ${outcome.key}`);
    if (i > 0) times.push(outcome.milliseconds);
    bytes = outcome.files.reduce((sum, one) => sum + one.bytes, 0);
  }
  return { times, bytes };
}
