import { expect, test } from 'vitest';
import type { TextFrame } from '../model/frame';
import { isPlaced, threadOf } from '../model/threads';
import { refusal, run } from '../testing/run-command';
import { samplePage } from '../testing/sample-page';
import { setFrame } from './set-frame';
import { unthreadFrame } from './unthread-frame';

const edition = samplePage();

test('the frame stays, empty, and the story runs on in the others', () => {
  const done = run(edition, unthreadFrame, { frame: 'lead1' });
  expect(done.frames.lead1).toMatchObject({ story: null, rect: edition.frames.lead1!.rect });
  expect(threadOf(done, 'lead').map((frame) => frame.id)).toEqual(['lead2']);
});

test('the last one gives the story back to the basket', () => {
  const done = run(run(edition, unthreadFrame, { frame: 'lead1' }), unthreadFrame, { frame: 'lead2' });
  expect(isPlaced(done, 'lead')).toBe(false);
});

test('a head whose frame goes is set with the text again', () => {
  const headed = run(run(edition, setFrame, { frames: ['lead1'], values: { takes: 'head' } }), setFrame, { frames: ['lead2'], values: { takes: 'text' } });
  expect((run(headed, unthreadFrame, { frame: 'lead1' }).frames.lead2 as TextFrame).takes).toBe('all');
  expect((run(headed, unthreadFrame, { frame: 'lead2' }).frames.lead1 as TextFrame).takes).toBe('all');
});

test('refuses a frame without a story, and a locked one', () => {
  expect(refusal(edition, unthreadFrame, { frame: 'place' })).toBe('refusal.no-story-to-thread');
  expect(refusal(edition, unthreadFrame, { frame: 'rule' })).toBe('refusal.no-story-to-thread');
  expect(refusal(edition, unthreadFrame, { frame: 'locked' })).toBe('refusal.locked');
});
