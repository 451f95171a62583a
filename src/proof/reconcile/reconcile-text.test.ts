import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Redline } from '../../model/redline';
import { markRedline } from '../../model/redline/mark-redline';
import type { MarkWish } from '../../model/redline/mark-redline';
import { proposedText } from '../../model/redline/proposed-text';
import { plainRedline } from '../../model/redline/runs';
import type { StoryText } from '../../model/story-text';
import { makeText } from '../../testing/make-edition';
import { reconcileText } from './reconcile-text';

const story = makeText(['headline', '新馆开放'], '市民中心新馆今天上午正式开放，首日迎来两千多名读者。', '馆长王敏说，新馆将延长开放时间。', '新馆共有座位八百个。');

/** The story's redline after marks `m0`, `m1` …, one for each wish. */
function marked(text: StoryText, ...wishes: readonly MarkWish[]): Redline {
  return wishes.reduce<Redline>((redline, wish, i) => markRedline(text, redline, `m${i}`, wish) ?? redline, plainRedline(text));
}
const edited = (from: string, to: string, text: StoryText = story): StoryText => text.map((part) => ({ ...part, children: part.children.map((leaf) => ({ ...leaf, text: leaf.text.replace(from, to) })) }));
const at = (words: string): number => story.map((part) => part.children.map((leaf) => leaf.text).join('')).join('\n').indexOf(words);
const range = (words: string) => ({ from: at(words), to: at(words) + words.length });

const said = (redline: Redline, now: StoryText) => {
  const { verdicts, unasked } = reconcileText(story, redline, now);
  return [...verdicts].sort().map(([mark, verdict]) => `${mark} ${verdict}`).concat(unasked.map(({ kind, before, now: is }) => `${kind}: ${before.text} → ${is.text}`));
};

describe('核红 of a story', () => {
  const replace: MarkWish = { type: 'replace', ...range('两千'), text: '三千' };
  const redline = marked(story, replace);

  it('sees what was done, what was not, and what was done otherwise', () => {
    expect(said(redline, edited('两千', '三千'))).toEqual(['m0 done']);
    expect(said(redline, story)).toEqual(['m0 not-done']);
    expect(said(redline, edited('两千', '四千'))).toEqual(['m0 otherwise']);
  });

  it('flags what nobody asked for, beside a correction that was done as well as far from it', () => {
    expect(said(redline, edited('王敏', '王明', edited('两千', '三千')))).toEqual(['m0 done', 'words: 敏 → 明']);
    expect(said(redline, edited('两千多名', '三千余名'))).toEqual(['m0 done', 'words: 多 → 余']);
    expect(said(redline, edited('座位', '坐位', story))).toEqual(['m0 not-done', 'words: 座 → 坐']);
  });

  it('tells looks and kinds of parts from words', () => {
    const styled: StoryText = story.map((part, i) => (i === 1 ? { ...part, children: [{ text: '市民中心新馆', strong: true as const }, { text: part.children[0]!.text.slice(6) }] } : part));
    expect(said(redline, styled)).toEqual(['m0 not-done', 'look: 市民中心新馆 → 市民中心新馆']);
    expect(said(redline, story.map((part, i) => (i === 2 ? { ...part, type: 'subhead' as const } : part)))).toEqual(['m0 not-done', 'part: body → subhead']);
  });

  it('follows marks that divide and join paragraphs', () => {
    const end = at('\n新馆共有');
    const joined = marked(story, { type: 'delete', from: end, to: end + 1 });
    expect(said(joined, proposedText(story, joined))).toEqual(['m0 done']);
    expect(said(joined, story)).toEqual(['m0 not-done']);
    const divided = marked(story, { type: 'insert', at: at('首日'), text: '\n' });
    expect(said(divided, proposedText(story, divided))).toEqual(['m0 done']);
  });

  it('says that a story written anew is another', () => {
    const { verdicts, unasked } = reconcileText(story, redline, makeText(['headline', '完全不同的题目'], '甲乙丙丁。'.repeat(300)));
    expect([...verdicts.values()]).toEqual(['otherwise']);
    expect(unasked).toHaveLength(1);
  });
});

it('a story with all its marks done has no other change, and one with none done has none', () => {
  const words = '一二三四五六七八九十天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏';
  fc.assert(fc.property(fc.array(fc.tuple(fc.nat(35), fc.nat(3), fc.constantFrom('', '云', '云腾', '致雨露')), { maxLength: 4 }), (edits) => {
    const text = makeText(['headline', '千字文'], words, words.split('').reverse().join(''));
    const all = marked(text, ...edits.flatMap(([from, length, put], i): MarkWish[] => {
      const start = 4 + i * 9 + (from % 5);
      return put === '' && length === 0 ? [] : length === 0 ? [{ type: 'insert', at: start, text: put }] : put === '' ? [{ type: 'delete', from: start, to: start + length }] : [{ type: 'replace', from: start, to: start + length, text: put }];
    }));
    const done = reconcileText(text, all, proposedText(text, all));
    expect(done.unasked).toEqual([]);
    expect([...done.verdicts.values()].every((verdict) => verdict === 'done')).toBe(true);
    const none = reconcileText(text, all, text);
    expect(none.unasked).toEqual([]);
    expect([...none.verdicts.values()].every((verdict) => verdict === 'not-done')).toBe(true);
  }));
});
