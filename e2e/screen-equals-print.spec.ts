import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Inside } from '../src/renderer/show-inside';
import { temporaryFolder } from './app';
import { copyOfSample, SAMPLE, WESTERN_SAMPLE } from './drivers/bundle';
import { dressFrames } from './drivers/dress-frames';
import { dumpOnDisk, forme as commandLine } from './drivers/cli';
import { comparePictures, readPicture, writePicture, type Picture } from './drivers/compare-pictures';
import { openDesk } from './drivers/desk';
import type { Area } from './drivers/pixels';

const PPI = 150;
/** Patterns and boxes are of lines of 0.3 pt, which both renderers must have room for: less than a pixel, each shows in its own way. */
const FINE_PPI = 300;
const results = join(resolve(import.meta.dirname, '..'), 'test-results');
const run = promisify(execFile);

describe('the screen', () => {
  for (const [name, sample, ppi, prepare] of [['sample', SAMPLE, PPI, null], ['sample-western', WESTERN_SAMPLE, PPI, null], ['dressed', SAMPLE, FINE_PPI, dressFrames]] as const) {
    it(`shows of ${name} what is printed: canvas and PDF are the same picture`, async ({ skip }) => {
      if (await run('pdftoppm', ['-v']).then(() => false, () => true)) skip('pdftoppm (poppler-utils) is not installed');
      const folder = await temporaryFolder();
      const edition = await copyOfSample(folder, name, sample);
      await prepare?.(edition);
      const { forme, page } = await openDesk({ edition });
      const url = await page.evaluate((wanted) => (globalThis as unknown as { formeInside: Inside }).formeInside.picture(0, wanted), ppi);
      const screen = await readPicture(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
      expect(forme.problems).toEqual([]);
      await mkdir(results, { recursive: true });

      // As readers get it, pictures in sRGB as the window shows them: everything is compared.
      expect(await differing('reading', [])).toBeLessThan(0.003);
      // At the finer resolution one comparison is work enough; the press's file is written by the same painters.
      if (ppi !== PPI) return;
      // As the press gets it: pictures are in the press's own inks, so what lies under them is left out.
      const pictures = await pictureAreas(edition, ppi);
      expect(pictures.length).toBeGreaterThan(0);
      expect(await differing('press-x4', pictures)).toBeLessThan(0.003);

      /** The share of the pixels in which the canvas and a preset's PDF differ. */
      async function differing(preset: string, ignore: readonly Area[]): Promise<number> {
        const file = join(folder, `${preset}.pdf`);
        const exported = await commandLine(folder, 'export', edition, '--preset', preset, '--page', '1', '--output', file, '--no-record');
        expect(exported.code, exported.err).toBe(0);
        const compared = comparePictures(screen, await printed(file, screen, ppi), ignore);
        const picture = `screen-print-${name}-${preset}.png`;
        await writePicture(compared.picture, join(results, picture));
        console.log(`${name}, ${preset}: ${(compared.differing * 100).toFixed(3)} % of the pixels at ${ppi} ppi differ; see test-results/${picture}`);
        return compared.differing;
      }
    });
  }
});

/** Where the pictures of an edition's first page stand, in pixels. */
async function pictureAreas(edition: string, ppi: number): Promise<readonly Area[]> {
  const text = await dumpOnDisk(edition);
  const k = ppi / 72;
  return [...text.matchAll(/^ {2}image \S+ \[(\S+) (\S+) (\S+) (\S+)\]/gm)].map(([, ...numbers]) => {
    const [x, y, width, height] = numbers.map((value) => Number(value) * k) as [number, number, number, number];
    return { x: Math.floor(x) - 1, y: Math.floor(y) - 1, width: Math.ceil(width) + 3, height: Math.ceil(height) + 3 };
  });
}

/** The page as poppler draws it, from the trim's corner and as large as the screen's: poppler rounds a page's size up. */
async function printed(file: string, { width, height }: Picture, ppi: number): Promise<Picture> {
  const base = file.replace(/\.pdf$/, '');
  const { stdout } = await run('pdfinfo', ['-box', file]);
  const [, left, , , top] = /^TrimBox:\s+(\S+)\s+(\S+)\s+(\S+)\s+(\S+)/m.exec(stdout)!.map(Number) as [number, number, number, number, number];
  const [, mediaTop] = /^MediaBox:\s+\S+\s+\S+\s+\S+\s+(\S+)/m.exec(stdout)!.map(Number) as [number, number];
  const offset = [left, mediaTop - top].map((points) => String(Math.round((points * ppi) / 72)));
  const size = ['-x', offset[0]!, '-y', offset[1]!, '-W', String(width), '-H', String(height)];
  // Thin lines as wide as they are, not as one full pixel.
  await run('pdftoppm', ['-r', String(ppi), '-png', '-singlefile', '-thinlinemode', 'shape', ...size, file, base]);
  return readPicture(`${base}.png`);
}
