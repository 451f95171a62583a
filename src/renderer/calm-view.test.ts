import { describe, expect, it } from 'vitest';
import type { DocumentState } from './document-store';
import { createCalmView } from './calm-view';

/** A store of which only what changes matters here. */
function makeStore() {
  const listeners = new Set<() => void>();
  let state = { revision: 0, dragging: false } as DocumentState;
  let time = 0;
  const view = createCalmView({ getState: () => state, subscribe: (listener) => (listeners.add(listener), () => listeners.delete(listener)) }, () => time);
  const change = (dragging: boolean, at: number): number => {
    time = at;
    state = { ...state, dragging, revision: state.revision + 1 };
    for (const listener of listeners) listener();
    return view.getState().revision;
  };
  return { view, change };
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
});
