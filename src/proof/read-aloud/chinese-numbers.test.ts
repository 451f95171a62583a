import { expect, test } from 'vitest';
import { chineseDigits, chineseNumber } from './chinese-numbers';

test.each([
  ['0', '零'], ['7', '七'], ['10', '十'], ['12', '十二'], ['20', '二十'], ['110', '一百一十'], ['105', '一百零五'], ['200', '二百'], ['1001', '一千零一'], ['2000', '两千'], ['2026', '两千零二十六'], ['3500.5', '三千五百点五'],
  ['10000', '一万'], ['20000', '两万'], ['10500', '一万零五百'], ['100010', '十万零一十'], ['220000', '二十二万'], ['1000001', '一百万零一'], ['140000', '十四万'], ['100000000', '一亿'], ['200003000', '两亿零三千'], ['1200300000000', '一万二千零三亿'],
  ['1002000000', '十亿零二百万'], ['0.05', '零点零五'], ['007', '零零七'],
])('%s is said %s', (figure, said) => expect(chineseNumber(figure)).toBe(said));

test('digits are said one by one, those of telephones with 幺', () => {
  expect([chineseDigits('2026'), chineseDigits('12345', true)]).toEqual(['二零二六', '幺二三四五']);
});
