import type { Facts } from '../../preflight/facts';
import type { Finding } from '../../preflight/finding';
import { preflightSteps } from '../../preflight/preflight';
import type { DocumentState, DocumentStore } from '../document-store';
import { createFactsKeeper, type AskFacts } from './facts-keeper';
import { keepFindings } from './keep-findings';

/** How long the hands must rest before the page is checked, ms. */
const REST = 250;
/** Who never rests gets it checked this long after the first change all the same, ms. */
const LONGEST_WAIT = 2000;

/** What preflight knows of the open edition. It follows the edition by some moments, and is never ahead of what is on screen. */
export interface FindingsState {
  /** Of the whole edition under the profile in force, errors first. One that still holds keeps its identity. */
  readonly findings: readonly Finding[];
  /** All that the files have told so far. */
  readonly facts: Facts;
  /** A check is under way, or none has come to its end yet. */
  readonly checking: boolean;
  /** How many pictures and files are still being asked about. */
  readonly gathering: number;
  /** How many pictures on the pages nobody could tell about. */
  readonly untold: number;
  /** Revision of the document that the findings are about; -1 before the first check. */
  readonly revision: number;
}

export interface FindingsStore {
  getState(): FindingsState;
  /** While somebody listens, every change is followed. */
  subscribe(listener: () => void): () => void;
  /** Resolves when the edition as it is then has been checked, and the files have told all they can. */
  settled(): Promise<FindingsState>;
  /** Looks at the files again. */
  refresh(): void;
}

export interface FindingsStoreOptions {
  readonly document: Pick<DocumentStore, 'getState' | 'subscribe' | 'printed'>;
  readonly ask: AskFacts;
  /** Runs a search to its end while nothing else is to be done; returns how to drop it. */
  readonly inIdleTime: <T>(search: Generator<void, T>, found: (result: T) => void) => () => void;
  readonly after: (milliseconds: number, run: () => void) => () => void;
  /** Milliseconds of a clock that does not go back. */
  readonly now: () => number;
}

/** Checks the open edition after changes, in idle moments and never during a drag. */
export function createFindingsStore({ document, ask, inIdleTime, after, now }: FindingsStoreOptions): FindingsStore {
  const listeners = new Set<() => void>();
  const keeper = createFactsKeeper(ask, () => {
    publish({ facts: keeper.facts(), ...counts() });
    later();
  });
  let state: FindingsState = { findings: [], facts: keeper.facts(), checking: true, gathering: 0, untold: 0, revision: -1 };
  let stop: (() => void) | null = null;
  /** What the findings were found in; null before the first check. */
  let checked: { readonly edition: unknown; readonly composition: unknown; readonly facts: Facts } | null = null;
  let dropTimer = (): void => {};
  let dropSearch: (() => void) | null = null;
  let waitingSince: number | null = null;

  const publish = (next: Partial<FindingsState>): void => {
    state = { ...state, ...next };
    for (const listener of [...listeners]) listener();
  };
  const counts = () => ({ gathering: keeper.gathering(), untold: keeper.untold() });

  const isChecked = ({ edition, composition }: DocumentState): boolean =>
    checked !== null && checked.edition === edition && checked.composition === composition && checked.facts === keeper.facts();

  /** Only timers are set here: this runs with every key. */
  const later = (): void => {
    const seen = document.getState();
    if (!stop || seen.dragging || seen.composing || isChecked(seen)) return;
    waitingSince ??= now();
    const late = now() - waitingSince >= LONGEST_WAIT;
    if (late && dropSearch) return;
    dropSearch?.();
    dropSearch = null;
    dropTimer();
    dropTimer = after(late || checked === null ? 0 : REST, check);
  };

  const check = (): void => {
    const seen = document.getState();
    const { revision, dragging, composing } = seen;
    // Of pages that are not composed yet nothing can be said; their coming is a change.
    if (dragging || composing) return;
    // Of what prints, not of what somebody suggests just now.
    const { edition, composition } = document.printed();
    keeper.follow(edition, composition);
    const facts = keeper.facts();
    publish({ checking: true, ...counts() });
    dropSearch = inIdleTime(preflightSteps(edition, composition, facts), (found) => {
      dropSearch = null;
      waitingSince = null;
      checked = { edition: seen.edition, composition: seen.composition, facts };
      publish({ findings: keepFindings(state.findings, found), facts: keeper.facts(), checking: false, revision, ...counts() });
      later();
    });
  };

  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    if (!stop) {
      stop = document.subscribe(later);
      later();
    }
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      stop?.();
      stop = null;
      waitingSince = null;
      dropTimer();
      dropSearch?.();
      dropSearch = null;
    };
  };

  return {
    getState: () => state,
    subscribe,
    refresh: () => keeper.refresh(),
    settled: () => new Promise((resolve) => {
      const look = (): void => {
        if (!isChecked(document.getState()) || keeper.gathering() > 0) return;
        unsubscribe();
        resolve(state);
      };
      let unsubscribe = (): void => {};
      unsubscribe = subscribe(look);
      look();
    }),
  };
}
