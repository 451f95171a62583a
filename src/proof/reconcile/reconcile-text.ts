import type { MarkId } from '../../model/ids';
import type { Redline } from '../../model/redline';
import { flatText, storyPoint } from '../../model/redline/flat-text';
import { lookOf, sameLook } from '../../model/redline/looks';
import { isKept } from '../../model/redline/runs';
import type { StoryPart, StoryText } from '../../model/story-text';
import { align } from './align';
import type { Step } from './align';
import { lattice } from './lattice';
import type { Cell } from './lattice';

/** Whether what a mark asked for was done. `otherwise`: something was changed there, but not that. */
export type Verdict = 'done' | 'not-done' | 'otherwise';

/** A change that no mark asked for: places in the flat texts before and now. */
export interface Unasked {
  readonly kind: 'words' | 'look' | 'part';
  readonly before: { readonly from: number; readonly to: number; readonly text: string };
  readonly now: { readonly from: number; readonly to: number; readonly text: string };
}

export interface ReconciledText {
  readonly verdicts: ReadonlyMap<MarkId, Verdict>;
  readonly unasked: readonly Unasked[];
}

/** What one mark's cells came to. */
interface Tally {
  asked: number;
  met: number;
  /** It would put words in, or set them otherwise: not only take some out. */
  gives: boolean;
  /** First and last cell. */
  from: number;
  to: number;
}

/**
 * 核红 of one story: which of its open marks were carried out between two versions, and what was changed that none of them asked for. `redline` is the story's at the time
 * `before`. A change beside a mark that was not carried out exactly counts as that
 * mark done otherwise; beside one that was, it is unasked.
 */
export function reconcileText(before: StoryText, redline: Redline, now: StoryText): ReconciledText {
  const cells = lattice(before, redline);
  const flat = flatText(now);
  const path = align(cells, flat);
  if (!path) return writtenAnew(cells, redline, flatText(before), flat);
  const words = unaskedWords(path, cells, flatText(before), flat);
  const looks = compareLooks(path, cells, before, now);
  const parts = compareParts(path, cells, redline, before, now);
  const tallies = tally(path, cells, [looks, parts]);
  const verdicts = new Map([...tallies].map(([mark, { asked, met }]): [MarkId, Verdict] => [mark, met === asked ? 'done' : met === 0 ? 'not-done' : 'otherwise']));
  const unasked: Unasked[] = [];
  for (const change of words) {
    // Words in the place of some that were only to go are that mark done otherwise, too.
    const isAdded = change.unasked.before.from === change.unasked.before.to;
    const beside = [...tallies].filter(([mark, { gives, from, to }]) => (verdicts.get(mark) !== 'done' || (isAdded && !gives)) && change.cells.from <= to + 1 && change.cells.to >= from).map(([mark]) => mark);
    for (const mark of beside) verdicts.set(mark, 'otherwise');
    if (beside.length === 0) unasked.push(change.unasked);
  }
  return { verdicts, unasked: [...unasked, ...looks.unasked, ...parts.unasked].sort((a, b) => a.now.from - b.now.from || a.before.from - b.before.from) };
}

/** Too little is left of the text to tell one change from another. */
function writtenAnew(cells: readonly Cell[], redline: Redline, before: string, now: string): ReconciledText {
  const marks = new Set<MarkId>([...cells.flatMap(({ from, deleted, styled }) => [...(from === null ? [] : [from]), ...deleted, ...styled.map(({ mark }) => mark)]), ...redline.flatMap((run) => (isKept(run) ? [] : [run.mark]))]);
  return {
    verdicts: new Map([...marks].map((mark): [MarkId, Verdict] => [mark, 'otherwise'])),
    unasked: [{ kind: 'words', before: { from: 0, to: before.length, text: before }, now: { from: 0, to: now.length, text: now } }],
  };
}

interface ChangedCells {
  readonly unasked: Unasked;
  readonly cells: { readonly from: number; readonly to: number };
}

/** Stretches of the path that no mark explains; two that are parted by a single character are one to a reader. */
function unaskedWords(path: readonly Step[], cells: readonly Cell[], before: string, now: string): readonly ChangedCells[] {
  const out: ChangedCells[] = [];
  let open: { cell: [number, number]; at: [number, number]; now: [number, number] } | null = null;
  const close = (): void => {
    if (open) {
      const [from, to] = open.at;
      out.push({ unasked: { kind: 'words', before: { from, to, text: before.slice(from, to) }, now: { from: open.now[0], to: open.now[1], text: now.slice(...open.now) } }, cells: { from: open.cell[0], to: open.cell[1] } });
    }
    open = null;
  };
  for (const step of path) {
    const cell = cells[step.cell];
    const isUnasked = step.kind === 'new' || (step.kind === 'gone' && cell!.from === null && cell!.deleted.length === 0);
    if (!isUnasked) {
      // A mark's own cells that are not there part nothing.
      if (step.kind === 'there') close();
      continue;
    }
    const at = cell?.at ?? before.length;
    open ??= { cell: [step.cell, step.cell], at: [at, at], now: [step.now, step.now] };
    open.cell[1] = step.cell;
    if (step.kind === 'gone') open.at[1] = at + 1;
    else open.now[1] = step.now + 1;
  }
  close();
  return out;
}

