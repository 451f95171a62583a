/** A line to be judged, and the judgement. One object serves all lines of a paragraph: millions of them are tried. */
export interface Trial {
  /** Visible units [start, end) of a line whose break is before unit `next`, in `measure` points. */
  start: number;
  end: number;
  next: number;
  measure: number;
  /** Lines of words, judged by their spaces (`latin-line-cost.ts`); the same for all lines of a paragraph. */
  latin: boolean;
  /** The last line of its column: no word is parted there (L3). */
  closes: boolean;
  /** Tightness and kind of the line before it. */
  after: number;
  afterKind: number;
  cost: number;
  /** How far the line is opened: 0 = natural, 1 = by a tenth of an em for every gap, negative when squeezed. */
  tightness: number;
  /** Ways that end with lines of different kinds are followed side by side (see `totalFit`). */
  kind: number;
}
