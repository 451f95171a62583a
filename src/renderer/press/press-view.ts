import { create } from 'zustand';
import type { PageId } from '../../model/ids';
import type { Finding } from '../../preflight/finding';

export type PressTab = 'presets' | 'conditions' | 'colours';

/** The page in view, pages picked one by one, or all. */
export type ExportScope = 'page' | 'chosen' | 'edition';

/** Where the person was in the press settings; they open there again. */
export interface PressView {
  readonly tab: PressTab;
  readonly preset: string | null;
  readonly condition: string | null;
  /** Opened from the export dialog: closing leads back there. */
  readonly fromExport: boolean;
  /** What the export dialog opens with. */
  readonly scope: ExportScope;
  readonly chosen: readonly PageId[];
  /** Errors that main found when the export had started already. */
  readonly stopped: readonly Finding[];
}

export const usePressView = create<PressView>()(() => ({ tab: 'presets', preset: null, condition: null, fromExport: false, scope: 'page', chosen: [], stopped: [] }));
export const showPress = usePressView.setState;
