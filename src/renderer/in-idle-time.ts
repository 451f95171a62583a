/** Left of an idle moment that is not begun anew, ms. */
const SPARE = 2;

/**
 * Runs a search to its end in the window's idle moments and hands over what it found.
 * Returns a function that drops the search: nothing is handed over after that.
 */
export function inIdleTime<T>(search: Generator<void, T>, found: (result: T) => void): () => void {
  let waiting = 0;
  const go = (deadline: IdleDeadline): void => {
    do {
      const step = search.next();
      if (step.done) return found(step.value);
    } while (deadline.timeRemaining() > SPARE);
    waiting = requestIdleCallback(go, { timeout: 500 });
  };
  waiting = requestIdleCallback(go, { timeout: 500 });
  return () => cancelIdleCallback(waiting);
}
