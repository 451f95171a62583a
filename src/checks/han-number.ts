const DIGITS = '零一二三四五六七八九';

/** The value of a number in Chinese or Arabic numerals up to 亿 (“三百二十”, “4300”, “两”, “3.2万”); null when it is none. */
export function hanNumber(text: string): number | null {
  const plain = text.replaceAll(/[,，\s]/g, '');
  const arabic = /^(\d+(?:\.\d+)?)([万亿]?)$/.exec(plain);
  if (arabic) return Math.round(Number(arabic[1]) * (arabic[2] === '万' ? 1e4 : arabic[2] === '亿' ? 1e8 : 1) * 1e6) / 1e6;
  if (!/^[零〇一二两三四五六七八九十百千万亿]+$/.test(plain)) return null;
  if (/^[零〇一二三四五六七八九]{2,}$/.test(plain)) return null;
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const sign of plain.replaceAll('〇', '零').replaceAll('两', '二')) {
    const value = DIGITS.indexOf(sign);
    if (value >= 0) digit = value;
    else if (sign === '万' || sign === '亿') {
      total = (total + section + digit) * (sign === '万' ? 1e4 : 1e8);
      section = 0;
      digit = 0;
    } else {
      section += (digit === 0 ? 1 : digit) * { 十: 10, 百: 100, 千: 1000 }[sign as '十' | '百' | '千'];
      digit = 0;
    }
  }
  return total + section + digit;
}
