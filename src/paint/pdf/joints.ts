import type { DisplayList, GlyphRun } from '../../display/display-list';
import { clustersOf, SOFT_HYPHEN } from './clusters';

/** How a run's text goes on in the next run of its story, where the page's lines hide it. */
export interface Joint {
  /** Characters at the run's start that the run before it speaks for. */
  readonly taken: number;
  /** The word that the run's end parts, whole, and where in the run's text it begins. */
  readonly word: { readonly from: number; readonly text: string } | null;
  /** The line's end stands for a space. */
  readonly space: boolean;
}

/** What a word is made of where it is parted; Han text is parted anywhere and loses nothing by it. */
const PIECE = '[^\\s\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\uff00-\\uffef]+';
const HEAD = new RegExp(`${PIECE}$`, 'u');
const TAIL = new RegExp(`^${PIECE}`, 'u');
/** A word goes on behind a letter, a digit or a hyphen; behind other marks a line may end without parting anything. */
const GOES_ON = /[\p{L}\p{M}\p{N}\-\u00ad\u2010\u2013\u2014/]$/u;
const BEGINS = /^[\p{L}\p{M}\p{N}]/u;

/**
 * Joins what lines part (PDF 32000-1, 14.8.2.2.3 and 14.9.4): a word on two lines is said whole on the first, by ActualText, and left out of
 * the second; the space that a line ends with is told. Text extraction then gives the story back, not its lines.
 */
export function jointsOf(lists: readonly DisplayList[]): ReadonlyMap<GlyphRun, Joint> {
  const parts = new Map<string, GlyphRun[]>();
  for (const list of lists) {
    for (const group of list.groups) {
      if (group.screenOnly) continue;
      for (const item of group.items) {
        if (item.kind !== 'glyphs' || !item.source || item.glyphs.length === 0) continue;
        const key = `${item.source.story} ${item.source.part}`;
        const known = parts.get(key);
        if (known) known.push(item);
        else parts.set(key, [item]);
      }
    }
  }
  const joints = new Map<GlyphRun, Joint>();
  for (const runs of parts.values()) {
    runs.sort((a, b) => a.source!.offset - b.source!.offset);
    let taken = 0;
    for (const [i, run] of runs.entries()) {
      const next = runs[i + 1];
      const joint: Joint = next && !isSameLine(run, next) ? join(run, next, taken) : { taken, word: null, space: false };
      if (joint.taken > 0 || joint.word || joint.space) joints.set(run, joint);
      taken = joint.word && next ? tailOf(next).length : 0;
    }
  }
  return joints;
}

function join(run: GlyphRun, next: GlyphRun, taken: number): Joint {
  const gap = next.source!.offset - run.source!.offset - run.text.length;
  if (gap > 0 || /\s$/u.test(run.text)) return { taken, word: null, space: !/\s$/u.test(clustersOf(run).at(-1)?.text ?? '') };
  const head = HEAD.exec(run.text)?.[0] ?? '';
  const from = run.text.length - head.length;
  const tail = tailOf(next);
  if (gap < 0 || tail === '' || !GOES_ON.test(head) || !BEGINS.test(tail) || from < taken || !run.clusters.includes(from)) return { taken, word: null, space: false };
  return { taken, word: { from, text: (head + tail).replaceAll(SOFT_HYPHEN, '') }, space: false };
}

/** What of a run belongs to the word before it, up to a place where one of its glyphs begins. */
function tailOf(run: GlyphRun): string {
  const tail = TAIL.exec(run.text)?.[0] ?? '';
  const ends = tail.length === run.text.length || run.clusters.includes(tail.length);
  return ends ? tail : '';
}

/** Runs of two faces on one line follow each other as they are. */
const isSameLine = (a: GlyphRun, b: GlyphRun): boolean =>
  a.vertical === b.vertical && (a.vertical ? Math.abs((a.xs[0] ?? 0) - (b.xs[0] ?? 0)) < Math.max(a.size, b.size) && (b.ys?.[0] ?? 0) >= (a.ys?.[0] ?? 0) : a.y === b.y && (b.xs[0] ?? 0) >= (a.xs[0] ?? 0));
