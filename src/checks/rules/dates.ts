import { daysOf, lunarOf, weekdayOf } from '../calendar';
import type { PartRule, Spot } from '../finding';

const DAYS = '日一二三四五六';
const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const LUNAR = '(闰?[正一二三四五六七八九十冬腊]{1,2}月(?:初[一二三四五六七八九十]|十[一二三四五六七八九]|二十[一二三四五六七八九]?|廿[一二三四五六七八九]|三十))';
const HAN_DATE = new RegExp(`(?:(\\d{4})年)?(?<![\\d.])(\\d{1,2})月(\\d{1,2})[日号](?:[（(，、\\s]{0,2}(?:星期|周|礼拜)([一二三四五六日天])[）)]?)?(?:[（(，、\\s]{0,2}(?:农历|夏历|阴历)(?:[\\u4e00-\\u9fa5]{2}年)?${LUNAR})?`, 'g');
const EN_DATE = new RegExp(`(?:(${WEEKDAYS.join('|')}),?\\s+(?:the\\s+)?)?(?:(${MONTHS.join('|')})\\s+(\\d{1,2})(?:st|nd|rd|th)?|(\\d{1,2})(?:st|nd|rd|th)?\\s+(${MONTHS.join('|')}))(?![\\d:])(?:,?\\s+(\\d{4}))?`, 'gi');

/** Days that no calendar has, weekdays that are not the date's, and dates of the Chinese calendar that are not. A date without a year is of the edition's, or the nearest that fits its weekday. */
export const dates: PartRule = function* dates(text, { han, date, language }): Generator<Spot> {
  const edition = Number(/^\d{4}/.exec(date)?.[0] ?? Number.NaN);
  if (han) {
    for (const match of text.matchAll(HAN_DATE)) {
      const [whole, years, months, days, weekday, lunar] = match as unknown as [string, string?, string?, string?, string?, string?];
      const spot = { from: match.index, to: match.index + whole.length };
      const month = Number(months);
      const day = Number(days);
      const year = years === undefined ? null : Number(years);
      if (day < 1 || day > daysOf(year, month)) {
        // “24月30日”? A month that is none may be an amount.
        yield { ...spot, key: 'check.noSuchDay', severity: 'error' };
        continue;
      }
      const of = year ?? nearest(edition, date, month, day);
      if (of === null || of < 1900 || of > 2100) continue;
      if (weekday !== undefined) {
        const right = DAYS[weekdayOf(of, month, day)]!;
        if (right !== weekday.replace('天', '日')) {
          const at = match.index + whole.search(/(?:星期|周|礼拜)[一二三四五六日天]/) + (whole.includes('周') ? 1 : 2);
          yield { from: at, to: at + 1, key: 'check.weekday', values: { date: `${of}-${months}-${days}`, right: `星期${right}` }, fix: right, severity: year === null ? 'warning' : 'error' };
        }
      }
      if (lunar !== undefined) {
        const right = lunarOf(of, month, day);
        if (plainLunar(lunar) !== plainLunar(right)) {
          const at = match.index + whole.lastIndexOf(lunar);
          yield { from: at, to: at + lunar.length, key: 'check.lunarDate', values: { date: `${of}-${months}-${days}`, right }, fix: right, severity: year === null ? 'warning' : 'error' };
        }
      }
    }
    return;
  }
  if (language !== 'en' && language !== 'en-GB') return;
  for (const match of text.matchAll(EN_DATE)) {
    const [whole, weekday, before, dayAfter, dayBefore, after, years] = match as unknown as [string, string?, string?, string?, string?, string?, string?];
    const name = (before ?? after)!;
    // “may 5” is a verb; months have capitals.
    if (!/^[A-Z]/.test(name)) continue;
    const month = MONTHS.indexOf(name.toLowerCase()) + 1;
    const day = Number(dayAfter ?? dayBefore);
    const year = years === undefined ? null : Number(years);
    if (day < 1 || day > daysOf(year, month)) {
      yield { from: match.index, to: match.index + whole.length, key: 'check.noSuchDay', severity: 'error' };
      continue;
    }
    const of = year ?? nearest(edition, date, month, day);
    if (weekday === undefined || of === null || of < 1900 || of > 2100) continue;
    const right = WEEKDAYS[weekdayOf(of, month, day)]!;
    if (right.toLowerCase() !== weekday.toLowerCase()) yield { from: match.index, to: match.index + weekday.length, key: 'check.weekday', values: { date: `${of}-${month}-${day}`, right }, fix: right, severity: year === null ? 'warning' : 'error' };
  }
};

/** The year in which a date without one lies nearest to the edition's day: in January a “December 30” is last year's. */
function nearest(edition: number, date: string, month: number, day: number): number | null {
  if (Number.isNaN(edition)) return null;
  const today = Date.parse(date);
  if (Number.isNaN(today)) return null;
  const away = (year: number): number => Math.abs(Date.UTC(year, month - 1, day) - today);
  return [edition - 1, edition, edition + 1].reduce((best, year) => (away(year) < away(best) ? year : best));
}

/** 廿三 is 二十三, 一月 is 正月, 十一月 and 十二月 are 冬月 and 腊月. */
const plainLunar = (text: string): string => text.replace(/^十一月|^冬月/, '冬月').replace(/^十二月|^腊月/, '腊月').replace(/^一月/, '正月').replace(/廿(?=[一二三四五六七八九])/, '二十');
