import { beforeEach, expect, it } from 'vitest';
import { trackChanges } from '../../commands/track-changes';
import type { Composition } from '../../compose/composition';
import { PLAIN_PROOF } from '../../model/plain-proof';
import type { Redline } from '../../model/redline';
import { makeEdition, makePage, makeStory, makeText, makeTextFrame } from '../../testing/make-edition';
import { testStyles } from '../../testing/styles';
import { createDocumentStore } from '../document-store';
import { useSession } from '../session-store';
import { followTracking, roundOf } from './follow-tracking';

const nothing: Composition = { pages: new Map(), stories: new Map(), notices: [] };
const page = makePage();
const redline: Redline = [{ kept: 1 }, { text: '新\n段', mark: 'm' }, { kept: 2, deleted: ['m'] }, { kept: 2 }];
const edition = makeEdition({
  pages: [page], stories: [makeStory('s', { text: makeText('一二三四五'), redline })], frames: [makeTextFrame('f', page, { column: 0, columns: 2, row: 0, rows: 9 }, { story: 's' })],
  styles: { ...testStyles, proof: PLAIN_PROOF }, info: { workflow: PLAIN_PROOF.workflows[0]!.id },
});

let store: ReturnType<typeof createDocumentStore<unknown>>;
const caret = () => useSession.getState().editing?.caret;
const place = (offset: number, part = 0) => useSession.getState().edit({ story: 's', caret: { part, offset }, anchor: { part, offset }, view: 'page' });

beforeEach(() => {
  useSession.getState().edit(null);
  store = createDocumentStore<unknown>({
    edition, composer: { compose: () => nothing, headOffers: () => [], fitTrial: () => null, waiting: () => 0, waitsFor: () => false, catchUp: () => nothing }, unsaved: false, selection: () => null, restore: () => undefined, now: () => 0,
  });
  const stop = followTracking(store);
  return () => stop();
});

it('shows a story as suggested while it is written in, and the caret keeps its letter', () => {
  store.run(trackChanges, { on: true });
  expect([store.getState().tracked, store.getState().shown]).toEqual([null, store.getState().edition]);
  place(4);
  expect([store.getState().tracked, caret()]).toEqual(['s', { part: 1, offset: 2 }]);
  expect(store.getState().shown.stories['s']!.text).toHaveLength(2);
  store.run(trackChanges, { on: false });
  expect([store.getState().tracked, caret()]).toEqual([null, { part: 0, offset: 4 }]);
  store.undo();
  expect([store.getState().tracked, caret()]).toEqual(['s', { part: 1, offset: 2 }]);
  useSession.getState().edit(null);
  expect(store.getState().shown).toBe(store.getState().edition);
});

it('with the switch off shows what prints', () => {
  place(4);
  expect([store.getState().tracked, caret()]).toEqual([null, { part: 0, offset: 4 }]);
});

it('writes in the round that stands next', () => {
  const [first, second] = PLAIN_PROOF.workflows[0]!.steps;
  expect(roundOf(edition, 's')).toBe(first!.id);
  const signature = { id: 'x', act: 'sign', target: { story: 's' }, workflow: PLAIN_PROOF.workflows[0]!.id, step: first!.id, person: 'a', time: '2026-11-23T10:00:00Z', content: '', pdf: null, note: '' } as const;
  expect(roundOf({ ...edition, signatures: { x: signature as never } }, 's')).toBe(second!.id);
});
