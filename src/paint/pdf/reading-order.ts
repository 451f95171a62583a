import type { Group, GlyphRun } from '../../display/display-list';
import { overlaps } from '../../geometry/rect';

/**
 * The groups in an order that paints the same and reads right: text extraction follows the file's order, so a
 * story's frames come one after the other, first the page's own furniture, then the stories from the page's top.
 * Only groups that do not overlap change places.
 */
export function readingOrder(groups: readonly Group[]): readonly Group[] {
  const printed = groups.filter((group) => !group.screenOnly && group.items.length > 0);
  const rank = ranks(printed);
  // Each group waits for those painted before it that lie under it.
  const under = printed.map((group, i) => printed.slice(0, i).flatMap((other, k) => (overlaps(group.bounds, other.bounds) ? [k] : [])));
  const done = new Set<number>();
  const waiting = printed.map((_, i) => i).sort((a, b) => compare(rank[a] ?? [], rank[b] ?? []));
  const order: Group[] = [];
  while (waiting.length > 0) {
    const at = waiting.findIndex((i) => under[i]?.every((k) => done.has(k)));
    const [next] = waiting.splice(at, 1);
    if (next === undefined) break;
    done.add(next);
    const group = printed[next];
    if (group) order.push({ ...group, items: inStoryOrder(group.items) });
  }
  return order;
}

/** Sort keys: groups without text, then stories by where they begin on the page, then places in the story. */
function ranks(groups: readonly Group[]): number[][] {
  const first = groups.map(firstRun);
  const begins = new Map<string, { part: number; offset: number; y: number; x: number }>();
  groups.forEach((group, i) => {
    const source = first[i]?.source;
    if (!source) return;
    const known = begins.get(source.story);
    if (!known || compare([source.part, source.offset], [known.part, known.offset]) < 0) {
      begins.set(source.story, { part: source.part, offset: source.offset, y: group.bounds.y, x: group.bounds.x });
    }
  });
  return groups.map((group, i) => {
    const run = first[i];
    if (!run) return [0, i];
    const source = run.source;
    if (!source) return [1, group.bounds.y, group.bounds.x];
    const begin = begins.get(source.story);
    return [2, begin?.y ?? 0, begin?.x ?? 0, source.part, source.offset];
  });
}

/** The run of a group that comes first in its story. */
function firstRun(group: Group): GlyphRun | null {
  let best: GlyphRun | null = null;
  for (const item of group.items) {
    if (item.kind === 'glyphs' && (best === null || compareRuns(item, best) < 0)) best = item;
  }
  return best;
}

/** Neighbouring runs sorted by their place in the story; paths and pictures stay where they are, so nothing gets covered. */
function inStoryOrder(items: Group['items']): Group['items'] {
  const sorted: Group['items'][number][] = [];
  let runs: GlyphRun[] = [];
  const flush = (): void => {
    sorted.push(...runs.sort(compareRuns));
    runs = [];
  };
  for (const item of items) {
    if (item.kind === 'glyphs') runs.push(item);
    else {
      flush();
      sorted.push(item);
    }
  }
  flush();
  return sorted;
}

/** Runs of different stories, or of none, keep their order. */
function compareRuns(a: GlyphRun, b: GlyphRun): number {
  if (!a.source || !b.source || a.source.story !== b.source.story) return 0;
  return compare([a.source.part, a.source.offset], [b.source.part, b.source.offset]);
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
