import { Editor, Range, Transforms } from 'slate';
import type { StoryId } from '../../../model/ids';
import { partText, type StoryPoint } from '../../../model/story-text';
import type { DocumentStore } from '../../document-store';
import { useSession } from '../../session-store';
import type { Editing } from '../../session-store';
import { moveText } from '../move-text';
import { samePoint, toSlatePoint, toStoryPoint } from '../slate-point';
import type { StoryView } from '../story-view';
import { isBefore, paragraphMove, wordMove } from '../words';
import { previewComposition } from './composition-preview';
import { caretOf, lineEdge, lineMove, shownText, type Goal, type ShownText, type Spot } from './shown-text';

/** How far a key moves the caret. */
export type Step = 'character' | 'word' | 'line' | 'paragraph' | 'screen' | 'line-edge' | 'story-edge';

/** Everything that keys, clipboard and input methods do to the text on the page. The caret is the session's; the text is the document's. */
export interface PageInput {
  /** `direction` in reading order. */
  move(step: Step, direction: 1 | -1, extend: boolean): void;
  remove(step: Exclude<Step, 'screen' | 'line' | 'paragraph'>, direction: 1 | -1): void;
  /** Changes the text by way of the editor, and shows where the caret is then. */
  edit(action: (editor: Editor) => void): void;
  selectAll(): void;
  /** What an input method has composed so far, and where its own caret stands in it. */
  compose(words: string, caret: number): void;
  /** Its end: the words that are typed, none when it was cancelled. */
  commit(words: string): void;
  moveSelection(to: StoryPoint, copy: boolean): void;
  /** The text under the caret runs from top to bottom. */
  readonly isUpright: boolean;
  /** Takes the session's caret into the editor. */
  follow(editing: Editing | null): void;
  /** The caret was set by what was typed here, not by the pointer, undo or a panel. */
  isOwn(editing: Editing | null): boolean;
  /** The text was changed from elsewhere: the caret has moved with it. */
  report(): void;
}

/** Rows that Page Down goes. */
const SCREEN = 20;

