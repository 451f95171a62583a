/** Whether parts of a composition are as they were, so that yesterday's objects can be kept. */
import type { DisplayList } from '../display/display-list';
import { rectEquals } from '../geometry/rect';
import type { PageComposition } from './composition';
import { sameItems } from './keep';
import type { ThreadFrame } from './story-job';

export const sameThread = (a: readonly ThreadFrame[], b: readonly ThreadFrame[]): boolean =>
  a.length === b.length && a.every((one, i) => one.frame === b[i]?.frame && one.page === b[i]?.page && one.number === b[i]?.number && one.obstacles === b[i]?.obstacles);

export function keepList(before: DisplayList | undefined, now: DisplayList): DisplayList {
  const isSame = before && before.width === now.width && before.height === now.height && before.bleed === now.bleed && sameItems(before.groups, now.groups);
  return isSame ? before : now;
}

export function samePictures(a: PageComposition['pictures'], b: PageComposition['pictures']): boolean {
  if (a.size !== b.size) return false;
  for (const [id, { rect, ppi }] of b) {
    const old = a.get(id);
    if (!old || old.ppi !== ppi || !rectEquals(old.rect, rect)) return false;
  }
  return true;
}

/** The map with another value at a key; the very same one when that value is there already. */
export const replaced = <K, V>(map: ReadonlyMap<K, V>, key: K, value: V | undefined): ReadonlyMap<K, V> =>
  value === undefined || map.get(key) === value ? map : new Map(map).set(key, value);

/** Equal maps in equal order: pages that changed places are a change. */
export function sameMap<K, V>(a: ReadonlyMap<K, V>, b: ReadonlyMap<K, V>): boolean {
  return a.size === b.size && sameItems([...a.keys()], [...b.keys()]) && sameItems([...a.values()], [...b.values()]);
}
