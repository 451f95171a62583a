import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';

interface NumberFieldProps {
  /** Full name, for screen readers and the tooltip. */
  readonly label: string;
  /** What stands in the field before the number, when the row has no visible label. Dragging it changes the number. */
  readonly prefix?: string;
  /** The prefix stands at the left of the field, as labels of other rows do. */
  readonly row?: boolean;
  /** Null: the selected things differ. */
  readonly value: number | null;
  readonly onCommit: (value: number) => void;
  readonly unit?: string;
  readonly step?: number;
  readonly min?: number;
  readonly max?: number;
  readonly decimals?: number;
  readonly disabled?: boolean;
  /** What is typed counts at once, as soon as it is a number within the limits. */
  readonly live?: boolean;
  /** The number is being dragged; false when it is let go. */
  readonly onScrubbing?: (active: boolean) => void;
  readonly testId?: string;
}

/** Typing rests so long before it counts, ms: the first digit of two should not set the page. */
const LIVE_AFTER = 160;

const SCRUB_PIXELS = 4;

/** A number with its unit. Arrow keys step (Shift: by ten), Enter or leaving commits, Escape gives up. */
export function NumberField(props: NumberFieldProps) {
  const { label, prefix, row = false, value, onCommit, unit, step = 1, min = -Infinity, max = Infinity, decimals = 0, disabled, live, onScrubbing, testId } = props;
  const id = useId();
  const shown = value === null ? '' : format(value, decimals);
  const [draft, setDraft] = useState(shown);
  const given = useRef(false);
  const scrub = useRef<{ x: number; from: number } | null>(null);
  const focused = useRef(false);
  const typing = useRef(0);
  // While it is typed live, “9.” stays as it is, though it already counts as 9.
  useEffect(() => setDraft((old) => (live && focused.current && parse(old) === Number(shown) ? old : shown)), [shown, live]);
  useEffect(() => () => clearTimeout(typing.current), []);

  const offer = (number: number) => {
    const next = Number(format(Math.max(min, Math.min(max, number)), decimals));
    setDraft(format(next, decimals));
    if (next !== (value === null ? null : Number(shown))) onCommit(next);
  };
  const type = (text: string) => {
    setDraft(text);
    clearTimeout(typing.current);
    const typed = live ? parse(text) : null;
    if (typed === null || typed < min || typed > max) return;
    typing.current = window.setTimeout(() => {
      const next = Number(format(typed, decimals));
      if (value === null || next !== Number(shown)) onCommit(next);
    }, LIVE_AFTER);
  };
  const commit = () => {
    clearTimeout(typing.current);
    if (given.current) {
      given.current = false;
      return;
    }
    const typed = parse(draft);
    if (draft === shown) return;
    if (typed === null) setDraft(shown);
    else offer(typed);
  };
  // A field that goes away (the selection changed) hands over what was typed into it.
  const latest = useRef(commit);
  useEffect(() => {
    latest.current = commit;
  });
  useEffect(() => () => latest.current(), []);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') commit();
    else if (event.key === 'Escape') {
      event.stopPropagation();
      given.current = true;
      setDraft(shown);
      event.currentTarget.blur();
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      offer((parse(draft) ?? value ?? 0) + step * (event.shiftKey ? 10 : 1) * (event.key === 'ArrowUp' ? 1 : -1));
    }
  };
  const onScrub = (event: PointerEvent<HTMLLabelElement>) => {
    if (!scrub.current) return;
    offer(scrub.current.from + Math.trunc((event.clientX - scrub.current.x) / SCRUB_PIXELS) * step);
  };
  const endScrub = () => {
    if (scrub.current) onScrubbing?.(false);
    scrub.current = null;
  };

  const handle = prefix ? (
    <label
      className={row ? 'form-label' : 'field-prefix'}
      htmlFor={id}
      data-scrub={!disabled || undefined}
      onPointerDown={(event) => {
        if (disabled) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        scrub.current = { x: event.clientX, from: value ?? 0 };
        onScrubbing?.(true);
      }}
      onPointerMove={onScrub}
      onPointerUp={endScrub}
      onPointerCancel={endScrub}
    >
      {prefix}
    </label>
  ) : null;
  const field = (
    <div className="field" data-disabled={disabled || undefined} title={label}>
      {row ? null : handle}
      <input
        id={id}
        type="text"
        inputMode="decimal"
        role="spinbutton"
        aria-label={label}
        aria-valuenow={value ?? undefined}
        aria-valuetext={value === null ? undefined : `${shown} ${unit ?? ''}`.trim()}
        placeholder={value === null ? '—' : undefined}
        value={draft}
        disabled={disabled}
        data-testid={testId}
        onChange={(event) => type(event.target.value)}
        onFocus={(event) => {
          focused.current = true;
          event.target.select();
        }}
        onBlur={() => {
          focused.current = false;
          commit();
        }}
        onKeyDown={onKeyDown}
      />
      {unit ? <span className="field-unit">{unit}</span> : null}
    </div>
  );
  return row ? <div className="form-row">{handle}{field}</div> : field;
}

/** Trailing zeros say nothing. */
const format = (value: number, decimals: number): string => String(Number(value.toFixed(decimals)));

/** Full-width digits come from Chinese input methods; a comma may be a decimal point. */
function parse(text: string): number | null {
  const plain = text.normalize('NFKC').replace(',', '.').replace(/[^\d.+-]/g, '');
  const number = Number.parseFloat(plain);
  return Number.isFinite(number) ? number : null;
}
