import type { Group } from '../display/display-list';

const bare = new WeakMap<Group, Group>();

/** Furniture that is repeated belongs to no place of a story: it is not clicked into, nor read out on every page. */
export function withoutSources(group: Group): Group {
  let made = bare.get(group);
  if (!made) bare.set(group, (made = { ...group, items: group.items.map((item) => (item.kind === 'glyphs' && item.source ? { ...item, source: null } : item)) }));
  return made;
}
