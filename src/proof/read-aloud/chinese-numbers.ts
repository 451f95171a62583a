const DIGITS = '零一二三四五六七八九';
const PLACES = ['', '十', '百', '千'];
/** Longer ones are read digit by digit. */
const MOST_DIGITS = 16;

/** Digits as they stand: 2026 → 二零二六. Of telephone numbers `phone`: 1 is said 幺. */
export const chineseDigits = (digits: string, phone = false): string =>
  [...digits].map((digit) => (phone && digit === '1' ? '幺' : DIGITS[Number(digit)] ?? digit)).join('');

/** A whole number or decimal of ASCII digits and a point, as it is said: 3500.5 → 三千五百点五. */
export function chineseNumber(figure: string): string {
  const [whole = '', decimals] = figure.split('.');
  const said = /^0\d/.test(whole) || whole.length > MOST_DIGITS ? chineseDigits(whole) : chineseWhole(whole);
  return decimals === undefined ? said : `${said}点${chineseDigits(decimals)}`;
}

function chineseWhole(digits: string): string {
  return saidWhole(digits).replace(/^一十/, '十').replace(/^二(?=[千万亿])/, '两') || '零';
}

/** 亿 counts what is before it as one number: 一万二千亿. Empty for nothing. */
function saidWhole(digits: string): string {
  if (digits.length > 8) return joined(saidWhole(digits.slice(0, -8)), '亿', digits.slice(-8));
  if (digits.length > 4) return joined(fourDigits(digits.slice(0, -4)), '万', digits.slice(-4));
  return fourDigits(digits);
}

/** 零 stands once for all places that are empty between two that are not. */
function joined(high: string, unit: string, rest: string): string {
  const low = saidWhole(rest);
  if (high === '') return low;
  return low === '' ? high + unit : `${high}${unit}${rest.startsWith('0') ? '零' : ''}${low}`;
}

function fourDigits(group: string): string {
  const digits = group.replace(/^0+/, '');
  let said = '';
  let gap = false;
  for (const [index, digit] of [...digits].entries()) {
    if (digit === '0') {
      gap = true;
      continue;
    }
    said += (gap ? '零' : '') + DIGITS[Number(digit)]! + PLACES[digits.length - 1 - index]!;
    gap = false;
  }
  return said;
}
