import { createEditor, Editor, type Operation as SlateOperation } from 'slate';
import { withReact, type ReactEditor } from 'slate-react';
import type { Refusal } from '../../commands/command';
import { editStory } from '../../commands/edit-story';
import { equal } from '../../model/equal';
import type { StoryId } from '../../model/ids';
import type { TextOperation } from '../../model/operation';
import type { StoryText } from '../../model/story-text';
import { textOperations } from '../../proof/text-operations';
import type { DocumentStore, OperationsListener } from '../document-store';
import { insertPlainText, withStoryRules } from './with-story-rules';

/**
 * A text editor over one story of the document: a disposable view with its own copy of the parts. What is typed in it
 * goes to the document as one operation per action; what happens to the story elsewhere (undo, a command, another view)
 * is replayed in it. The document is the only truth: when the two disagree, the view takes a fresh copy.
 * While changes are tracked the copy is of the story as it would be with all marks accepted, and what is typed becomes marks.
 */
export interface StoryView {
  readonly editor: ReactEditor;
  /** The view's own copy of the story's parts. */
  readonly text: StoryText;
  /** Sends what was done since the last flush to the document; the editor's onChange calls it. True when the text was changed. */
  flush(): boolean;
  /** While an input method composes, foreign changes wait: re-rendering would end the composition. */
  setComposing(composing: boolean): void;
  readonly isComposing: boolean;
  /** Follows the document until the returned function is called; `onForeign` hears of changes that came from elsewhere, once they are in the copy. */
  follow(onForeign?: () => void): () => void;
}

/** `onStale` is called when the view had to give up its copy: mount it anew. With the reason, when the document would not take an edit. */
export function createStoryView(store: DocumentStore, story: StoryId, onStale: (refusal?: Refusal) => void): StoryView {
  const editor = withStoryRules(withReact(createEditor())) as ReactEditor;
  const applyHere = editor.apply;
  let pending: TextOperation[] = [];
  let waiting: TextOperation[] = [];
  let replaying = false;
  let sending = false;
  let composing = false;
  const tracked = store.getState().tracked === story;
  /** Tracked: marks changed while an input method composed. */
  let behind = false;

  editor.children = structuredClone(textOf(store, story));
  editor.apply = (operation: SlateOperation) => {
    applyHere(operation);
    if (!replaying && operation.type !== 'set_selection') pending.push(structuredClone(operation));
  };
  editor.insertTextData = (data) => {
    const text = data.getData('text/plain');
    if (text !== '') insertPlainText(editor, text);
    return text !== '';
  };

  const replay = (operations: readonly TextOperation[]) => {
    replaying = true;
    try {
      Editor.withoutNormalizing(editor, () => operations.forEach((operation) => applyHere(structuredClone(operation))));
    } catch {
      onStale();
    } finally {
      replaying = false;
    }
  };

  /** Tracked: what marks would make of the story now, in the copy. */
  const catchUp = (): boolean => {
    const wanted = textOf(store, story);
    const now = editor.children as StoryText;
    if (now.length === wanted.length && now.every((part, i) => equal(part, wanted[i]))) return false;
    replay(textOperations(now, wanted));
    return true;
  };

  const hear = (onForeign: (() => void) | undefined): OperationsListener => (operations) => {
    if (sending) return;
    if (tracked) {
      if (composing) behind = true;
      else if (catchUp()) onForeign?.();
      return;
    }
    const edits = operations.flatMap((operation) => (operation.type === 'edit-text' && operation.story === story ? operation.operations : []));
    if (edits.length === 0) return;
    if (composing) waiting.push(...edits);
    else {
      replay(edits);
      onForeign?.();
    }
  };

  return {
    editor,
    get text() {
      return editor.children as StoryText;
    },
    flush() {
      if (pending.length === 0) return false;
      const operations = pending;
      pending = [];
      sending = true;
      const result = store.run(editStory, { story, operations });
      sending = false;
      if (!result.ok) onStale(result);
      else if (tracked && store.getState().tracked === story) catchUp();
      return result.ok;
    },
    setComposing(next) {
      composing = next;
      if (!composing && waiting.length > 0) {
        const operations = waiting;
        waiting = [];
        replay(operations);
      }
      if (!composing && behind) {
        behind = false;
        catchUp();
      }
    },
    get isComposing() {
      return composing;
    },
    follow: (onForeign) => store.onOperations(hear(onForeign)),
  };
}

const textOf = (store: DocumentStore, story: StoryId): StoryText => store.getState().shown.stories[story]?.text ?? [{ type: 'body', children: [{ text: '' }] }];
