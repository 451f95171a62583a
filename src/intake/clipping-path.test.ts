import sharp from 'sharp';
import { expect, test } from 'vitest';
import { withOrientation, withPath } from '../testing/picture-files';
import { importFiles } from './import-files';

const SQUARE = [[0.25, 0.25], [0.75, 0.25], [0.75, 0.75], [0.25, 0.75]] as const;
const HOLE = [[0.4, 0.4], [0.6, 0.4], [0.6, 0.6], [0.4, 0.6]] as const;
const jpeg = () => sharp({ create: { width: 40, height: 20, channels: 3, background: '#888' } }).jpeg().toBuffer();
const taken = async (bytes: Uint8Array) => (await importFiles([{ name: 'a.jpg', bytes }], async () => {})).pictures[0]!;

test('the path that the file names as its clipping path is taken, among others', async () => {
  const { path } = await taken(withPath(await jpeg(), { 'Work Path': [HOLE], Outline: [SQUARE] }, 'Outline'));
  expect(path).toEqual(SQUARE.map(([x, y]) => ({ x, y })));
});

test('several paths and none named: none is taken; a single one needs no name', async () => {
  expect((await taken(withPath(await jpeg(), { a: [SQUARE], b: [HOLE] }))).path).toBeNull();
  expect((await taken(withPath(await jpeg(), { a: [SQUARE] }))).path).toHaveLength(4);
  expect((await taken(await jpeg())).path).toBeNull();
});

test('a hole stays one in the joined outline, whose way to it has no width', async () => {
  const { path } = await taken(withPath(await jpeg(), { a: [SQUARE, HOLE] }));
  const covers = (x: number, y: number): boolean => {
    let inside = false;
    path!.forEach((a, i) => {
      const b = path![(i + 1) % path!.length]!;
      if (a.y > y !== b.y > y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)) inside = !inside;
    });
    return inside;
  };
  expect([covers(0.3, 0.31), covers(0.5, 0.51), covers(0.7, 0.71), covers(0.1, 0.11)]).toEqual([true, false, true, false]);
});

test('a path stands upright as its picture does', async () => {
  const { path, asset } = await taken(withOrientation(withPath(await jpeg(), { a: [[[0.5, 0], [1, 0], [1, 0.5]]] }), 6));
  expect([asset.width, asset.height]).toEqual([20, 40]);
  expect(path).toEqual([{ x: 1, y: 0.5 }, { x: 1, y: 1 }, { x: 0.5, y: 1 }]);
});

test('a path that is cut short is none, and the picture still comes in', async () => {
  const whole = withPath(await jpeg(), { a: [SQUARE] });
  const at = whole.indexOf('8BIM');
  const damaged = Buffer.from(whole);
  damaged.writeUInt32BE(0x7fffffff, at + 8);
  expect((await taken(damaged)).path === null || (await taken(damaged)).path!.length >= 3).toBe(true);
});
