import { useId, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { frameWish } from '../../proof/frame-wish';
import { useMessage } from '../use-message';
import { dropPending, putPending } from './review-actions';
import type { Pending } from './review-store';

/** The small field at a mark's place in which its words are written: Enter puts the mark down, Escape lets it go. */
export function MarkField({ pending }: { readonly pending: Pending }) {
  const message = useMessage();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation();
    // Enter that ends an input method's word is not ours.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter') putPending(event.currentTarget.value);
    else if (event.key === 'Escape') dropPending();
    else return;
    event.preventDefault();
  };
  return (
    <div className="mark-field page-note" role="dialog" aria-label={message(`mark.kind.${pending.kind}`)} style={{ left: pending.rect.x, top: pending.rect.y + pending.rect.height + 2 }} data-testid="mark-field">
      <label htmlFor={id}>
        {pending.change ? message(`mark.frame.${frameWish(pending.change)}`) : message(`mark.kind.${pending.kind}`)}
        {pending.quote === '' ? '' : ` “${shortened(pending.quote)}”`}
      </label>
      <div className="field">
        <input ref={field} id={id} autoFocus spellCheck={false} autoComplete="off" placeholder={message(pending.asks === 'text' ? 'mark.field.text' : 'mark.field.note')} onKeyDown={onKeyDown} data-testid="mark-words" />
      </div>
      <span className="hint">{message('mark.field.keys')}</span>
    </div>
  );
}

const MOST = 24;
const shortened = (words: string): string => (words.length > MOST ? `${words.slice(0, MOST)}…` : words);
