import { describe, expect, it } from 'vitest';
import { fakeWorld } from '../../testing/fake-world';
import { bodySheet, bodyStyle, makeParagraph, setAll } from '../../testing/make-paragraph';
import { naturalWidth } from './natural-width';
import { prepareParagraph } from './prepare-paragraph';

const fontsOf = (p: ReturnType<typeof makeParagraph>) => setAll(p, 100)[0]!.runs.map((run) => `${run.text} ${run.font}`);

describe('preparing a paragraph', () => {
  it('sets a lead-in in the strong font, where the style sheet asks for it', () => {
    const text = '本报讯（通讯员王晓）昨日，';
    expect(fontsOf(makeParagraph(text, {}, { kind: 'brief' }))).toEqual(['本报讯（通讯员王晓） Forme Hei 400', '昨日， Forme Song 400']);
    expect(fontsOf(makeParagraph(text, {}, { kind: 'news' }))).toEqual([`${text} Forme Song 400`]);
    expect(fontsOf(makeParagraph(`昨日${text}`, {}, { kind: 'brief' }))).toHaveLength(1);
  });

  it('keeps a lead-in across leaves, and the marks inside it', () => {
    const p = makeParagraph([{ text: '本报' }, { text: '讯', emphasis: true }, { text: '（记者）昨' }], {}, { kind: 'brief' });
    expect(fontsOf(p)).toEqual(['本报 Forme Hei 400', '讯 Forme Kai 400', '（记者） Forme Hei 400', '昨 Forme Song 400']);
  });

  it('ignores a lead-in pattern that is no regular expression', () => {
    const sheet = { ...bodySheet, leadIns: [{ kinds: ['news' as const], parts: ['body' as const], pattern: '(', mark: 'strong' as const }] };
    expect(fontsOf(makeParagraph('甲乙', {}, { sheet }))).toEqual(['甲乙 Forme Song 400']);
  });

  it('takes a missing character from a fallback font, and reports one that no font has, once', () => {
    expect(fontsOf(makeParagraph('Ω汉', { hanLatinGap: 0 }, { language: 'en' }))).toEqual(['Ω Source Serif 4 400', '汉 Forme Song 400']);
    const p = makeParagraph('甲𠮷乙𠮷', {}, { world: fakeWorld('𠮷') });
    expect(p.notices).toEqual([{ detail: 'U+20BB7 𠮷', offset: 1, count: 2 }]);
    expect(setAll(p, 20)[0]!.width).toBe(40);
  });

  it('gives tabs and control characters the glyph of a space, and no notice', () => {
    const p = makeParagraph('甲\t乙', { align: 'left' });
    expect(p.notices).toEqual([]);
    expect(setAll(p, 20)[0]!.runs[1]!.glyphs).toEqual([0x20]);
  });

  it('counts characters: Han, marks and letters, no spaces', () => {
    expect(makeParagraph('甲，A b\n　𠮷').length).toBe(5);
  });

  it('gives the same object for an unchanged part, another for a changed style', () => {
    const world = fakeWorld();
    const input = { part: { type: 'body' as const, children: [{ text: '甲乙' }] }, kind: 'news' as const, language: 'zh-Hans' as const, style: bodyStyle, sheet: bodySheet };
    const first = prepareParagraph(input, world);
    expect(prepareParagraph({ ...input }, world)).toBe(first);
    expect(prepareParagraph({ ...input, style: { ...bodyStyle, size: 9 } }, world)).not.toBe(first);
    expect(prepareParagraph(input, fakeWorld())).not.toBe(first);
  });

  it('measures the width on one line, ends trimmed', () => {
    expect(naturalWidth(makeParagraph('甲乙。'))).toBe(25);
    expect(naturalWidth(makeParagraph('甲\n甲乙丙\n甲乙'))).toBe(30);
    expect(naturalWidth(makeParagraph(''))).toBe(0);
    const p = makeParagraph('旧貌换新颜　改出幸福感', { indent: 0, size: 42 });
    expect(setAll(p, naturalWidth(p) / 42)).toHaveLength(1);
  });
});
