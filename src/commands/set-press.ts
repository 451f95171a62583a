import { equal } from '../model/equal';
import type { Press } from '../model/press';
import { plan, refuse } from './command';
import type { Command } from './command';
import { startDraft } from './draft';
import { removeUnusedProfiles } from './remove-unused-profiles';

export interface SetPressArgs {
  /** Whole tables or the entries in force; a table is replaced. */
  readonly values: Partial<Press>;
  /** What of the tables is meant, such as `press-x4.ppi`: only changes of the same thing are one undo step. */
  readonly subject?: string;
}

/** Output conditions, export presets and preflight profiles of the house style, and which of them are in force. */
export const setPress: Command<SetPressArgs> = {
  name: 'set-press',
  plan(edition, { values }) {
    const { press } = edition.styles;
    const next = { ...press, ...values };
    if (equal(press, next)) return plan();
    const { conditions, presets, profiles } = next;
    if (!(next.condition in conditions) || Object.values(presets).some(({ condition }) => condition !== null && !(condition in conditions))) return refuse('refusal.condition-in-use');
    if (!(next.preset in presets)) return refuse('refusal.preset-in-force');
    if (!(next.profile in profiles)) return refuse('refusal.profile-in-force');
    if (Object.values(presets).some(({ standard, condition }) => standard.startsWith('x') && condition === null)) return refuse('refusal.press-without-condition');
    if ([conditions, presets, profiles].some((table) => Object.values(table).some(({ name }) => name.zh.trim() === '' || name.en.trim() === ''))) return refuse('refusal.name-empty');
    if (Object.values(presets).some(({ naming }) => naming.trim() === '')) return refuse('refusal.naming-empty');
    if (Object.values(conditions).some(({ profile }) => profile !== null && !edition.assets[profile])) return refuse('refusal.icc-gone');
    const draft = startDraft(edition);
    draft.do({ type: 'set-styles', before: { press }, after: { press: next } });
    removeUnusedProfiles(draft);
    return draft.plan();
  },
  mergeKey: ({ values, subject }) => `set-press:${subject ?? Object.keys(values).sort().join(',')}`,
};
