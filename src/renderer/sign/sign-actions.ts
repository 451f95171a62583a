/** What the sign-off dialog does. */
import type { Command } from '../../commands/command';
import { sendBack } from '../../commands/send-back';
import { sign } from '../../commands/sign';
import type { PageId } from '../../model/ids';
import { newId } from '../../model/new-id';
import type { SigningTarget } from '../../model/signing/standing';
import { standing } from '../../model/signing/standing';
import { storiesToSign } from '../../model/signing/stories-to-sign';
import type { Edition } from '../../model/edition';
import type { Story } from '../../model/story';
import type { WorkflowStep } from '../../model/workflow';
import { run } from '../actions/frame-actions';
import { useSettings } from '../settings-store';

/** Signs for these now, in the name that the person gave; true when it was done. */
export const signNow = (targets: readonly SigningTarget[], step: WorkflowStep, note: string): boolean => act(sign, { targets, step: step.id, note });

export const sendBackNow = (target: SigningTarget, step: WorkflowStep, note: string): boolean => act(sendBack, { target, step: step.id, note });

function act<Args>(command: Command<Args & { readonly person: string; readonly time: string; readonly newId: typeof newId }>, args: Args): boolean {
  return run(command, { ...args, person: useSettings.getState().person, time: new Date().toISOString(), newId });
}

/** Stories of a page that wait for the same step. */
export interface WaitingStories {
  readonly step: WorkflowStep;
  readonly stories: readonly Story[];
}

/** The stories of a page that are still to be signed, by the step that is next for them, in the workflow's order. */
export function waitingStories(edition: Edition, page: PageId): readonly WaitingStories[] {
  const waiting = new Map<WorkflowStep, Story[]>();
  for (const story of storiesToSign(edition, page)) {
    const next = standing(edition, { story: story.id })?.next;
    if (!next) continue;
    const list = waiting.get(next);
    if (list) list.push(story);
    else waiting.set(next, [story]);
  }
  const order = edition.styles.proof.workflows.find(({ id }) => id === edition.info.workflow)?.steps ?? [];
  return order.flatMap((step) => (waiting.has(step) ? [{ step, stories: waiting.get(step)! }] : []));
}
