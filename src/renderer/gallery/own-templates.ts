/** Templates that the desk made of its own pages: on the house's shelf. */
import { emptied } from '../../commands/duplicate-page';
import type { Edition } from '../../model/edition';
import type { PageId } from '../../model/ids';
import { pagesInOrder } from '../../model/page-order';
import { PLAIN_PAGE } from '../../model/plain-page';
import { framesOnPage } from '../../model/threads';
import { listShelf, readShelf, removeFromShelf, writeShelf } from '../house-shelf';
import type { PageScheme } from './page-scheme';

/** Of the shape that is written; one of another shape is left on the shelf and not offered. */
const FORMAT = 5;

/** A page as a template: its grid, folio and places, empty. Whatever a page leaves behind in the edition is not in it. */
export function schemeOfPage(edition: Edition, id: PageId): PageScheme | null {
  const page = edition.pages[id];
  if (!page) return null;
  return {
    page: { ...page, ...PLAIN_PAGE, guides: page.guides },
    frames: framesOnPage(edition, id).map((frame) => emptied(edition, frame)),
    styles: edition.styles,
  };
}

export const saveTemplate = async (name: string, scheme: PageScheme): Promise<boolean> =>
  (await writeShelf('templates', name, { format: FORMAT, ...scheme })) !== null;

export const listTemplates = async (): Promise<readonly string[]> => (await listShelf('templates'))?.map(({ name }) => name) ?? [];

export async function readTemplate(name: string): Promise<PageScheme | null> {
  const value = await readShelf('templates', name) as (Partial<PageScheme> & { readonly format?: number }) | null;
  return value?.format === FORMAT && value.page && value.frames && value.styles ? { page: value.page, frames: value.frames, styles: value.styles } : null;
}

export const removeTemplate = async (name: string): Promise<readonly string[]> => (await removeFromShelf('templates', name))?.map((entry) => entry.name) ?? [];

/** A name that nothing on the shelf has yet. */
export function freeName(wanted: string, taken: readonly string[]): string {
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : `${wanted} ${n}`;
    if (!taken.includes(name)) return name;
  }
}

/** What a new template is called until a person says otherwise. */
export const wantedName = (edition: Edition, page: PageId): string => {
  const at = pagesInOrder(edition).findIndex(({ id }) => id === page) + 1;
  return [edition.info.paper, edition.pages[page]?.name || String(at)].filter(Boolean).join(' ');
};
