import { describe, expect, it } from 'vitest';
import type { PathItem } from '../display/display-list';
import { CORNERS, PATTERNS, RULE_KINDS } from '../model/frame';
import { boundsOf } from './bounds';
import { mergedRectangles, composeQr } from './qr-frame';
import { composeBox, composeRule } from './rule-frame';

const black = [0, 0, 0, 100] as const;

describe('rules and boxes', () => {
  it('prints no stroke thinner than 0.25 pt', () => {
    for (const kind of RULE_KINDS) {
      for (const { stroke } of composeRule({ x: 0, y: 0, width: 100, height: 4 }, kind, black)) expect(stroke?.width, kind).toBeGreaterThanOrEqual(0.25);
    }
  });

  it('centres a rule on the shorter side of its rectangle, lying or standing', () => {
    const [lying] = composeRule({ x: 10, y: 20, width: 100, height: 4 }, 'thin', black);
    expect(lying?.commands).toEqual([['M', 10, 22], ['L', 110, 22]]);
    const bounds = boundsOf(composeRule({ x: 10, y: 20, width: 4, height: 90 }, 'double', black));
    expect((bounds?.x ?? 0) + (bounds?.width ?? 0) / 2).toBeCloseTo(12, 2);
    expect(bounds?.height).toBeCloseTo(90, 0);
  });

  it('keeps every kind of box inside its rectangle', () => {
    const rect = { x: 10, y: 10, width: 80, height: 50 };
    for (const rule of RULE_KINDS) {
      const bounds = boundsOf(composeBox({ rect, corner: 'square', radius: 0 }, { rule, color: black, fill: null, pattern: 'none' }));
      expect(bounds?.x ?? 0, rule).toBeGreaterThanOrEqual(9.4);
      expect((bounds?.x ?? 0) + (bounds?.width ?? 0), rule).toBeLessThanOrEqual(90.6);
    }
  });

  it('keeps box and pattern inside a shape of any corners', () => {
    const rect = { x: 10, y: 10, width: 80, height: 50 };
    for (const corner of CORNERS) {
      for (const pattern of PATTERNS) {
        for (const rule of [null, ...RULE_KINDS]) {
          const items = composeBox({ rect, corner, radius: 12 }, { rule, color: black, fill: [0, 0, 0, 8], pattern });
          const bounds = boundsOf(items)!;
          const name = `${corner} ${pattern} ${rule}`;
          expect([bounds.x, bounds.y].every((edge) => edge >= 9.2), name).toBe(true);
          expect(bounds.x + bounds.width <= 90.8 && bounds.y + bounds.height <= 60.8, name).toBe(true);
          // Nothing is drawn where the corner was taken away.
          if (corner === 'square' || pattern === 'none') continue;
          const path = items[1]!.commands.filter((command) => command[0] === 'M' || command[0] === 'L');
          expect(path.every(([, x, y]) => (x as number) - 10 + ((y as number) - 10) > 6), name).toBe(true);
        }
      }
    }
  });

  it('draws 文武线 boxes with the thick stroke outside', () => {
    const [thick, thin] = composeBox({ rect: { x: 0, y: 0, width: 50, height: 50 }, corner: 'square', radius: 0 }, { rule: 'thick-thin', color: black, fill: null, pattern: 'none' });
    expect(thick?.stroke?.width).toBeGreaterThan(thin?.stroke?.width ?? 9);
    expect(thick?.commands[0]?.[1]).toBeLessThan((thin?.commands[0]?.[1] as number) ?? 0);
  });
});

describe('composeQr', () => {
  it('covers exactly the dark modules with its merged rectangles', () => {
    const data = [
      [true, true, false, true],
      [true, true, false, true],
      [false, true, true, true],
    ];
    const covered = data.map((row) => row.map(() => 0));
    for (const { column, row, columns, rows } of mergedRectangles(data)) {
      for (let y = row; y < row + rows; y++) for (let x = column; x < column + columns; x++) covered[y]![x]!++;
    }
    expect(covered).toEqual(data.map((row) => row.map(Number)));
    expect(mergedRectangles(data)).toHaveLength(3);
  });

  it('keeps four modules of white round the code', () => {
    const [, code] = composeQr({ x: 0, y: 0, width: 100, height: 120 }, 'https://example.org/', black) as PathItem[];
    const bounds = boundsOf([code as PathItem]);
    // Version 2 has 25 modules: 33 with the quiet zone.
    expect(bounds?.x).toBeCloseTo((4 / 33) * 100, 2);
    expect(bounds?.y).toBeCloseTo(10 + (4 / 33) * 100, 2);
  });
});
