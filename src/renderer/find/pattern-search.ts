import type { FindQuery, TextMatch } from '../../model/find-text';
import type { StoryId } from '../../model/ids';

/** A part's text with its place. */
export interface PartText {
  readonly story: StoryId;
  readonly part: number;
  readonly text: string;
}

export interface ToPatternWorker {
  readonly id: number;
  readonly query: FindQuery;
  readonly replacement: string;
  readonly texts: readonly PartText[];
  readonly most: number;
}

export interface FromPatternWorker {
  readonly id: number;
  readonly matches: readonly TextMatch[];
}

/** What is used of a worker. */
export interface PatternThread {
  postMessage(message: ToPatternWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromPatternWorker>) => void) | null;
}

/** `slow`: it was stopped, having more ways to try than it ever could. `superseded`: something else was asked meanwhile. */
export type PatternOutcome = readonly TextMatch[] | 'slow' | 'superseded';

/** A pattern that takes longer than this is stopped, ms. The longest edition needs some tens of them for an honest one. */
export const LONGEST = 2000;

/**
 * Looks for patterns in a thread of its own, one search at a time. A regular expression cannot be interrupted, and one like (a+)+b takes
 * longer than the universe has: the thread is ended with it.
 */
export function createPatternSearch(start: () => PatternThread): (question: Omit<ToPatternWorker, 'id'>) => Promise<PatternOutcome> {
  let thread: PatternThread | null = null;
  let last = 0;
  let stop: ((outcome: 'slow' | 'superseded') => void) | null = null;
  return (question) => {
    stop?.('superseded');
    thread ??= start();
    const id = (last += 1);
    return new Promise((resolve) => {
      const timer = setTimeout(() => stop?.('slow'), LONGEST);
      const end = (outcome: PatternOutcome): void => {
        clearTimeout(timer);
        stop = null;
        resolve(outcome);
      };
      stop = (outcome) => {
        thread?.terminate();
        thread = null;
        end(outcome);
      };
      thread!.onmessage = ({ data }) => data.id === id && end(data.matches);
      thread!.postMessage({ ...question, id });
    });
  };
}

/** The window's search. */
export const searchPattern = createPatternSearch(() => new Worker(new URL('./pattern-worker.ts', import.meta.url), { type: 'module' }));
