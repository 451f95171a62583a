import { describe, expect, it } from 'vitest';
import { partText } from '../model/story-text';
import { readPlainText } from './plain-text';

const parts = (text: string, name = 'x.txt') => readPlainText(name, text)?.text.map((p) => [p.type, partText(p)]);

describe('plain text', () => {
  it('finds headline, deck and byline, and drops typed indents', () => {
    expect(parts('一江水岸\n——望澜观察\n□记者 某某\n　　第一段，有逗号。\n\n　　第二段。')).toEqual([
      ['headline', '一江水岸'], ['deck', '——望澜观察'], ['byline', '□记者 某某'], ['body', '第一段，有逗号。'], ['body', '第二段。'],
    ]);
  });
  it('takes a first line that ends like a sentence as body', () => {
    expect(parts('这是一句话。\n第二句。')).toEqual([['body', '这是一句话。'], ['body', '第二句。']]);
  });
  it('knows a brief by its opening', () => {
    expect(readPlainText('', '我市新增托位\n本报讯（通讯员 某某）近日，新增托位。')?.kind).toBe('brief');
  });
  it('yields nothing for blank text', () => expect(readPlainText('a.txt', ' \n\u3000\n')).toBeNull());
  it('reads English', () => {
    const story = readPlainText('', 'Harbour reopens after three years\nBy Ann Lee\nThe gates opened on Monday.');
    expect(story?.language).toBe('en');
    expect(story?.text.map((p) => p.type)).toEqual(['headline', 'byline', 'body']);
  });
});
