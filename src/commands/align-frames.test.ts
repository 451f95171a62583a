import { expect, test } from 'vitest';
import { bottom, right } from '../geometry/rect';
import type { Edition } from '../model/edition';
import { refusal, run } from '../testing/run-command';
import { samplePage } from '../testing/sample-page';
import { alignFrames } from './align-frames';
import type { AlignFramesArgs } from './align-frames';
import { distributeFrames } from './distribute-frames';

const edition = samplePage();
const page = edition.pages['page1']!;
const rect = (after: Edition, id: string) => after.frames[id]!.rect;
const aligned = (side: AlignFramesArgs['side'], to: AlignFramesArgs['to'], frames = ['lead2', 'photoFrame', 'qr']): Edition => run(edition, alignFrames, { frames, side, to });

test('frames go to the outermost of them, one alone to the type area', () => {
  for (const id of ['lead2', 'photoFrame', 'qr']) {
    expect(rect(aligned('left', 'auto'), id).x).toBeCloseTo(rect(edition, 'lead2').x, 3);
    expect(right(rect(aligned('right', 'selection'), id))).toBeCloseTo(right(rect(edition, 'qr')), 3);
    expect(bottom(rect(aligned('bottom', 'auto'), id))).toBeCloseTo(bottom(rect(edition, 'qr')), 3);
  }
  const alone = rect(aligned('center', 'auto', ['lead2']), 'lead2');
  expect(alone.x + alone.width / 2).toBeCloseTo(page.typeArea.x + page.typeArea.width / 2, 3);
  expect(rect(aligned('top', 'page', ['lead2']), 'lead2').y).toBe(0);
});

test('a group moves as one, what is locked stays clear', () => {
  const grouped: Edition = { ...edition, frames: { ...edition.frames, lead2: { ...edition.frames['lead2']!, group: 'g' }, photoFrame: { ...edition.frames['photoFrame']!, group: 'g' } } };
  const after = run(grouped, alignFrames, { frames: ['lead2', 'photoFrame'], side: 'right', to: 'type-area' });
  expect(rect(after, 'photoFrame').x - rect(after, 'lead2').x).toBeCloseTo(rect(edition, 'photoFrame').x - rect(edition, 'lead2').x, 3);
  expect(right(rect(after, 'photoFrame'))).toBeCloseTo(right(page.typeArea), 3);
  expect(refusal(edition, alignFrames, { frames: ['lead2', 'locked'], side: 'left', to: 'auto' })).toBe('refusal.locked');
});

test('spaces are made equal, the outer frames staying; over the type area they go to its edges', () => {
  const three = ['box', 'locked', 'qr'].filter((id) => id !== 'locked').concat('photoFrame');
  const after = run(edition, distributeFrames, { frames: three, direction: 'across', to: 'auto' });
  const sorted = three.map((id) => rect(after, id)).sort((a, b) => a.x - b.x);
  expect(sorted[1]!.x - right(sorted[0]!)).toBeCloseTo(sorted[2]!.x - right(sorted[1]!), 2);
  expect(rect(after, 'box').x).toBe(rect(edition, 'box').x);
  const wide = run(edition, distributeFrames, { frames: ['lead2', 'photoFrame'], direction: 'down', to: 'type-area' });
  expect([rect(wide, 'lead2').y, rect(wide, 'photoFrame').y].some((y) => Math.abs(y - page.typeArea.y) < 0.01)).toBe(true);
  expect(refusal(edition, distributeFrames, { frames: ['box', 'qr'], direction: 'across', to: 'auto' })).toBe('refusal.distribute-few');
});
