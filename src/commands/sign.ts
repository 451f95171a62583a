import type { Edition } from '../model/edition';
import type { NewId } from '../model/new-id';
import { openMarks } from '../model/signing/open-marks';
import { contentOf, standing, workflowOf } from '../model/signing/standing';
import type { SigningTarget } from '../model/signing/standing';
import { storiesToSign } from '../model/signing/stories-to-sign';
import type { WorkflowStep } from '../model/workflow';
import { refuse } from './command';
import type { Command, Refusal } from './command';
import { startDraft } from './draft';

/** What checking a page's corrections (核红) came to. */
export interface CorrectionsChecked {
  /** Corrections and changes that are neither done nor explained. */
  readonly unsettled: number;
  /** Versions that could not be read, marks that none of them shows, and the like: for want of these the check is not whole. */
  readonly unread: number;
}

export interface SignArgs {
  /** Pages or stories, all for the same step. */
  readonly targets: readonly SigningTarget[];
  readonly step: string;
  readonly person: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly note: string;
  /** Of the page; null: was not checked, as for stories. */
  readonly corrections: CorrectionsChecked | null;
  /** Why it is signed although the check is not whole; empty: it is. */
  readonly unchecked: string;
  readonly newId: NewId;
}

/**
 * Signs a step of the edition's workflow for what is there now. Refused, saying what is to be done first: when another step is next, marks are open, corrections
 * of the page are neither done nor explained or were not checked, its stories are not signed, or the person has none of the step's roles.
 */
export const sign: Command<SignArgs> = {
  name: 'sign',
  plan(edition, { targets, step: id, person, time, note, corrections, unchecked, newId }) {
    const step = workflowOf(edition)?.steps.find((each) => each.id === id);
    if (!step) return refuse('refusal.sign.no-step');
    const draft = startDraft(edition);
    for (const target of targets) {
      const refusal = whyNot(edition, target, step, person) ?? ('page' in target ? whyNotCorrected(nameOf(edition, target), corrections, unchecked) : null);
      if (refusal) return refusal;
      const isWhole = !('page' in target) || corrections?.unread === 0;
      draft.insert('signatures', {
        id: newId(), act: 'sign', target, workflow: edition.info.workflow, step: id, person: person.trim(), time, content: contentOf(edition, target), pdf: null, note, ...(isWhole ? {} : { unchecked: unchecked.trim() }),
      });
    }
    return draft.plan();
  },
};

/** Why this person cannot sign this step now; null: nothing stands against it. */
export function whyNot(edition: Edition, target: SigningTarget, step: WorkflowStep, person: string): Refusal | null {
  const name = nameOf(edition, target);
  const stands = standing(edition, target);
  if (!stands) return refuse('refusal.sign.no-step');
  if (stands.next?.id !== step.id) {
    return stands.next ? refuse('refusal.sign.order', { name, next: wordOf(edition, stands.next.name) }) : refuse('refusal.sign.done', { name });
  }
  const role = whyNotRole(edition, step, person);
  if (role) return role;
  const marks = openMarks(edition, target).length;
  if (marks > 0) return refuse('refusal.sign.marks', { name, count: marks });
  if ('story' in target) return null;
  const unsigned = storiesToSign(edition, target.page).filter(({ id }) => {
    const story = standing(edition, { story: id });
    return story !== null && story.next !== null;
  });
  return unsigned.length === 0 ? null : refuse('refusal.sign.stories', { name, count: unsigned.length, first: unsigned[0]!.slug });
}

function whyNotCorrected(name: string, corrections: CorrectionsChecked | null, unchecked: string): Refusal | null {
  if (corrections === null) return refuse('refusal.sign.not-checked', { name });
  if (corrections.unsettled > 0) return refuse('refusal.sign.corrections', { name, count: corrections.unsettled });
  return corrections.unread > 0 && unchecked.trim() === '' ? refuse('refusal.sign.unread', { name }) : null;
}

/** Why a person may not act for a step, whatever stands there; null: they may. */
export function whyNotRole(edition: Edition, step: WorkflowStep, person: string): Refusal | null {
  const { people, roles } = edition.styles.proof;
  if (person.trim() === '') return refuse('refusal.sign.person');
  if (people.length === 0 || step.roles.length === 0) return null;
  const own = people.find((each) => each.name === person.trim())?.roles ?? [];
  if (own.some((role) => step.roles.includes(role))) return null;
  const wanted = roles.filter(({ id }) => step.roles.includes(id)).map((role) => wordOf(edition, role.name));
  return refuse('refusal.sign.role', { person: person.trim(), step: wordOf(edition, step.name), roles: wanted.join(' / ') });
}

const nameOf = (edition: Edition, target: SigningTarget): string => ('page' in target ? edition.pages[target.page]?.name : edition.stories[target.story]?.slug) ?? '';

/** A house's own words are said in the edition's language. */
const wordOf = (edition: Edition, name: { readonly zh: string; readonly en: string }): string => (edition.info.language === 'en' ? name.en : name.zh);
