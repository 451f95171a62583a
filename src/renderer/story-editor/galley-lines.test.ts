import { describe, expect, it } from 'vitest';
import type { StoryComposition } from '../../compose/composition';
import { decorateLines, galleyLines } from './galley-lines';

const place = {} as NonNullable<StoryComposition['lines'][number]['place']>;
const line = (part: number, start: number, end: number, placed = true): StoryComposition['lines'][number] => ({ part, partType: 'body', start, end, measure: 117, place: placed ? place : null, number: 1 });
const composed = (lines: StoryComposition['lines']): StoryComposition => ({ story: 's', lines, copyfit: { placed: true, lines: 0, characters: 0, millimetres: 0, oversetFrom: null, length: 0 } });

describe('galley lines', () => {
  it('cuts lines at leaves and ends a line on its last run only', () => {
    const lines = galleyLines(composed([line(0, 0, 4), line(0, 4, 6, false)]));
    const part = { type: 'body' as const, children: [{ text: '甲乙丙' }, { text: '丁戊己', strong: true as const }] };
    expect(decorateLines(part, 0, lines[0])).toEqual([
      { anchor: { path: [0, 0], offset: 0 }, focus: { path: [0, 0], offset: 3 }, startsLine: true },
      { anchor: { path: [0, 1], offset: 0 }, focus: { path: [0, 1], offset: 1 }, endsLine: true },
      { anchor: { path: [0, 1], offset: 1 }, focus: { path: [0, 1], offset: 3 }, startsLine: true, overset: true },
    ]);
  });
  it('cuts a line where changes begin and end, and numbers and ends it once', () => {
    const lines = galleyLines(composed([line(0, 0, 4), line(0, 4, 6)]));
    const ranges = decorateLines({ type: 'body', children: [{ text: '甲乙丙丁戊己' }] }, 0, lines[0], [1, 4, 5]);
    expect(ranges.map(({ anchor, focus, startsLine = false, endsLine = false }) => [anchor.offset, focus.offset, startsLine, endsLine])).toEqual([
      [0, 1, true, false], [1, 4, false, true], [4, 5, true, false], [5, 6, false, false],
    ]);
  });
  it('leaves a typed line break to break by itself', () => {
    const lines = galleyLines(composed([line(0, 0, 2), line(0, 2, 3)]));
    const ranges = decorateLines({ type: 'headline', children: [{ text: '上\n下' }] }, 0, lines[0]);
    expect(ranges.some((range) => range.endsLine)).toBe(false);
  });
});
