import { create } from 'zustand';

export type PressTab = 'presets' | 'conditions' | 'colours';

/** Where the person was in the press settings; they open there again. */
export interface PressView {
  readonly tab: PressTab;
  readonly preset: string | null;
  readonly condition: string | null;
  /** Opened from the export dialog: closing leads back there. */
  readonly fromExport: boolean;
}

export const usePressView = create<PressView>()(() => ({ tab: 'presets', preset: null, condition: null, fromExport: false }));
export const showPress = usePressView.setState;
