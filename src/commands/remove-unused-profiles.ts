import type { Draft } from './draft';

/** Takes the colour profiles out of the edition that no output condition names any more. */
export function removeUnusedProfiles(draft: Draft): void {
  const { assets, styles } = draft.edition;
  const used = new Set(Object.values(styles.press.conditions).map(({ profile }) => profile));
  for (const { id, mime } of Object.values(assets)) if (mime === 'application/vnd.iccprofile' && !used.has(id)) draft.remove('assets', id);
}
