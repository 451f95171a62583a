/** Appends all items: `push(...items)` puts each on the stack, which a story of two million characters overflows. */
export function pushAll<T>(list: T[], items: readonly T[]): void {
  for (const item of items) list.push(item);
}
