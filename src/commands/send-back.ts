import type { NewId } from '../model/new-id';
import { contentOf, standing } from '../model/signing/standing';
import type { SigningTarget } from '../model/signing/standing';
import { refuse } from './command';
import type { Command } from './command';
import { startDraft } from './draft';
import { whyNotRole } from './sign';

export interface SendBackArgs {
  readonly target: SigningTarget;
  /** The step to be signed anew, and all after it. */
  readonly step: string;
  readonly person: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  /** Why: whoever gets it back has to know. */
  readonly note: string;
  readonly newId: NewId;
}

/** Sends a page or a story back (退回): signatures from a step on count no more. Whoever may sign the step that is next may send back. */
export const sendBack: Command<SendBackArgs> = {
  name: 'send-back',
  plan(edition, { target, step, person, time, note, newId }) {
    const stands = standing(edition, target);
    if (!stands) return refuse('refusal.sign.no-step');
    const signed = stands.steps.find((each) => each.step.id === step);
    if (!signed?.signature) return refuse('refusal.sign.nothing-back');
    const refusal = whyNotRole(edition, stands.next ?? stands.steps.at(-1)!.step, person);
    if (refusal) return refusal;
    if (note.trim() === '') return refuse('refusal.sign.why');
    const draft = startDraft(edition);
    draft.insert('signatures', {
      id: newId(), act: 'return', target, workflow: edition.info.workflow, step, person: person.trim(), time, content: contentOf(edition, target), pdf: null, note: note.trim(),
    });
    return draft.plan();
  },
};
