import { setConditionProfile } from '../../commands/set-condition-profile';
import { run } from '../actions/frame-actions';
import { openFile } from '../app-store';
import { bridge } from '../bridge';
import { explained } from '../use-message';

/** Asks for an ICC profile and gives it to the output condition, in one undoable step. Says why it cannot be used, or null. */
export async function importProfile(condition: string): Promise<string | null> {
  const open = openFile();
  const outcome = await bridge().call('intake.import', { document: open.id, kind: 'profile', files: null });
  if (!outcome.ok) return explained(outcome);
  const [profile] = outcome.value.profiles ?? [];
  if (profile) run(setConditionProfile, { condition, asset: profile.asset, ...(profile.identifier === null ? {} : { named: { identifier: profile.identifier, registry: '' } }) });
  const [refused] = outcome.value.refused;
  return refused ? explained({ key: refused.key, values: { name: refused.name, ...refused.values } }) : null;
}

/** As the licence of its data asks for. */
const SHIPPED = { identifier: 'CGATS TR 002', registry: 'http://www.color.org' };

/** Back to the newsprint profile that comes with Forme. */
export const takeShippedProfile = (condition: string): boolean => run(setConditionProfile, { condition, asset: null, named: SHIPPED });
