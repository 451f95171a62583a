import type { Frame } from '../model/frame';
import type { NewId } from '../model/new-id';
import { orderAt } from '../model/page-order';
import type { Page } from '../model/page';
import type { StyleSheet } from '../model/style';
import type { Command } from './command';
import { addMissingStyles } from './add-missing-styles';
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
    if (styles) addMissingStyles(draft, styles);
    const id = newId();
    draft.insert('pages', { ...page, id, order: orderAt(edition, index) });
    mendSpreads(draft, edition);
    for (const frame of frames) draft.insert('frames', { ...frame, id: newId(), page: id });
    return draft.plan();
  },
};
