import { translate } from '../geometry/rect';
import type { Group, PathCommand } from './display-list';

/** The id of a frame's group on the page across the fold, where the frame does not stand. */
export const acrossId = (frame: string): string => `${frame}/across`;
export const isAcross = (group: Group): boolean => group.id.endsWith('/across');

const moved = new WeakMap<Group, Map<string, Group>>();

/** A group so many points further on, under another id. The same group moved alike is the same object again: painters compare by identity. */
export function movedGroup(group: Group, id: string, dx: number, dy: number): Group {
  const key = `${id} ${dx} ${dy}`;
  const known = moved.get(group) ?? new Map<string, Group>();
  moved.set(group, known);
  let made = known.get(key);
  if (!made) known.set(key, (made = { ...group, id, bounds: translate(group.bounds, dx, dy), items: group.items.map((item) => movedItem(item, dx, dy)) }));
  return made;
}

function movedItem(item: Group['items'][number], dx: number, dy: number): Group['items'][number] {
  switch (item.kind) {
    case 'glyphs':
      return { ...item, xs: item.xs.map((x) => x + dx), y: item.y + dy, end: item.end + (item.vertical ? dy : dx), ...(item.ys ? { ys: item.ys.map((y) => y + dy) } : {}) };
    case 'path':
      return { ...item, commands: item.commands.map((command) => movedCommand(command, dx, dy)) };
    case 'image':
      return { ...item, rect: translate(item.rect, dx, dy), ...(item.outline ? { outline: item.outline.map(({ x, y }) => ({ x: x + dx, y: y + dy })) } : {}) };
  }
}

function movedCommand(command: PathCommand, dx: number, dy: number): PathCommand {
  switch (command[0]) {
    case 'M':
    case 'L':
      return [command[0], command[1] + dx, command[2] + dy];
    case 'C':
      return ['C', command[1] + dx, command[2] + dy, command[3] + dx, command[4] + dy, command[5] + dx, command[6] + dy];
    case 'Z':
      return command;
  }
}
