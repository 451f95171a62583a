/** What putting marks down shares: who says it and when, what is told, where the keyboard goes. */
import { useSession } from '../session-store';
import { useSettings } from '../settings-store';
import type { MessageValues } from '../../strings/format-message';
import { message } from '../use-message';
import { useReview } from './review-store';

export const markerNow = () => ({ author: useSettings.getState().person || message('review.nobody'), round: useReview.getState().round, time: new Date().toISOString() });

export const tell = (key: string, values?: MessageValues): void => useSession.getState().toast({ tone: 'info', key, ...(values ? { values } : {}) });

/** The keyboard is the page's, or that of the text which is read there. */
export function focusPage(): void {
  if (document.activeElement?.closest('.page-stage')) return;
  document.querySelector<HTMLElement>('.page-stage')?.focus({ preventScroll: true });
}
