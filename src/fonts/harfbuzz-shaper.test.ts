import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
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

  it('V3 V8: marks of the mainland stand at the upper right, quotes and brackets in their half of the cell', () => {
    const inkOf = (character: string) => {
      const { glyph, dx, dy, advance } = world.shape('song-400', character, { ...han, vertical: true })[0]!;
      const ink = world.ink('song-400', glyph)!;
      return { left: dx + ink.left, top: -dy - ink.top, bottom: advance + dy + ink.bottom };
    };
    for (const mark of '，。、') {
      expect(inkOf(mark).left, mark).toBeGreaterThan(0);
      expect(inkOf(mark).bottom, mark).toBeGreaterThan(0.5);
    }
    for (const opening of '（「『《') expect(inkOf(opening).top, opening).toBeGreaterThan(0.49);
    for (const closing of '）」』》') expect(inkOf(closing).bottom, closing).toBeGreaterThan(0.49);
  });

  it('U1: —— is one glyph of two em in every Chinese manner and in Kai, which has no ligature for it', async () => {
    const kai = fileURLToPath(new URL('../../resources/fonts-built/FormeKai-Regular.ttf', import.meta.url));
    const wider = world.withFonts(existsSync(kai) ? [{ key: 'kai', family: 'Forme Kai', weight: 400, italic: false, bytes: readFileSync(kai) }] : []);
    for (const font of wider.loaded.filter((key) => key !== 'serif-400')) {
      for (const language of ['zh-Hans', 'zh-Hant', 'ja'] as const) {
        const glyphs = wider.shape(font, '甲——乙', { language, script: 'Hani' });
        expect(glyphs.map(({ cluster, advance }) => [cluster, advance]), `${font} ${language}`).toEqual([[0, 1], [1, 2], [3, 1]]);
      }
    }
  });

  it('L6: fi is one glyph, and two where ligatures are off', () => {
    const count = (without?: string[]) => world.shape('serif-400', 'ffi', { language: 'en', script: 'Latn', ...(without ? { without } : {}) }).length;
    expect(count()).toBe(1);
    expect(count(['liga', 'clig'])).toBe(3);
  });

  it('shapes in the language of the text: Turkish keeps its dotted i out of the ligature', () => {
    const glyphs = (language: 'en' | 'tr') => world.shape('serif-400', 'fi', { language, script: 'Latn' }).length;
    expect(glyphs('en')).toBe(1);
    expect(glyphs('tr')).toBe(2);
  });

  it('draws nothing for controls and takes 10,000 marks', () => {
    for (const font of ['song-400', 'serif-400']) {
      for (const { glyph, advance } of world.shape(font, '\u200b\u202e\u2066\u2060\ufeff', han)) {
        expect(world.ink(font, glyph)).toBeNull();
        expect(advance).toBe(0);
      }
    }
    expect(world.shape('serif-400', `a${'\u0301'.repeat(10_000)}`, { language: 'en', script: 'Latn' }).length).toBeGreaterThan(9_000);
  });

  it('names a broken font and stands in for it', () => {
    const face = { family: 'Forme Hei', weight: 400, italic: false };
    const broken = world.withFonts([{ key: 'hei', ...face, bytes: new Uint8Array(100) }]);
    expect(broken.broken).toEqual([{ key: 'hei', family: 'Forme Hei', fault: 'not a TrueType or OpenType font' }]);
    expect(broken.loaded).not.toContain('hei');
    expect(broken.fontFor(face)).toBe('song-400');
    expect(broken.serves?.(face)).toBe(false);
  });
});
