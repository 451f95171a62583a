import { describe, expect, it } from 'vitest';
import type { PathCommand } from '../../display/display-list';
import { createGlyphAtlas } from './glyph-atlas';

const square: PathCommand[] = [['M', 0, 0], ['L', 1, 0], ['L', 1, -1], ['L', 0, -1], ['Z']];
const outlines = { outline: () => square };

describe('createGlyphAtlas', () => {
  it('makes a mask once per glyph, size and phase', () => {
    const atlas = createGlyphAtlas(outlines);
    const sheet = atlas.sheet('song', 12, 1, false);
    expect(atlas.sheet('song', 12, 1, false).mask(7, 0, 0)).toBe(sheet.mask(7, 0, 0));
    expect(sheet.mask(7, 1, 0)).not.toBe(sheet.mask(7, 0, 0));
    expect(sheet.mask(7, 0, 0)).toMatchObject({ left: 0, top: -12, width: 12, height: 12 });
  });

  it('moves by fractions of a pixel at small sizes', () => {
    const sheet = createGlyphAtlas(outlines).sheet('song', 12, 1, false);
    expect(sheet.phases).toBe(4);
    expect(sheet.mask(7, 1, 0).coverage[0]).toBe(191);
  });

  it('stretches and turns', () => {
    const atlas = createGlyphAtlas(outlines);
    expect(atlas.sheet('song', 100, 0.5, false).mask(1, 0, 0)).toMatchObject({ left: 0, width: 50, height: 100 });
    expect(atlas.sheet('song', 100, 1, true).mask(1, 0, 0)).toMatchObject({ left: 0, top: 0, width: 100, height: 100 });
  });

  it('lets the sheet go that was not used for longest', () => {
    const atlas = createGlyphAtlas(outlines, 30_000);
    const first = atlas.sheet('song', 100, 1, false).mask(1, 0, 0);
    atlas.trim();
    const second = atlas.sheet('song', 101, 1, false).mask(1, 0, 0);
    atlas.trim();
    atlas.sheet('song', 102, 1, false).mask(1, 0, 0);
    atlas.trim();
    expect(atlas.bytes).toBeLessThanOrEqual(30_000);
    expect(atlas.sheet('song', 101, 1, false).mask(1, 0, 0)).toBe(second);
    expect(atlas.sheet('song', 100, 1, false).mask(1, 0, 0)).not.toBe(first);
  });
});
