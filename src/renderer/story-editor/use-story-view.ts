import { useEffect, useState } from 'react';
import { Editor } from 'slate';
import type { StoryId } from '../../model/ids';
import type { StoryPoint } from '../../model/story-text';
import { useSession } from '../session-store';
import { useDocumentStore } from '../use-document';
import { createStoryView, type StoryView } from './story-view';
import { insertPlainText, partAt, setPartType, toggleMark } from './with-story-rules';

/** What differs between the galley and the page when menus and panels act on the text. */
export interface TextHost {
  /** Carries out a change of the text, shows the caret and takes the keyboard back. */
  readonly act: (view: StoryView, action: (editor: Editor) => void) => void;
  readonly clip: (view: StoryView, what: 'cut' | 'copy') => void;
  readonly moveSelection: (view: StoryView, to: StoryPoint, copy: boolean) => void;
  /** The text was changed from elsewhere. */
  readonly onForeign?: (view: StoryView) => void;
}

/** The editor of a story, whichever view shows it, following the document; menus, keys and panels reach it by way of the session. `host` must stay the same. */
export function useStoryView(story: StoryId, host: TextHost, onStale: () => void): StoryView {
  const store = useDocumentStore();
  const [view] = useState(() => createStoryView(store, story, onStale));
  useEffect(() => {
    const stop = view.follow(() => host.onForeign?.(view));
    const { editor } = view;
    const { setTextCommands } = useSession.getState();
    const act = (action: (editor: Editor) => void) => host.act(view, action);
    setTextCommands({
      toggleMark: (mark) => act((text) => toggleMark(text, mark)),
      isMarked: (mark) => editor.selection !== null && Editor.marks(editor)?.[mark] === true,
      setPart: (type) => act((text) => setPartType(text, type)),
      part: () => partAt(editor)?.[0].type ?? null,
      paste: (plain) => act((text) => insertPlainText(text, plain)),
      clip: (what) => host.clip(view, what),
      moveSelection: (to, copy) => host.moveSelection(view, to, copy),
    });
    return () => {
      setTextCommands(null);
      stop();
    };
  }, [view, host]);
  return view;
}
