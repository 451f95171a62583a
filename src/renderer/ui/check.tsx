import { Check as CheckIcon, Minus } from 'lucide-react';
import { Checkbox } from 'radix-ui';
import { useId } from 'react';

interface CheckProps {
  readonly label: string;
  /** Null: the selected things differ. */
  readonly checked: boolean | null;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
  readonly testId?: string;
}

/** A labelled check box. */
export function Check({ label, checked, onChange, disabled, testId }: CheckProps) {
  const id = useId();
  return (
    <div className="check">
      <Checkbox.Root
        id={id}
        className="check-box"
        checked={checked ?? 'indeterminate'}
        disabled={disabled}
        data-testid={testId}
        onCheckedChange={(next) => onChange(next === true)}
      >
        <Checkbox.Indicator>
          {checked === null ? <Minus size={11} strokeWidth={3} aria-hidden /> : <CheckIcon size={11} strokeWidth={3} aria-hidden />}
        </Checkbox.Indicator>
      </Checkbox.Root>
      <label htmlFor={id}>{label}</label>
    </div>
  );
}
