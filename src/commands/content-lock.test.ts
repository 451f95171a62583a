import type { Operation } from 'slate';
import { expect, test } from 'vitest';
import { samplePage } from '../testing/sample-page';
import { refusal, run } from '../testing/run-command';
import { deleteFrames } from './delete-frames';
import { editStory } from './edit-story';
import { fillPlaceholder } from './fill-placeholder';
import { lockContent } from './lock-content';
import { lockFrames } from './lock-frames';
import { setCrop } from './set-crop';
import { setFitting } from './set-fitting';
import { setPartType } from './set-part-type';

const LOCKED = 'refusal.content-locked';
const locked = run(samplePage(), lockContent, { frames: ['lead2', 'photoFrame', 'place'], locked: true });
const typed: Operation[] = [{ type: 'insert_text', path: [0, 0], offset: 0, text: '新' }];

test('what a frame with locked content holds stays as it is, in every frame of its thread', () => {
  expect(refusal(locked, editStory, { story: 'lead', operations: typed })).toBe(LOCKED);
  expect(refusal(locked, setPartType, { story: 'lead', parts: [0], type: 'subhead' })).toBe(LOCKED);
  expect(refusal(locked, setFitting, { story: 'lead', parts: [{ part: 0, tracking: 5 }] })).toBe(LOCKED);
  expect(refusal(locked, editStory, { story: locked.pictures.photo!.caption, operations: typed })).toBe(LOCKED);
  expect(refusal(locked, setCrop, { frame: 'photoFrame', crop: { scale: 2, focusX: 0.5, focusY: 0.5 } })).toBe(LOCKED);
  expect(refusal(locked, fillPlaceholder, { frame: 'place', content: { story: 'news' } })).toBe(LOCKED);
  expect(refusal(locked, deleteFrames, { frames: ['lead2'] })).toBe(LOCKED);
});

test('it may still be moved, locked in its place and unlocked; other stories are free', () => {
  expect(run(locked, lockFrames, { frames: ['lead2'], locked: true }).frames.lead2!.locked).toBe(true);
  run(locked, editStory, { story: 'news', operations: typed });
  const freed = run(locked, lockContent, { frames: ['lead2'], locked: false });
  run(freed, editStory, { story: 'lead', operations: typed });
});
