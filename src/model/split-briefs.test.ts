import { expect, test } from 'vitest';
import { briefSlug, splitBriefs } from './split-briefs';

test('each 本报讯 opens a brief, with the headline above it and the paragraphs under it', () => {
  const { briefs, by, areBriefs } = splitBriefs('东门桥周末封闭检修\n本报讯（通讯员 周远）东门桥今夜起封闭。\n\n行人可绕行北桥。\n本报讯（记者 林舟）夜市搬到河岸。\n\n新馆开门\n\n本报讯 市图书馆新馆昨天开门。');
  expect(by).toBe('openings');
  expect(areBriefs).toBe(true);
  expect(briefs).toEqual([
    '东门桥周末封闭检修\n本报讯（通讯员 周远）东门桥今夜起封闭。\n行人可绕行北桥。',
    '本报讯（记者 林舟）夜市搬到河岸。',
    '新馆开门\n本报讯 市图书馆新馆昨天开门。',
  ]);
});

test('datelines open Latin briefs, in capitals with a dash', () => {
  const { briefs } = splitBriefs('MILLBROOK – The ferry runs again.\nIt will stop twice.\nPORT HALE, Ont. (CNA) — A storm closed the pier.');
  expect(briefs).toEqual(['MILLBROOK – The ferry runs again.\nIt will stop twice.', 'PORT HALE, Ont. (CNA) — A storm closed the pier.']);
});

test('blank lines split where nothing else does; a lone headline stays with its text', () => {
  const { briefs, by, areBriefs } = splitBriefs('Bridge shut for repairs\nThe east bridge is closed.\n\nNew library opens\n\nIt has two floors.\n\nMarket moves\nStalls go to the river.');
  expect(by).toBe('blank-lines');
  expect(areBriefs).toBe(true);
  expect(briefs).toEqual(['Bridge shut for repairs\nThe east bridge is closed.', 'New library opens\nIt has two floors.', 'Market moves\nStalls go to the river.']);
});

test('an article with blank lines between its paragraphs is no set of briefs', () => {
  expect(splitBriefs('河岸的新生活\n\n老码头的仓库今年改成了书店。\n\n傍晚，散步的人在窗前停下来。\n\n店主说，书比咖啡卖得好。').areBriefs).toBe(false);
});

test('a wish is followed', () => {
  expect(splitBriefs('本报讯 甲事办成。\n\n后续还有。\n\n本报讯 乙事办成。', 'blank-lines').briefs).toHaveLength(3);
});

test('a slug is the headline, or what follows the opening', () => {
  expect(briefSlug('东门桥周末封闭检修\n本报讯（通讯员 周远）东门桥今夜起封闭。')).toBe('东门桥周末封闭检修');
  expect(briefSlug('本报讯（记者 林舟）夜市搬到河岸，摊主说好。')).toBe('夜市搬到河岸');
  expect(briefSlug('MILLBROOK – The ferry runs again.')).toBe('The ferry runs again');
});
