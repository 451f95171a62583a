import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { useMessage } from '../use-message';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  readonly width?: number;
  /** False: only the buttons close it, because an answer is needed. */
  readonly dismissable?: boolean;
  /** Escape is somebody else's for the moment: keys are being recorded. */
  readonly holdEscape?: boolean;
  readonly testId?: string;
}

/** A modal dialog: focus stays inside, Escape closes it, focus then returns to where it was. */
export function Dialog({ title, onClose, children, footer, width = 440, dismissable = true, holdEscape = false, testId }: DialogProps) {
  const message = useMessage();
  const stay = (event: Event) => {
    if (!dismissable) event.preventDefault();
  };
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="scrim" />
        <Radix.Content
          className="dialog"
          style={{ width }}
          aria-describedby={undefined}
          data-testid={testId}
          onOpenAutoFocus={focusFirst}
          onEscapeKeyDown={(event) => (holdEscape ? event.preventDefault() : stay(event))}
          onPointerDownOutside={stay}
        >
          <header className="dialog-head">
            <Radix.Title className="dialog-title">{title}</Radix.Title>
            {dismissable ? (
              <Radix.Close className="icon-button small" aria-label={message('dialog.close')}>
                <X size={15} aria-hidden />
              </Radix.Close>
            ) : null}
          </header>
          <div className="dialog-body">{children}</div>
          {footer ? <footer className="dialog-foot">{footer}</footer> : null}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** The first thing to fill in or choose, else the button that goes on, else the dialog itself; not the cross in the corner. */
function focusFirst(event: Event): void {
  const { target } = event;
  if (!(target instanceof HTMLElement)) return;
  const first = target.querySelector<HTMLElement>('.dialog-body input:not([aria-hidden]), .dialog-body [role="radio"][tabindex="0"], .gallery-list [aria-checked="true"], .dialog-foot .primary');
  event.preventDefault();
  (first ?? target).focus();
}
