import type { Rect } from '../geometry/rect';
import type { MarkStroke } from './mark';

/** An annotation of a PDF as it was read. Places are points from the trim's top left corner, y down, as large as the PDF has them. */
export interface PdfAnnotation {
  /** /Subtype: `Highlight`, `StrikeOut` and so on. */
  readonly subtype: string;
  /** /NM; empty: none. */
  readonly name: string;
  /** Index among the page's annotations of the one that it answers or belongs to (/IRT). */
  readonly parent: number | null;
  /** It and its parent are one thing (/RT /Group), not question and answer. */
  readonly isPart: boolean;
  /** /T; empty: not said. */
  readonly author: string;
  /** /Contents, or its popup's. */
  readonly text: string;
  /** What we wrote there ourselves; null in annotations that others made. */
  readonly written: string | null;
  /** When it was made, else changed: ISO 8601, UTC; null: not said. */
  readonly time: string | null;
  readonly rect: Rect;
  /** Boxes around its words (/QuadPoints), one for each line. */
  readonly quads: readonly Rect[];
  readonly strokes: readonly MarkStroke[];
  /** What a reviewer decided (/State of the model Review): `Accepted`, `Rejected`, `Completed`…; null: it is no decision. */
  readonly decision: string | null;
}

export interface AnnotatedPage {
  /** The pages of the edition on it, left to right, when we made the file; else empty. */
  readonly pages: readonly string[];
  /** Of the trim, points. */
  readonly width: number;
  readonly height: number;
  readonly annotations: readonly PdfAnnotation[];
}

/** A PDF that somebody annotated. */
export interface AnnotatedPdf {
  readonly name: string;
  readonly pages: readonly AnnotatedPage[];
}
