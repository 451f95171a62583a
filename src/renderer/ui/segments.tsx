import type { LucideIcon } from 'lucide-react';
import { ToggleGroup } from 'radix-ui';
import { Tooltip } from './tooltip';

export interface Segment<T extends string> {
  readonly value: T;
  readonly label: string;
  /** Shown in place of the label. */
  readonly icon?: LucideIcon;
}

interface SegmentsProps<T extends string> {
  readonly label: string;
  readonly value: T | null;
  readonly segments: readonly Segment<T>[];
  readonly onChange: (value: T) => void;
  readonly wide?: boolean;
  readonly disabled?: boolean;
  readonly testId?: string;
}

/** One of two to five, all in sight. */
export function Segments<T extends string>({ label, value, segments, onChange, wide, disabled, testId }: SegmentsProps<T>) {
  return (
    <ToggleGroup.Root
      type="single"
      className={`segments ${wide ? 'wide' : ''}`}
      aria-label={label}
      value={value ?? ''}
      disabled={disabled}
      data-testid={testId}
      onValueChange={(next) => {
        if (next) onChange(next as T);
      }}
    >
      {segments.map((segment) => {
        const item = (
          <ToggleGroup.Item key={segment.value} value={segment.value} className="segment" aria-label={segment.label}>
            {segment.icon ? <segment.icon size={15} strokeWidth={1.75} aria-hidden /> : segment.label}
          </ToggleGroup.Item>
        );
        return segment.icon ? <Tooltip key={segment.value} label={segment.label}>{item}</Tooltip> : item;
      })}
    </ToggleGroup.Root>
  );
}
