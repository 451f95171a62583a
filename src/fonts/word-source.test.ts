import { describe, expect, it } from 'vitest';
import { createWordSource } from './word-source';

async function ready() {
  const source = createWordSource();
  await source.load();
  return source;
}

describe('the words of Chinese text', () => {
  it('has none until the dictionary is there, and the same ones from then on', async () => {
    const source = createWordSource();
    expect(source.words('重大项目开工')).toBeNull();
    await source.load();
    const words = source.words('重大项目开工');
    expect(words?.map(({ start, end }) => '重大项目开工'.slice(start, end))).toEqual(['重大项目', '开工']);
    expect(source.words('重大项目开工')).toBe(words);
  });

  it('covers any text without gaps, surrogates and blanks too', async () => {
    const source = await ready();
    for (const text of ['', 'A', '　', '𠮷野家进驻　江海市𠮷', '3:1！\n“一带一路”', '\ud842']) {
      const words = source.words(text) ?? [];
      let at = 0;
      for (const { start, end } of words) {
        expect(start).toBe(at);
        at = end;
      }
      expect(at).toBe(text.length);
    }
  });

  it('says where a name that the dictionary lacks may be one word with its surname', async () => {
    const text = '王小红获奖';
    const words = (await ready()).words(text) ?? [];
    expect(words.find(({ start }) => start === 1)?.joins).toBe(true);
  });
});
