/** What the export dialog exports: the preset used last, and the pages that its scope means. */
import type { Edition } from '../../model/edition';
import type { PageId } from '../../model/ids';
import type { Press } from '../../model/press';
import type { ExportScope } from './press-view';

/** Stands among the presets for pictures of the pages as the screen shows them. */
export const PNG = 'png';

/** The preset used last where the edition has it, else the one that its house style offers first. */
export const usualPreset = (press: Press, last: string): string => (last === PNG || last in press.presets ? last : press.preset);

/** Null: all pages. A page that went away since it was picked is left out. */
export function pagesOf(edition: Edition, scope: ExportScope, page: PageId | null, chosen: readonly PageId[]): readonly PageId[] | null {
  if (scope === 'edition') return null;
  return (scope === 'page' ? [page ?? ''] : chosen).filter((id) => edition.pages[id]);
}
