import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dump } from '../src/display/dump';
import { composeWithFonts } from '../src/export/compose-edition-with-fonts';
import { readFontShelf } from '../src/export/font-files';
import type { Inside } from '../src/renderer/show-inside';
import { nodeFileSystem } from '../src/storage/node-file-system';
import { readEdition } from '../src/storage/read-edition';
import { temporaryFolder } from './app';
import { copyOfSample, SAMPLE } from './drivers/bundle';
import { dumpOnDisk } from './drivers/cli';
import { openDesk } from './drivers/desk';

/** In this process: Node, the sources as they are. */
async function dumpHere(edition: string): Promise<string> {
  const read = await readEdition(nodeFileSystem, edition);
  if (!read.ok) throw new Error(`${edition} cannot be read: ${JSON.stringify(read)}`);
  const fonts = await readFontShelf(join(resolve(import.meta.dirname, '..'), 'resources', 'fonts.json'));
  const { composition } = await composeWithFonts(read.value.edition, fonts);
  return [...composition.pages.values()].map(({ list }) => dump(list)).join('\n');
}

describe('the engine', () => {
  it('gives the same bytes in Node, in the command line program and in the window', async () => {
    const here = await dumpHere(SAMPLE);
    expect(here.length).toBeGreaterThan(100_000);
    const edition = await copyOfSample(await temporaryFolder());
    expect(await dumpOnDisk(edition) === here, 'the command line program').toBe(true);
    const { forme, page } = await openDesk({ edition });
    const inWindow = await page.evaluate(() => (globalThis as unknown as { formeInside: Inside }).formeInside.dump());
    expect(inWindow.length).toBe(here.length);
    expect(inWindow === here, 'the window').toBe(true);
    expect(forme.problems).toEqual([]);
  });
});
