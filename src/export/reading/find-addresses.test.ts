import { expect, it } from 'vitest';
import { findAddresses } from './find-addresses';

const found = (text: string): string[] => findAddresses(text).map(({ start, end, uri }) => `${text.slice(start, end)} → ${uri}`);

it('finds addresses in running Chinese and Latin text, without the marks that end a sentence', () => {
  expect(found('详见https://example.cn/a?b=1，或www.example.cn。')).toEqual(['https://example.cn/a?b=1 → https://example.cn/a?b=1', 'www.example.cn → https://www.example.cn']);
  expect(found('See http://example.org/x_(y). Write to desk@example.org, or not.')).toEqual(['http://example.org/x_(y) → http://example.org/x_(y)', 'desk@example.org → mailto:desk@example.org']);
  expect(found('（https://example.cn/报）')).toEqual(['https://example.cn/ → https://example.cn/']);
});

it('finds none where there is none', () => {
  expect(found('www. 12:30 a@b http:// 3.5 倍')).toEqual([]);
});
