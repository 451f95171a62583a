import { expect, test } from 'vitest';
import { stackAround } from './stack-around';

const at = (y: number, height = 10) => ({ y, height });

test('leaves alone what does not meet, and puts what meets around the middle of its wishes', () => {
  expect(stackAround([at(20), at(60)], 0, 100)).toEqual([20, 60]);
  expect(stackAround([at(50), at(50), at(50)], 0, 100)).toEqual([40, 50, 60]);
  // A group that grows meets the one above.
  expect(stackAround([at(35), at(50), at(50), at(50)], 0, 100)).toEqual([31.25, 41.25, 51.25, 61.25]);
});

test('keeps to its room, and runs over at the foot alone', () => {
  expect(stackAround([at(-5), at(-4), at(98)], 0, 100)).toEqual([0, 10, 90]);
  expect(stackAround([at(0, 30), at(0, 30)], 0, 40)).toEqual([0, 30]);
});
