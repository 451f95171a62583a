import { afterAll, expect, it } from 'vitest';
import { createWordSource } from '../fonts/word-source';
import { endWordWorker, wordWorker } from './word-worker';

afterAll(endWordWorker);

it('knows the same words as the window’s dictionary, whoever asks first', async () => {
  const texts = ['一江水岸　满城烟火', '王小红获奖', '路该怎么走？', 'A'];
  const source = createWordSource();
  await source.load();
  const [some, others] = await Promise.all([wordWorker().wordsOf(texts.slice(0, 2)), wordWorker().wordsOf(texts.slice(2))]);
  expect([...some.keys(), ...others.keys()]).toEqual(texts);
  for (const text of texts) expect(some.get(text) ?? others.get(text)).toEqual(source.words(text));
});

it('starts again after it was ended, and tells whoever was waiting', async () => {
  const asked = wordWorker().wordsOf(['重大项目开工']);
  endWordWorker();
  await expect(asked).rejects.toThrow('ended');
  expect((await wordWorker().wordsOf(['重大项目开工'])).size).toBe(1);
});
