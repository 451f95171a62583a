import { create } from 'zustand';
import type { PageId } from '../../model/ids';

export type PlanSize = 'small' | 'medium' | 'large';

interface PlanView {
  readonly open: boolean;
  readonly size: PlanSize;
  /** Selected pages, the one with the focus last. */
  readonly selected: readonly PageId[];
  /** The page whose name or section is being written. */
  readonly writing: { readonly page: PageId; readonly what: 'name' | 'section' } | null;
  show(open: boolean): void;
  setSize(size: PlanSize): void;
  select(pages: readonly PageId[]): void;
  write(writing: PlanView['writing']): void;
}

/** How the edition plan is looked at; no part of the edition. */
export const usePlanView = create<PlanView>()((set) => ({
  open: false,
  size: 'medium',
  selected: [],
  writing: null,
  show: (open) => set({ open, writing: null }),
  setSize: (size) => set({ size }),
  select: (selected) => set({ selected }),
  write: (writing) => set({ writing }),
}));
