import type { KeyboardEvent, PointerEvent } from 'react';
import { useRef } from 'react';

interface SplitterProps {
  readonly label: string;
  /** The size in pixels of the panel that it sizes. */
  readonly size: number;
  readonly min: number;
  readonly max: number;
  readonly onResize: (size: number) => void;
  /** On which side of the splitter the panel lies. */
  readonly panel: 'left' | 'right' | 'top' | 'bottom';
}

const STEP = 16;

/** The hairline between two panels; drag it, or move it with the arrow keys. */
export function Splitter({ label, size, min, max, onResize, panel }: SplitterProps) {
  const start = useRef<{ at: number; size: number } | null>(null);
  const upright = panel === 'left' || panel === 'right';
  const sign = panel === 'right' || panel === 'bottom' ? -1 : 1;
  const resize = (next: number) => onResize(Math.round(Math.max(min, Math.min(max, next))));
  const at = (event: PointerEvent) => (upright ? event.clientX : event.clientY);
  const onKeyDown = (event: KeyboardEvent) => {
    const keys = upright ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
    const direction = keys.indexOf(event.key);
    if (direction < 0) return;
    event.preventDefault();
    event.stopPropagation();
    resize(size + (direction === 0 ? -STEP : STEP) * sign);
  };
  return (
    <div
      className={`splitter ${upright ? 'upright' : 'level'}`}
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={upright ? 'vertical' : 'horizontal'}
      aria-valuenow={size}
      aria-valuemin={min}
      aria-valuemax={max}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { at: at(event), size };
      }}
      onPointerMove={(event) => {
        if (start.current) resize(start.current.size + (at(event) - start.current.at) * sign);
      }}
      onPointerUp={() => (start.current = null)}
      onPointerCancel={() => (start.current = null)}
    />
  );
}
