import { expect, it } from 'vitest';
import { bodyStyle, makeParagraph } from '../testing/make-paragraph';
import { fit } from './room';

const grid = { columns: 1, gutter: 0, pitch: 13, bodySize: 10 };
const slot = { x: 5, measure: 175, bias: 0 };
const paragraph = (style: Partial<typeof bodyStyle>) => ({ part: 0, style: { ...bodyStyle, ...style }, prepared: makeParagraph('天地', style) });

it('G5 takes whole characters of a column’s width, or all of it where the style says so', () => {
  expect(fit(slot, paragraph({}), grid)).toEqual({ x: 5, measure: 170 });
  expect(fit(slot, paragraph({ wholeCharacters: false }), grid)).toEqual({ x: 5, measure: 175 });
});
