import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PART_TYPES, type StoryLeaf } from '../model/story-text';
import { STORY_KINDS, STORY_STATES } from '../model/story';
import { isTaggedText, languageOf, readTaggedText, writeTaggedText } from './tagged-text';

const CHINESE = `#稿名: 水岸
#类型：头条
#状态: 可用
@引题 老码头焕新
@主题 一江水岸　满城烟火
@署名 本报记者　某某
清晨，**老码头**的门开了。

@小标题 还岸于民
第二段__楷体__。
===
@headline Second story
Plain English text.
`;

describe('tagged text', () => {
  it('reads headers, parts, marks and several stories', () => {
    const { stories, problems } = readTaggedText(CHINESE);
    expect(problems).toEqual([]);
    expect(stories.map((s) => [s.slug, s.kind, s.state, s.language])).toEqual([
      ['水岸', 'lead', 'ready', 'zh-Hans'],
      ['Second story', 'news', 'draft', 'en'],
    ]);
    expect(stories[0]!.text.map((p) => p.type)).toEqual(['kicker', 'headline', 'byline', 'body', 'subhead', 'body']);
    expect(stories[0]!.text[3]!.children).toEqual([{ text: '清晨，' }, { text: '老码头', strong: true }, { text: '的门开了。' }]);
  });

  it('keeps the text of a line whose tag it does not know, and says which line', () => {
    const { stories, problems } = readTaggedText('@主题 题\n@某某 内容\n');
    expect(problems).toEqual([{ line: 2, key: 'intake.unknownTag', value: '某某' }]);
    expect(stories[0]!.text[1]).toEqual({ type: 'body', children: [{ text: '@某某 内容' }] });
  });

  it('tells tagged text from plain text', () => {
    expect(isTaggedText(CHINESE)).toBe(true);
    expect(isTaggedText('写信请寄 a@b.cn\n#话题# 很热')).toBe(false);
  });

  it('guesses the language by the share of Han letters', () => {
    expect(languageOf('GDP 增长 5%，好于预期')).toBe('zh-Hans');
    expect(languageOf('The mayor of 望澜 spoke at length')).toBe('en');
  });

  const text = fc.stringMatching(/^[甲乙丙，。A-c *_@#=\\：:\n\u3000]{1,12}$/);
  const leaf = fc.record({ text, strong: fc.constantFrom(undefined, true as const), emphasis: fc.constantFrom(undefined, true as const) })
    .map(({ text: t, strong, emphasis }): StoryLeaf => ({ text: t, ...(strong ? { strong } : {}), ...(emphasis ? { emphasis } : {}) }));
  const sameMarks = (a: StoryLeaf, b: StoryLeaf) => a.strong === b.strong && a.emphasis === b.emphasis;
  const leaves = fc.array(leaf, { minLength: 1, maxLength: 4 }).map((all) => all.filter((l, i) => i === 0 || !sameMarks(l, all[i - 1]!)));
  const part = fc.record({ type: fc.constantFrom(...PART_TYPES), children: leaves });
  const story = fc.record({
    slug: fc.stringMatching(/^[甲A][甲乙 A]{0,6}[乙B]$/),
    kind: fc.constantFrom(...STORY_KINDS),
    state: fc.constantFrom(...STORY_STATES),
    language: fc.constantFrom('zh-Hans' as const, 'en' as const),
    text: fc.array(part, { minLength: 1, maxLength: 4 }),
  });

  it.each(['zh', 'en'] as const)('round-trips any stories through %s tags', (tags) => {
    fc.assert(fc.property(fc.array(story, { minLength: 1, maxLength: 3 }), (stories) => {
      const written = writeTaggedText(stories, tags);
      expect(readTaggedText(written)).toEqual({ stories, problems: [] });
    }), { numRuns: 400 });
  });
});
