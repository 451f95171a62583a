import { expect, test } from 'vitest';
import { PLAIN_FONT, PLAIN_SHEET, PLAIN_STYLE } from '../plain-style';
import { typesetting } from './0003-typesetting';

const face = { family: 'Forme Song', weight: 400, italic: false };

test('a style of version 2 keeps what it says and gains the settings that it lacks', () => {
  const font = { han: face, latin: face, latinScale: 1.1 };
  const styles = typesetting.styles?.({ paragraph: { body: { id: 'body', kinsoku: 'gb', font, strongFont: font, emphasisFont: font } }, leadIns: [] });
  const body = (styles?.paragraph as Record<string, Record<string, unknown>>).body!;
  expect(body).toMatchObject({ id: 'body', kinsoku: 'gb', lineFit: 'total', fit: null, font: { ...PLAIN_FONT, latinScale: 1.1 } });
  for (const key of ['widowLines', 'wordSpaceMin', 'hanLatinGapMax', 'trimLineEnd', 'ligatures', 'hangMarks', 'interpunctWidth', 'wordBreak', 'avoidRunts', 'narrowMeasure', 'flushSpeech', 'wholeCharacters'] as const) expect(body[key]).toBe(PLAIN_STYLE[key]);
  const { leastSegment, jump } = PLAIN_SHEET;
  expect(styles).toMatchObject({ leastSegment, jump });
});

test('a picture frame runs around its rectangle; the side of a set that says nothing of it stays as it is', () => {
  expect(typesetting.record?.('frames', { id: 'f', type: 'picture' })).toEqual({ id: 'f', type: 'picture', contour: null });
  const side = { wrap: true };
  expect(typesetting.record?.('frames', side)).toBe(side);
});
