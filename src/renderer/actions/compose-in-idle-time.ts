import type { DocumentStore } from '../document-store';
import { milestone } from '../milestones';
import { useSession } from '../session-store';

/** Left of an idle moment in which no further story is begun, ms. */
const SPARE = 8;
/** What has come is shown this often, ms: panels are drawn anew each time. */
const TELL_EVERY = 400;
/** A window that is never idle composes a story this long after all the same, ms. */
const LONGEST_WAIT = 1000;

/**
 * Composes the pages that nobody looks at in the window's idle moments, whenever there are some, and a page at once when it is turned to.
 * The first ones wait until `ready`. Returns how to stop.
 */
export function composeInIdleTime(store: DocumentStore, ready: Promise<unknown>): () => void {
  let handle = 0;
  let isReady = false;
  let told = performance.now();

  const go = (deadline: IdleDeadline): void => {
    handle = 0;
    const now = performance.now();
    const tell = now - told > TELL_EVERY;
    if (tell) told = now;
    if (store.catchUp(() => deadline.timeRemaining() < SPARE, tell)) later();
    else milestone('all-composed');
  };
  const later = (): void => {
    if (isReady) handle ||= requestIdleCallback(go, { timeout: LONGEST_WAIT });
  };
  const follow = (): void => {
    if (store.getState().composing) later();
  };

  const stops = [
    store.subscribe(follow),
    useSession.subscribe((now, before) => {
      if (now.page !== before.page && now.page !== null) store.bring(now.page);
    }),
  ];
  void ready.then(() => {
    isReady = true;
    if (store.getState().composing) later();
    else milestone('all-composed');
  });
  return () => {
    isReady = false;
    cancelIdleCallback(handle);
    for (const stop of stops) stop();
  };
}
