import { expect, test } from 'vitest';
import type { PastVersion } from '../../ipc/version-history';
import type { Edition } from '../../model/edition';
import { makeStory, makeText } from '../../testing/make-edition';
import { samplePage } from '../../testing/sample-page';
import { copyAtHand, firstKept } from './find-copy';

const base = samplePage();
const version = (id: number): PastVersion => ({ id: `v${id}`, time: '2026-11-23T10:00:00Z', user: '', label: null, round: null, stamp: `${id}` });

/** Versions of which those from `since` on hold the story `news`. */
function kept(count: number, since: number) {
  const read: string[] = [];
  const editionAt = (index: number): Edition => (index < since ? base : { ...base, stories: { ...base.stories, fresh: makeStory('fresh', { text: makeText(`第${index}版的话。`) }) } });
  return {
    asked: read,
    history: () => Promise.resolve(Array.from({ length: count }, (_, i) => version(i))),
    read: (id: string) => {
      read.push(id);
      return Promise.resolve(editionAt(Number(id.slice(1))));
    },
  };
}

test('the copy that came in goes first; a caption is read against what its picture said of itself', () => {
  const [id] = Object.keys(base.stories) as [string];
  const original = { id, language: 'zh-Hans', text: makeText('来稿原文。') } as const;
  expect(copyAtHand({ ...base, originals: { [id]: original } }, id)).toEqual({ kind: 'submitted', text: original.text, language: 'zh-Hans' });
  expect(copyAtHand(base, 'nobody')).toBe(null);
  const [picture] = Object.values(base.pictures);
  const told = { ...base, pictures: { [picture!.id]: { ...picture!, told: { caption: '府河两岸。', credit: '王芳 摄' } } } };
  expect(copyAtHand(told, picture!.caption)).toMatchObject({ kind: 'told', text: makeText(['caption', '府河两岸。'], ['credit', '王芳 摄']) });
});

test('what was written in Forme is read against the oldest version that holds it, and few are read for that', async () => {
  for (const since of [0, 1, 37, 99]) {
    const versions = kept(100, since);
    expect(await firstKept('d', 'fresh', versions)).toMatchObject({ kind: 'version', version: { id: `v${since}` }, text: makeText(`第${since}版的话。`) });
    expect(versions.asked.length).toBeLessThanOrEqual(9);
  }
});

test('no version, or none that holds it: nothing; a record that cannot be read is told as such', async () => {
  expect(await firstKept('d', 'fresh', kept(0, 0))).toEqual({ kind: 'none' });
  const versions = kept(30, 30);
  expect(await firstKept('d', 'fresh', versions)).toEqual({ kind: 'none' });
  expect(versions.asked).toEqual(['v29']);
  expect(await firstKept('d', 'fresh', { ...versions, history: () => Promise.reject(new Error('gone')) })).toEqual({ kind: 'failed' });
});
