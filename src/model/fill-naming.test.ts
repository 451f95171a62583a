import { describe, expect, it } from 'vitest';
import { fillNaming, pageRange, type NamingValues } from './fill-naming';
import { safeFileName } from './safe-file-name';

const values: NamingValues = { paper: '晨报', date: '2026-11-23', section: 'A', page: '3', page2: '03', name: '要闻', version: '1a2b3c4d' };

describe('fillNaming', () => {
  it('fills every field and leaves other braces alone', () => {
    expect(fillNaming('{paper}_{date}_{section}{page2}', values)).toBe('晨报_2026-11-23_A03');
    expect(fillNaming('{name} {page} {version} {weekday}', values)).toBe('要闻 3 1a2b3c4d {weekday}');
  });
  it('closes up round an empty field, and only then', () => {
    expect(fillNaming('{paper}_{section}_{date}', { ...values, section: '' })).toBe('晨报_2026-11-23');
    expect(fillNaming('{section}_{paper}', { ...values, section: '' })).toBe('晨报');
    expect(fillNaming('{paper}__{date}', values)).toBe('晨报__2026-11-23');
  });
  it('drops an ending written into the pattern', () => expect(fillNaming('{paper}.PDF', values)).toBe('晨报'));
  it('keeps separators of folders in a field from leading elsewhere', () => {
    expect(fillNaming('{paper}/{name}', { ...values, paper: '../..', name: 'C:\\x' })).toBe('-..-C--x');
  });
});

describe('safeFileName', () => {
  it.each([
    ['a/b\\c:d*e?f"g<h>i|j', 'a-b-c-d-e-f-g-h-i-j'], ['CON', '_CON'], ['nul.pdf', '_nul.pdf'], ['COM7', '_COM7'], ['console', 'console'], ['..', 'Forme'], ['. hidden', 'hidden'],
    ['name. . ', 'name'], ['', 'Forme'], ['a\u0000b\u202eb\u2028c', 'a-bb-c'], ['一\n二', '一-二'],
  ])('%j → %j', (text, name) => expect(safeFileName(text)).toBe(name));
  it('cuts long names between characters', () => {
    expect(new TextEncoder().encode(safeFileName('版'.repeat(200))).length).toBe(198);
    expect(safeFileName('𠮷'.repeat(80))).toBe('𠮷'.repeat(50));
  });
});

it('pageRange joins neighbours', () => {
  expect(pageRange([1, 2, 3, 6, 8, 9])).toBe('1-3,6,8-9');
  expect(pageRange([4], 2)).toBe('04');
  expect(pageRange([1, 2, 12], 2)).toBe('01-02,12');
});
