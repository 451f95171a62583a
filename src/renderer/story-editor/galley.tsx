import { useCallback, useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Editor, Range, Transforms } from 'slate';
import { Editable, ReactEditor, Slate, type RenderElementProps, type RenderLeafProps } from 'slate-react';
import type { StoryId } from '../../model/ids';
import { ReadingInGalley } from '../read-aloud/reading-in-galley';
import { appState } from '../app-store';
import { isMarking, isReading, useReview } from '../review/review-store';
import { useSession } from '../session-store';
import { useDocument, useDocumentStore } from '../use-document';
import { useMessage } from '../use-message';
import { FitPanel } from '../copyfit/fit-panel';
import { useGains } from '../copyfit/use-gains';
import { EditorBar } from './editor-bar';
import { GalleyLeaf, GalleyPart } from './galley-elements';
import { useFindings } from '../preflight/use-findings';
import { findingSpans } from './finding-spans';
import { markGains } from './gain-marks';
import { firstLineNumbers, numberParts } from './line-numbers';
import { moveText } from './move-text';
import { markFindings, unmarkFindings } from './mark-findings';
import { useSpelling } from '../spelling/spelling-store';
import { useChecks } from '../checks/checks-store';
import { useSettings } from '../settings-store';
import { markChecks, unmarkChecks } from './mark-checks';
import { markMisspellings, unmarkMisspellings } from './mark-misspellings';
import { partKey } from './part-key';
import { samePoint, toSlatePoint, toStoryPoint } from './slate-point';
import { ReadingCaret } from './reading-caret';
import { pressReadingKey, showSelection } from './reading-keys';
import type { StoryView } from './story-view';
import { useGalleyLines } from './use-galley-lines';
import { useStoryView, type TextHost } from './use-story-view';
import { TrackNote } from '../tracking/track-note';
import { toggleMark } from './with-story-rules';
import './story-editor.css';

/** What menus do to the text of a galley. */
const HOST: TextHost = {
  act({ editor }, action) {
    action(editor);
    ReactEditor.focus(editor);
  },
  clip({ editor }, what) {
    ReactEditor.focus(editor);
    document.execCommand(what);
  },
  moveSelection({ editor, text }, to, copy) {
    moveText(editor, toSlatePoint(text, to), copy);
    ReactEditor.focus(editor);
  },
};

/** The story in galley form beside the page: the engine's own lines with their numbers, overset text marked, typed parts. */
export function Galley({ story, onStale }: { readonly story: StoryId; readonly onStale: () => void }) {
  const store = useDocumentStore();
  const message = useMessage();
  const view = useStoryView(story, HOST, onStale);
  const [composing, setComposing] = useState(false);
  const reading = useReview((review) => review.open);
  // Lines come from the composition: this re-renders after each one, and the paragraphs that did not change stay.
  const composed = useDocument((state) => state.composition.stories.get(story));
  // Accepting what is shown already changes no word, and yet how it is shown.
  useDocument((state) => (state.tracked === story ? state.edition.stories[story]?.redline : undefined));
  const decorate = useGalleyLines(store, story, composing);
  useFollowCaret(view, story);
  useLayoutEffect(() => numberParts(ReactEditor.toDOMNode(view.editor, view.editor), firstLineNumbers(composed)), [view, composed]);

  const gains = useGains(story);
  useLayoutEffect(() => markGains(ReactEditor.toDOMNode(view.editor, view.editor), gains, message), [view, gains, message]);

  const { findings } = useFindings();
  useEffect(() => {
    // Underlines may come a moment after the key.
    const later = requestIdleCallback(() => markFindings(view, findingSpans(findings, story, view.text)), { timeout: 500 });
    return () => cancelIdleCallback(later);
  }, [view, story, findings, composed]);
  useEffect(() => unmarkFindings, []);

  const spelling = useSpelling(({ stories }) => stories.get(story));
  const text = useDocument((state) => state.shown.stories[story]?.text);
  const language = useDocument((state) => state.edition.stories[story]?.language);
  useEffect(() => {
    // What was found in another text stands elsewhere in this one: a moment after the last key it is checked again.
    const later = requestIdleCallback(() => markMisspellings(view, spelling && spelling.text === text ? spelling.wrong : []), { timeout: 500 });
    return () => cancelIdleCallback(later);
  }, [view, spelling, text]);
  useEffect(() => unmarkMisspellings, []);

  const checks = useChecks(({ stories }) => stories.get(story));
  const checkMarks = useSettings((settings) => settings.checkMarks);
  useEffect(() => {
    const later = requestIdleCallback(() => markChecks(view, checkMarks && checks && checks.text === text ? checks.findings : []), { timeout: 500 });
    return () => cancelIdleCallback(later);
  }, [view, checks, checkMarks, text]);
  useEffect(() => unmarkChecks, []);

  const renderElement = useCallback((props: RenderElementProps) => <GalleyPart {...props} label={message(partKey(props.element.type))} />, [message]);
  const renderLeaf = useCallback((props: RenderLeafProps) => <GalleyLeaf {...props} />, []);
  const onChange = () => {
    const typed = view.editor.operations.some((operation) => operation.type !== 'set_selection');
    const changed = view.flush();
    if (!typed && !view.isComposing) store.breakCoalescing();
    reportCaret(view, story);
    if (changed) store.settleSelection();
  };

  return (
    <Slate editor={view.editor} initialValue={view.editor.children} onChange={onChange}>
      <section className="story-editor" aria-label={message('editor.title')} data-testid="story-editor">
        <EditorBar story={story} />
        <TrackNote story={story} />
        <ReadingInGalley story={story} view={view} />
        <FitPanel story={story} gains={gains} />
        <div className="galley-scroll">
          <Editable
            className="galley"
            readOnly={reading}
            tabIndex={0}
            lang={language}
            aria-label={message('editor.text')}
            data-testid="galley"
            spellCheck={false}
            decorate={decorate}
            renderElement={renderElement}
            renderLeaf={renderLeaf}
            scrollSelectionIntoView={scrollWhenPainted}
            onKeyDown={(event) => {
              if (reading && pressReadingKey(event, view, language ?? '', appState().boot?.platform === 'darwin')) {
                event.preventDefault();
                event.stopPropagation();
              } else handleKey(event, view, store);
            }}
            onCompositionStart={() => {
              view.setComposing(true);
              setComposing(true);
            }}
            onCompositionEnd={() => {
              // Runs before slate-react inserts the composed text: what waited goes in first, at its own place.
              view.setComposing(false);
              setComposing(false);
              store.breakCoalescing();
            }}
          />
          {reading ? <ReadingCaret view={view} story={story} lines={composed} /> : null}
        </div>
      </section>
    </Slate>
  );
}

