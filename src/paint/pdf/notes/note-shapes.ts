/** How marks look as annotations: the entries of their kind and the operators of their appearance, in the page's user space. */
import type { Point, Rect } from '../../../geometry/rect';
import { inset, union } from '../../../geometry/rect';
import { formatNumber, formatNumbers } from '../number';
import type { PdfBox, PdfDictionary } from '../pdfkit-internals';
import type { NoteShape, NoteStretch, NoteStroke } from '../../../display/page-note';

export type ToBox = (rect: Rect) => PdfBox;

/** Of one annotation: `alpha` is how much its colour covers; below 1 it is multiplied with what lies under it. */
export interface DrawnNote {
  readonly box: PdfBox;
  readonly entries: PdfDictionary;
  readonly operators: string;
  readonly alpha: number;
}

const LINE = 1;
const THIN = 0.75;
/** Side of a note's sign. */
const SIGN = 14;
const HIGHLIGHT = 0.32;

/** The annotation of a shape. What a caret strikes out is one of its own: see `strikeOf`. */
export function drawNote(shape: NoteShape, box: ToBox): DrawnNote {
  switch (shape.type) {
    case 'highlight':
      return { ...overWords('Highlight', shape.words, box), operators: shape.words.map(({ rect }) => `${formatNumbers(...sizes(box(rect)))} re f`).join('\n'), alpha: HIGHLIGHT };
    case 'strike':
      return strikeOf(shape.words, box);
    case 'caret':
      return caret(shape.at, box);
    case 'square': {
      const [x0, y0, x1, y1] = box(shape.rect);
      const operators = `${formatNumber(LINE)} w ${formatNumbers(x0 + LINE / 2, y0 + LINE / 2, x1 - x0 - LINE, y1 - y0 - LINE)} re S`;
      return { box: [x0, y0, x1, y1], entries: { Subtype: 'Square', BS: { W: LINE } }, operators, alpha: 1 };
    }
    case 'sign':
      return sign(shape.at, box);
    case 'ink':
      return ink(shape.strokes, box);
  }
}

export function strikeOf(words: readonly NoteStretch[], box: ToBox): DrawnNote {
  const lines = words.map(({ rect, vertical }) => {
    const [x0, y0, x1, y1] = box(rect);
    const from = vertical ? [(x0 + x1) / 2, y1] : [x0, y0 + (y1 - y0) * 0.46];
    const to = vertical ? [(x0 + x1) / 2, y0] : [x1, y0 + (y1 - y0) * 0.46];
    return `${formatNumbers(...from)} m ${formatNumbers(...to)} l S`;
  });
  return { ...overWords('StrikeOut', words, box), operators: [`${formatNumber(LINE)} w`, ...lines].join('\n'), alpha: 1 };
}

function overWords(subtype: 'Highlight' | 'StrikeOut', words: readonly NoteStretch[], box: ToBox): Pick<DrawnNote, 'box' | 'entries'> {
  return {
    box: grown(box(words.map(({ rect }) => rect).reduce(union)), 1),
    // Upper left, upper right, lower left, lower right: the order that viewers draw, whatever the standard's figure says.
    entries: { Subtype: subtype, QuadPoints: words.flatMap(({ rect }) => { const [x0, y0, x1, y1] = box(rect); return [x0, y1, x1, y1, x0, y0, x1, y0]; }) },
  };
}

/** Below a level line, at the right of an upright one, its point at the place. */
function caret({ rect, vertical }: NoteStretch, box: ToBox): DrawnNote {
  const size = Math.min(14, Math.max(6, (vertical ? rect.width : rect.height) * 0.6));
  const around: Rect = vertical
    ? { x: rect.x + rect.width - size * 0.35, y: rect.y - size / 2, width: size, height: size }
    : { x: rect.x - size / 2, y: rect.y + rect.height - size * 0.35, width: size, height: size };
  const [x0, y0, x1, y1] = box(around);
  const points = vertical ? [[x0, (y0 + y1) / 2], [x1, y1], [x1 - size * 0.3, (y0 + y1) / 2], [x1, y0]] : [[(x0 + x1) / 2, y1], [x1, y0], [(x0 + x1) / 2, y0 + size * 0.3], [x0, y0]];
  return { box: [x0, y0, x1, y1], entries: { Subtype: 'Caret', Sy: 'None' }, operators: `${points.map((point, i) => `${formatNumbers(...point)} ${i === 0 ? 'm' : 'l'}`).join(' ')} h f`, alpha: 1 };
}

/** A small sheet with lines on it. */
function sign({ x, y }: Point, box: ToBox): DrawnNote {
  const [x0, y0, x1, y1] = box({ x, y, width: SIGN, height: SIGN });
  const [a0, b0, a1, b1] = box(inset({ x, y, width: SIGN, height: SIGN }, 1.5));
  const rows = [0.3, 0.5, 0.7].map((share) => `${formatNumbers(a0 + 2, b0 + (b1 - b0) * share)} m ${formatNumbers(a1 - 2, b0 + (b1 - b0) * share)} l S`);
  return {
    box: [x0, y0, x1, y1], entries: { Subtype: 'Text', Name: 'Comment' }, alpha: 1,
    operators: [`${formatNumber(THIN)} w`, `q 1 g ${formatNumbers(...sizes([a0, b0, a1, b1]))} re B Q`, ...rows].join('\n'),
  };
}

function ink(strokes: readonly NoteStroke[], box: ToBox): DrawnNote {
  const at = ({ x, y }: Point): readonly [number, number] => {
    const [left, , , top] = box({ x, y, width: 0, height: 0 });
    return [left, top];
  };
  const drawn = strokes.filter(({ points }) => points.length > 0);
  const all = drawn.flatMap(({ points }) => points).map(at);
  const wide = Math.max(1, ...drawn.map(({ width }) => width));
  const [xs, ys] = [all.map(([x]) => x), all.map(([, y]) => y)];
  const around: PdfBox = all.length === 0 ? [0, 0, 1, 1] : [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  const path = ({ points }: NoteStroke): string => {
    const [first, ...rest] = points.map(at);
    return `${formatNumbers(...first!)} m ${(rest.length > 0 ? rest : [first!]).map((point) => `${formatNumbers(...point)} l`).join(' ')} S`;
  };
  return {
    box: grown(around, wide / 2 + 0.5),
    entries: { Subtype: 'Ink', InkList: drawn.map(({ points }) => points.flatMap(at)), BS: { W: wide } },
    operators: ['1 J 1 j', ...drawn.map((stroke) => `${formatNumber(stroke.width)} w ${path(stroke)}`)].join('\n'),
    alpha: drawn.length > 0 && drawn.every(({ tool }) => tool === 'highlighter') ? HIGHLIGHT : 1,
  };
}

const sizes = ([x0, y0, x1, y1]: PdfBox): [number, number, number, number] => [x0, y0, x1 - x0, y1 - y0];
const grown = ([x0, y0, x1, y1]: PdfBox, by: number): PdfBox => [x0 - by, y0 - by, x1 + by, y1 + by];
