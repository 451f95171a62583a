import type { Command, PlanResult, Refusal } from '../commands/command';
import { guardContent, planGuarded } from '../commands/content-guard';
import { createHistory } from '../commands/history';
import { editionWritten, isWriting, planTracked, trackedStep } from '../commands/plan-tracked';
import type { TrackedBy } from '../commands/track-edit';
import type { Composer } from '../compose/compose-edition';
import type { Composition } from '../compose/composition';
import type { FitTrial } from '../compose/fit-trial';
import type { HeadOffer } from '../compose/head-offers';
import { applyAll } from '../model/apply';
import type { Edition } from '../model/edition';
import type { PageId, StoryId } from '../model/ids';
import type { Operation } from '../model/operation';
import { followMarks } from '../model/redline/follow-marks';
import { milestone } from './milestones';

/** Where a change came from: a command, undo or redo, a drag let go without effect, or recovered work. */
export type Origin = 'do' | 'undo' | 'redo' | 'bail' | 'recover';
export type OperationsListener = (operations: readonly Operation[], origin: Origin) => void;

/** What is on screen at one moment. A new object after each change; unchanged records keep their identity. */
export interface DocumentState {
  readonly edition: Edition;
  /** The edition as the window shows it and as it is composed: the story that is written in with changes tracked is as it would be with all marks accepted. Otherwise the edition itself. */
  readonly shown: Edition;
  /** That story; null while nobody writes with changes tracked. Carets and places found on the page are places of its text as shown. */
  readonly tracked: StoryId | null;
  readonly composition: Composition;
  /** Name of the command that undo would take back; null when there is none. */
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  /** There is work that the bundle on disk does not hold (the journal does). */
  readonly unsaved: boolean;
  /** Pages out of sight wait to be composed: they are missing from the composition, or not yet as they will be. */
  readonly composing: boolean;
  /** Between `mark` and `commit` or `bail`: changes come with every move of the pointer. */
  readonly dragging: boolean;
  /** Counts changes since opening. */
  readonly revision: number;
}

/** An edition that is only looked at. */
export type Tried = Pick<DocumentState, 'edition' | 'composition'>;

/** Who says which steps may be done. */
export interface StepGuard {
  readonly refuses: (label: string) => Refusal | null;
  readonly told: (refusal: Refusal) => void;
}

export interface DocumentStore {
  getState(): DocumentState;
  subscribe(listener: () => void): () => void;
  /** Plans the command and, unless it refuses, carries it out as one undo step (or as part of the open drag). */
  run<Args>(command: Command<Args>, args: Args): PlanResult;
  /** Carries out operations that were planned already, as one undo step named `label`, unless they change locked content. */
  perform(operations: readonly Operation[], label: string): PlanResult;
  /** What is selected now is what the newest step leads to: redo brings it back. */
  settleSelection(): void;
  /** Carries out operations that follow from the last undo step, as part of it; nothing where content is locked. */
  amend(operations: readonly Operation[]): void;
  /** What the edition would be and look like after operations that are not carried out, as the window shows it or as it prints: for previews. */
  tryOut(operations: readonly Operation[], as?: 'shown' | 'printed'): Tried;
  /** The edition as it prints, and its composition, whatever is shown. */
  printed(): Tried;
  /** The story that somebody writes in; null: none. */
  write(story: StoryId | null): void;
  /** Who writes, for marks of tracked changes; without one, writing is never tracked. */
  setWriter(writer: (() => TrackedBy) | null): void;
  /** The next command starts an undo step of its own: call when the caret is moved or a composition ends. */
  breakCoalescing(): void;
  /** Opens a drag: what runs until `commit` is one undo step, `bail` takes all of it back. */
  mark(): void;
  commit(): void;
  bail(): void;
  /** True when there was something to undo. */
  undo(): boolean;
  redo(): boolean;
  /** Applies work recovered from the journal: not undoable, and journalled already. */
  recover(operations: readonly Operation[]): void;
  /** Hears every operation that changes the edition, after it was applied and composed. */
  onOperations(listener: OperationsListener): () => void;
  /** The bundle on disk holds the edition as it was at `revision`. */
  markSaved(revision: number): void;
  /**
   * Composes as if these operations had been carried out, and shows that; the edition, the history and the journal know
   * nothing of it. Null, or the next change, shows the edition again. For what an input method composes.
   */
  preview(operations: readonly Operation[] | null): void;
  /**
   * While set, is asked before every step with the command's name (undo and redo: that of the step) and says why it may not be: null lets it be. `told` hears
   * of what was refused. For reading: nothing that somebody presses, drops or drags can change the edition past it.
   */
  setGuard(guard: StepGuard | null): void;
  /** True when the guard refuses a command, which it then tells: to ask before work that the command would come at the end of. */
  isGuarded(label: string): boolean;
  /** Composes again with other fonts. */
  useComposer(composer: Composer): void;
  /** Composes again what was composed without the dictionary, once it is there. */
  recompose(): void;
  /** Composes what waits, story by story until `enough`; tells listeners when pages have come, if `tell`. True while there is more. */
  catchUp(enough: () => boolean, tell: boolean): boolean;
  /** Composes a page now that is turned to. */
  bring(page: PageId): void;
  /** The ways to set the head of a story. */
  headOffers(story: StoryId): readonly HeadOffer[];
  /** For trying a story with other text in the room that it has: for what fitting offers. */
  fitTrial(story: StoryId): FitTrial | null;
}

