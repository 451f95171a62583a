import type { Composition } from '../../compose/composition';
import type { Rect } from '../../geometry/rect';
import type { Edition } from '../../model/edition';
import type { MarkId, PageId } from '../../model/ids';
import type { Mark, MarkKind, MarkStroke } from '../../model/mark';
import type { LeafLook } from '../../model/redline';
import { storyPoint } from '../../model/redline/flat-text';
import { bsMark } from './draw/bs-marks';
import type { DrawnMark, Ink } from './draw/drawn-mark';
import { gbMark } from './draw/gb-marks';
import type { Stretch } from './draw/line-path';
import { ems, placeNotes, type PlacedNote } from './draw/margin-notes';
import { markColour } from '../../proof/mark-colour';
import { pointsOf, stretchesOf } from '../../proof/mark-places';

/** A mark as it is painted over the page in view; all in points from the trim. */
export interface PaintedMark {
  readonly id: MarkId;
  readonly kind: MarkKind;
  readonly colour: string;
  readonly inks: readonly Ink[];
  readonly strokes: readonly MarkStroke[];
  readonly note: PlacedNote | null;
  readonly sign: readonly Ink[];
  readonly ringed: boolean;
  /** Where the words of the margin are held: by their end beside the text at the left, else by their start. */
  readonly words: { readonly x: number; readonly anchor: 'start' | 'end' };
  /** Rectangles that mean the mark when they are clicked. */
  readonly hits: readonly Rect[];
}

/** Names a look in the window's language. */
export type LookName = (look: LeafLook) => string;

/** Everything that is drawn over a page for its marks. `size`: of the words in the margins, points. */
export function paintMarks(edition: Edition, composition: Composition, page: PageId, marks: readonly Mark[], size: number, lookName: LookName): readonly PaintedMark[] {
  const shown = edition.pages[page];
  if (!shown) return [];
  const latin = edition.info.language === 'en';
  const drawn = marks.flatMap((mark) => {
    const made = drawMark(edition, composition, page, mark, latin, lookName);
    return made ? [{ mark, ...made }] : [];
  });
  const notes = placeNotes(
    drawn.flatMap(({ mark, drawn: { from, along, words, sign } }) => (from ? [{ id: mark.id, from, along, words, signs: sign ? (latin ? 2 : 1) : 0 }] : [])),
    { width: shown.width, height: shown.height, left: shown.typeArea.x, right: shown.width - shown.typeArea.x - shown.typeArea.width }, size,
  );
  return drawn.map(({ mark, drawn: { inks, sign, ringed }, hits }) => {
    const note = notes.find(({ id }) => id === mark.id) ?? null;
    return {
      id: mark.id, kind: mark.kind, colour: markColour(edition.styles.proof, mark), inks, hits, note, ringed,
      strokes: mark.strokes, ...signAndWords(note, sign, latin, size),
    };
  });
}

/** BS 5261 writes the words first and ends with the sign; in Chinese work the sign comes first. */
function signAndWords(note: PlacedNote | null, sign: DrawnMark['sign'], latin: boolean, size: number): Pick<PaintedMark, 'sign' | 'words'> {
  if (!note) return { sign: [], words: { x: 0, anchor: 'start' } };
  const { x, y, width } = note.rect;
  const isLeft = note.side === 'left';
  const after = sign !== null && latin && note.lines.length > 0;
  const room = sign === null || note.lines.length === 0 ? 0 : (latin ? 2.1 : 1.4) * size;
  const widest = Math.max(0, ...note.lines.map(ems)) * size;
  const at = !after ? x : isLeft ? x + width - room : x + widest * 0.95 + size * 0.3;
  const words = after ? (isLeft ? { x: at - size * 0.3, anchor: 'end' as const } : { x, anchor: 'start' as const }) : isLeft && sign === null ? { x: x + width, anchor: 'end' as const } : { x: x + room, anchor: 'start' as const };
  return { sign: sign?.({ x: at, y: y + size * 0.1 }, size) ?? [], words };
}

