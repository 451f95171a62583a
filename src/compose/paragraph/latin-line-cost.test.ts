import { describe, expect, it } from 'vitest';
import { makeParagraph } from '../../testing/make-paragraph';
import { breakParagraph } from './break-paragraph';
import type { PreparedParagraph } from './paragraph';

/** Letters are half an em and spaces a quarter: at 10 pt, 5 and 2.5 pt. `|` marks where a word may be parted. */
function english(marked: string, style: Parameters<typeof makeParagraph>[1] = {}): PreparedParagraph {
  const p = makeParagraph(marked.replaceAll('|', ''), style, { language: 'en' });
  const hyphens = new Float64Array(p.units.length + 1);
  const breaks = p.breaks.slice();
  let offset = 0;
  for (const character of marked) {
    if (character !== '|') {
      offset++;
      continue;
    }
    const unit = p.units.findIndex(({ start }) => start === offset);
    hyphens[unit] = 5;
    breaks[unit] = 0;
  }
  return { ...p, hyphens, breaks };
}

const lines = (p: PreparedParagraph, measure: number, foot: (line: number) => boolean = () => false): string[] =>
  breakParagraph(p, 0, () => measure, foot).lines.map(({ start, end }) => p.text.slice(start, end).trimEnd());

describe('a line of Latin words', () => {
  it('L2: a word is parted where that makes the spaces more even, its hyphen inside the measure', () => {
    const p = english('an old coun|try|man went through the gate at last');
    expect(lines(p, 72)[0]).toBe('an old country');
    // Without the room for the hyphen the same break is not to be had.
    expect(lines(p, 69)[0]).toBe('an old coun');
  });

  it('L3: a word is not parted at a column’s foot, nor in more lines in a row than the style allows', () => {
    const p = english('so it was all in an old coun|tries they went through the gate at last');
    expect(lines(p, 130)[0]).toBe('so it was all in an old coun');
    expect(lines(p, 130, (line) => line === 0)[0]).toBe('so it was all in an old');
    const many = english('aaaa bb|bb cc|cc dd|dd ee|ee ff|ff gg|gg hh|hh', { hyphenLadder: 2 });
    const parted = (found: readonly string[]) => found.slice(0, -1).map((line, i) => /\w$/.test(line) && !many.text.includes(`${line} ${found[i + 1]!.slice(0, 2)}`));
    let run = 0;
    for (const is of parted(lines(many, 38))) {
      run = is ? run + 1 : 0;
      expect(run).toBeLessThanOrEqual(2);
    }
  });

  it('L3: a ragged line keeps words whole, and parts them in no more lines in a row than the style allows', () => {
    const whole = english('it was all in an old coun|try at last', { align: 'left' });
    expect(lines(whole, 116)[0]).toBe('it was all in an old');
    const many = english('aaaaaa|bbbbbb cccccc|dddddd eeeeee|ffffff gggggg|hhhhhh', { align: 'left', hyphenLadder: 1 });
    const found = lines(many, 75);
    let run = 0;
    for (const line of found.slice(0, -1)) {
      run = /[aceg]$/.test(line) ? run + 1 : 0;
      expect(run, found.join(' / ')).toBeLessThanOrEqual(1);
    }
  });

  it('L9: the last line holds more than a short word where that can be had', () => {
    const text = 'it was a long walk to the mill and no one met us on it';
    for (let measure = 130; measure < 230; measure += 5) {
      const found = lines(english(text), measure);
      if (found.length > 1) expect(found.at(-1)!.length, `${measure}: ${found.join(' / ')}`).toBeGreaterThan(4);
    }
  });
});
