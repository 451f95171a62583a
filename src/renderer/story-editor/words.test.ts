import { describe, expect, it } from 'vitest';
import type { StoryText } from '../../model/story-text';
import { paragraphMove, partAround, wordAt, wordMove } from './words';

const text: StoryText = [{ type: 'headline', children: [{ text: '城市更新' }] }, { type: 'body', children: [{ text: 'Late ' }, { text: 'news, today', strong: true }] }];
const at = (part: number, offset: number) => ({ part, offset });

describe('words', () => {
  it('are found in Chinese without blanks, and across marks', () => {
    expect(wordAt(text, at(0, 1), 'zh-CN')).toEqual({ from: at(0, 0), to: at(0, 2) });
    expect(wordAt(text, at(0, 4), 'zh-CN')).toEqual({ from: at(0, 2), to: at(0, 4) });
    expect(wordAt(text, at(1, 6), 'en')).toEqual({ from: at(1, 5), to: at(1, 9) });
  });
  it('are passed with the blank behind them, over paragraphs, and not beyond the story', () => {
    expect(wordMove(text, at(1, 0), 1, 'en')).toEqual(at(1, 5));
    expect(wordMove(text, at(0, 4), 1, 'zh-CN')).toEqual(at(1, 0));
    expect(wordMove(text, at(1, 16), 1, 'en')).toEqual(at(1, 16));
    expect(wordMove(text, at(1, 5), -1, 'en')).toEqual(at(1, 0));
    expect(wordMove(text, at(1, 0), -1, 'en')).toEqual(at(0, 4));
    expect(wordMove(text, at(0, 0), -1, 'zh-CN')).toEqual(at(0, 0));
  });
});

describe('paragraphs', () => {
  it('are passed by their starts', () => {
    expect(paragraphMove(text, at(0, 1), 1)).toEqual(at(1, 0));
    expect(paragraphMove(text, at(1, 3), 1)).toEqual(at(1, 16));
    expect(paragraphMove(text, at(1, 3), -1)).toEqual(at(1, 0));
    expect(paragraphMove(text, at(1, 0), -1)).toEqual(at(0, 0));
    expect(partAround(text, at(1, 3))).toEqual({ from: at(1, 0), to: at(1, 16) });
  });
});
