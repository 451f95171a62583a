import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  /** Called when the person is done: Enter, or leaving the field. Escape gives the old value back. */
  readonly onCommit: (value: string) => void;
  readonly placeholder?: string;
  readonly type?: 'text' | 'url';
  readonly rows?: number;
  readonly disabled?: boolean;
  readonly invalid?: boolean;
  readonly testId?: string;
}

/** A labelled line of text (or several) that commits as a whole, so that one entry is one undo step. */
export function TextField({ label, value, onCommit, placeholder, type = 'text', rows = 1, disabled, invalid, testId }: TextFieldProps) {
  const id = useId();
  const [draft, setDraft] = useState(value);
  const left = useRef(false);
  useEffect(() => setDraft(value), [value]);
  const commit = () => {
    if (left.current) left.current = false;
    else if (draft !== value) onCommit(draft);
  };
  const area = useRef<HTMLTextAreaElement>(null);
  // As tall as what is written; the style sheet says how tall at most.
  useLayoutEffect(() => {
    if (!area.current) return;
    const { style } = area.current;
    // A scroll bar would make the lines shorter while they are measured.
    style.overflow = 'hidden';
    style.height = 'auto';
    style.height = `${area.current.scrollHeight}px`;
    style.overflow = '';
  }, [draft]);
  // A field that goes away (the selection changed) hands over what was typed into it.
  const latest = useRef(commit);
  useEffect(() => {
    latest.current = commit;
  });
  useEffect(() => () => latest.current(), []);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && rows === 1) commit();
    if (event.key === 'Escape') {
      event.stopPropagation();
      left.current = true;
      setDraft(value);
      event.currentTarget.blur();
    }
  };
  const shared = {
    id, value: draft, placeholder, disabled, onKeyDown, onBlur: commit, spellCheck: false, 'data-testid': testId,
  };
  return (
    <div className="form-row">
      <label htmlFor={id}>{label}</label>
      <div className={`field ${rows > 1 ? 'area' : ''}`} data-disabled={disabled || undefined} data-invalid={invalid || undefined}>
        {rows > 1
          ? <textarea ref={area} {...shared} rows={rows} onChange={(event) => setDraft(event.target.value)} />
          : <input {...shared} type={type} onChange={(event) => setDraft(event.target.value)} />}
      </div>
    </div>
  );
}
