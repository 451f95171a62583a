import { create } from 'zustand';
import type { AlignTo } from '../commands/align-frames';

interface AlignView {
  readonly to: AlignTo;
  setTo(to: AlignTo): void;
}

/** What the align commands align to, until the person says otherwise. */
export const useAlignView = create<AlignView>()((set) => ({ to: 'auto', setTo: (to) => set({ to }) }));
