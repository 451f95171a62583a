import { useEffect, useLayoutEffect, useRef, useState, type ClipboardEvent, type CompositionEvent, type FormEvent, type KeyboardEvent } from 'react';
import type { StoryId } from '../../../model/ids';
import { appState } from '../../app-store';
import { steerArea } from '../../review/steer-area';
import { refuseStep } from '../../review/review-actions';
import { isMarking, isReading, useReview } from '../../review/review-store';
import { useSession } from '../../session-store';
import { useDocument, useDocumentStore } from '../../use-document';
import { useMessage } from '../../use-message';
import { writeClipboard } from '../story-clipboard';
import { useStoryView, type TextHost } from '../use-story-view';
import { HeadTag } from './head-tag';
import { createPageInput, type PageInput } from './page-input';
import { isReadingKey, pressPageKey } from './page-keys';
import { OversetTail } from './overset-tail';
import { caretOf, lineAt, shownText } from './shown-text';
import './page-text.css';

/**
 * The story's text in the composed page. The page is the only picture of it: here are the caret, the keyboard and what is
 * said beside the caret. An empty field at the caret takes what is typed, so that an input method finds its place.
 */
export function PageText({ story, onStale }: { readonly story: StoryId; readonly onStale: () => void }) {
  const store = useDocumentStore();
  const message = useMessage();
  const field = useRef<HTMLTextAreaElement>(null);
  const input = useRef<PageInput>(null);
  const [host] = useState<TextHost>(() => ({
    act(_, action) {
      input.current?.edit(action);
      focus(field.current);
    },
    clip(_, what) {
      focus(field.current);
      document.execCommand(what);
    },
    moveSelection: (_, to, copy) => input.current?.moveSelection(to, copy),
    onForeign: () => input.current?.report(),
  }));
  const view = useStoryView(story, host, onStale);
  const reading = useReview((review) => review.open);
  const page = useSession((session) => session.page);
  const slug = useDocument((state) => state.edition.stories[story]?.slug ?? '');
  const editing = useSession((session) => session.editing);
  const composition = useDocument((state) => state.composition);

  useLayoutEffect(() => {
    const made = createPageInput(store, story, view);
    input.current = made;
    made.follow(useSession.getState().editing);
    const stop = useSession.subscribe((now, before) => {
      if (now.editing !== before.editing) made.follow(now.editing);
    });
    return () => {
      stop();
      if (view.isComposing) store.preview(null);
      input.current = null;
    };
  }, [store, story, view]);
  // A caret that was set by the pointer, by undo or from a panel takes the keyboard along.
  useEffect(() => {
    if (!input.current?.isOwn(editing) && document.activeElement !== field.current) focus(field.current);
  }, [editing]);

  // A menu that was closed, or a press that changed nothing, leaves the keyboard with the page around the text.
  useEffect(() => {
    const around = field.current?.closest('.page-stage');
    const giveBack = () => requestAnimationFrame(() => {
      if (document.activeElement === around) focus(field.current);
    });
    around?.addEventListener('focus', giveBack);
    return () => around?.removeEventListener('focus', giveBack);
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const { isComposing, keyCode } = event.nativeEvent;
    // 229: the key is the input method's, also the one that starts a composition.
    if (isComposing || keyCode === 229 || !input.current) return;
    const mac = appState().boot?.platform === 'darwin';
    if (isReading() && !event.ctrlKey && !event.metaKey && !event.altKey && steerArea({ key: event.key, shift: event.shiftKey })) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (isReading() && (!isReadingKey(event, mac) || (event.key === 'Escape' && isMarking()))) return;
    const taken = pressPageKey(event, input.current, store, mac, () => leavePageText(store));
    if (!taken) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onInput = (event: FormEvent<HTMLTextAreaElement>) => {
    if ((event.nativeEvent as InputEvent).isComposing || view.isComposing) return;
    const { value } = event.currentTarget;
    event.currentTarget.value = '';
    if (value !== '') input.current?.edit((editor) => editor.insertText(value));
  };
  const onCompose = (event: CompositionEvent<HTMLTextAreaElement>) => {
    const { data } = event;
    input.current?.compose(data, data.length);
  };
  const onComposed = (event: CompositionEvent<HTMLTextAreaElement>) => {
    event.currentTarget.value = '';
    input.current?.commit(event.data);
  };
  const onCopy = (event: ClipboardEvent) => {
    event.preventDefault();
    const { selection } = view.editor;
    if (!selection || (view.editor.getFragment().length > 0 && isEmpty(view))) return;
    writeClipboard(view.editor, event.clipboardData);
    if (event.type === 'cut' && isReading()) refuseStep();
    else if (event.type === 'cut') {
      store.breakCoalescing();
      input.current?.edit((editor) => editor.deleteFragment());
    }
  };
  const onPaste = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (isReading()) return refuseStep();
    store.breakCoalescing();
    input.current?.edit(() => view.editor.insertData(event.clipboardData));
    store.breakCoalescing();
  };

  const shown = shownText(composition, story);
  const own = editing?.story === story ? editing : null;
  const spot = own?.caret ? { point: own.caret, atLineEnd: own.atLineEnd === true } : null;
  const caret = spot && caretOf(shown, spot);
  const line = spot && lineAt(shown, spot);
  const start = own?.composing ? caretOf(shown, { point: own.composing.from, atLineEnd: false }) : caret;
  const here = caret?.page === page ? caret : null;
  const anchor = (start?.page === page ? start : here)?.rect ?? null;
  const size = here ? (here.vertical ? here.rect.width : here.rect.height) : 12;

  return (
    <div className="page-text" data-testid="page-text" data-story={story} data-part={own?.caret?.part} data-offset={own?.caret?.offset} data-overset={line !== null && line.place === null ? true : undefined}>
      {here ? (
        <div
          // A new element starts to blink anew: a caret that moves is always seen.
          key={`${here.rect.x},${here.rect.y}`}
          className="page-caret"
          data-testid="page-caret"
          data-vertical={here.vertical || undefined}
          style={{ left: here.rect.x, top: here.rect.y, ...(here.vertical ? { width: here.rect.width } : { height: here.rect.height }) }}
        />
      ) : null}
      <textarea
        ref={field}
        className="page-text-field"
        data-testid="page-text-field"
        data-story-text
        aria-label={message('onpage.text', { slug })}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck={false}
        wrap="off"
        readOnly={reading}
        style={{ left: anchor?.x ?? 0, top: anchor?.y ?? 0, fontSize: size, height: size * 1.2 }}
        onKeyDown={onKeyDown}
        onInput={onInput}
        onCompositionStart={onCompose}
        onCompositionUpdate={onCompose}
        onCompositionEnd={onComposed}
        onCopy={onCopy}
        onCut={onCopy}
        onPaste={onPaste}
        onBlur={(event) => (event.currentTarget.value = '')}
      />
      {line ? <HeadTag story={story} line={line} lines={shown.lines} page={page} /> : null}
      {own && line && line.place === null ? <OversetTail story={story} editing={own} lines={shown.lines} page={page} text={view.text} /> : null}
    </div>
  );
}

const focus = (field: HTMLElement | null): void => field?.focus({ preventScroll: true });

const isEmpty = ({ editor: { selection } }: ReturnType<typeof useStoryView>): boolean =>
  !selection || (selection.anchor.offset === selection.focus.offset && selection.anchor.path.join() === selection.focus.path.join());

/** Out of the text: the frame in which the caret stood is selected, and the keyboard is the page's again. */
function leavePageText(store: ReturnType<typeof useDocumentStore>): void {
  const { editing, edit, select } = useSession.getState();
  const place = editing?.caret ? caretOf(shownText(store.getState().composition, editing.story), { point: editing.caret, atLineEnd: editing.atLineEnd === true }) : null;
  edit(null);
  if (place) select([place.frame]);
  document.querySelector<HTMLElement>('.page-stage')?.focus({ preventScroll: true });
}
