import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Tooltip } from './tooltip';

interface IconButtonProps extends ComponentProps<'button'> {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly keys?: string | null;
  /** For buttons that stay down. */
  readonly pressed?: boolean;
  readonly size?: 'small' | 'normal';
  readonly testId?: string;
}

/** A button that is an icon; its name is told by the tooltip and to screen readers. */
export function IconButton({ icon: Icon, label, keys, pressed, size = 'normal', testId, className, ...rest }: IconButtonProps) {
  return (
    <Tooltip label={label} keys={keys ?? null}>
      <button
        type="button"
        aria-label={label}
        aria-pressed={pressed}
        data-testid={testId}
        {...rest}
        className={`icon-button ${size === 'small' ? 'small' : ''} ${className ?? ''}`}
      >
        <Icon size={size === 'small' ? 14 : 16} strokeWidth={1.75} aria-hidden />
      </button>
    </Tooltip>
  );
}
