import { afterAll, expect, it } from 'vitest';
import { createWordSource } from '../fonts/word-source';
import { startWordWorker } from './word-worker';

const worker = startWordWorker();
afterAll(() => worker.end());

it('knows the same words as the window’s dictionary', async () => {
  const texts = ['一江水岸　满城烟火', '王小红获奖', '路该怎么走？', 'A'];
  const source = createWordSource();
  await source.load();
  const words = await worker.wordsOf(texts);
  for (const text of texts) expect(words.get(text)).toEqual(source.words(text));
});
