import { fillNaming, pageRange } from '../model/fill-naming';
import type { Edition } from '../model/edition';
import type { PageId } from '../model/ids';
import type { Page } from '../model/page';
import { pageNumber, pagesInOrder } from '../model/page-order';
import type { ExportPreset } from '../model/press';
import { printVersion } from './print-version';

/** As what pages leave: as PDF by a preset, or as pictures of what the screen shows. */
export type ExportFormat = { readonly kind: 'pdf'; readonly preset: ExportPreset } | { readonly kind: 'png'; readonly ppi?: number };

export interface PlannedFile {
  /** With its ending; fit for any file system, and no other file of the plan has it. */
  readonly name: string;
  /** In the order of the edition. */
  readonly pages: readonly Page[];
  /** Of what is printed in it; see `printVersion`. */
  readonly version: string;
}

export interface ExportPlan {
  /** Empty when none of the pages asked for is in the edition. */
  readonly files: readonly PlannedFile[];
  readonly pages: readonly Page[];
  readonly version: string;
}

const PNG_NAMING = '{paper}_{date}_{section}{page2}';

/** Which files an export writes, and under what names. `pages` null: the whole edition. */
export function planExport(edition: Edition, format: ExportFormat, wanted: readonly PageId[] | null): ExportPlan {
  const preset = format.kind === 'pdf' ? format.preset : null;
  const all = pagesInOrder(edition);
  const pages = wanted ? all.filter(({ id }) => wanted.includes(id)) : all;
  const inOne = preset?.files === 'edition';
  const shares = inOne && pages.length > 0 ? [pages] : pages.map((page) => [page]);
  const taken = new Set<string>();
  const files = shares.map((share): PlannedFile => {
    const version = printVersion(edition, share.map(({ id }) => id), preset);
    const stem = fillNaming(preset?.naming ?? PNG_NAMING, { ...namingValues(edition, share), version });
    return { name: unused(stem, preset ? 'pdf' : 'png', taken), pages: share, version };
  });
  return { files, pages, version: files.length === 1 ? files[0]!.version : printVersion(edition, pages.map(({ id }) => id), preset) };
}

function namingValues(edition: Edition, pages: readonly Page[]) {
  const { paper, date, section } = edition.info;
  const numbers = pages.map(({ id }) => pageNumber(edition, id));
  return { paper, date, section, page: pageRange(numbers), page2: pageRange(numbers, 2), name: pages.length === 1 ? pages[0]!.name : '' };
}

/** Two pages of one name get a number: file systems that take capitals for small letters count too. */
function unused(stem: string, ending: string, taken: Set<string>): string {
  for (let count = 1; ; count++) {
    const name = `${stem}${count === 1 ? '' : `-${count}`}.${ending}`;
    const key = name.toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return name;
  }
}
