import type { PageId } from '../model/ids';
import { standing } from '../model/signing/standing';
import { plan } from './command';
import type { Command } from './command';
import { startDraft } from './draft';

export interface RecordPlateArgs {
  /** The exported file that each page is in: SHA-256, lower-case hex. */
  readonly files: readonly { readonly sha256: string; readonly pages: readonly PageId[] }[];
}

/** Writes into the release signatures of exported pages which PDF was made of them. Pages that nobody released stay as they are. */
export const recordPlate: Command<RecordPlateArgs> = {
  name: 'record-plate',
  plan(edition, { files }) {
    const draft = startDraft(edition);
    for (const { sha256, pages } of files) {
      for (const page of pages) {
        const stands = standing(edition, { page });
        const release = stands?.released ? stands.steps.find(({ step, signature, changed }) => step.press && signature && !changed)?.signature : null;
        if (release) draft.set('signatures', release.id, { pdf: sha256 });
      }
    }
    return draft.edition === edition ? plan() : draft.plan();
  },
};
