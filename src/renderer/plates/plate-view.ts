import { create } from 'zustand';
import { PROCESS_INKS } from '../../paint/plates/plates';
import type { InkValues, PlateSummary, PlateViewLook } from './protocol';

/** What the page view shows: the page in the screen's colours, plates, the heat of ink, or the proof on the press's paper. */
export type PlateKind = 'composite' | 'inks' | 'heat' | 'proof';

interface PlateViewState {
  readonly kind: PlateKind;
  /** Inks whose plates are shown while `kind` is `inks`. Spot inks that nobody has hidden are shown. */
  readonly hidden: readonly string[];
  readonly film: boolean;
  /** What is on the canvas is not what the page is, or not what was asked for: the plates are being made. */
  readonly updating: boolean;
  readonly summary: PlateSummary | null;
  readonly values: InkValues | null;
  show(kind: PlateKind): void;
  /** Shows a plate alone, or, when plates are shown, adds or takes it away. Without any left it is the composite again. */
  togglePlate(ink: string): void;
  setFilm(film: boolean): void;
  report(what: Partial<Pick<PlateViewState, 'updating' | 'summary' | 'values'>>): void;
}

/** How this window looks at pages: kept from page to page, never part of the edition. */
export const usePlateView = create<PlateViewState>()((set) => ({
  kind: 'composite',
  hidden: [],
  film: false,
  updating: false,
  summary: null,
  values: null,
  show: (kind) => set(kind === 'inks' ? { kind, hidden: [], updating: true } : { kind, updating: true }),
  togglePlate: (ink) => set((state) => {
    const names = inkNames(state.summary);
    if (state.kind !== 'inks') return { kind: 'inks', hidden: names.filter((name) => name !== ink), updating: true };
    const hidden = state.hidden.includes(ink) ? state.hidden.filter((name) => name !== ink) : [...state.hidden, ink];
    return names.every((name) => hidden.includes(name)) ? { kind: 'composite', hidden: [] } : { hidden, updating: true };
  }),
  setFilm: (film) => set({ film, updating: true }),
  report: (what) => set(what),
}));

/** The inks of the page in view, as far as it is known. */
export const inkNames = (summary: PlateSummary | null): readonly string[] => (summary?.inks ?? PROCESS_INKS).map(({ name }) => name);

/** What the desk is asked for; null: nothing, the page is shown as always. */
export function lookOf({ kind, hidden, film }: Pick<PlateViewState, 'kind' | 'hidden' | 'film'>): PlateViewLook | null {
  switch (kind) {
    case 'composite':
      return null;
    case 'inks':
      return { kind: 'inks', hidden, film };
    case 'heat':
    case 'proof':
      return { kind };
  }
}
