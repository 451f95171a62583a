import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { Mark } from '../../model/mark';
import { useMessage } from '../use-message';
import { rewrite } from './mark-actions';

interface MarkEditorProps {
  readonly mark: Mark;
  /** The words that it puts in; null when it puts none in. */
  readonly words: string | null;
  readonly onDone: () => void;
}

/** One's own mark, written anew where it stands in the list. Enter keeps it, Escape leaves it as it was. */
export function MarkEditor({ mark, words, onDone }: MarkEditorProps) {
  const message = useMessage();
  const text = useRef<HTMLTextAreaElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  const keep = () => {
    if (rewrite(mark, { ...(text.current && text.current.value !== words ? { text: text.current.value } : {}), ...(note.current && note.current.value !== mark.note ? { note: note.current.value.trim() } : {}) })) onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onDone();
    else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      keep();
    }
  };
  return (
    <div className="mark-editor" onKeyDown={onKeyDown} data-testid="mark-editor">
      {words === null ? null : <div className="field"><textarea ref={text} rows={2} autoFocus spellCheck={false} aria-label={message('mark.field.text')} defaultValue={words} onFocus={toEnd} data-testid="mark-editor-text" /></div>}
      <div className="field"><textarea ref={note} rows={2} autoFocus={words === null} spellCheck={false} aria-label={message('mark.field.note')} placeholder={message('mark.field.note')} defaultValue={mark.note} onFocus={toEnd} data-testid="mark-editor-note" /></div>
      <div className="mark-buttons">
        <button type="button" className="button primary" onClick={keep}>{message('marks.keep')}</button>
        <button type="button" className="button" onClick={onDone}>{message('dialog.cancel')}</button>
      </div>
    </div>
  );
}

const toEnd = ({ currentTarget: field }: { readonly currentTarget: HTMLTextAreaElement }): void => field.setSelectionRange(field.value.length, field.value.length);
