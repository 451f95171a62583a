import { boundsOf } from '../../compose/bounds';
import type { Composition } from '../../compose/composition';
import { createLineSetter } from '../../compose/plain-line';
import type { World } from '../../compose/world';
import type { DisplayList, Group } from '../../display/display-list';
import type { Edition } from '../../model/edition';
import type { PageId } from '../../model/ids';
import { paragraphStyleOf } from '../../model/paragraph-style-of';
import type { ExportPreset } from '../../model/press';
import type { NotedSheet } from '../../display/page-note';
import { lineNumbers, type SetLine } from './line-numbers';
import { marksMargin } from './marks-margin';

/** What a proof for paper has over and beside its pages. */
export interface ProofOverlay {
  readonly groups: ReadonlyMap<PageId, readonly Group[]>;
  /** Points that a sheet needs left and right of its trim. */
  readonly asides: ReadonlyMap<PageId, number>;
}

/** Line numbers and the margin with the marks' words, as the preset asks for them, for each sheet. */
export function proofOverlay(edition: Edition, composition: Composition, lists: readonly DisplayList[], notes: ReadonlyMap<PageId, NotedSheet>, preset: ExportPreset, world: World): ProofOverlay {
  const setLine = createLineSetter(edition.styles, world);
  const style = paragraphStyleOf(edition.styles, 'furniture', { type: 'caption' });
  const set: SetLine = (words, rect, align, size) => setLine(words, rect, align, { ...style, size }, edition.info.language);
  const groups = new Map<PageId, readonly Group[]>();
  const asides = new Map<PageId, number>();
  for (const list of lists) {
    const sheet = notes.get(list.page) ?? { pages: [list.page], notes: [] };
    const margin = preset.marksMargin ? marksMargin(sheet.notes, list, set) : null;
    const [left, right] = sheet.pages;
    const dx = left === undefined ? 0 : edition.pages[left]?.width ?? 0;
    const numbers = preset.lineNumbers && left !== undefined
      ? [...lineNumbers(composition, left, set), ...(right === undefined ? [] : lineNumbers(composition, right, (words, rect, ...how) => set(words, { ...rect, x: rect.x + dx }, ...how)))]
      : [];
    const items = [...numbers, ...(margin?.items ?? [])];
    const bounds = boundsOf(items);
    if (bounds) groups.set(list.page, [{ kind: 'group', id: 'proof-overlay', bounds, items }]);
    if (margin) asides.set(list.page, margin.width);
  }
  return { groups, asides };
}
