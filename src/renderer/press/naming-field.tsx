import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { NAMING_FIELDS } from '../../model/fill-naming';
import { planFiles, unknownFields } from '../../model/plan-files';
import type { ExportPreset } from '../../model/press';
import { useSession } from '../session-store';
import { useMessage } from '../use-message';
import { useEdition } from './use-edition';

/** Longest pattern that an edition keeps. */
const LONGEST = 200;

interface NamingFieldProps {
  readonly value: string;
  readonly files: ExportPreset['files'];
  readonly onCommit: (pattern: string) => void;
}

/** The pattern of file names, with its fields to put in and the name that the page in view will have. */
export function NamingField({ value, files, onCommit }: NamingFieldProps) {
  const message = useMessage();
  const id = useId();
  const edition = useEdition();
  const page = useSession((session) => session.page);
  const [draft, setDraft] = useState(value);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => setDraft(value), [value]);
  const commit = (pattern = draft) => {
    if (pattern.trim() === '') setDraft(value);
    else if (pattern !== value) onCommit(pattern);
  };
  const latest = useRef(commit);
  useEffect(() => {
    latest.current = commit;
  });
  useEffect(() => () => latest.current(), []);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') commit();
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    setDraft(value);
  };
  /** At the caret, or in place of what is selected there. */
  const put = (field: string) => {
    const { selectionStart, selectionEnd } = input.current ?? {};
    const next = (draft.slice(0, selectionStart ?? draft.length) + `{${field}}` + draft.slice(selectionEnd ?? draft.length)).slice(0, LONGEST);
    setDraft(next);
    commit(next);
    const caret = (selectionStart ?? draft.length) + field.length + 2;
    requestAnimationFrame(() => {
      input.current?.focus();
      input.current?.setSelectionRange(caret, caret);
    });
  };
  const unknown = unknownFields(draft);
  const [file] = planFiles(edition, { files, naming: draft, ending: 'pdf' }, files === 'edition' || page === null ? null : [page]);
  return (
    <div className="form-row top">
      <label htmlFor={id}>{message('press.naming')}</label>
      <div className="naming">
        <div className="field" data-invalid={unknown.length > 0 || draft.trim() === '' || undefined}>
          <input ref={input} id={id} value={draft} maxLength={LONGEST} spellCheck={false} onChange={(event) => setDraft(event.target.value)} onBlur={() => commit()} onKeyDown={onKeyDown} data-testid="preset-naming" />
          <span className="field-unit">.pdf</span>
        </div>
        <div className="naming-fields" role="group" aria-label={message('press.naming.fields')}>
          {NAMING_FIELDS.map((field) => (
            <button key={field} type="button" className="naming-chip" onMouseDown={(event) => event.preventDefault()} onClick={() => put(field)} title={`{${field}}`} data-testid={`naming-${field}`}>
              {message(`press.naming.${field}`)}
            </button>
          ))}
        </div>
        <p className={unknown.length > 0 ? 'field-note warn' : 'field-note'} data-testid="naming-preview">
          {unknown.length > 0 ? message('press.naming.unknown', { field: unknown[0]! }) : message('press.naming.preview', { name: file?.name ?? '' })}
        </p>
      </div>
    </div>
  );
}
