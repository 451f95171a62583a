import type { ArticleShape } from '../../model/shape';

/** The least rows a text keeps when its shape is shortened. */
const LEAST_ROWS = 3;

/** The shape at another depth: texts that reach its foot grow or shrink with it, all else keeps its place. */
export function stretchShape(shape: ArticleShape, rows: number): ArticleShape {
  if (rows === shape.rows) return shape;
  const by = rows - shape.rows;
  const texts = shape.texts.map((text) => {
    const { row, rows: own } = text.place;
    return row + own === shape.rows ? { ...text, place: { ...text.place, rows: Math.max(1, own + by) } } : text;
  });
  return { ...shape, rows, texts };
}

/** The least depth that leaves pictures whole and each text that reaches the foot a few lines. */
export function leastRows(shape: ArticleShape): number {
  const fixed = [...shape.pictures, ...shape.texts.filter(({ place }) => place.row + place.rows < shape.rows)].map(({ place }) => place.row + place.rows);
  const growing = shape.texts.filter(({ place }) => place.row + place.rows === shape.rows).map(({ place }) => place.row + LEAST_ROWS);
  return Math.max(1, ...fixed, ...growing);
}
