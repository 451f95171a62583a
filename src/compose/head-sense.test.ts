import { beforeAll, describe, expect, it } from 'vitest';
import { createWordSource } from '../fonts/word-source';
import { fakeWorld } from '../testing/fake-world';
import { makeParagraph } from '../testing/make-paragraph';
import { headSense } from './head-sense';
import type { World } from './world';

let world: World;
beforeAll(async () => {
  const source = createWordSource();
  await source.load();
  world = { ...fakeWorld(), words: source.words };
});

/** What a break before the n-th occurrence of a text is, and costs. */
function breakBefore(text: string, next: string, kinsoku: 'basic' | 'none' = 'basic', language: 'zh-Hans' | 'en' = 'zh-Hans') {
  const p = makeParagraph(text, { kinsoku }, { language, world });
  return headSense(p, world).breaks.find(({ offset }) => offset === text.indexOf(next)) ?? null;
}
const costBefore = (text: string, next: string, language: 'zh-Hans' | 'en' = 'zh-Hans') => breakBefore(text, next, 'basic', language)?.cost ?? Infinity;

describe('where a head may break', () => {
  it('H7 keeps numbers with what they count, dates, scores and shares whole', () => {
    expect(breakBefore('自12月1日起施行', '月')?.sense).toBe('whole');
    expect(breakBefore('自12月1日起施行', '1日')?.sense).toBe('whole');
    expect(breakBefore('重大项目三百一十二个开工', '一十二')?.sense).toBe('whole');
    expect(breakBefore('新建道路28公里通车', '公里')?.sense).toBe('whole');
    expect(breakBefore('投资6.8万亿元建设', '亿元')?.sense ?? 'whole').toBe('whole');
  });

  it('H7 keeps titles of works, short quotations and foreign names whole', () => {
    expect(breakBefore('读《老人与海》有感', '与海')?.sense).toBe('whole');
    expect(costBefore('推进“最多跑一次”改革', '跑')).toBeGreaterThan(costBefore('推进“最多跑一次”改革', '“'));
    expect(breakBefore('阿卜杜拉·沙希德当选', '沙希德')?.sense).toBe('whole');
  });

  it('H7 lets no mark begin a line and no opening one end it, whatever the level', () => {
    expect(breakBefore('乡村振兴，路该怎么走', '，', 'none')).toBeNull();
    expect(breakBefore('城市“更新”的尺度', '更新', 'none')).toBeNull();
    expect(breakBefore('城市“更新”的尺度', '”', 'none')).toBeNull();
  });

  it('H7 likes a blank best, then a clause’s end, then a place between words; a word least', () => {
    const blank = costBefore('推出新举措　老人乘车免费', '老人');
    const clause = costBefore('乡村振兴，路该怎么走', '路');
    const words = costBefore('法国总统访华', '访华');
    const word = costBefore('重大项目开工', '大');
    expect([blank, clause, words, word]).toEqual([...[blank, clause, words, word]].sort((a, b) => a - b));
    expect(new Set([blank, clause, words, word]).size).toBe(4);
  });

  it('H7 keeps 的 from a line’s start, links from its end, a suffix with its name', () => {
    expect(costBefore('江边的灯亮了', '的')).toBeGreaterThan(costBefore('江边的灯亮了', '灯'));
    expect(costBefore('书记在北京考察', '北京')).toBeGreaterThan(costBefore('书记在北京考察', '在'));
    expect(costBefore('北京和上海同时举行', '上海')).toBeGreaterThan(costBefore('北京和上海同时举行', '和'));
  });

  it('H7 in English keeps amounts, dates, titles with names, and links with what follows', () => {
    expect(costBefore('City spends $3.2 billion now', 'billion', 'en')).toBeGreaterThan(40);
    expect(costBefore('Port opens November 23 again', '23', 'en')).toBeGreaterThan(40);
    expect(costBefore('Levy of 5 per cent agreed', 'cent', 'en')).toBeGreaterThan(40);
    expect(costBefore('Talks with Dr. Marsh resume', 'Marsh', 'en')).toBeGreaterThan(20);
    expect(costBefore('The end of the line', 'the line', 'en')).toBeGreaterThan(costBefore('The end of the line', 'of', 'en'));
    expect(costBefore('the mayor of New York speaks today', 'York', 'en')).toBeGreaterThan(costBefore('the mayor of New York speaks today', 'speaks', 'en'));
  });
});
