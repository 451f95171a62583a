import { expect, test } from 'vitest';
import { spanRect } from '../model/grid';
import type { ObjectStyle, StyleSheet } from '../model/style';
import { PLAIN_OBJECT } from '../model/plain-style';
import { fakeWorld } from '../testing/fake-world';
import { makeEdition, makePage, makeStory, makeTextFrame } from '../testing/make-edition';
import { testStyles } from '../testing/styles';
import { createComposer } from './compose-edition';

const page = makePage();
const span = { column: 0, columns: 1, row: 0, rows: 20 };
const look = (id: string, values: Partial<ObjectStyle>): ObjectStyle => ({ ...PLAIN_OBJECT, id, name: { zh: id, en: id }, strokeSwatch: 'black', ...values });
const looks = [look('reverse', { fill: 'black', text: 'white', inset: 5 }), look('outline', { outline: true, fill: 'red', tint: 0.1 }), look('level', { stroke: 'thick-thin', sides: 'level' }), look('round', { stroke: 'thick-thin' })];
const styles: StyleSheet = {
  ...testStyles,
  swatches: { ...testStyles.swatches, white: { id: 'white', name: { zh: '白', en: 'White' }, cmyk: [0, 0, 0, 0], spot: null }, red: { id: 'red', name: { zh: '红', en: 'Red' }, cmyk: [0, 100, 80, 0], spot: 'PANTONE 485' } },
  object: Object.fromEntries(looks.map((each) => [each.id, each])),
};
const composed = (id: string | null) => {
  const edition = makeEdition({ pages: [page], stories: [makeStory('s')], styles, frames: [makeTextFrame('f', page, span, { story: 's', look: id })] });
  const composer = createComposer(fakeWorld());
  const group = composer.compose(edition).pages.get(page.id)!.list.groups.find(({ id: frame }) => frame === 'f')!;
  return { edition, composer, group, runs: group.items.flatMap((item) => (item.kind === 'glyphs' ? [item] : [])), paths: group.items.filter((item) => item.kind === 'path') };
};

test('a look puts its ground under the text, its colour on it, and its inset round it', () => {
  const [plain, reverse] = [composed(null), composed('reverse')];
  expect(plain.paths).toEqual([]);
  expect(reverse.group.items[0]).toMatchObject({ kind: 'path', fill: [0, 0, 0, 100] });
  expect(reverse.runs.every(({ color }) => color.join() === '0,0,0,0')).toBe(true);
  const left = spanRect(page, span).x;
  expect(plain.runs[0]!.xs[0]).toBeLessThan(left + 30);
  expect(Math.min(...reverse.runs.flatMap(({ xs }) => xs))).toBeGreaterThanOrEqual(left + 5 - 0.001);
});

test('outlined text is filled with the ground that it stands on; a screened spot ink keeps its name and tone', () => {
  const { runs, paths } = composed('outline');
  expect(paths[0]).toMatchObject({ fill: [0, 10, 8, 0, 'PANTONE 485', 0.1] });
  expect(runs[0]).toMatchObject({ color: [0, 10, 8, 0, 'PANTONE 485', 0.1], outline: { color: [0, 0, 0, 100] } });
  expect(runs[0]!.outline!.width).toBeGreaterThanOrEqual(0.3);
});

test('nothing is made anew for a frame that stays as it was', () => {
  const { edition, composer, group } = composed('outline');
  const again = composer.compose({ ...edition, info: { ...edition.info, issue: '2' } }).pages.get(page.id)!;
  expect(again.list.groups.find(({ id }) => id === 'f')).toBe(group);
});

test('rules above and below stand within the frame and at no side of it', () => {
  const { paths, edition } = composed('level');
  const { rect } = edition.frames['f']!;
  const points = paths.map((item) => item.kind === 'path' ? item.commands.flatMap((command) => (command.length === 3 ? [command] : [])) : []);
  const heights = points.map((commands) => new Set(commands.map(([, , y]) => y)));
  expect(heights.every((ys) => ys.size === 1)).toBe(true);
  const ys = heights.flatMap((each) => [...each]).sort((a, b) => a - b);
  expect([ys[0]! >= rect.y && ys[0]! < rect.y + 3, ys.at(-1)! <= rect.y + rect.height && ys.at(-1)! > rect.y + rect.height - 3]).toEqual([true, true]);
  // The thick stroke is the outer one on both: as far from its edge above as below.
  expect(ys[0]! - rect.y).toBeCloseTo(rect.y + rect.height - ys.at(-1)!, 2);
  expect(composed('round').paths.some((item) => item.kind === 'path' && item.commands.some(([name]) => name === 'Z'))).toBe(true);
});
