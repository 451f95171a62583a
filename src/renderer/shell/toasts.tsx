import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import { Toast as Radix } from 'radix-ui';
import { isMessageKey } from '../../strings/format-message';
import { useSession } from '../session-store';
import type { Toast } from '../session-store';
import { explained, useLanguage, useMessage } from '../use-message';

const ICONS = { error: CircleAlert, success: CircleCheck, info: Info } as const;
/** Errors stay long enough to be read and acted on. */
const DURATION = { error: 12_000, success: 3500, info: 6000 } as const;

/** Short messages in the corner; screen readers hear them. */
export function Toasts() {
  const message = useMessage();
  const toasts = useSession((session) => session.toasts);
  return (
    <Radix.Provider swipeDirection="right" label={message('toast.label')}>
      {toasts.map((toast) => <OneToast key={toast.id} toast={toast} />)}
      <Radix.Viewport className="toasts" label={`${message('toast.region')} ({hotkey})`} />
    </Radix.Provider>
  );
}

/** A message lies over the dialog that it is about, and Radix lets the topmost alone have Escape: the dialog is meant. */
function closeDialogBelow(): void {
  const focused = document.activeElement;
  if (focused?.closest('.palette')) useSession.getState().openDialog(null);
  else focused?.closest('.dialog')?.querySelector<HTMLElement>('.dialog-head > .icon-button')?.click();
}

function OneToast({ toast }: { readonly toast: Toast }) {
  const message = useMessage();
  useLanguage();
  const dismiss = useSession((session) => session.dismissToast);
  const { action } = toast;
  const Icon = ICONS[toast.tone];
  return (
    <Radix.Root
      className={`toast ${toast.tone}`}
      type={toast.tone === 'error' ? 'foreground' : 'background'}
      duration={DURATION[toast.tone]}
      data-testid="toast"
      data-key={toast.key}
      onOpenChange={(open) => !open && dismiss(toast.id)}
      onEscapeKeyDown={closeDialogBelow}
    >
      <Icon size={16} aria-hidden />
      <div className="toast-text">
        <Radix.Description>{explained(toast)}</Radix.Description>
        {action && isMessageKey(action.key) ? (
          <Radix.Action altText={message(action.key)} asChild>
            <button type="button" className="button link" onClick={action.run}>{message(action.key)}</button>
          </Radix.Action>
        ) : null}
      </div>
      <Radix.Close className="icon-button small" aria-label={message('toast.close')}>
        <X size={13} aria-hidden />
      </Radix.Close>
    </Radix.Root>
  );
}
