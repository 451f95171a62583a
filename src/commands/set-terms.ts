import { equal } from '../model/equal';
import type { Term } from '../model/workflow';
import { plan } from './command';
import type { Command } from './command';

export interface SetTermsArgs {
  readonly terms: readonly Term[];
}

/** The house's words (用语表), all of them. */
export const setTerms: Command<SetTermsArgs> = {
  name: 'set-terms',
  plan({ styles }, { terms }) {
    const proof = { ...styles.proof, terms };
    return equal(proof, styles.proof) ? plan() : plan({ type: 'set-styles', before: { proof: styles.proof }, after: { proof } });
  },
};
