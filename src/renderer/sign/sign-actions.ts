/** What the sign-off dialog does. */
import type { Command } from '../../commands/command';
import { sendBack } from '../../commands/send-back';
import { sign } from '../../commands/sign';
import type { CorrectionsChecked } from '../../commands/sign';
import type { PageId } from '../../model/ids';
import { newId } from '../../model/new-id';
import type { SigningTarget } from '../../model/signing/standing';
import { standing } from '../../model/signing/standing';
import { storiesToSign } from '../../model/signing/stories-to-sign';
import type { Edition } from '../../model/edition';
import type { Story } from '../../model/story';
import type { WorkflowStep } from '../../model/workflow';
import { save } from '../actions/file-actions';
import { run } from '../actions/frame-actions';
import { openFile } from '../app-store';
import { useSession } from '../session-store';
import { useSettings } from '../settings-store';

/** What goes with a page's signature: its corrections as checked, and why it is signed although they could not all be. */
export interface Checked {
  readonly corrections: CorrectionsChecked;
  readonly unchecked: string;
}

/**
 * Signs for these now, in the name that the person gave, and saves: what is signed is what is on the disk, and a version of it is kept. A signature that cannot be saved is taken back. True
 * when it was done.
 */
export async function signNow(targets: readonly SigningTarget[], step: WorkflowStep, note: string, checked: Checked | null): Promise<boolean> {
  const { store, saved } = openFile();
  if (!saved) {
    useSession.getState().toast({ tone: 'info', key: 'refusal.sign.unsaved' });
    return false;
  }
  if (!act(sign, { targets, step: step.id, note, corrections: checked?.corrections ?? null, unchecked: checked?.unchecked ?? '' })) return false;
  const { revision } = store.getState();
  if (await save(false)) return true;
  if (store.getState().revision === revision) store.undo();
  return false;
}

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
