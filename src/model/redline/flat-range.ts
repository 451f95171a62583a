/** A stretch of a story's flat text (see MarkAnchor). */
export interface FlatRange {
  readonly from: number;
  readonly to: number;
}
