import { expect, test } from 'vitest';
import { stableJson } from './stable-json';

test('sorts keys, keeps small flat records on one line and ends with a newline', () => {
  const frame = { type: 'box', rect: { y: 2, x: 1, width: 3, height: 4 }, fill: null, gone: undefined, list: [], cmyk: [0, 0, 0, 100], id: 'a' };
  expect(stableJson(frame)).toBe(`{
  "cmyk": [0, 0, 0, 100],
  "fill": null,
  "id": "a",
  "list": [],
  "rect": { "height": 4, "width": 3, "x": 1, "y": 2 },
  "type": "box"
}
`);
});

test('gives a text leaf a line of its own', () => {
  expect(stableJson({ text: [{ type: 'body', children: [{ text: '一' }, { text: '二', strong: true }] }] })).toBe(`{
  "text": [
    {
      "children": [
        { "text": "一" },
        { "strong": true, "text": "二" }
      ],
      "type": "body"
    }
  ]
}
`);
});

test('is the same whatever order the keys came in, and reads back as it was', () => {
  const a = { b: 1, a: { d: [1, { y: 2, x: 1 }], c: '“\n”' } };
  const b = { a: { c: '“\n”', d: [1, { x: 1, y: 2 }] }, b: 1 };
  expect(stableJson(a)).toBe(stableJson(b));
  expect(JSON.parse(stableJson(a))).toEqual(a);
});

test('refuses numbers that JSON cannot hold', () => {
  expect(() => stableJson({ x: NaN })).toThrow();
});