export function createPageInput(store: DocumentStore, story: StoryId, view: StoryView): PageInput {
  const { editor } = view;
  let goal: Goal | null = null;
  /** A caret set from here: it comes back by way of the session. */
  let own: Editing | null = null;

  const session = useSession.getState;
  const shown = (): ShownText => shownText(store.getState().composition, story);
  const language = (): string => store.getState().edition.stories[story]?.language ?? 'zh-CN';
  const spot = (): Spot | null => {
    const { selection } = editor;
    return selection && { point: toStoryPoint(view.text, selection.focus), atLineEnd: session().editing?.atLineEnd === true };
  };

  const report = (atLineEnd = false): void => {
    const { selection } = editor;
    const { editing, edit } = session();
    if (!selection || editing?.story !== story) return;
    const caret = toStoryPoint(view.text, selection.focus);
    const anchor = Range.isCollapsed(selection) ? caret : toStoryPoint(view.text, selection.anchor);
    own = { story, caret, anchor, view: 'page', atLineEnd };
    edit(own);
  };

  const put = (next: Spot, extend: boolean): void => {
    const focus = toSlatePoint(view.text, next.point);
    Transforms.select(editor, { anchor: extend && editor.selection ? editor.selection.anchor : focus, focus });
    editor.marks = null;
    store.breakCoalescing();
    report(next.atLineEnd);
  };

  const edit = (action: (editor: Editor) => void, atLineEnd = true): void => {
    goal = null;
    action(editor);
    const typed = view.flush();
    report(atLineEnd);
    if (typed) store.settleSelection();
  };

  /** Where a step leads from the caret; null at the story's edge. */
  const target = (step: Step, direction: 1 | -1, from: Spot): Spot | null => {
    const { point } = from;
    switch (step) {
      case 'character': {
        const there = direction === 1 ? Editor.after(editor, toSlatePoint(view.text, point)) : Editor.before(editor, toSlatePoint(view.text, point));
        return there ? { point: toStoryPoint(view.text, there), atLineEnd: false } : null;
      }
      case 'word':
        return { point: wordMove(view.text, point, direction, language()), atLineEnd: direction === 1 };
      case 'paragraph':
        return { point: paragraphMove(view.text, point, direction), atLineEnd: false };
      case 'line-edge':
        return lineEdge(shown(), from, direction === 1 ? 'end' : 'start', partText(view.text[point.part] ?? view.text[0]!));
      case 'story-edge':
        return direction === 1 ? { point: toStoryPoint(view.text, Editor.end(editor, [])), atLineEnd: true } : { point: { part: 0, offset: 0 }, atLineEnd: false };
      case 'line':
      case 'screen':
        return overLines(step === 'line' ? 1 : SCREEN, direction, from);
    }
  };

  const overLines = (count: number, direction: 1 | -1, from: Spot): Spot => {
    const text = shown();
    let at = from;
    for (let i = 0; i < count; i++) {
      const moved = lineMove(text, at, direction, goal);
      if (!moved) {
        if (i > 0) return at;
        // On the first or last line the key goes to its very edge.
        return target('story-edge', direction, from) ?? from;
      }
      goal = moved.goal;
      at = moved.spot;
    }
    return at;
  };

  return {
    move(step, direction, extend) {
      const from = spot();
      const { selection } = editor;
      if (!from || !selection) return;
      if (step !== 'line' && step !== 'screen') goal = null;
      const [start, end] = Range.edges(selection);
      if (!extend && Range.isExpanded(selection) && step === 'character') return put({ point: toStoryPoint(view.text, direction === 1 ? end : start), atLineEnd: direction === 1 }, false);
      const next = target(step, direction, from);
      if (next) put(next, extend);
      else if (!extend) put(from, false);
    },
    remove(step, direction) {
      const from = spot();
      if (!from || !editor.selection) return;
      const isWhole = Range.isExpanded(editor.selection) || step === 'character';
      if (isWhole) {
        edit(() => {
          if (Range.isExpanded(editor.selection!)) editor.deleteFragment();
          else if (direction === 1) editor.deleteForward('character');
          else editor.deleteBackward('character');
        }, false);
        return;
      }
      const to = target(step, direction, from);
      // Over a paragraph's edge the rules decide what may be joined.
      if (!to || to.point.part !== from.point.part) edit(() => (direction === 1 ? editor.deleteForward('character') : editor.deleteBackward('character')), false);
      else edit(() => Transforms.delete(editor, { at: { anchor: toSlatePoint(view.text, from.point), focus: toSlatePoint(view.text, to.point) } }), false);
    },
    edit,
    selectAll() {
      Transforms.select(editor, Editor.range(editor, []));
      report();
    },
    compose(words, caret) {
      view.setComposing(true);
      const preview = previewComposition(editor, words);
      const { editing } = session();
      if (!preview || editing?.story !== story) return;
      const { from, to } = preview;
      const at = { part: from.part, offset: from.offset + Math.min(caret, words.length) };
      store.preview([{ type: 'edit-text', story, operations: [...preview.operations] }]);
      own = { story, caret: at, anchor: at, view: 'page', atLineEnd: true, composing: { from, to, words } };
      session().edit(own);
    },
    commit(words) {
      view.setComposing(false);
      store.breakCoalescing();
      // What undo brings back is the caret in the story, not in what was composed.
      report(true);
      if (words === '') {
        store.preview(null);
        return;
      }
      edit(() => {
        if (editor.selection && Range.isExpanded(editor.selection)) Transforms.delete(editor);
        editor.insertText(words);
      });
      store.breakCoalescing();
    },
    moveSelection(to, copy) {
      store.breakCoalescing();
      edit(() => moveText(editor, toSlatePoint(view.text, to), copy));
      store.breakCoalescing();
    },
    get isUpright() {
      const at = spot();
      return at ? caretOf(shown(), at)?.vertical === true : false;
    },
    follow(editing) {
      if (!editing || editing === own || editing.story !== story || view.isComposing || editing.composing) return;
      const caret = editing.caret ?? { part: 0, offset: 0 };
      const anchor = editing.anchor ?? caret;
      const { selection } = editor;
      goal = null;
      if (selection && samePoint(toStoryPoint(view.text, selection.focus), caret) && samePoint(toStoryPoint(view.text, selection.anchor), anchor)) return;
      editor.marks = null;
      store.breakCoalescing();
      Transforms.select(editor, { anchor: toSlatePoint(view.text, anchor), focus: toSlatePoint(view.text, caret) });
    },
    isOwn: (editing) => editing !== null && editing === own,
    report: () => report(session().editing?.atLineEnd === true),
  };
}

/** The ends of a selection in the order of the text; null when nothing is selected. */
export function selectedRange({ caret, anchor }: Editing): { readonly from: StoryPoint; readonly to: StoryPoint } | null {
  if (!caret || !anchor || samePoint(caret, anchor)) return null;
  return isBefore(anchor, caret) ? { from: anchor, to: caret } : { from: caret, to: anchor };
}
