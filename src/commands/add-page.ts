import type { Frame } from '../model/frame';
import type { NewId } from '../model/new-id';
import { orderAt } from '../model/page-order';
import type { Page } from '../model/page';
import type { StyleSheet } from '../model/style';
import type { Command } from './command';
import { startDraft } from './draft';
import { mendSpreads } from './mend-spreads';

export interface AddPageArgs {
  /** A page and its frames as a template gives them; they get ids of their own. */
  readonly page: Page;
  readonly frames: readonly Frame[];
  /** Position among the pages, from 0. */
  readonly index: number;
  /** The template's styles: those that the edition does not have are added, its own are never changed. */
  readonly styles?: StyleSheet;
  readonly newId: NewId;
}

/** Adds a page. */
export const addPage: Command<AddPageArgs> = {
  name: 'add-page',
  plan(edition, { page, frames, index, styles, newId }) {
    const draft = startDraft(edition);
    if (styles) addMissing(draft, styles);
    const id = newId();
    draft.insert('pages', { ...page, id, order: orderAt(edition, index) });
    mendSpreads(draft, edition);
    for (const frame of frames) draft.insert('frames', { ...frame, id: newId(), page: id });
    return draft.plan();
  },
};

function addMissing(draft: ReturnType<typeof startDraft>, styles: StyleSheet): void {
  const now = draft.edition.styles;
  const tables = ['paragraph', 'character', 'object', 'swatches'] as const;
  const merged: Partial<StyleSheet> = Object.fromEntries(tables.map((key) => [key, { ...styles[key], ...now[key] }]));
  const lacks = tables.filter((key) => Object.keys(merged[key]!).length > Object.keys(now[key]).length);
  if (lacks.length === 0) return;
  const pick = (from: Partial<StyleSheet>): Partial<StyleSheet> => Object.fromEntries(lacks.map((key) => [key, from[key]]));
  draft.do({ type: 'set-styles', before: pick(now), after: pick(merged) });
}
