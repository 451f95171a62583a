/** Something that stands beside others in a column: where it would like its head to be, and how much room it takes with what is left free below. */
export interface Stacked {
  readonly y: number;
  readonly height: number;
}

/**
 * Heads for things in a column, in the order given (by `y`), none over another: each where it would like to be; those that would meet stand together around the middle of their wishes.
 * None leaves the room between `top` and `foot`, unless all of them do not fit in there: then what is last does.
 */
export function stackAround(items: readonly Stacked[], top: number, foot: number): readonly number[] {
  const within = (y: number, height: number): number => Math.max(top, Math.min(y, foot - height));
  const groups: { readonly items: readonly Stacked[]; readonly y: number; readonly height: number }[] = [];
  for (const item of items) {
    let group = { items: [item], y: within(item.y, item.height), height: item.height };
    for (let last = groups.at(-1); last && last.y + last.height > group.y; last = groups.at(-1)) {
      groups.pop();
      const together = [...last.items, ...group.items];
      // What they would like on the whole: the mean of where each would have the first of them.
      let [above, sum] = [0, 0];
      for (const { y, height } of together) {
        sum += y - above;
        above += height;
      }
      group = { items: together, y: within(sum / together.length, above), height: above };
    }
    groups.push(group);
  }
  return groups.flatMap(({ items: together, y }) => {
    let next = y;
    return together.map(({ height }) => {
      const head = next;
      next += height;
      return head;
    });
  });
}