export interface DocumentStoreOptions<Selection> {
  readonly edition: Edition;
  readonly composer: Composer;
  /** A new edition counts as unsaved before its first change. */
  readonly unsaved: boolean;
  /** What is selected now; kept with each undo step. */
  readonly selection: () => Selection;
  /** Restores what was selected around a step that was undone or redone. */
  readonly restore: (selection: Selection) => void;
  /** Milliseconds of a clock that does not go back. */
  readonly now?: () => number;
}

/** The open edition, its one undo stack and its composition, which is recomputed synchronously after each change. */
export function createDocumentStore<Selection>(options: DocumentStoreOptions<Selection>): DocumentStore {
  const { edition: opened, unsaved, selection, restore, now = () => performance.now() } = options;
  const history = createHistory<Selection>();
  const subscribers = new Set<() => void>();
  const listeners = new Set<OperationsListener>();
  let { composer } = options;
  let guard: StepGuard | null = null;
  let writer: (() => TrackedBy) | null = null;
  let writing: StoryId | null = null;
  let savedRevision = unsaved ? -1 : 0;
  let state: DocumentState = {
    edition: opened, shown: opened, tracked: null, composition: composer.compose(opened), undoLabel: null, redoLabel: null, unsaved, composing: composer.waiting() > 0, dragging: false, revision: 0,
  };

  const publish = (next: Partial<DocumentState>): void => {
    state = { ...state, ...next };
    for (const subscriber of [...subscribers]) subscriber();
  };

  /** What is shown of an edition. */
  const shownOf = (edition: Edition): Pick<DocumentState, 'shown' | 'tracked'> => {
    const tracked = edition.info.tracked && writer && writing !== null && edition.stories[writing] ? writing : null;
    return { shown: editionWritten(edition, tracked), tracked };
  };

  const change = (operations: readonly Operation[], origin: Origin): void => {
    const applied = applyAll(state.edition, operations);
    if (!applied.ok) throw new Error(`An operation does not fit the edition: ${applied.reason}`);
    const { edition } = applied;
    const revision = state.revision + 1;
    milestone('applied');
    const shown = shownOf(edition);
    const composition = composer.compose(shown.shown);
    state = { ...state, edition, ...shown, composition, composing: composer.waiting() > 0, revision, unsaved: revision !== savedRevision };
    milestone('composed');
    for (const listener of [...listeners]) listener(operations, origin);
  };
  let printed: Tried | null = null;
  /** The composer was last given an edition that is only tried; what it is asked about its last one would be about that. */
  let isAway = false;
  const comeBack = (): void => {
    if (isAway) composer.compose(state.shown);
    isAway = false;
  };
  const composeAgain = (): void => {
    const composition = composer.compose(state.shown);
    publish({ composition, composing: composer.waiting() > 0 });
  };
  const publishHistory = (): void => publish({ undoLabel: history.undoLabel, redoLabel: history.redoLabel });

  /** Readers' marks keep their places in the same step; undo and redo carry the step out as it is recorded. */
  const withMarks = (operations: readonly Operation[]): readonly Operation[] => {
    const follow = followMarks(state.edition, operations);
    return follow.length === 0 ? operations : [...operations, ...follow];
  };

  /** Why a step may not be; told already. */
  const refused = (label: string | null): Refusal | null => {
    const refusal = (label !== null && guard?.refuses(label)) || null;
    if (refusal) guard?.told(refusal);
    return refusal;
  };

  const perform = (operations: readonly Operation[], label: string, mergeKey: string | null = null): void => {
    if (operations.length === 0 || refused(label)) return;
    const selectionBefore = selection();
    const all = withMarks(operations);
    change(all, 'do');
    history.push(all, { label, mergeKey, time: now(), selectionBefore, selectionAfter: selectionBefore });
    publishHistory();
  };

  const replay = (step: ReturnType<typeof history.undo>, origin: 'undo' | 'redo'): boolean => {
    if (!step) return false;
    change(step.operations, origin);
    publishHistory();
    if (step.selection !== undefined) restore(step.selection);
    return true;
  };

  return {
    getState: () => state,
    subscribe(listener) {
      subscribers.add(listener);
      return () => subscribers.delete(listener);
    },
    run(command, args) {
      const refusal = refused(command.name);
      if (refusal) return refusal;
      const by = state.edition.info.tracked && isWriting(command.name) ? writer?.() : undefined;
      const result = by ? planTracked(command, state.edition, state.tracked, args, by) : planGuarded(command, state.edition, args);
      const { label, mergeKey } = by ? trackedStep(command, args) : { label: command.name, mergeKey: command.mergeKey?.(args) ?? null };
      if (result.ok) perform(result.operations, label, mergeKey);
      return result;
    },
    perform(operations, label) {
      const refusal = refused(label) ?? guardContent(state.edition, operations);
      if (!refusal) perform(operations, label);
      return refusal ?? { ok: true, operations };
    },
    settleSelection: () => history.setSelectionAfter(selection()),
    amend(operations) {
      if (operations.length === 0 || guardContent(state.edition, operations)) return;
      const all = withMarks(operations);
      change(all, 'do');
      history.amend(all);
      publishHistory();
    },
    tryOut(operations, as = 'shown') {
      const applied = applyAll(state.edition, operations);
      if (!applied.ok) throw new Error(`An operation does not fit the edition: ${applied.reason}`);
      // The same composer: what the trial does not touch keeps its identity, now and when the edition is composed again.
      isAway = true;
      return { edition: applied.edition, composition: composer.compose(as === 'shown' ? shownOf(applied.edition).shown : applied.edition) };
    },
    printed() {
      if (state.shown === state.edition) return state;
      if (printed?.edition !== state.edition) {
        isAway = true;
        printed = { edition: state.edition, composition: composer.compose(state.edition) };
      }
      return printed;
    },
    write(story) {
      if (story === writing) return;
      writing = story;
      const { shown, tracked } = shownOf(state.edition);
      if (shown !== state.shown) publish({ shown, tracked, composition: composer.compose(shown), composing: composer.waiting() > 0 });
      else if (tracked !== state.tracked) publish({ shown, tracked });
    },
    setWriter(next) {
      writer = next;
    },
    breakCoalescing: () => history.breakCoalescing(),
    mark() {
      history.mark();
      publish({ dragging: true });
    },
    commit() {
      history.commit();
      state = { ...state, dragging: false };
      publishHistory();
    },
    bail() {
      const operations = history.bail();
      state = { ...state, dragging: false };
      if (operations.length > 0) change(operations, 'bail');
      publishHistory();
    },
    undo: () => !refused(history.undoLabel) && replay(history.undo(), 'undo'),
    redo: () => !refused(history.redoLabel) && replay(history.redo(), 'redo'),
    recover(operations) {
      change(operations, 'recover');
      publish({});
    },
    onOperations(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    markSaved(revision) {
      savedRevision = revision;
      publish({ unsaved: state.revision !== revision });
    },
    preview(operations) {
      const applied = operations && applyAll(state.shown, operations);
      publish({ composition: composer.compose(applied?.ok ? applied.edition : state.shown) });
    },
    isGuarded: (label) => refused(label) !== null,
    setGuard(next) {
      guard = next;
    },
    useComposer(next) {
      composer = next;
      composeAgain();
    },
    recompose: composeAgain,
    catchUp(enough, tell) {
      comeBack();
      const composition = composer.catchUp(enough);
      const composing = composer.waiting() > 0;
      if ((tell || !composing) && state.composition !== composition) publish({ composition, composing });
      else if (composing !== state.composing) publish({ composing });
      return composing;
    },
    bring(page) {
      comeBack();
      if (!composer.waitsFor(page)) return;
      composer.catchUp(() => !composer.waitsFor(page));
      composeAgain();
    },
    headOffers(story) {
      comeBack();
      return composer.headOffers(story);
    },
    fitTrial(story) {
      comeBack();
      return composer.fitTrial(story);
    },
  };
}