/** Marks whose wishes about looks and parts were met, place by place, besides what nobody asked for. */
interface Wishes {
  readonly met: readonly { readonly mark: MarkId; readonly cell: number; readonly isMet: boolean }[];
  readonly unasked: readonly Unasked[];
}

function compareLooks(path: readonly Step[], cells: readonly Cell[], before: StoryText, now: StoryText): Wishes {
  const [was, is] = [looksOf(before), looksOf(now)];
  const met: Wishes['met'][number][] = [];
  const unasked: Unasked[] = [];
  for (const { kind, cell: index, now: place } of path) {
    const cell = cells[index];
    if (kind !== 'there' || !cell || cell.from !== null || cell.char === '\n') continue;
    const look = is[place];
    const wish = cell.styled.at(-1);
    for (const each of cell.styled) met.push({ mark: each.mark, cell: index, isMet: sameLook(each.look, look) });
    if (sameLook(was[cell.at], look) || (wish && sameLook(wish.look, look))) continue;
    const last = unasked.at(-1);
    if (last && last.now.to === place && last.before.to === cell.at) {
      unasked[unasked.length - 1] = {
        kind: 'look', before: { ...last.before, to: cell.at + 1, text: last.before.text + cell.char }, now: { ...last.now, to: place + 1, text: last.now.text + cell.char },
      };
    } else unasked.push({ kind: 'look', before: { from: cell.at, to: cell.at + 1, text: cell.char }, now: { from: place, to: place + 1, text: cell.char } });
  }
  return { met, unasked };
}

/** The look of every place of the flat text. */
function looksOf(text: StoryText) {
  return text.flatMap((part, index) => [
    ...part.children.flatMap((leaf) => {
      const look = lookOf(leaf);
      return Array.from({ length: leaf.text.length }, () => look);
    }),
    ...(index < text.length - 1 ? [{}] : []),
  ]);
}

function compareParts(path: readonly Step[], cells: readonly Cell[], redline: Redline, before: StoryText, now: StoryText): Wishes {
  const wished = partWishes(redline);
  const met: Wishes['met'][number][] = [];
  const unasked: Unasked[] = [];
  const compare = (cell: number, at: number, place: number): void => {
    const [was, is] = [partAt(before, at), partAt(now, place)];
    if (!was || !is) return;
    const wish = wished.get(at);
    if (wish) met.push({ mark: wish.mark, cell, isMet: wish.type === is.type });
    if ((was.type === is.type && was.style === is.style) || (wish && wish.type === is.type)) return;
    unasked.push({ kind: 'part', before: { from: at, to: at, text: was.type }, now: { from: place, to: place, text: is.type } });
  };
  compare(0, 0, 0);
  for (const { kind, cell, now: place } of path) if (kind === 'there' && cells[cell]?.char === '\n' && cells[cell].from === null) compare(cell, cells[cell].at + 1, place + 1);
  return { met, unasked };
}

const partAt = (text: StoryText, at: number): StoryPart | undefined => text[storyPoint(text, at).part];

/** Wishes for another type of part, by the place where the part begins. */
function partWishes(redline: Redline): ReadonlyMap<number, { readonly mark: MarkId; readonly type: string }> {
  const wishes = new Map<number, { readonly mark: MarkId; readonly type: string }>();
  let at = 0;
  for (const run of redline) {
    if (isKept(run)) at += run.kept;
    else if (run.text === '' && run.part !== undefined) wishes.set(at, { mark: run.mark, type: run.part });
  }
  return wishes;
}

function tally(path: readonly Step[], cells: readonly Cell[], more: readonly Wishes[]): ReadonlyMap<MarkId, Tally> {
  const tallies = new Map<MarkId, Tally>();
  const count = (mark: MarkId, cell: number, isMet: boolean, gives: boolean): void => {
    const before = tallies.get(mark) ?? { asked: 0, met: 0, gives: false, from: cell, to: cell };
    tallies.set(mark, { asked: before.asked + 1, gives: before.gives || gives, met: before.met + (isMet ? 1 : 0), from: Math.min(before.from, cell), to: Math.max(before.to, cell) });
  };
  for (const { kind, cell: index } of path) {
    const cell = cells[index];
    if (kind === 'new' || !cell) continue;
    // What one mark puts in and another takes out: there or gone, one of the two was done.
    if (cell.from !== null) count(cell.from, index, kind === 'there' || cell.deleted.length > 0, true);
    for (const mark of cell.deleted) count(mark, index, kind === 'gone', false);
  }
  for (const { met } of more) for (const { mark, cell, isMet } of met) count(mark, cell, isMet, true);
  return tallies;
}
