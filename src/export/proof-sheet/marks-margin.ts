import type { Cmyk, GlyphRun, PathCommand, PathItem } from '../../display/display-list';
import { inset, type Point, type Rect } from '../../geometry/rect';
import { stackAround } from '../../geometry/stack-around';
import { mmToPt } from '../../geometry/units';
import type { NoteStretch, PageNote } from '../../display/page-note';
import type { SetLine } from './line-numbers';
import { wrapWords } from './wrap-words';

const SIZE = 7.5;
const LEADING = SIZE * 1.3;
const BETWEEN = SIZE * 0.7;
const COLUMN = mmToPt(48);
/** Between the trim and the first column, and between columns; past the last one too. */
const GAP = mmToPt(5);
const THIN = 0.4;

export interface MarksMargin {
  /** Points that the sheet needs left of the trim, and as many right of it. */
  readonly width: number;
  readonly items: readonly (GlyphRun | PathItem)[];
}

/**
 * The marks of a sheet for paper: drawn on their words, their text in the margin that is nearer with leaders, down the page in the order of their places, none over another; what one column
 * does not hold goes on in a further one. Null when there are none. Places are the sheet's.
 */
export function marksMargin(notes: readonly PageNote[], sheet: { readonly width: number; readonly height: number }, set: SetLine): MarksMargin | null {
  if (notes.length === 0) return null;
  const sides = (['left', 'right'] as const).map((side) => {
    const blocks = notes.filter((note) => (middleOf(note) < sheet.width / 2) === (side === 'left')).map((note) => {
      const lines = wrapWords([note.text || note.subject, `— ${note.author}`, ...note.replies.map(({ author, text }) => `${author}: ${text}`)].filter(Boolean).join('\n'), COLUMN / SIZE);
      return { note, lines, at: footOf(note, side), height: lines.length * LEADING };
    }).sort((a, b) => a.at.y - b.at.y || (side === 'left' ? a.at.x - b.at.x : b.at.x - a.at.x));
    return { side, columns: columnsOf(blocks, sheet.height) };
  });
  const items = sides.flatMap(({ side, columns }) => {
    // Outwards from the trim.
    const out = (by: number): number => (side === 'left' ? -by : sheet.width + by);
    return columns.flatMap((column, i) => {
      const near = GAP + i * (COLUMN + GAP);
      const x = side === 'left' ? out(near + COLUMN) : out(near);
      return stacked(column, sheet.height).flatMap(({ note, lines, at, y }) => {
        const ink = inkOf(note.colour);
        const words = lines.flatMap((line, k) => set(line, { x, y: y + k * LEADING, width: COLUMN, height: LEADING }, side === 'left' ? 'right' : 'left', SIZE).map((run): GlyphRun => ({ ...run, color: ink, source: null })));
        const past = i > 0 ? [{ x: out(GAP - 4), y: y - BETWEEN / 2 }, { x: out(near - 4), y: y - BETWEEN / 2 }] : [];
        return [...drawnOn(note, ink), path([at, { x: out(2), y: at.y }, ...past, { x: out(near - 2), y: y + LEADING / 2 }], ink, THIN), ...words];
      });
    });
  });
  return { width: GAP + Math.max(...sides.map(({ columns }) => columns.length)) * (COLUMN + GAP), items };
}

interface Block {
  readonly note: PageNote;
  readonly lines: readonly string[];
  readonly at: Point;
  readonly height: number;
}

/** As few columns as hold all blocks; each column takes every n-th, so that blocks stay near their marks. */
function columnsOf(blocks: readonly Block[], height: number): readonly (readonly Block[])[] {
  for (let count = 1; ; count++) {
    const columns = Array.from({ length: count }, (_, i) => blocks.filter((__, k) => k % count === i));
    if (count >= blocks.length || columns.every((column) => column.reduce((sum, block) => sum + block.height + BETWEEN, 0) <= height)) return columns;
  }
}

