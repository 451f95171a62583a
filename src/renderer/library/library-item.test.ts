import { expect, it } from 'vitest';
import { clipFrames } from '../../commands/clip-frames';
import { samplePage } from '../../testing/sample-page';
import { itemOnShelf, readItem } from './library-item';

const clip = clipFrames(samplePage(), ['lead1', 'photoFrame'], false)!;
const picture = { url: 'data:image/png;base64,AAAA', width: 100, height: 40 };
const through = (value: unknown) => readItem(JSON.parse(JSON.stringify(value)));

it('comes back from the shelf with its picture, and without one when it was kept without', () => {
  expect(through(itemOnShelf(clip, picture))).toEqual({ clip, picture });
  expect(through(clip)).toEqual({ clip, picture: null });
  expect(through(itemOnShelf(clip, { ...picture, url: 'https://example.com/a.png' }))?.picture).toBeNull();
});

it('is nothing when the frames cannot be read', () => {
  expect([null, 'text', { picture }, { ...clip, frames: [] }, { ...clip, more: 1 }].map(through)).toEqual([null, null, null, null, null]);
});
