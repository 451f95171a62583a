import { expect, test } from 'vitest';
import { usableBounds } from './window-place';

const screen = { x: 0, y: 0, width: 1920, height: 1080 };
const second = { x: 1920, y: 0, width: 1280, height: 1024 };
const bounds = { x: 2000, y: 100, width: 1100, height: 700 };

test('opens where it was, unless that screen is gone', () => {
  expect(usableBounds(bounds, [screen, second])).toBe(bounds);
  expect(usableBounds(bounds, [screen])).toBeNull();
  expect(usableBounds({ ...bounds, x: 1800 }, [screen])).not.toBeNull();
  expect(usableBounds({ ...bounds, x: 100, y: -50 }, [screen])).toBeNull();
  expect(usableBounds(null, [screen])).toBeNull();
});
