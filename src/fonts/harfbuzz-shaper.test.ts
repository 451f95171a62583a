import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type FontWorld } from './harfbuzz-shaper';

const resolve = createRequire(import.meta.url).resolve;
const song = readFileSync(resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'));
const latin = readFileSync(resolve('@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf'));

let world: FontWorld;
beforeAll(async () => {
  world = await createWorld([
    { key: 'song-400', family: 'Forme Song', weight: 400, italic: false, bytes: song },
    { key: 'serif-400', family: 'Source Serif 4', weight: 400, italic: false, bytes: latin },
    { key: 'song-900', family: 'Forme Song', weight: 900, italic: false, bytes: null },
  ]);
});
const han = { language: 'zh-Hans', script: 'Hani' } as const;

describe('createWorld', () => {
  it('sets one em per Han character and keeps the clusters', () => {
    const glyphs = world.shape('song-400', '春风，又', han);
    expect(glyphs.map((g) => g.advance)).toEqual([1, 1, 1, 1]);
    expect(glyphs.map((g) => g.cluster)).toEqual([0, 1, 2, 3]);
  });

  it('sets the dash and the ellipsis two em long', () => {
    for (const mark of ['——', '……']) {
      const width = world.shape('song-400', mark, han).reduce((sum, g) => sum + g.advance, 0);
      expect(width, mark).toBeCloseTo(2, 3);
    }
  });

  it('changes marks to their vertical forms', () => {
    const [comma] = world.shape('song-400', '，', han);
    const [vertical] = world.shape('song-400', '，', { ...han, vertical: true });
    expect(vertical?.glyph).not.toBe(comma?.glyph);
    const ink = world.ink('song-400', vertical?.glyph ?? 0);
    // Mainland vertical commas stand in the upper right of their cell.
    expect(ink?.left).toBeGreaterThan(0.5);
  });

  it('V8: places vertical glyphs so that their ink is inside the cell, its middle on the line\'s', () => {
    for (const character of '国鬱，。「——') {
      for (const { glyph, advance, dx, dy } of world.shape('song-400', character, { ...han, vertical: true })) {
        expect(dx, character).toBeCloseTo(-0.5, 3);
        const ink = world.ink('song-400', glyph);
        if (!ink) continue;
        expect(-dy - ink.top, character).toBeGreaterThanOrEqual(-0.03);
        expect(-dy - ink.bottom, character).toBeLessThanOrEqual(advance + 0.03);
      }
    }
    expect(world.shape('song-400', '——', { ...han, vertical: true })[0]?.advance).toBeCloseTo(2, 2);
  });

  it('kerns Latin and marks the breaks that need reshaping', () => {
    const glyphs = world.shape('serif-400', 'AVATAR', { language: 'en', script: 'Latn' });
    const alone = world.shape('serif-400', 'A', { language: 'en', script: 'Latn' })[0]?.advance ?? 0;
    expect(glyphs[0]?.advance).toBeLessThan(alone);
    expect(glyphs[1]?.unsafeToBreak).toBe(true);
  });

  it('knows what a font covers and what to try instead', () => {
    expect(world.covers('song-400', 0x9b31)).toBe(true);
    expect(world.covers('serif-400', 0x9b31)).toBe(false);
    expect(world.fallbacks('serif-400')).toEqual(['song-400']);
  });

  it('stands in with a loaded font and names the one that is wanted', async () => {
    const face = { family: 'Forme Song', weight: 900, italic: false };
    expect(world.fontFor(face)).toBe('song-400');
    const more = world.withFonts([{ key: 'song-900', ...face, bytes: song }]);
    expect(more.fontFor(face)).toBe('song-900');
    expect(world.fontFor(face)).toBe('song-400');
    expect(world.serves?.({ ...face, family: 'Nobody' })).toBe(false);
  });

  it('gives outlines in em, y down, the same array each time', () => {
    const [glyph] = world.shape('song-400', '国', han);
    const outline = world.outline('song-400', glyph?.glyph ?? 0);
    const ys = outline.flatMap((command) => command.slice(1).filter((_, i) => i % 2 === 1) as number[]);
    expect(Math.min(...ys)).toBeGreaterThan(-0.95);
    expect(Math.max(...ys)).toBeLessThan(0.2);
    expect(Math.max(...ys) - Math.min(...ys)).toBeGreaterThan(0.7);
    expect(world.outline('song-400', glyph?.glyph ?? 0)).toBe(outline);
  });
});
