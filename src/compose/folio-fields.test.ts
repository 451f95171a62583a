import { describe, expect, it } from 'vitest';
import { makeEdition, makePage } from '../testing/make-edition';
import { fillFields, parseDate, weekdayOf, type FolioFacts } from './folio-fields';

const facts = (changes: Partial<FolioFacts['info']> = {}): FolioFacts => ({ info: { ...makeEdition().info, ...changes }, page: makePage({ name: '城事' }), number: 3, pages: 8 });

describe('fillFields', () => {
  it('prints Chinese dates with weekday and lunar date (N13)', () => {
    expect(fillFields('{date} {weekday} {lunar}', facts())).toBe('2026年11月23日 星期一 农历丙午年十月十五');
  });

  it('knows the lunar new year and solar terms', () => {
    expect(fillFields('{lunar}', facts({ date: '2026-02-17' }))).toBe('农历丙午年正月初一');
    expect(fillFields('{lunar}', facts({ date: '2026-02-16' }))).toContain('乙巳年腊月廿九');
    expect(fillFields('{lunar}', facts({ date: '2026-12-22' }))).toContain('冬至');
  });

  it('prints English dates', () => {
    expect(fillFields('{weekday}, {date}', facts({ language: 'en' }))).toBe('Monday, November 23, 2026');
  });

  it('fills the page’s own facts and shows a field it does not know', () => {
    expect(fillFields('{paper} {name} {page}/{pages} {nmae}', facts())).toBe('晨报 城事 3/8 {nmae}');
  });
});

describe('weekdayOf', () => {
  it.each([
    ['2000-02-29', 2],
    ['1949-10-01', 6],
    ['2024-02-29', 4],
    ['2100-03-01', 1],
    ['2026-01-01', 4],
  ])('%s', (date, weekday) => {
    const day = parseDate(date);
    expect(day && weekdayOf(day)).toBe(weekday);
  });

  it('refuses dates that are none', () => {
    for (const date of ['2026-02-29', '2026-13-01', '2026-00-10', '26-01-01', 'soon']) expect(parseDate(date), date).toBeNull();
  });
});
