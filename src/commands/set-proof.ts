import { equal } from '../model/equal';
import type { ProofRules } from '../model/workflow';
import { plan, refuse } from './command';
import type { Command } from './command';

export interface SetProofArgs {
  readonly values: Partial<ProofRules>;
}

/** Changes the house's rules of reading and signing: workflows, roles, people, terms. The workflow that the edition goes through cannot be taken away from under it. */
export const setProof: Command<SetProofArgs> = {
  name: 'set-proof',
  plan({ info, styles }, { values }) {
    const proof = { ...styles.proof, ...values };
    const ids = proof.workflows.map(({ id }) => id);
    if (new Set(ids).size !== ids.length) return refuse('refusal.proof.twice');
    if (info.workflow !== '' && styles.proof.workflows.some(({ id }) => id === info.workflow) && !ids.includes(info.workflow)) return refuse('refusal.proof.in-use');
    return equal(proof, styles.proof) ? plan() : plan({ type: 'set-styles', before: { proof: styles.proof }, after: { proof } });
  },
  mergeKey: ({ values }) => `set-proof:${Object.keys(values).sort().join(',')}`,
};
