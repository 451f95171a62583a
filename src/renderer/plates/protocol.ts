/** What the window and the thread that rasterises plates tell each other. */
import type { Group, PathCommand } from '../../display/display-list';
import type { Point, Rect } from '../../geometry/rect';
import type { PlateFrame, PlateInk } from '../../paint/plates/plates';

/** What the plates are measured against and where pictures and profile come from. */
export interface PlateCondition {
  readonly document: string;
  /** Asset of the output profile; null: the one that comes with Forme. */
  readonly profile: string | null;
  /** Percent. */
  readonly inkLimit: number;
  /** Side of the square over which ink is averaged, points. */
  readonly window: number;
  readonly spots: 'convert' | 'keep';
}

/** How the view shows the plates: some inks, the heat of all, or the proof. */
export type PlateViewLook =
  | { readonly kind: 'inks'; readonly hidden: readonly string[]; readonly film: boolean }
  | { readonly kind: 'heat' }
  | { readonly kind: 'proof' };

export type ToDesk =
  /** The page as it is now. Groups that the desk has are named by their number, others come with it; outlines that it does not have come too. */
  | {
      readonly kind: 'page';
      readonly revision: number;
      readonly page: { readonly page: string; readonly width: number; readonly height: number; readonly bleed: number };
      readonly groups: readonly (readonly [number: number, group: Group | null])[];
      readonly outlines: readonly (readonly [key: string, commands: readonly PathCommand[]])[];
      readonly condition: PlateCondition;
    }
  | { readonly kind: 'view'; readonly look: PlateViewLook; readonly frame: PlateFrame }
  | { readonly kind: 'probe'; readonly point: Point };

export type FromDesk =
  | { readonly kind: 'pixels'; readonly revision: number; readonly look: PlateViewLook; readonly frame: PlateFrame; readonly pixels: ArrayBuffer; readonly paper: readonly [number, number, number] }
  /** Of the whole page, once all its pictures are there. */
  | { readonly kind: 'summary'; readonly revision: number; readonly summary: PlateSummary }
  | { readonly kind: 'values'; readonly values: InkValues };

export interface PlateSummary {
  readonly inks: readonly PlateInk[];
  /** The square with the most ink, percent. */
  readonly window: { readonly mean: number; readonly rect: Rect };
  /** The spot with the most ink. */
  readonly peak: { readonly sum: number; readonly at: Point };
  /** Pictures that could not be had: their ink is not counted. */
  readonly missing: number;
}

export interface InkValues {
  readonly point: Point;
  /** Mean of nine press pixels under the pointer: ink and percent. */
  readonly inks: readonly { readonly name: string; readonly percent: number }[];
  readonly sum: number;
  /** Mean of all inks' sum in the square round the pointer; null until the page is measured. */
  readonly window: number | null;
}