function drawMark(edition: Edition, composition: Composition, page: PageId, mark: Mark, latin: boolean, lookName: LookName): { readonly drawn: DrawnMark; readonly hits: readonly Rect[] } | null {
  const { anchor } = mark;
  if (anchor.type === 'text') {
    const points = pointsOf(edition, anchor);
    if (!points) return null;
    const text = edition.stories[anchor.story]!.text;
    const wish = wishOf(edition, mark, anchor.from, anchor.to);
    const at = mark.kind === 'run-on' ? points.to : wish.target === null ? null : storyPoint(text, wish.target);
    const to = mark.kind === 'run-on' ? points.from : storyPoint(text, wish.to);
    const stretches = stretchesOf(composition, points.story, points.from, to).filter((stretch) => stretch.page === page);
    if (stretches.length === 0) return null;
    const target = at && stretchesOf(composition, points.story, at, at).find((stretch) => stretch.page === page);
    const draw = latin ? bsMark : gbMark;
    const drawn = draw({ kind: mark.kind, stretches, target: target ?? null, words: wish.words, note: mark.note, look: wish.look && lookName(wish.look) });
    return drawn && { drawn, hits: stretches.map(grown) };
  }
  const rect = anchor.type === 'area' ? (anchor.page === page ? anchor.rect : null) : edition.frames[anchor.frame]?.page === page ? edition.frames[anchor.frame]!.rect : null;
  if (!rect) return null;
  const after = mark.change?.after['rect'] as Rect | undefined;
  const inks: Ink[] = mark.kind === 'drawing' ? [] : [{ d: outline(rect), dashed: true }];
  if (after) inks.push({ d: outline(after) }, { d: `M ${rect.x + rect.width / 2} ${rect.y + rect.height / 2} L ${after.x + after.width / 2} ${after.y + after.height / 2}`, dashed: true });
  const from = mark.note === '' ? null : { x: rect.x + rect.width / 2 < (edition.pages[page]?.width ?? 0) / 2 ? rect.x : rect.x + rect.width, y: rect.y + Math.min(12, rect.height / 2) };
  return { drawn: { inks, from, along: 'row', words: mark.note, sign: null, ringed: true }, hits: [rect] };
}

const outline = ({ x, y, width, height }: Rect): string => `M ${x} ${y} h ${width} v ${height} h ${-width} Z`;

/** A place between letters can be clicked too. */
const grown = ({ rect, vertical }: Stretch): Rect => {
  const pad = 2;
  return vertical ? { x: rect.x, width: rect.width, y: rect.y - pad, height: rect.height + 2 * pad } : { x: rect.x - pad, width: rect.width + 2 * pad, y: rect.y, height: rect.height };
};

interface Wish {
  /** Words that it puts in. */
  readonly words: string;
  /** Where words are moved to, or where two that change places meet. */
  readonly target: number | null;
  /** The end of what it is drawn on: of a transposition, that of the second. */
  readonly to: number;
  readonly look: LeafLook | null;
}

/** What a mark would do, as its story's redline has it. */
function wishOf(edition: Edition, mark: Mark, from: number, to: number): Wish {
  const story = mark.anchor.type === 'text' ? edition.stories[mark.anchor.story] : undefined;
  let [at, words, end] = [0, '', to];
  let inserted: number | null = null;
  let cut: number | null = null;
  let look: LeafLook | null = null;
  for (const run of story?.redline ?? []) {
    if ('kept' in run) {
      look = run.styled?.find((styled) => styled.mark === mark.id)?.look ?? look;
      if (run.deleted?.includes(mark.id)) {
        cut ??= at + run.kept;
        end = Math.max(end, at + run.kept);
      }
      at += run.kept;
    } else if (run.mark === mark.id) {
      words += run.text;
      if (at < from || at > to) inserted ??= at;
      end = Math.max(end, at);
    }
  }
  if (mark.kind === 'move') return { words: '', target: inserted, to, look };
  if (mark.kind === 'transpose') return { words: '', target: cut === null || cut >= end ? to : cut, to: end, look };
  return { words, target: null, to, look };
}