/** The caret goes where the page was clicked or where undo put it. */
function useFollowCaret(view: StoryView, story: StoryId): void {
  const editing = useSession((session) => session.editing);
  const first = useRef(true);
  useEffect(() => {
    if (!editing || editing.story !== story || view.isComposing) return;
    const { text } = view;
    const { selection } = view.editor;
    const caret = editing.caret ?? { part: 0, offset: 0 };
    const here = selection ? toStoryPoint(text, selection.focus) : null;
    const anchorHere = selection ? toStoryPoint(text, selection.anchor) : null;
    const isOwn = !first.current && samePoint(here, caret) && samePoint(anchorHere, editing.anchor ?? caret);
    if (isOwn && ReactEditor.isFocused(view.editor)) return;
    first.current = false;
    Transforms.select(view.editor, { anchor: toSlatePoint(text, editing.anchor ?? caret), focus: toSlatePoint(text, caret) });
    ReactEditor.focus(view.editor);
    if (isReading()) showSelection(view);
    const frame = requestAnimationFrame(() => revealCaret(view.editor));
    // Paragraphs that come into sight only now take their true height a moment later, and push the caret down.
    const later = window.setTimeout(() => revealCaret(view.editor), SETTLED);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(later);
    };
  }, [editing, story, view]);
}

/** When the galley has its lines, after it was turned to another place, ms. */
const SETTLED = 250;

let scrolling = 0;
/** Keeps the caret in sight while typing. Measuring where it is forces a layout, so it waits until the key is on screen. */
function scrollWhenPainted(editor: ReactEditor): void {
  clearTimeout(scrolling);
  scrolling = window.setTimeout(() => requestAnimationFrame(() => revealCaret(editor)), 0);
}

/** Scrolls the galley to the caret; at once when it was set from elsewhere (the page, undo). */
function revealCaret(editor: ReactEditor): void {
  if (!editor.selection) return;
  try {
    const { startContainer } = ReactEditor.toDOMRange(editor, { anchor: editor.selection.focus, focus: editor.selection.focus });
    startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
  } catch {
    // The part is not on screen yet: the next change of the caret comes back here.
  }
}

function reportCaret(view: StoryView, story: StoryId): void {
  const { selection } = view.editor;
  const { editing, edit } = useSession.getState();
  if (!selection || editing?.story !== story) return;
  const caret = toStoryPoint(view.text, selection.focus);
  const anchor = Range.isCollapsed(selection) ? caret : toStoryPoint(view.text, selection.anchor);
  if (!samePoint(editing.caret, caret) || !samePoint(editing.anchor, anchor)) edit({ story, caret, anchor, view: 'galley' });
}

/** Keys of the text itself; all others are the registry's. */
function handleKey(event: KeyboardEvent, view: StoryView, store: ReturnType<typeof useDocumentStore>): void {
  if (view.isComposing || event.nativeEvent.isComposing) return;
  const modifier = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  const run = (action: () => void) => {
    event.preventDefault();
    event.stopPropagation();
    action();
  };
  if (modifier && key === 'z') run(() => (event.shiftKey ? store.redo() : store.undo()));
  else if (modifier && key === 'y') run(() => store.redo());
  else if (modifier && !event.altKey && !event.shiftKey && key === 'b') run(() => toggleMark(view.editor, 'strong'));
  else if (modifier && !event.altKey && !event.shiftKey && key === 'i') run(() => toggleMark(view.editor, 'emphasis'));
  else if (modifier && !event.shiftKey && key === 'a') run(() => Transforms.select(view.editor, Editor.range(view.editor, [])));
  else if (modifier && (event.key === 'Home' || event.key === 'End')) run(() => goToEdge(view.editor, event.key === 'Home' ? 'start' : 'end', event.shiftKey));
  else if (event.key === 'Escape' && !isMarking()) run(() => useSession.getState().edit(null));
}

/** The browser finds a story's edge by layout, which paragraphs out of sight do not have. */
function goToEdge(editor: ReactEditor, edge: 'start' | 'end', extend: boolean): void {
  const point = edge === 'start' ? Editor.start(editor, []) : Editor.end(editor, []);
  Transforms.select(editor, { anchor: (extend && editor.selection?.anchor) || point, focus: point });
}
