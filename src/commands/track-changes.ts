import { plan } from './command';
import type { Command } from './command';

/** Turns tracked writing on or off for the edition: whoever opens it next goes on in the same way. */
export const trackChanges: Command<{ readonly on: boolean }> = {
  name: 'track-changes',
  plan({ info }, { on }) {
    if ((info.tracked ?? false) === on) return plan();
    return plan({ type: 'set-info', before: on ? {} : { tracked: true }, after: on ? { tracked: true } : {} });
  },
};
