import type { Edition } from '../edition';
import type { PageId, StoryId } from '../ids';
import type { Signature, Workflow, WorkflowStep } from '../workflow';
import { pageContent, storyContent } from './signed-content';

export type SigningTarget = Signature['target'];

/** One step of a workflow and what was done about it. */
export interface SteppedOn {
  readonly step: WorkflowStep;
  /** The signature in force; null: not signed, or sent back since. */
  readonly signature: Signature | null;
  /** Signed, and what was signed is no longer what is there. */
  readonly changed: boolean;
}

/** Where a page or a story stands. */
export interface Standing {
  readonly workflow: Workflow;
  readonly steps: readonly SteppedOn[];
  /** The step to be signed next; null: all are signed. */
  readonly next: WorkflowStep | null;
  /** The newest act was sending it back: what it says. */
  readonly returned: Signature | null;
  /** The last signature no longer stands for what is there: it is broken. */
  readonly broken: boolean;
  /** Pages: the step that lets them go to press is signed, and for what is there now. */
  readonly released: boolean;
}

export const workflowOf = ({ info, styles }: Edition): Workflow | null => styles.proof.workflows.find(({ id }) => id === info.workflow) ?? null;

/** The signatures in force, by step: one that is sent back takes those from there on with it. */
function signedSteps(acts: readonly Signature[], steps: readonly WorkflowStep[]): ReadonlyMap<string, Signature> {
  const inForce = new Map<string, Signature>();
  for (const act of acts) {
    if (act.act === 'sign') inForce.set(act.step, act);
    if (act.act === 'return') for (const { id } of steps.slice(Math.max(0, steps.findIndex(({ id }) => id === act.step)))) inForce.delete(id);
  }
  return inForce;
}

/** The step that nobody has signed yet, without asking whether what was signed has changed since: cheap enough to be asked with every change. */
export function unsignedStep(edition: Edition, target: SigningTarget): WorkflowStep | null {
  const workflow = workflowOf(edition);
  const steps = workflow?.steps.filter(({ of }) => of === ('page' in target ? 'page' : 'story')) ?? [];
  if (!workflow || steps.length === 0) return null;
  const inForce = signedSteps(actsOn(edition, target, workflow), steps);
  return steps.find(({ id }) => !inForce.has(id)) ?? null;
}

/**
 * Where a page or a story stands in the edition's workflow, from its signatures alone; null when the edition goes through none, or has no step for it.
 * A step that is sent back takes the signatures from there on with it. Signatures of earlier rounds may be of other words, which is what rounds are for; the newest may not.
 */
export function standing(edition: Edition, target: SigningTarget): Standing | null {
  const workflow = workflowOf(edition);
  const steps = workflow?.steps.filter(({ of }) => of === ('page' in target ? 'page' : 'story')) ?? [];
  if (!workflow || steps.length === 0) return null;
  const acts = actsOn(edition, target, workflow);
  const inForce = signedSteps(acts, steps);
  const content = contentOf(edition, target);
  const stepped = steps.map((step): SteppedOn => {
    const signature = inForce.get(step.id) ?? null;
    return { step, signature, changed: signature !== null && signature.content !== content };
  });
  const last = stepped.filter(({ signature }) => signature !== null).at(-1);
  const broken = last?.changed ?? false;
  const unsigned = stepped.find(({ signature }) => signature === null)?.step ?? null;
  return {
    workflow,
    steps: stepped,
    next: unsigned ?? (broken && last ? last.step : null),
    returned: acts.at(-1)?.act === 'return' ? acts.at(-1)! : null,
    broken,
    released: stepped.some(({ step, signature, changed }) => step.press && signature !== null && !changed),
  };
}

export const contentOf = (edition: Edition, target: SigningTarget): string => ('page' in target ? pageContent(edition, target.page) : storyContent(edition, target.story));

/** Oldest first. */
export const actsOn = (edition: Edition, target: SigningTarget, workflow: Workflow): readonly Signature[] =>
  Object.values(edition.signatures)
    .filter((signature) => signature.workflow === workflow.id && sameTarget(signature.target, target))
    .sort((a, b) => (a.time === b.time ? 0 : a.time < b.time ? -1 : 1));

const idOf = (target: SigningTarget): PageId | StoryId => ('page' in target ? target.page : target.story);
const sameTarget = (a: SigningTarget, b: SigningTarget): boolean => 'page' in a === 'page' in b && idOf(a) === idOf(b);
