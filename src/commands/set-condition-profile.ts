import { equal } from '../model/equal';
import type { Asset } from '../model/picture';
import type { OutputCondition } from '../model/press';
import { plan, refuse } from './command';
import type { Command } from './command';
import { startDraft } from './draft';
import { removeUnusedProfiles } from './remove-unused-profiles';

export interface SetConditionProfileArgs {
  readonly condition: string;
  /** The profile as it was stored in the bundle; null: the one that comes with Forme. */
  readonly asset: Asset | null;
  /** What the PDF then names the condition by, and who registered that; left as they are when left out. */
  readonly named?: Pick<OutputCondition, 'identifier' | 'registry'>;
}

/** Gives an output condition its ICC profile. A profile that no condition names any more leaves the edition. */
export const setConditionProfile: Command<SetConditionProfileArgs> = {
  name: 'set-condition-profile',
  plan(edition, { condition: id, asset, named }) {
    const { press } = edition.styles;
    const condition = press.conditions[id];
    if (!condition) return refuse('refusal.condition-gone');
    if (asset && asset.mime !== 'application/vnd.iccprofile') return refuse('refusal.icc-gone');
    const next: OutputCondition = { ...condition, profile: asset?.id ?? null, ...named };
    if (equal(condition, next)) return plan();
    const draft = startDraft(edition);
    if (asset && !edition.assets[asset.id]) draft.insert('assets', asset);
    draft.do({ type: 'set-styles', before: { press }, after: { press: { ...press, conditions: { ...press.conditions, [id]: next } } } });
    removeUnusedProfiles(draft);
    return draft.plan();
  },
};
