/** The commands on groups of frames, and set-look. */
import { expect, test } from 'vitest';
import { PLAIN_OBJECT } from '../model/plain-style';
import { refusal, run } from '../testing/run-command';
import { samplePage } from '../testing/sample-page';
import { sequentialIds } from '../testing/sequential-ids';
import { duplicateFrames } from './duplicate-frames';
import { groupFrames } from './group-frames';
import { setLook } from './set-look';
import { ungroupFrames } from './ungroup-frames';

const edition = samplePage();
const grouped = run(edition, groupFrames, { frames: ['photoFrame', 'lead1'], newId: sequentialIds('group') });
const groupOf = (frame: string, of = grouped) => of.frames[frame]!.group;

test('frames become one group; a group that is grouped with another frame is joined whole', () => {
  expect(groupOf('photoFrame')).toBe(groupOf('lead1'));
  expect(groupOf('photoFrame')).not.toBeNull();
  const more = run(grouped, groupFrames, { frames: ['lead1', 'picturePlace'], newId: sequentialIds('more') });
  expect(new Set(['photoFrame', 'lead1', 'picturePlace'].map((id) => groupOf(id, more))).size).toBe(1);
  expect(refusal(edition, groupFrames, { frames: ['lead1'], newId: sequentialIds() })).toBe('refusal.group-of-one');
});

test('one of a group is enough to take it apart', () => {
  expect(run(grouped, ungroupFrames, { frames: ['lead1'] })).toEqual(edition);
  expect(refusal(edition, ungroupFrames, { frames: ['lead1'] })).toBe('refusal.no-group');
});

test('copies of a group are a group of their own', () => {
  const copied = run(grouped, duplicateFrames, { frames: ['photoFrame', 'lead1'], newId: sequentialIds('copy') });
  const copies = Object.values(copied.frames).filter(({ id }) => !grouped.frames[id]);
  expect(copies).toHaveLength(2);
  expect(copies[0]!.group).toBe(copies[1]!.group);
  expect(copies[0]!.group).not.toBe(groupOf('lead1'));
});

test('a look of the house goes on frames and comes off again', () => {
  const styles = { ...edition.styles, object: { shade: { ...PLAIN_OBJECT, id: 'shade', name: { zh: '浅底', en: 'Shade' }, strokeSwatch: 'black' } } };
  const dressed = run({ ...edition, styles }, setLook, { frames: ['lead1', 'photoFrame'], look: 'shade' });
  expect([dressed.frames.lead1, dressed.frames.photoFrame]).toMatchObject([{ look: 'shade' }, { look: 'shade' }]);
  expect(run(dressed, setLook, { frames: ['lead1', 'photoFrame'], look: null }).frames).toEqual(edition.frames);
  expect(refusal(edition, setLook, { frames: ['lead1'], look: 'shade' })).toBe('refusal.look-gone');
});
