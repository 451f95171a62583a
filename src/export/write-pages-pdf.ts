import type { Writable } from 'node:stream';
import type { Composition } from '../compose/composition';
import type { World } from '../compose/world';
import type { DisplayList } from '../display/display-list';
import type { Edition } from '../model/edition';
import type { PageId } from '../model/ids';
import type { Page } from '../model/page';
import { pageNumber } from '../model/page-order';
import { sheetsOf } from '../model/plan-files';
import type { ExportPreset } from '../model/press';
import type { OutputIntent } from '../paint/pdf/output-intent';
import type { PressSheet } from '../paint/pdf/pdf-options';
import { writePdf } from '../paint/pdf/write-pdf';
import type { PdfInfo } from '../paint/pdf/xmp';
import type { ExportJob, ExportProgress } from './export-job';
import type { PlannedFile } from './export-plan';
import type { FontShelf } from './font-shelf';
import type { PrintedTo } from './output-profile-of';
import { pictureSettings } from './picture-settings-of';
import { pressSheet } from './press-sheet/press-sheet';
import { proofStrip } from './press-sheet/proof-strip';
import { printVersion } from './print-version';
import { sheetLists } from './sheet-lists';
import { readingOf } from './reading/reading-map';
import { proofOverlay } from './proof-sheet/proof-overlay';
import { sheetNotes } from './sheet-notes';

export interface PagesPdf {
  readonly job: ExportJob;
  readonly preset: ExportPreset;
  readonly printedTo: PrintedTo | null;
  readonly file: PlannedFile;
  readonly composition: Composition;
  readonly fonts: FontShelf;
  readonly world: World;
  readonly output: Writable;
  /** Told with the number of the file's pages that are done. */
  readonly report: (done: number, stage: ExportProgress['stage']) => void;
}

/** Writes one file of an export by its preset. Throws what `writePdf` throws. */
export async function writePagesPdf({ job, preset, printedTo, file, composition, fonts, world, output, report }: PagesPdf): Promise<void> {
  const read = preset.standard === 'ua' ? readingOf(job.edition, composition, file.pages) : null;
  const lists = read?.lists ?? sheetLists(job.edition, composition, file.pages, sheetsOf(preset));
  const notes = sheetNotes(job.edition, composition, carriesMarks(preset) ? lists : []);
  const proof = carriesMarks(preset) ? proofOverlay(job.edition, composition, lists, notes, preset, world) : null;
  let done = 0;
  report(0, 'pictures');
  await writePdf(lists, {
    info: pdfInfo(job.edition, file.pages),
    standard: preset.standard,
    intent: printedTo && intentOf(printedTo),
    spots: preset.spots,
    bleed: preset.bleed,
    sheets: surroundsOf(job, preset, file, lists, world, proof?.asides ?? new Map()),
    ...(read ? { reading: read.reading } : {}),
    ...(proof ? { notes, overlay: proof.groups } : {}),
    pictures: pictureSettings(preset, printedTo),
    readFont: fonts.read,
    readAsset: job.readAsset,
    cache: job.cache,
    signal: job.signal,
    onPage: () => {
      done++;
      report(done, done < lists.length ? 'pictures' : 'write');
    },
  }, output);
}

/** A proof for screens: files for the press and tagged ones never carry marks of readers, whatever a preset asks for. */
const carriesMarks = ({ review, standard }: ExportPreset): boolean => review && standard === 'none';

/** What is printed round each page, by the preset's marks; round a proof, at least which page it is and of when. */
function surroundsOf({ edition, time }: ExportJob, preset: ExportPreset, file: PlannedFile, lists: readonly DisplayList[], world: World, asides: ReadonlyMap<PageId, number>): ReadonlyMap<PageId, PressSheet> {
  const { paper, date, section, language } = edition.info;
  const sheets = new Map<PageId, PressSheet>();
  for (const list of lists) {
    const version = file.pages.length === 1 ? file.version : printVersion(edition, [list.page], preset);
    const bleed = Math.min(list.bleed, preset.bleed ?? list.bleed);
    const slug = { paper, date, section, page: numberOf(edition, list), time, version };
    const sheet = pressSheet({ list, marks: preset.marks, bleed, styles: edition.styles, language, world, slug })
      ?? (preset.review ? proofStrip({ list, slug, pageName: edition.pages[list.page]?.name ?? '', bleed, styles: edition.styles, language, world }) : null);
    const aside = asides.get(list.page);
    if (sheet) sheets.set(list.page, aside === undefined ? sheet : { ...sheet, aside });
  }
  return sheets;
}

/** The page's number; of a sheet with a spread, both. */
function numberOf(edition: Edition, { page, width }: DisplayList): string {
  const number = pageNumber(edition, page);
  return width > (edition.pages[page]?.width ?? width) ? `${number}–${number + 1}` : String(number);
}

const intentOf = ({ condition: { identifier, registry, name }, profile }: PrintedTo): OutputIntent => ({ profile, identifier, registry, info: name.en });

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
