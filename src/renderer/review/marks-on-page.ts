import type { Composition } from '../../compose/composition';
import type { Point, Rect } from '../../geometry/rect';
import type { Edition } from '../../model/edition';
import type { MarkId, PageId } from '../../model/ids';
import type { Mark, MarkKind, MarkStroke } from '../../model/mark';
import type { Page } from '../../model/page';
import type { Crop } from '../../model/picture';
import type { LeafLook } from '../../model/redline';
import { storyPoint } from '../../model/redline/flat-text';
import { spreadOf } from '../../model/spread';
import { wholePicture } from '../canvas/whole-picture';
import { bsMark } from './draw/bs-marks';
import type { DrawnMark, Ink } from './draw/drawn-mark';
import { gbMark } from './draw/gb-marks';
import { loop, round, type Stretch } from './draw/line-path';
import { ems, LEADING, placeNotes, type PlacedNote } from './draw/margin-notes';
import { frameWish, frameWords } from '../../proof/frame-wish';
import { markColour } from '../../proof/mark-colour';
import { pointsOf, stretchesOf } from '../../proof/mark-places';

/** A mark as it is painted over the page in view or the other page of its spread; all in points from the shown page's trim. */
export interface PaintedMark {
  /** One mark may stand on both pages of a spread. */
  readonly key: string;
  readonly id: MarkId;
  readonly kind: MarkKind;
  readonly colour: string;
  /** From the shown page's trim to that of the page which `inks` and `strokes` count from. */
  readonly dx: number;
  readonly inks: readonly Ink[];
  readonly strokes: readonly MarkStroke[];
  readonly note: PlacedNote | null;
  /** It does not stand on the page's own margin: over the page, or beside the trim. It has its own piece of paper then. */
  readonly slip: 'over' | 'beside' | null;
  readonly sign: readonly Ink[];
  /** Around or under the words of the margin, when they are said about the text and not to be set. */
  readonly rings: readonly Ink[];
  /** Where the words of the margin are held: by their end beside the text at the left, else by their start. */
  readonly words: { readonly x: number; readonly anchor: 'start' | 'end' };
  /** Rectangles that mean the mark when they are clicked. */
  readonly hits: readonly Rect[];
}

/** Names a look in the window's language. */
export type LookName = (look: LeafLook) => string;

/**
 * Everything that is drawn over a page for its marks; of a spread, over both pages, with the notes in the outer margins. `size`: of the words in the margins, points.
 * `seen`: the part in view, points from the page's trim; null: all.
 */
export function paintMarks(edition: Edition, composition: Composition, page: PageId, marks: readonly Mark[], size: number, lookName: LookName, seen: Rect | null = null): readonly PaintedMark[] {
  const shown = edition.pages[page];
  if (!shown) return [];
  const latin = edition.info.language === 'en';
  const sheet = sheetWith(edition, shown);
  const drawn = sheet.flatMap(({ page: at, dx }) => marks.flatMap((mark) => {
    const made = drawMark(edition, composition, at.id, mark, latin, lookName);
    return made ? [{ key: dx === 0 ? mark.id : `${mark.id}/${at.id}`, dx, mark, ...made }] : [];
  }));
  const [first, last] = [sheet[0]!, sheet.at(-1)!];
  const notes = placeNotes(
    drawn.flatMap(({ key, dx, drawn: { from, words, sign } }) => (from ? [{ id: key, from: { left: moved(from.left, dx), right: moved(from.right, dx) }, words, signs: sign ? (latin ? 2 : 1) : 0 }] : [])),
    { left: first.dx + first.page.typeArea.x, right: last.dx + last.page.typeArea.x + last.page.typeArea.width, height: shown.height }, size, seen,
  );
  const isOff = ({ x, width }: Rect): boolean => x < first.dx || x + width > last.dx + last.page.width;
  return drawn.map(({ key, dx, mark, drawn: { inks, sign, ringed }, hits }) => {
    const note = notes.find(({ id }) => id === key) ?? null;
    const said = signAndWords(note, sign, latin, size);
    return {
      key, id: mark.id, kind: mark.kind, colour: markColour(edition.styles.proof, mark), dx, inks, note, slip: note && (note.isPinned ? 'over' : isOff(note.rect) ? 'beside' : null), ...said,
      hits: hits.map((rect) => ({ ...rect, x: rect.x + dx })), strokes: mark.strokes, rings: note && ringed ? ringsAround(note, said.words, latin, size) : [],
    };
  });
}

const moved = ({ x, y }: Point, dx: number): Point => ({ x: x + dx, y });

/** The pages that are shown as one sheet, from left to right. */
function sheetWith(edition: Edition, page: Page): readonly { readonly page: Page; readonly dx: number }[] {
  const spread = spreadOf(edition, page.id);
  if (!spread) return [{ page, dx: 0 }];
  const { left, right } = spread;
  return page.id === left.id ? [{ page: left, dx: 0 }, { page: right, dx: left.width }] : [{ page: left, dx: -left.width }, { page: right, dx: 0 }];
}

