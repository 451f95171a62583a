import { equal } from '../model/equal';
import type { Press } from '../model/press';
import { plan, refuse } from './command';
import type { Command } from './command';

export interface SetPressArgs {
  /** Whole tables or the entries in force; a table is replaced. */
  readonly values: Partial<Press>;
}

/** Output conditions, export presets and preflight profiles of the house style, and which of them are in force. */
export const setPress: Command<SetPressArgs> = {
  name: 'set-press',
  plan({ styles: { press } }, { values }) {
    const next = { ...press, ...values };
    if (equal(press, next)) return plan();
    const { conditions, presets, profiles } = next;
    if (!(next.condition in conditions) || Object.values(presets).some(({ condition }) => condition !== null && !(condition in conditions))) return refuse('refusal.condition-in-use');
    if (!(next.preset in presets)) return refuse('refusal.preset-in-force');
    if (!(next.profile in profiles)) return refuse('refusal.profile-in-force');
    if (Object.values(presets).some(({ standard, condition }) => standard.startsWith('x') && condition === null)) return refuse('refusal.press-without-condition');
    return plan({ type: 'set-styles', before: { press }, after: { press: next } });
  },
  mergeKey: ({ values }) => `set-press:${Object.keys(values).sort().join(',')}`,
};
