import type { Edition } from './edition';
import { fillNaming, NAMING_FIELDS, pageRange } from './fill-naming';
import type { PageId } from './ids';
import type { Page } from './page';
import { pageNumber, pagesInOrder } from './page-order';
import type { ExportPreset } from './press';
import { spreadOf } from './spread';

/** What decides how pages are shared out to files and what those are called. */
export interface FileNaming extends Pick<ExportPreset, 'files' | 'naming'>, Partial<Pick<ExportPreset, 'spreads'>> {
  readonly ending: 'pdf' | 'png' | 'html';
}

export interface NamedFile {
  /** With its ending; fit for any file system, and no other file of the plan has it. */
  readonly name: string;
  /** In the order of the edition. */
  readonly pages: readonly Page[];
}

/** How the files of a preset are named; null: PNGs of the pages. */
export const namingOf = (preset: ExportPreset | null): FileNaming =>
  preset ? { files: preset.files, naming: preset.naming, spreads: sheetsOf(preset), ending: 'pdf' } : { files: 'page', naming: '{paper}_{date}_{section}{page2}', ending: 'png' };

/** An HTML proof is one file, however many pages it has. */
export const HTML_NAMING: FileNaming = { files: 'edition', naming: '{paper}_{date}_{section}{page2}_proof', ending: 'html' };

/** How a preset's spreads leave: in a tagged PDF every page is one of its own. */
export const sheetsOf = ({ standard, spreads }: Pick<ExportPreset, 'standard' | 'spreads'>): ExportPreset['spreads'] => (standard === 'ua' ? 'pages' : spreads);

/** Pages in their order, by sheets: the two of a spread together, where both are there. */
export function sheetsIn(edition: Edition, pages: readonly Page[]): readonly (readonly Page[])[] {
  return pages.flatMap((page): Page[][] => {
    const spread = spreadOf(edition, page.id);
    const isWhole = spread !== null && pages.includes(spread.left) && pages.includes(spread.right);
    return !isWhole ? [[page]] : page === spread.left ? [[spread.left, spread.right]] : [];
  });
}

/** What stands for a version that is not known yet. */
const NO_VERSION = '00000000';

/** Which pages (null: all) share a file, and the files' names. `version` tells what is printed in a file; it is asked only when names have it. */
export function planFiles(edition: Edition, { files, naming, ending, spreads = 'pages' }: FileNaming, wanted: readonly PageId[] | null, version: (pages: readonly Page[]) => string = () => NO_VERSION): readonly NamedFile[] {
  const all = pagesInOrder(edition);
  const pages = wanted ? all.filter(({ id }) => wanted.includes(id)) : all;
  const shares = files === 'edition' ? (pages.length > 0 ? [pages] : []) : spreads === 'sheet' ? sheetsIn(edition, pages) : pages.map((page) => [page]);
  const taken = new Set<string>();
  return shares.map((share) => {
    const values = { ...valuesOf(edition, share), version: naming.includes('{version}') ? version(share) : '' };
    return { name: unused(fillNaming(naming, values), ending, taken), pages: share };
  });
}

/** Names in braces that are no field: they stay in the file's name as they are. */
export function unknownFields(pattern: string): readonly string[] {
  return [...pattern.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1]!).filter((name) => !(NAMING_FIELDS as readonly string[]).includes(name));
}

function valuesOf(edition: Edition, pages: readonly Page[]) {
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
