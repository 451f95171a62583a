import type { Cmyk, PathCommand, PathItem } from '../display/display-list';
import { bottom, right } from '../geometry/rect';
import type { Rect } from '../geometry/rect';
import { round } from '../geometry/units';
import { QUIET_ZONE, qrModules } from './qr-modules';

/** A QR code centred in a rectangle: white ground, then all dark modules as one path of merged rectangles. */
export function composeQr(rect: Rect, url: string, color: Cmyk): PathItem[] {
  const data = qrModules(url);
  if (data.length === 0) return [];
  const side = Math.min(rect.width, rect.height);
  const module = side / (data.length + 2 * QUIET_ZONE);
  const x = rect.x + (rect.width - side) / 2 + QUIET_ZONE * module;
  const y = rect.y + (rect.height - side) / 2 + QUIET_ZONE * module;
  const commands = mergedRectangles(data).flatMap(({ column, row, columns, rows }) =>
    rectangle(x + column * module, y + row * module, x + (column + columns) * module, y + (row + rows) * module),
  );
  return [
    { kind: 'path', commands: rectangle(rect.x, rect.y, right(rect), bottom(rect)), fill: [0, 0, 0, 0], stroke: null },
    { kind: 'path', commands, fill: color, stroke: null },
  ];
}

const rectangle = (left: number, top: number, far: number, low: number): PathCommand[] => [
  ['M', round(left), round(top)],
  ['L', round(far), round(top)],
  ['L', round(far), round(low)],
  ['L', round(left), round(low)],
  ['Z'],
];

interface Block {
  readonly column: number;
  readonly row: number;
  readonly columns: number;
  rows: number;
}

/** Dark modules as few rectangles: runs along a row, joined with an equal run of the row above. Hairlines between modules would print. */
export function mergedRectangles(data: readonly (readonly boolean[])[]): Block[] {
  const blocks: Block[] = [];
  let open = new Map<string, Block>();
  data.forEach((modules, row) => {
    const now = new Map<string, Block>();
    for (let column = 0; column < modules.length; column++) {
      if (!modules[column]) continue;
      const start = column;
      while (modules[column + 1]) column++;
      const columns = column - start + 1;
      const key = `${start} ${columns}`;
      const above = open.get(key);
      const block = above ?? { column: start, row, columns, rows: 0 };
      block.rows++;
      if (!above) blocks.push(block);
      now.set(key, block);
    }
    open = now;
  });
  return blocks;
}
