/** The Chinese calendar's date (农历) in both languages: tables of lunar-typescript, no clock, no locale data. */
import { Solar } from 'lunar-typescript';
import type { EditionInfo } from '../model/edition';

const ANIMALS: Readonly<Record<string, string>> = {
  鼠: 'Rat', 牛: 'Ox', 虎: 'Tiger', 兔: 'Rabbit', 龙: 'Dragon', 蛇: 'Snake', 马: 'Horse', 羊: 'Goat', 猴: 'Monkey', 鸡: 'Rooster', 狗: 'Dog', 猪: 'Pig',
};
/** 节气, as the Hong Kong Observatory names them in English. */
const TERMS: Readonly<Record<string, string>> = {
  立春: 'Spring Commences', 雨水: 'Spring Showers', 惊蛰: 'Insects Waken', 春分: 'Vernal Equinox', 清明: 'Bright and Clear', 谷雨: 'Corn Rain',
  立夏: 'Summer Commences', 小满: 'Corn Forms', 芒种: 'Corn on Ear', 夏至: 'Summer Solstice', 小暑: 'Moderate Heat', 大暑: 'Great Heat',
  立秋: 'Autumn Commences', 处暑: 'End of Heat', 白露: 'White Dew', 秋分: 'Autumnal Equinox', 寒露: 'Cold Dew', 霜降: 'Frost',
  立冬: 'Winter Commences', 小雪: 'Light Snow', 大雪: 'Heavy Snow', 冬至: 'Winter Solstice', 小寒: 'Moderate Cold', 大寒: 'Severe Cold',
};

/** Year by stem and branch (in English by its animal), month, day, and a solar term if one falls on the day. */
export function lunarDate({ year, month, day }: { readonly year: number; readonly month: number; readonly day: number }, language: EditionInfo['language']): string {
  const lunar = Solar.fromYmd(year, month, day).getLunar();
  const term = lunar.getJieQi();
  if (language !== 'en') return `农历${lunar.getYearInGanZhi()}年${lunar.getMonthInChinese()}月${lunar.getDayInChinese()}${term ? ` ${term}` : ''}`;
  // A leap month is counted down from zero.
  const leap = lunar.getMonth() < 0 ? 'leap ' : '';
  const english = TERMS[term];
  return `${ordinal(lunar.getDay())} day of ${leap}${ordinal(Math.abs(lunar.getMonth()))} lunar month, Year of the ${ANIMALS[lunar.getYearShengXiao()] ?? lunar.getYearShengXiao()}${english ? `, ${english}` : ''}`;
}

function ordinal(n: number): string {
  const tail = n % 100 > 10 && n % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${tail}`;
}
