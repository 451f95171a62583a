import { expect, test } from 'vitest';
import { makeText } from '../testing/make-edition';
import { refusal, run } from '../testing/run-command';
import { samplePage } from '../testing/sample-page';
import { setCaption } from './set-caption';

const edition = samplePage();
const captionOf = (of = edition) => of.stories[of.pictures.photo!.caption]!.text;

test('caption and credit are written each for itself, and made where there were none', () => {
  const written = run(edition, setCaption, { picture: 'photo', values: { caption: '江边夜景。', credit: '王芳 摄' } });
  expect(captionOf(written).map((part) => [part.type, part.children])).toEqual([['caption', [{ text: '江边夜景。' }]], ['credit', [{ text: '王芳 摄' }]]]);
  const bare = { ...edition, stories: { ...edition.stories, [edition.pictures.photo!.caption]: { ...edition.stories[edition.pictures.photo!.caption]!, text: makeText(['caption', '图说']) } } };
  expect(captionOf(run(bare, setCaption, { picture: 'photo', values: { credit: '李明 摄' } })).map((part) => part.type)).toEqual(['caption', 'credit']);
});

test('what is the same already changes nothing; a picture that is gone is refused', () => {
  const written = run(edition, setCaption, { picture: 'photo', values: { caption: '江边夜景。' } });
  expect(run(written, setCaption, { picture: 'photo', values: { caption: '江边夜景。' } })).toEqual(written);
  expect(refusal(edition, setCaption, { picture: 'gone', values: {} })).toBe('refusal.picture-gone');
});
