/** A shape that is offered for a story, as it is described to a person. */
export interface ShapeLabel {
  readonly slug: string;
  /** Which of how many, from 1. */
  readonly number: number;
  readonly count: number;
  /** `place`: a template's empty place; `swap`: in another story's shape, whose name is `name`; `saved`: the house's shape of that name. */
  readonly kind: 'shape' | 'saved' | 'present' | 'place' | 'swap';
  readonly name: string;
  readonly columns: number;
  readonly rows: number;
  readonly head: 'across' | 'part' | 'beside' | null;
  /** Names of the pictures in it. */
  readonly pictures: readonly string[];
  /** Lines over; short ones negative. */
  readonly lines: number;
  readonly isOver: boolean;
}
