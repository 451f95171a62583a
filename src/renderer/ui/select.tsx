import { Check, ChevronDown } from 'lucide-react';
import { Select as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly sign?: ReactNode;
}

interface SelectProps<T extends string> {
  readonly label: string;
  /** Null: the selected things differ. */
  readonly value: T | null;
  readonly choices: readonly Choice<T>[];
  readonly onChange: (value: T) => void;
  readonly disabled?: boolean;
  readonly quiet?: boolean;
  /** Shown for a value of null. */
  readonly placeholder?: string;
  readonly testId?: string;
  /** The list was closed: in place of giving the keyboard back to this control. */
  readonly onClosed?: () => void;
}

/** One of a few. */
export function Select<T extends string>({ label, value, choices, onChange, disabled, quiet, placeholder = '—', testId, onClosed }: SelectProps<T>) {
  return (
    <Radix.Root value={value ?? ''} onValueChange={(next) => onChange(next as T)} disabled={disabled}>
      <Radix.Trigger className={`select-trigger ${quiet ? 'quiet' : ''}`} aria-label={label} title={label} data-testid={testId}>
        <Radix.Value placeholder={placeholder} />
        <Radix.Icon>
          <ChevronDown size={14} aria-hidden />
        </Radix.Icon>
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className="menu select-list" position="popper" sideOffset={3} collisionPadding={8}
          onCloseAutoFocus={(event) => {
            if (!onClosed) return;
            event.preventDefault();
            onClosed();
          }}
        >
          <Radix.Viewport>
            {choices.map((choice) => (
              <Radix.Item key={choice.value} value={choice.value} className="menu-item">
                <Radix.ItemIndicator className="menu-mark">
                  <Check size={13} aria-hidden />
                </Radix.ItemIndicator>
                <Radix.ItemText>
                  {choice.sign}
                  {choice.label}
                </Radix.ItemText>
              </Radix.Item>
            ))}
          </Radix.Viewport>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
