import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { Composition } from '../compose/composition';
import type { DisplayList } from '../display/display-list';
import type { FontWorld } from '../fonts/harfbuzz-shaper';
import type { Edition } from '../model/edition';
import type { PageId } from '../model/ids';
import type { Page } from '../model/page';
import { pageNumber, pagesInOrder } from '../model/page-order';
import type { OutputCondition } from '../model/press';
import { PaintFailure } from '../paint/pdf/paint-failure';
import { PRESS_PPI } from '../paint/pdf/picture';
import type { OutputIntent, PictureCache } from '../paint/pdf/pdf-options';
import { writePdf } from '../paint/pdf/write-pdf';
import type { PdfInfo } from '../paint/pdf/xmp';
import type { Finding } from '../preflight/finding';
import { preflight } from '../preflight/preflight';
import { diskProblem, isDiskError } from '../storage/problem';
import { composeWithFonts } from './compose-edition-with-fonts';
import { rememberFonts, type FontShelf } from './font-shelf';
import { createOutputFile, type WrittenFile } from './output-file';
import { rasterisePage, SCREEN_PPI } from './rasterise-page';

export interface ExportProgress {
  readonly done: number;
  readonly total: number;
  readonly stage: 'compose' | 'pictures' | 'write';
  /** Name of the page at work; empty while composing. */
  readonly page: string;
}

export interface ExportJob {
  readonly edition: Edition;
  readonly fonts: FontShelf;
  readonly readAsset: (id: string) => Promise<Uint8Array>;
  /** Path of the CMYK output profile; null exports RGB pictures, for proofs. */
  readonly profile: string | null;
  readonly request: {
    readonly format: 'pdf' | 'png';
    /** Null: the whole edition. */
    readonly pages: readonly PageId[] | null;
    /** Of a PNG; 150 when left out. */
    readonly ppi?: number;
  };
  /** Absolute path of the PDF or PNG. PNGs of several pages get the page's number before the ending. */
  readonly file: string;
  readonly onProgress?: (progress: ExportProgress) => void;
  readonly signal?: AbortSignal;
  readonly cache?: PictureCache;
}

export type ExportOutcome =
  | { readonly ok: true; readonly files: readonly WrittenFile[]; readonly milliseconds: number; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly cancelled: boolean; readonly key: string; readonly values?: Readonly<Record<string, string | number>> };

/**
 * Composes the edition and writes the pages asked for. The target appears whole or not at all; cancelling or failing
 * leaves what was there before. Failures that a person can do something about come back as values.
 */
export async function exportEdition(job: ExportJob): Promise<ExportOutcome> {
  const start = performance.now();
  const all = pagesInOrder(job.edition);
  const pages = job.request.pages ? all.filter((page) => job.request.pages?.includes(page.id)) : all;
  if (pages.length === 0) return { ok: false, cancelled: false, key: 'failure.export.noPages' };
  try {
    job.onProgress?.({ done: 0, total: pages.length, stage: 'compose', page: '' });
    const fonts = rememberFonts(job.fonts);
    const { composition, world } = await composeWithFonts(job.edition, fonts);
    job.signal?.throwIfAborted();
    const files = job.request.format === 'pdf' ? [await exportPdf(job, fonts, pages, composition)] : await exportPngs(job, pages, composition, world);
    const ids = new Set(pages.map((page) => page.id));
    const findings = preflight(job.edition, composition).filter(({ place }) => place.page === null || ids.has(place.page));
    return { ok: true, files, milliseconds: performance.now() - start, findings };
  } catch (failure) {
    return outcomeOf(failure, job);
  }
}

