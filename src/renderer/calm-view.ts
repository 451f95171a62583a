import type { DocumentState, DocumentStore } from './document-store';

/** While a drag is under way, what stands beside the page is brought up to date this often, ms. */
const PACE = 300;

/** The document for what need not keep pace with the pointer. */
export interface CalmView {
  getState(): DocumentState;
  subscribe(listener: () => void): () => void;
}

const views = new WeakMap<DocumentStore, CalmView>();

/** The calm view of a store: its state at once, but at most three times a second during a drag, whose end always shows. */
export function calmViewOf(store: DocumentStore): CalmView {
  let view = views.get(store);
  if (!view) views.set(store, (view = createCalmView(store)));
  return view;
}

/** `now`: milliseconds of a clock that does not go back. */
export function createCalmView(store: Pick<DocumentStore, 'getState' | 'subscribe'>, now: () => number = () => performance.now()): CalmView {
  const listeners = new Set<() => void>();
  let shown = store.getState();
  let time = -Infinity;
  let stop: (() => void) | null = null;

  const follow = (): void => {
    const state = store.getState();
    if (state.dragging && shown.dragging && now() - time < PACE) return;
    shown = state;
    time = now();
    for (const listener of [...listeners]) listener();
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
        stop = null;
      };
    },
  };
}
