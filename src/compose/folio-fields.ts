/** What folio fields print. Dates are pure arithmetic: no clock, no locale data. */
import type { EditionInfo } from '../model/edition';
import type { Page } from '../model/page';
import { lunarDate } from './lunar-date';

export interface FolioFacts {
  readonly info: EditionInfo;
  readonly page: Page;
  /** Printed number, from 1. */
  readonly number: number;
  readonly pages: number;
}

const WEEKDAYS = {
  'zh-Hans': ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const;
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** `YYYY-MM-DD` of the Gregorian calendar; null for anything else, the thirtieth of February included. */
export function parseDate(date: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return { year, month, day };
}

function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Day of the week, 0 = Sunday (Zeller's congruence, the week turned to start on Sunday). */
export function weekdayOf({ year, month, day }: Day): number {
  const m = month < 3 ? month + 12 : month;
  const y = month < 3 ? year - 1 : year;
  return (day + Math.floor((13 * (m + 1)) / 5) + y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + 6) % 7;
}

function fieldOf(name: string, { info, page, number, pages }: FolioFacts): string | null {
  const date = parseDate(info.date);
  switch (name) {
    case 'paper':
      return info.paper;
    case 'date':
      if (!date) return info.date;
      return info.language === 'en' ? `${MONTHS[date.month - 1]} ${date.day}, ${date.year}` : `${date.year}年${date.month}月${date.day}日`;
    case 'weekday':
      return date ? WEEKDAYS[info.language][weekdayOf(date)] ?? '' : '';
    case 'lunar':
      return date ? lunarDate(date, info.language) : '';
    case 'section':
      return page.section || info.section;
    case 'page':
      return String(number);
    case 'pages':
      return String(pages);
    case 'issue':
      return info.issue;
    case 'editors':
      return info.editors;
    case 'name':
      return page.name;
    default:
      return null;
  }
}

/** Fills `{field}`s. An unknown one stays as it is written, so that the mistake shows. */
export const fillFields = (text: string, facts: FolioFacts): string => text.replace(/\{(\w+)\}/g, (whole, name: string) => fieldOf(name, facts) ?? whole);

/** The fields there are, in the order in which a desk would look for them. */
export const FIELD_NAMES = ['paper', 'date', 'weekday', 'lunar', 'section', 'page', 'pages', 'issue', 'editors', 'name'] as const;

const KNOWN = new RegExp(`\\{(?:${FIELD_NAMES.join('|')})\\}`);
export const hasFields = (text: string): boolean => KNOWN.test(text);
