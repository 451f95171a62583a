import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flatLength, flatOffset, flatText, storyPoint } from '../model/redline/flat-text';
import { makeText } from '../testing/make-edition';
import { againstOriginal } from './against-original';

const told = (copy: ReturnType<typeof makeText>, story: ReturnType<typeof makeText>): string[] =>
  againstOriginal(copy, story).parts.map(({ pieces }) => pieces.map(({ kind, text }) => ({ same: text, gone: `[-${text}]`, moved: `[~${text}]`, new: `[+${text}]` })[kind]).join(''));

test.each([
  ['words that went and came', makeText(['headline', '水岸更新'], '工程全部完工。'), makeText(['headline', '水岸复苏'], '工程基本完工。'), ['水岸[-更新][+复苏]', '工程[-全部][+基本]完工。']],
  ['a paragraph that went, one that came', makeText('甲方先说明。', '乙的话删去。', '末尾的这一段照旧不变。', '完。'), makeText('甲方先说明。', '末尾的这一段照旧不变。', '补上这句。', '完。'), ['甲方先说明。', '[-乙的话删去。¶]', '末尾的这一段照旧不变。', '[+补上这句。¶]完。']],
  ['run on', makeText('前半句。', '后半句。'), makeText('前半句。后半句。'), ['前半句。[-¶]', '后半句。']],
  ['what stands elsewhere now', makeText('第一段在这里。', '第二段的内容。', '最后是第三段。'), makeText('第二段的内容。', '最后是第三段。', '第一段在这里。'), ['[~第一段在这里。¶]', '第二段的内容。', '最后是第三段。']],
  ['nothing, and how it is set', makeText('一样。'), [{ type: 'lead' as const, children: [{ text: '一', strong: true as const }, { text: '样。' }] }], ['一样。']],
])('%s', (_name, copy, story, parts) => {
  expect(told(copy, story)).toEqual(parts);
});

const texts = fc.array(fc.string({ unit: fc.constantFrom('他', '说', '，', '。', 'is ', '12', '的', '水岸'), maxLength: 12 }), { minLength: 1, maxLength: 4 }).map((parts) => makeText(...parts));

test('the pieces without what came are the copy, and each stands where it says', () => {
  fc.assert(fc.property(texts, texts, (copy, story) => {
    const { parts } = againstOriginal(copy, story);
    const own = parts.map(({ pieces }) => pieces.filter(({ kind }) => kind !== 'new').map(({ text }) => text.replaceAll('¶', '')).join(''));
    expect(own).toEqual(flatText(copy).split('\n'));
    for (const [part, { pieces }] of parts.entries()) {
      const flat = flatText([copy[part]!]);
      for (const { kind, text, offset } of pieces) if (kind !== 'new') expect(flat.slice(offset).startsWith(text.replaceAll('¶', ''))).toBe(true);
    }
  }), { numRuns: 200 });
});

test('a place between letters that still stand is found in the other text, there and back', () => {
  fc.assert(fc.property(texts, texts, fc.nat(60), (copy, story, number) => {
    const { changes, inCopy, inStory } = againstOriginal(copy, story);
    const place = number % (flatLength(story) + 1);
    const touched = changes.some(({ after: { from, to } }) => flatOffset(story, from) <= place && place <= flatOffset(story, to));
    const there = inCopy(storyPoint(story, place));
    expect(there.part).toBeLessThan(copy.length);
    if (touched || place === 0 || place === flatLength(story)) return;
    expect(flatText(copy)[flatOffset(copy, there) - 1]).toBe(flatText(story)[place - 1]);
    expect(flatOffset(story, inStory(there))).toBe(place);
  }), { numRuns: 300 });
});
