import { describe, expect, it } from 'vitest';
import { makeEdition, makeStory } from '../testing/make-edition';
import type { DocumentState } from './document-store';
import { createCalmView, type CalmUse } from './calm-view';

/** A store of which only what changes matters here. */
function makeStore(use: CalmUse = 'beside') {
  const listeners = new Set<() => void>();
  let state = { revision: 0, dragging: false, undoLabel: null, redoLabel: null, edition: makeEdition({ stories: [makeStory('a')] }) } as unknown as DocumentState;
  let time = 0;
  const alarms = new Set<{ readonly at: number; readonly action: () => void }>();
  const clock = {
    now: () => time,
    wake(after: number, action: () => void) {
      const alarm = { at: time + after, action };
      alarms.add(alarm);
      return () => alarms.delete(alarm);
    },
  };
  /** Time passes: alarms ring at theirs. */
  const pass = (to: number): number => {
    for (let next; (next = [...alarms].filter(({ at }) => at <= to).sort((a, b) => a.at - b.at)[0]);) {
      alarms.delete(next);
      time = Math.max(time, next.at);
      next.action();
    }
    time = to;
    return view.getState().revision;
  };
  const view = createCalmView({ getState: () => state, subscribe: (listener) => (listeners.add(listener), () => listeners.delete(listener)) }, use, clock);
  const put = (at: number, changes: Partial<DocumentState>): number => {
    pass(at);
    state = { ...state, ...changes, revision: state.revision + 1 };
    for (const listener of listeners) listener();
    return view.getState().revision;
  };
  const change = (dragging: boolean, at: number): number => put(at, { dragging });
  const key = (at: number): number => put(at, { undoLabel: 'edit-story', edition: { ...state.edition, stories: { a: makeStory('a') } } });
  return { view, change, key, put, pass, alarms, state: () => state };
}

describe('the calm view', () => {
  it('shows every change while nothing is dragged', () => {
    const { view, change } = makeStore();
    view.subscribe(() => {});
    expect([change(false, 0), change(false, 1), change(false, 2)]).toEqual([1, 2, 3]);
  });

  it('shows a drag three times a second, and its end at once', () => {
    const { view, change } = makeStore();
    let heard = 0;
    view.subscribe(() => (heard += 1));
    expect([change(true, 0), change(true, 16), change(true, 290), change(true, 300), change(true, 316), change(false, 320)]).toEqual([1, 1, 1, 4, 4, 6]);
    expect(heard).toBe(3);
  });

  it('holds nothing back from who looks without listening', () => {
    const { view, change } = makeStore();
    const stop = view.subscribe(() => {});
    change(true, 0);
    stop();
    expect([change(true, 1), change(true, 2)]).toEqual([2, 3]);
    view.subscribe(() => {});
    expect(view.getState().revision).toBe(3);
  });

  it('waits for a pause of the writer, a second at most, and shows the first key and all that is no key at once', () => {
    const { view, key, put, pass, state } = makeStore();
    view.subscribe(() => {});
    expect([key(0), key(50), key(150), pass(349), pass(350)]).toEqual([1, 1, 1, 1, 3]);
    const keys = Array.from({ length: 12 }, (_, i) => key(1000 + i * 100));
    expect(keys).toEqual([3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 13, 13]);
    const { edition } = state();
    expect(put(2120, { edition: { ...edition, frames: {} } })).toBe(16);
    expect([key(2130), put(2140, { undoLabel: 'set-frame' })]).toEqual([16, 18]);
    key(2200);
    expect([key(2210), put(2220, { redoLabel: 'edit-story' })]).toEqual([19, 21]);
  });

  it('lets what lies over the page follow every key', () => {
    const { view, key } = makeStore('over');
    view.subscribe(() => {});
    expect([key(0), key(50), key(51)]).toEqual([1, 2, 3]);
  });

  it('leaves no alarm behind', () => {
    const { view, key, alarms } = makeStore();
    const stop = view.subscribe(() => {});
    key(0);
    key(50);
    expect(alarms.size).toBe(1);
    stop();
    expect(alarms.size).toBe(0);
  });
});
