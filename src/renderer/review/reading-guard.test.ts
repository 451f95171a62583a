import { beforeEach, describe, expect, it } from 'vitest';
import { setFrame } from '../../commands/set-frame';
import { REGISTRY } from '../../commands/registry';
import { isForReading } from '../../commands/review-commands';
import { createComposer } from '../../compose/compose-edition';
import { fakeWorld } from '../../testing/fake-world';
import { makeEdition, makePage, makeStory, makeTextFrame } from '../../testing/make-edition';
import { setApp } from '../app-store';
import type { OpenFile } from '../app-store';
import { runCommand } from '../commands-run';
import { createDocumentStore } from '../document-store';
import { useSession } from '../session-store';
import { guardSteps } from './review-actions';
import { useReview } from './review-store';

const page = makePage();
let store: ReturnType<typeof createDocumentStore<unknown>>;

beforeEach(() => {
  const edition = makeEdition({ pages: [page], stories: [makeStory('s')], frames: [makeTextFrame('f', page, { column: 0, columns: 2, row: 0, rows: 20 }, { story: 's' })] });
  store = createDocumentStore<unknown>({ edition, composer: createComposer(fakeWorld()), unsaved: false, selection: () => null, restore: () => undefined, now: () => 0 });
  setApp({ open: { id: 'd', name: 'd', saved: true, store } as unknown as OpenFile });
  useSession.getState().reset(page.id);
  useSession.getState().select(['f']);
  // Something that undo could take back.
  store.run(setFrame, { frames: ['f'], values: { columns: 2 } });
  guardSteps(store);
  useReview.setState({ open: true });
});

describe('review mode', () => {
  it.each(REGISTRY.map(({ name }) => name).filter((name) => !isForReading(name)))('refuses %s, says so, and the edition is the same', (name) => {
    const { edition } = store.getState();
    runCommand(name);
    expect(store.getState().edition).toBe(edition);
    expect(useSession.getState().toasts.at(-1)).toMatchObject({ key: 'review.refused' });
    expect(useSession.getState().dialog).toBeNull();
  });

  it('takes no step of editing back, and none that gets past menus and keys', () => {
    const { edition } = store.getState();
    runCommand('undo');
    store.run(setFrame, { frames: ['f'], values: { columns: 3 } });
    expect(store.getState().edition).toBe(edition);
    expect(useSession.getState().toasts.at(-1)).toMatchObject({ key: 'review.refused-step' });
  });
});
