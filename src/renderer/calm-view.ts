import type { Edition } from '../model/edition';
import type { DocumentState, DocumentStore } from './document-store';

/** While a drag is under way, what stands beside the page is brought up to date this often, ms. */
const PACE = 300;
/** While somebody writes, panels follow when no key has come for so long, and at the latest so long after the first one that they do not show, ms. */
const PAUSE = 200;
const LATEST = 1000;
/** The command that every key of a writer is. */
const WRITING = 'edit-story';

/** The document for what need not keep pace with the pointer. */
export interface CalmView {
  getState(): DocumentState;
  subscribe(listener: () => void): () => void;
}

/** A clock that does not go back, and its alarm; the call takes the alarm back. */
export interface Clock {
  readonly now: () => number;
  readonly wake: (after: number, action: () => void) => () => void;
}

/** What lies over the page follows every key; what stands beside it waits until the writer pauses. */
export type CalmUse = 'over' | 'beside';

const views: Readonly<Record<CalmUse, WeakMap<DocumentStore, CalmView>>> = { over: new WeakMap(), beside: new WeakMap() };

/** The calm view of a store: its state at once, but at most three times a second during a drag, whose end always shows; see `CalmUse` for keys. */
export function calmViewOf(store: DocumentStore, use: CalmUse): CalmView {
  let view = views[use].get(store);
  if (!view) views[use].set(store, (view = createCalmView(store, use)));
  return view;
}

const CLOCK: Clock = {
  now: () => performance.now(),
  wake(after, action) {
    const alarm = setTimeout(action, after);
    return () => clearTimeout(alarm);
  },
};

export function createCalmView(store: Pick<DocumentStore, 'getState' | 'subscribe'>, use: CalmUse, clock: Clock = CLOCK): CalmView {
  const listeners = new Set<() => void>();
  let shown = store.getState();
  let time = -Infinity;
  let stop: (() => void) | null = null;
  /** The first key that is not shown yet, and the newest. */
  let unshown: { readonly since: number; newest: number } | null = null;
  let calm: (() => void) | null = null;

  const show = (): void => {
    calm?.();
    calm = unshown = null;
    shown = store.getState();
    time = clock.now();
    for (const listener of [...listeners]) listener();
  };
  const due = ({ since, newest }: { readonly since: number; readonly newest: number }): number => Math.min(newest + PAUSE, since + LATEST);
  // One alarm for many keys: it looks how late it has become, and lies down again.
  const watch = (): void => {
    calm = unshown && clock.wake(Math.max(0, due(unshown) - clock.now()), () => {
      if (!unshown || clock.now() >= due(unshown)) show();
      else watch();
    });
  };
  const follow = (): void => {
    const state = store.getState();
    if (state.dragging && shown.dragging && clock.now() - time < PACE) return;
    if (use === 'over' || !isWriting(shown, state)) return show();
    const now = clock.now();
    if (unshown) unshown.newest = now;
    else unshown = { since: now, newest: now };
    if (!calm) watch();
  };
  return {
    // Nobody listens: nothing was held back for anyone.
    getState: () => (stop ? shown : store.getState()),
    subscribe(listener) {
      listeners.add(listener);
      if (!stop) {
        stop = store.subscribe(follow);
        shown = store.getState();
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stop?.();
        calm?.();
        stop = calm = unshown = null;
      };
    },
  };
}

/** Nothing but the words of stories came between two states, in the undo step that was open already: another key of one who writes. */
function isWriting(before: DocumentState, now: DocumentState): boolean {
  if (now.undoLabel !== WRITING || before.undoLabel !== WRITING || now.redoLabel !== before.redoLabel || now.composing !== before.composing || now.dragging || before.dragging) return false;
  const [a, b] = [before.edition, now.edition];
  const tables = Object.keys(b) as (keyof Edition)[];
  return tables.every((table) => table === 'stories' || table === 'marks' || a[table] === b[table]) && Object.keys(a.stories).length === Object.keys(b.stories).length;
}
