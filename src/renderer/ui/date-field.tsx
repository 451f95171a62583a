import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useLanguage } from '../use-message';

interface DateFieldProps {
  readonly label: string;
  /** `YYYY-MM-DD`. */
  readonly value: string;
  readonly onCommit: (value: string) => void;
  readonly testId?: string;
}

/** A date as the desk writes it, with its weekday beside it; the arrow keys go a day (Shift: a week) further. */
export function DateField({ label, value, onCommit, testId }: DateFieldProps) {
  const id = useId();
  const language = useLanguage();
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  const date = parse(draft);
  const commit = () => {
    if (!date) setDraft(value);
    else if (format(date) !== value) onCommit(format(date));
  };
  const latest = useRef(commit);
  useEffect(() => {
    latest.current = commit;
  });
  // A field that goes away hands over what was typed into it.
  useEffect(() => () => latest.current(), []);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') commit();
    else if (event.key === 'Escape') setDraft(value);
    else if (date && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      date.setUTCDate(date.getUTCDate() + (event.key === 'ArrowUp' ? 1 : -1) * (event.shiftKey ? 7 : 1));
      setDraft(format(date));
      onCommit(format(date));
    }
  };
  return (
    <div className="form-row">
      <label htmlFor={id}>{label}</label>
      <div className="field" data-invalid={!date || undefined}>
        <input id={id} value={draft} inputMode="numeric" aria-invalid={!date} data-testid={testId} onChange={(event) => setDraft(event.target.value)} onBlur={commit} onKeyDown={onKeyDown} />
        {date ? <span className="field-unit">{date.toLocaleDateString(language, { weekday: 'long', timeZone: 'UTC' })}</span> : null}
      </div>
    </div>
  );
}

/** Full-width digits, dots and slashes and 年月日 are as good as hyphens. */
function parse(text: string): Date | null {
  const found = /^\s*(\d{4})\D(\d{1,2})\D(\d{1,2})\D?\s*$/.exec(text.normalize('NFKC'));
  if (!found) return null;
  const [year, month, day] = found.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date : null;
}

const format = (date: Date): string => date.toISOString().slice(0, 10);
