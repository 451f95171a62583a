import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Composition } from '../../compose/composition';
import type { GlyphOutlines } from '../../fonts/glyph-outlines';
import type { Page } from '../../model/page';
import type { ExportJob } from '../export-job';
import { pageAsSvg } from '../page-as-svg';
import { proofSheet } from './proof-sheet';
import { writeHtmlProof } from './write-html-proof';

/** Pictures of a proof: sharp enough to be looked at closely, small enough for a letter. */
const PPI = 110;
const QUALITY = 72;

/** Pages as one HTML file that a reader opens in any browser, marks and signs, without the program, an account or a network. */
export async function htmlProof(
  { edition, time, readAsset, signal }: ExportJob, reader: string, pages: readonly Page[],
  { composition, outlines, report }: { readonly composition: Composition; readonly outlines: GlyphOutlines; readonly report: (done: number) => void },
): Promise<string> {
  const [script, style] = await Promise.all(['reader.js', 'reader.css'].map((name) => readFile(join(reader, name), 'utf8')));
  let done = 0;
  const sheet = await proofSheet({
    edition, composition, pages, time,
    picture: async (id) => {
      const { list } = composition.pages.get(id)!;
      const svg = await pageAsSvg(list, { ppi: PPI, quality: QUALITY, outlines, width: Math.round(list.width), height: Math.round(list.height), readAsset, signal });
      report((done += 1));
      return svg;
    },
  });
  return writeHtmlProof(sheet, { script: script!, style: style! });
}
