/** The calendars' facts: tables alone, no clock and no locale data. */
import { Solar } from 'lunar-typescript';

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days of a month; 29 for a February whose year is not known. 0 for what is no month. */
export const daysOf = (year: number | null, month: number): number =>
  [31, year === null || isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;

/** 0 Sunday … 6 Saturday. */
export const weekdayOf = (year: number, month: number, day: number): number => new Date(Date.UTC(year, month - 1, day)).getUTCDay();

/** The Chinese calendar's date as it is written, “十月初五”, “闰六月十五”. */
export function lunarOf(year: number, month: number, day: number): string {
  const lunar = Solar.fromYmd(year, month, day).getLunar();
  return `${lunar.getMonthInChinese()}月${lunar.getDayInChinese()}`;
}