async function exportPdf(job: ExportJob, fonts: FontShelf, pages: readonly Page[], composition: Composition): Promise<WrittenFile> {
  const output = await createOutputFile(job.file);
  try {
    let done = 0;
    const report = (stage: ExportProgress['stage']): void => {
      const page = pages[Math.min(done, pages.length - 1)]?.name ?? '';
      job.onProgress?.({ done, total: pages.length, stage, page });
    };
    report('pictures');
    await writePdf(
      listsOf(pages, composition),
      {
        info: pdfInfo(job.edition, pages),
        standard: job.profile ? 'x-4' : 'none',
        intent: job.profile ? { profile: await readFile(job.profile), ...declared(conditionInForce(job.edition)) } : null,
        spots: 'convert',
        bleed: null,
        pictures: { ppi: PRESS_PPI, quality: 90, convert: job.profile === null ? null : { profile: job.profile, inkLimit: conditionInForce(job.edition).inkLimit } },
        readFont: fonts.read,
        readAsset: job.readAsset,
        cache: job.cache,
        signal: job.signal,
        onPage: () => {
          done++;
          report(done < pages.length ? 'pictures' : 'write');
        },
      },
      output.stream,
    );
    job.signal?.throwIfAborted();
    return await output.commit();
  } catch (failure) {
    await output.discard();
    throw failure;
  }
}

/** All pages are drawn beside their targets before the first one takes its place. */
async function exportPngs(job: ExportJob, pages: readonly Page[], composition: Composition, world: FontWorld): Promise<WrittenFile[]> {
  const { readAsset, signal, request } = job;
  const outputs: Awaited<ReturnType<typeof createOutputFile>>[] = [];
  try {
    for (const [done, page] of pages.entries()) {
      signal?.throwIfAborted();
      job.onProgress?.({ done, total: pages.length, stage: 'write', page: page.name });
      const [list] = listsOf([page], composition);
      if (!list) continue;
      const png = await rasterisePage(list, { ppi: request.ppi ?? SCREEN_PPI, outlines: world, readAsset, signal });
      const output = await createOutputFile(pages.length > 1 ? numbered(job.file, pageNumber(job.edition, page.id)) : job.file);
      outputs.push(output);
      await new Promise<void>((resolve, reject) => {
        output.stream.once('error', reject);
        output.stream.end(png, resolve);
      });
    }
    signal?.throwIfAborted();
    const files: WrittenFile[] = [];
    for (const output of outputs) files.push(await output.commit());
    job.onProgress?.({ done: pages.length, total: pages.length, stage: 'write', page: '' });
    return files;
  } catch (failure) {
    await Promise.all(outputs.map((output) => output.discard()));
    throw failure;
  }
}

const conditionInForce = ({ styles: { press } }: Edition): OutputCondition => press.conditions[press.condition]!;

const listsOf = (pages: readonly Page[], composition: Composition): DisplayList[] =>
  pages.flatMap((page) => composition.pages.get(page.id)?.list ?? []);

/** `/a/b.png`, 3 → `/a/b-3.png`. */
function numbered(file: string, number: number): string {
  const ending = extname(file);
  return join(dirname(file), `${basename(file, ending)}-${number}${ending}`);
}

function pdfInfo({ info }: Edition, pages: readonly Page[]): PdfInfo {
  const name = pages.length === 1 ? (pages[0]?.name ?? '') : info.section;
  const date = new Date(`${info.date}T00:00:00Z`);
  return {
    title: [info.paper, info.date, name].filter(Boolean).join(' '),
    author: info.paper,
    creator: 'Forme',
    // The paper's own date, so that the same edition is the same file. A date that is none counts as the epoch.
    date: Number.isNaN(date.getTime()) ? new Date(0) : date,
    language: info.language,
  };
}

const declared = ({ identifier, registry, name }: OutputCondition): Omit<OutputIntent, 'profile'> => ({ identifier, registry, info: name.en });

function outcomeOf(failure: unknown, { edition, file, signal }: ExportJob): ExportOutcome {
  if (signal?.aborted) return { ok: false, cancelled: true, key: 'failure.export.cancelled' };
  if (failure instanceof PaintFailure) {
    return { ok: false, cancelled: false, key: failure.key, values: named(failure.values, edition) };
  }
  if (isDiskError(failure)) {
    const { key, values } = diskProblem(failure, file);
    return { ok: false, cancelled: false, key, values };
  }
  throw failure;
}

/** People know pages and pictures by name, not by id. */
function named(values: PaintFailure['values'], edition: Edition): PaintFailure['values'] {
  const { page, asset, ...rest } = values;
  const pageName = edition.pages[String(page)];
  return {
    ...rest,
    page: pageName ? pageNumber(edition, pageName.id) : '',
    picture: edition.assets[String(asset)]?.name ?? String(asset ?? ''),
  };
}
