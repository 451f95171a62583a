import { expect, it } from 'vitest';
import type { GlyphRun } from '../../display/display-list';
import { fakeWorld } from '../../testing/fake-world';
import { testStyles } from '../../testing/styles';
import { proofStrip } from './proof-strip';

const SLUG = { paper: '晨报', date: '2026-11-23', page: '3', section: 'A', time: '2026-11-23 21:40', version: '1a2b3c4d' };
const strip = (language: 'zh-Hans' | 'en', bleed = 0) =>
  proofStrip({ list: { width: 1000, height: 1500 }, slug: SLUG, pageName: '城事', bleed, styles: testStyles, language, world: fakeWorld() });
const said = (language: 'zh-Hans' | 'en'): string => strip(language).groups.flatMap(({ items }) => items as readonly GlyphRun[]).map(({ text }) => text).join('');

it('says which page in which state, in the edition’s language', () => {
  expect(said('zh-Hans')).toBe('校样　晨报　2026-11-23　第3版 城事　改于 2026-11-23 21:40　版本 1a2b3c4d');
  expect(said('en')).toBe('Proof   晨报   2026-11-23   Page 3 城事   changed 2026-11-23 21:40   version 1a2b3c4d');
});

it('stands below page and bleed, within the sheet, in grey', () => {
  for (const bleed of [0, 8.5]) {
    const { margin, groups } = strip('zh-Hans', bleed);
    for (const { items } of groups) {
      for (const run of items as readonly GlyphRun[]) {
        expect(run.y - run.size).toBeGreaterThan(1500 + bleed);
        expect(run.y).toBeLessThan(1500 + margin);
        expect(run.color).toEqual([0, 0, 0, 60]);
      }
    }
  }
});