/** Each as near to its mark's height as those above and below leave room for. */
function stacked(blocks: readonly Block[], height: number): readonly (Block & { readonly y: number })[] {
  const heads = stackAround(blocks.map((block) => ({ y: block.at.y - LEADING / 2, height: block.height + BETWEEN })), 0, height + BETWEEN);
  return blocks.map((block, i) => ({ ...block, y: heads[i]! }));
}

/** Where a leader starts: at the foot of the first word to the left, of the last one to the right, so that it runs between the lines. */
function footOf({ shape }: PageNote, side: 'left' | 'right'): Point {
  const edge = (stretches: readonly NoteStretch[]): Point => {
    const { rect } = side === 'left' ? stretches[0]! : stretches.at(-1)!;
    return { x: side === 'left' ? rect.x : rect.x + rect.width, y: rect.y + rect.height + 1 };
  };
  switch (shape.type) {
    case 'highlight':
    case 'strike':
      return edge(shape.words);
    case 'caret':
      return edge([...shape.words, shape.at]);
    case 'square':
      return { x: side === 'left' ? shape.rect.x : shape.rect.x + shape.rect.width, y: shape.rect.y };
    case 'sign':
      return shape.at;
    case 'ink':
      return shape.strokes.flatMap(({ points }) => points).reduce((best, point) => ((side === 'left' ? point.x < best.x : point.x > best.x) ? point : best), shape.strokes[0]?.points[0] ?? { x: 0, y: 0 });
  }
}

const middleOf = (note: PageNote): number => (footOf(note, 'left').x + footOf(note, 'right').x) / 2;

function drawnOn({ shape }: PageNote, ink: Cmyk): readonly PathItem[] {
  switch (shape.type) {
    case 'highlight':
      return shape.words.map(({ rect, vertical }) => line(rect, vertical, 1, ink));
    case 'strike':
      return shape.words.map(({ rect, vertical }) => line(rect, vertical, 0.5, ink));
    case 'caret': {
      const { x, y, width, height } = shape.at.rect;
      const tick = shape.at.vertical ? [{ x: x + width + 4, y: y - 3 }, { x: x + width, y }, { x: x + width + 4, y: y + 3 }] : [{ x: x - 3, y: y + height + 4 }, { x, y: y + height }, { x: x + 3, y: y + height + 4 }];
      return [...shape.words.map(({ rect, vertical }) => line(rect, vertical, 0.5, ink)), path(tick, ink, 0.8)];
    }
    case 'square': {
      // Where its annotation has its line.
      const { x, y, width, height } = inset(shape.rect, 0.5);
      return [path([{ x, y }, { x: x + width, y }, { x: x + width, y: y + height }, { x, y: y + height }, { x, y }], ink, 0.8)];
    }
    case 'sign':
      return [];
    case 'ink':
      return shape.strokes.filter(({ points, tool }) => points.length > 1 && tool === 'pen').map(({ points, width }) => path(points, ink, width));
  }
}

/** Along words: through them (0.5), or at their foot or, in upright text, their right side (1). */
function line({ x, y, width, height }: Rect, vertical: boolean, share: number, ink: Cmyk): PathItem {
  return vertical ? path([{ x: x + width * share, y }, { x: x + width * share, y: y + height }], ink, 0.8) : path([{ x, y: y + height * share }, { x: x + width, y: y + height * share }], ink, 0.8);
}

function path(points: readonly Point[], color: Cmyk, width: number): PathItem {
  return { kind: 'path', commands: points.map(({ x, y }, i): PathCommand => [i === 0 ? 'M' : 'L', x, y]), fill: null, stroke: { color, width } };
}

/** CSS hex as process inks, as directly as can be: proofs are not separated. */
function inkOf(colour: string): Cmyk {
  const [, hex] = /^#([0-9a-f]{6})$/i.exec(colour) ?? [];
  const [r, g, b] = [0, 2, 4].map((at) => parseInt(hex?.slice(at, at + 2) ?? '0', 16) / 255) as [number, number, number];
  const k = 1 - Math.max(r, g, b);
  const part = (value: number): number => (k === 1 ? 0 : Math.round(((1 - value - k) / (1 - k)) * 100));
  return [part(r), part(g), part(b), Math.round(k * 100)];
}
