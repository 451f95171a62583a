import { describe, expect, it } from 'vitest';
import { boundsOf } from '../../compose/bounds';
import type { GlyphRun, PathItem } from '../../display/display-list';
import { mmToPt } from '../../geometry/units';
import type { PressMarks } from '../../model/press';
import { fakeWorld } from '../../testing/fake-world';
import { makeEdition } from '../../testing/make-edition';
import { pressSheet, type SheetRequest } from './press-sheet';

const ALL: PressMarks = { crop: true, register: true, colourBar: true, slug: true };
const NONE: PressMarks = { crop: false, register: false, colourBar: false, slug: false };
const SLUG = { paper: '望澜日报', date: '2026-11-23', page: '3', section: 'A', time: '23:04', version: '1a2b3c4d' };
const edition = makeEdition();
const request = (more: Partial<SheetRequest> = {}): SheetRequest => ({
  list: { width: 1000, height: 1500 }, bleed: mmToPt(3), marks: ALL, slug: SLUG, styles: edition.styles, language: 'zh-Hans', world: fakeWorld(), ...more,
});
const sheet = (more: Partial<SheetRequest> = {}) => pressSheet(request(more))!;
const items = (id: string, more: Partial<SheetRequest> = {}) => sheet(more).groups.find((group) => group.id === id)!.items;
const slugRuns = (more: Partial<SheetRequest> = {}) => items('slug', more) as readonly GlyphRun[];

describe('pressSheet', () => {
  it('stands outside trim and bleed and inside the sheet', () => {
    for (const bleed of [0, mmToPt(3), mmToPt(5)]) {
      const { margin, groups } = sheet({ bleed });
      // Bounds have half a line's width on every side, at the ends too, where lines have no cap.
      const off = Math.max(mmToPt(2), bleed) - 0.126;
      expect(margin).toBeGreaterThan(off);
      for (const { id, items: all } of groups) {
        for (const item of all) {
          const { x, y, width, height } = boundsOf([item])!;
          const outside = x + width <= -off || y + height <= -off || x >= 1000 + off || y >= 1500 + off;
          expect(outside, `${id} ${JSON.stringify(item)}`).toBe(true);
          expect(Math.min(x, y), id).toBeGreaterThanOrEqual(-margin);
          expect(x + width <= 1000 + margin && y + height <= 1500 + margin, id).toBe(true);
        }
      }
    }
  });

  it('points at the four corners in a quarter point of all four inks', () => {
    const lines = items('crop-marks') as readonly PathItem[];
    expect(lines).toHaveLength(8);
    for (const x of [0, 1000]) expect(lines.filter(({ commands: [from, to] }) => from![1] === x && to![1] === x)).toHaveLength(2);
    for (const y of [0, 1500]) expect(lines.filter(({ commands: [from, to] }) => from![2] === y && to![2] === y)).toHaveLength(2);
    for (const { stroke } of lines) expect(stroke).toEqual({ color: [100, 100, 100, 100], width: 0.25 });
  });

  it('registers in the middle of each side', () => {
    const rings = (items('register-marks') as readonly PathItem[]).filter(({ stroke, commands }) => stroke && commands.length > 3);
    const centres = rings.map((ring) => boundsOf([ring])!).map(({ x, y, width, height }) => [Math.round(x + width / 2), Math.round(y + height / 2)]);
    const out = Math.round(mmToPt(6));
    expect(centres).toEqual([[500, -out], [500, 1500 + out], [-out, 750], [1000 + out, 750]]);
  });

  it('has solids, half tints, overprints, grey balance and black tints in its bar', () => {
    const inks = (items('colour-bar') as readonly PathItem[]).map(({ fill }) => fill!.join(' '));
    for (const ink of ['100 0 0 0', '0 100 0 0', '0 0 100 0', '0 0 0 100', '50 0 0 0', '0 50 0 0', '0 0 50 0', '0 100 100 0', '100 0 100 0', '100 100 0 0', '52 44 44 0', '0 0 0 25', '0 0 0 50', '0 0 0 75']) {
      expect(inks).toContain(ink);
    }
    const narrow = boundsOf(items('colour-bar', { list: { width: 300, height: 400 } }))!;
    expect(narrow.x + narrow.width).toBeLessThan(150);
  });

  it('says what page it is, and each plate’s letter in its own ink alone', () => {
    const runs = slugRuns();
    expect(runs.map(({ text }) => text).join('')).toBe('望澜日报2026-11-233ACMYK23:041a2b3c4d');
    const letters = Object.fromEntries(runs.filter(({ text }) => 'CMYK'.includes(text)).map(({ text, color }) => [text, color]));
    expect(letters).toEqual({ C: [100, 0, 0, 0], M: [0, 100, 0, 0], Y: [0, 0, 100, 0], K: [0, 0, 0, 100] });
    expect(runs.filter(({ text }) => !'CMYK'.includes(text)).every(({ color }) => color.join() === '0,0,0,100')).toBe(true);
    expect(runs.every(({ source }) => source === null)).toBe(true);
  });

  it('leaves out what is empty and sets a slug smaller where the page is narrow', () => {
    expect(slugRuns({ slug: { ...SLUG, page: '', section: '', time: '' } }).map(({ text }) => text).join('')).toBe('望澜日报2026-11-23CMYK1a2b3c4d');
    const narrow = slugRuns({ list: { width: 400, height: 500 } });
    expect(Math.max(...narrow.map(({ end }) => end))).toBeLessThanOrEqual(200);
    expect(narrow[0]!.size).toBeLessThan(7);
  });

  it('prints only the marks asked for, and no sheet when none is', () => {
    expect(sheet({ marks: { ...NONE, register: true } }).groups.map(({ id }) => id)).toEqual(['register-marks']);
    expect(pressSheet(request({ marks: NONE }))).toBeNull();
  });
});
