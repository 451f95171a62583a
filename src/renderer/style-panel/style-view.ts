import { create } from 'zustand';
import type { StyleTable } from '../../commands/style-tables';
import type { StyleId } from '../../model/ids';

/** Where the person is in the style panel; it opens there again. */
export interface StyleView {
  readonly table: StyleTable;
  /** The entry that the keyboard stands on, by table. */
  readonly chosen: Readonly<Partial<Record<StyleTable, StyleId>>>;
  /** Its settings are shown in place of the list. */
  readonly editing: boolean;
  /** Just made: its name is typed first. */
  readonly fresh: boolean;
  /** It is asked what takes its place. */
  readonly deleting: boolean;
  /** Its places are listed. */
  readonly finding: boolean;
  readonly houseOpen: boolean;
}

export const useStyleView = create<StyleView>()(() => ({ table: 'paragraph', chosen: {}, editing: false, fresh: false, deleting: false, finding: false, houseOpen: false }));

export const showStyles = useStyleView.setState;

/** Chooses an entry of a table; what was asked about another one is no longer asked. */
export const chooseStyle = (table: StyleTable, id: StyleId | null, more: Partial<StyleView> = {}): void => {
  const { chosen } = useStyleView.getState();
  showStyles({ table, deleting: false, finding: false, fresh: false, chosen: { ...chosen, [table]: id ?? undefined } as StyleView['chosen'], ...more });
};
