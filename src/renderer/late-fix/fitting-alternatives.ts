import type { StoryId } from '../../model/ids';
import type { Operation } from '../../model/operation';
import type { StoryText } from '../../model/story-text';
import type { Tried } from '../document-store';
import { changedParts } from './changed-lines';
import { disturbs } from './disturbs';

/** The change, with paragraphs set tighter or looser so that it disturbs nothing. */
export interface FittingAlternative {
  readonly parts: readonly { readonly story: StoryId; readonly part: number; readonly tracking: number }[];
  /** The change and the tracking, ready to be performed as one step. */
  readonly operations: readonly Operation[];
}

/** A paragraph that took another number of lines. */
interface Grown {
  readonly story: StoryId;
  /** The part whose tracking is changed, in the new text. */
  readonly part: number;
  /** The parts whose lines count, in the new text. */
  readonly from: number;
  readonly to: number;
  readonly wanted: number;
  readonly now: number;
}

/** 1/1000 em between the first trials; then one by one back to the least that does. */
const COARSE = 5;

/**
 * Ways to make a change that disturbs lines outside its paragraphs without doing so: the least tracking within the house's limits (`styles.desk`) with which each changed
 * paragraph keeps its number of lines. Empty when the change disturbs nothing, or nothing helps. `tryOut` is the document store's.
 */
export function fittingAlternatives(before: Tried, operations: readonly Operation[], tryOut: (operations: readonly Operation[]) => Tried): readonly FittingAlternative[] {
  const tried = tryOut(operations);
  if (!disturbs(before, tried)) return [];
  const grown = Object.keys(tried.edition.stories).flatMap((story) => grownParts(before, tried, story));
  if (grown.length === 0) return [];
  const parts: { story: StoryId; part: number; tracking: number }[] = [];
  let all = operations;
  for (const each of grown) {
    const tracking = leastTracking(tried, each, all, tryOut);
    if (tracking === null) return [];
    all = [...all, setTracking(tried, each, tracking)];
    parts.push({ story: each.story, part: each.part, tracking });
  }
  return disturbs(before, tryOut(all)) ? [] : [{ parts, operations: all }];
}

function grownParts(before: Tried, after: Tried, story: StoryId): Grown[] {
  const [old, now] = [before.edition.stories[story]?.text, after.edition.stories[story]?.text];
  if (!old || !now || old === now) return [];
  const { start, before: oldEnd, after: newEnd } = changedParts(old, now);
  // As many as before: each paragraph keeps its own count. Divided or joined ones keep the count of all.
  const ranges = oldEnd === newEnd
    ? Array.from({ length: newEnd - start }, (_, i) => [start + i, start + i + 1, start + i, start + i + 1] as const)
    : [[start, oldEnd, start, newEnd] as const];
  return ranges.flatMap(([a, b, from, to]) => {
    const [wanted, count] = [linesOf(before, story, a, b), linesOf(after, story, from, to)];
    return wanted === count || from === to ? [] : [{ story, part: longest(now, from, to), from, to, wanted, now: count }];
  });
}

const linesOf = ({ composition }: Tried, story: StoryId, from: number, to: number): number =>
  composition.stories.get(story)?.lines.filter(({ part }) => part >= from && part < to).length ?? 0;

function longest(text: StoryText, from: number, to: number): number {
  const lengths = text.slice(from, to).map(({ children }) => children.reduce((sum, leaf) => sum + leaf.text.length, 0));
  return from + lengths.indexOf(Math.max(...lengths));
}

function leastTracking({ edition }: Tried, grown: Grown, operations: readonly Operation[], tryOut: (operations: readonly Operation[]) => Tried): number | null {
  const { trackingMin, trackingMax } = edition.styles.desk;
  const base = edition.stories[grown.story]!.text[grown.part]!.tracking ?? 0;
  const direction = grown.now > grown.wanted ? -1 : 1;
  const reach = Math.floor(direction < 0 ? base - trackingMin : trackingMax - base);
  const does = (change: number): boolean =>
    linesOf(tryOut([...operations, setTracking({ edition }, grown, base + direction * change)]), grown.story, grown.from, grown.to) === grown.wanted;
  for (let step = Math.min(COARSE, reach); step > 0 && step <= reach; step = step === reach ? reach + 1 : Math.min(step + COARSE, reach)) {
    if (!does(step)) continue;
    let least = step;
    while (least > 1 && least > step - COARSE + 1 && does(least - 1)) least -= 1;
    return base + direction * least;
  }
  return null;
}

function setTracking({ edition }: Pick<Tried, 'edition'>, { story, part }: Grown, tracking: number): Operation {
  const now = edition.stories[story]!.text[part]!.tracking;
  return {
    type: 'edit-text', story,
    operations: [{ type: 'set_node', path: [part], properties: now === undefined ? {} : { tracking: now }, newProperties: tracking === 0 ? {} : { tracking } }],
  };
}
