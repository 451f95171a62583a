/** The page of planted faults as the press gets it: PDF/X-4, with flat pictures as large as their assets say. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { createComposer } from '../compose/compose-edition';
import type { Composition } from '../compose/composition';
import { readFontShelf } from '../export/font-files';
import { createWorld } from '../fonts/harfbuzz-shaper';
import type { Edition } from '../model/edition';
import { pdfBytes } from '../paint/pdf/write-pdf';
import { page, PLANTED_FONTS } from './planted-page';

const resource = (path: string): string => fileURLToPath(new URL(`../../resources/${path}`, import.meta.url));
const PROFILE = resource('icc/newsprint-tr002-tac240.icc');

export interface PlantedPress {
  readonly compose: (edition: Edition) => Composition;
  readonly pdf: (edition: Edition) => Promise<Uint8Array>;
}

/** Loads the fonts that the page is set in. */
export async function plantedPress(): Promise<PlantedPress> {
  const shelf = await readFontShelf(resource('fonts.json'));
  const entries = shelf.entries.filter(({ key }) => PLANTED_FONTS.includes(key));
  const world = await createWorld(await Promise.all(entries.map(async (entry) => ({ ...entry, bytes: await shelf.read(entry.key) }))));
  const compose = (edition: Edition): Composition => createComposer(world).compose(edition);
  return {
    compose,
    pdf: (edition) => pdfBytes([compose(edition).pages.get(page.id)!.list], {
      info: { title: 'planted', author: 'planted', creator: 'Forme', date: new Date(Date.UTC(2026, 10, 23)), language: 'zh-Hans' },
      standard: 'x-4',
      intent: { profile: readFileSync(PROFILE), identifier: 'CGATS TR 002', registry: 'http://www.color.org', info: '' },
      spots: 'convert',
      bleed: null,
      pictures: { ppi: 220, quality: 90, convert: { profile: PROFILE, inkLimit: 240 } },
      readFont: shelf.read,
      readAsset: (id) => {
        const { width, height } = edition.assets[id]!;
        return sharp({ create: { width, height, channels: 3, background: '#a64' } }).jpeg().toBuffer();
      },
    }),
  };
}