/** BS 5261 writes the words first and ends with the sign; in Chinese work the sign comes first. */
function signAndWords(note: PlacedNote | null, sign: DrawnMark['sign'], latin: boolean, size: number): Pick<PaintedMark, 'sign' | 'words'> {
  if (!note) return { sign: [], words: { x: 0, anchor: 'start' } };
  const { x, y, width } = note.rect;
  const isLeft = note.side === 'left';
  const after = sign !== null && latin && note.lines.length > 0;
  const room = sign === null || note.lines.length === 0 ? 0 : (latin ? 2.1 : 1.4) * size;
  const widest = Math.max(0, ...note.lines.map(ems)) * size;
  const at = !after ? x : isLeft ? x + width - room : x + widest * 0.95 + size * 0.5;
  // One line stands close to its text; several are read from their left.
  const isOne = note.lines.length === 1;
  const words = after && isLeft ? (isOne ? { x: at - size * 0.5, anchor: 'end' as const } : { x: at - size * 0.5 - widest, anchor: 'start' as const })
    : after ? { x, anchor: 'start' as const } : isLeft && sign === null && isOne ? { x: x + width, anchor: 'end' as const } : { x: x + room, anchor: 'start' as const };
  return { sign: sign?.({ x: at, y: y + size * 0.1 }, size) ?? [], words };
}

/** Said about the text: BS 5261 rings such words; GB/T 14706 draws small circles under them, of many under the first and the last three. */
function ringsAround({ lines, rect }: PlacedNote, words: PaintedMark['words'], latin: boolean, size: number): readonly Ink[] {
  if (lines.length === 0) return [];
  const widths = lines.map((line) => ems(line) * size);
  if (latin) {
    const width = Math.max(...widths);
    return [{ d: loop({ vertical: false, rect: { x: words.anchor === 'end' ? words.x - width : words.x, y: rect.y, width, height: rect.height } }) }];
  }
  const places = lines.flatMap((line, row) => {
    let x = words.anchor === 'end' ? words.x - widths[row]! : words.x;
    return [...line].map((character) => {
      const width = ems(character) * size;
      x += width;
      return { x: x - width / 2, y: rect.y + size * (1.14 + row * LEADING), isLetter: /[\p{L}\p{N}]/u.test(character) };
    });
  }).filter(({ isLetter }) => isLetter);
  const r = size * 0.11;
  return (places.length > 8 ? [...places.slice(0, 3), ...places.slice(-3)] : places).map(({ x, y }) => ({ d: `M ${round(x - r)} ${round(y)} a ${round(r)} ${round(r)} 0 1 0 ${round(2 * r)} 0 a ${round(r)} ${round(r)} 0 1 0 ${round(-2 * r)} 0`, strength: 0.6 }));
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
  const { words, drawn } = frameWishOn(edition, composition, mark, rect);
  inks.push(...drawn);
  if (after) inks.push({ d: outline(after) }, { d: `M ${rect.x + rect.width / 2} ${rect.y + rect.height / 2} L ${after.x + after.width / 2} ${after.y + after.height / 2}`, dashed: true });
  const says = [words, mark.note].filter((each) => each !== '').join(latin ? ': ' : '：');
  // Along its head, where those beside it mostly begin as well: the line runs over little.
  const from = says === '' ? null : { left: { x: rect.x, y: rect.y }, right: { x: rect.x + rect.width, y: rect.y } };
  return { drawn: { inks, from, words: says, sign: null, ringed: true }, hits: [rect] };
}

/** Another picture: the one that stands there is crossed out. Another crop: what would be seen, with the corners of a crop; it may reach beyond the frame. */
function frameWishOn(edition: Edition, composition: Composition, mark: Mark, rect: Rect): { readonly words: string; readonly drawn: readonly Ink[] } {
  const wish = mark.change && frameWish(mark.change);
  if (wish !== 'picture' && wish !== 'crop') return { words: '', drawn: [] };
  const words = frameWords(edition, mark, edition.info.language);
  const frame = edition.frames[mark.change!.frame];
  const shown = frame && composition.pages.get(frame.page)?.pictures.get(frame.id)?.rect;
  if (wish === 'picture') {
    const { x, y, width, height } = shown ?? rect;
    return { words, drawn: [{ d: `M ${x} ${y} L ${x + width} ${y + height} M ${x + width} ${y} L ${x} ${y + height}` }] };
  }
  const asset = frame?.type === 'picture' && frame.picture !== null ? edition.assets[edition.pictures[frame.picture]?.asset ?? ''] : undefined;
  if (!shown || !asset || frame?.type !== 'picture') return { words, drawn: [] };
  const [now, then] = [wholePicture(asset, frame.crop, shown), wholePicture(asset, mark.change!.after['crop'] as Crop, shown)];
  const by = now.width / then.width;
  const seen = { x: now.x + (shown.x - then.x) * by, y: now.y + (shown.y - then.y) * by, width: shown.width * by, height: shown.height * by };
  return { words, drawn: [{ d: outline(seen) }, { d: corners(seen), strength: 2.6 }] };
}

/** The four corners of a crop. */
function corners({ x, y, width, height }: Rect): string {
  const arm = Math.min(width, height) / 7;
  const [right, bottom] = [x + width, y + height];
  return `M ${x} ${y + arm} V ${y} H ${x + arm} M ${right - arm} ${y} H ${right} V ${y + arm} M ${right} ${bottom - arm} V ${bottom} H ${right - arm} M ${x + arm} ${bottom} H ${x} V ${bottom - arm}`;
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
