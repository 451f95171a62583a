/** Merging what the reader of an HTML proof sent back into the edition. */
import { addMark } from '../commands/add-mark';
import type { Command, PlanResult, Refusal } from '../commands/command';
import { refuse } from '../commands/command';
import { removeMark } from '../commands/remove-mark';
import { settleMarks } from '../commands/settle-marks';
import { applyAll } from '../model/apply';
import type { Edition } from '../model/edition';
import type { MarkId, PageId } from '../model/ids';
import type { MarkAnchor } from '../model/mark';
import type { Operation } from '../model/operation';
import type { ProofReturn, ReturnedMark } from '../model/proof-return';
import { flatText } from '../model/redline/flat-text';
import { digest } from '../model/signing/digest';
import { carryRange } from './carry-range';

export interface MergeArgs {
  readonly file: ProofReturn;
  /** What a mark says whose place is lost: what was asked for, in the desk's language. */
  readonly lost: (mark: ReturnedMark) => string;
  /** How a wish to sign stands in the record. */
  readonly signed: (signature: NonNullable<ProofReturn['signature']>) => string;
}

export interface Merged {
  readonly ok: true;
  readonly operations: readonly Operation[];
  /** Marks that came in at their place, that came in as comments because it is lost, that were there already, and that concern what is gone. */
  readonly placed: number;
  readonly lost: number;
  readonly known: number;
  readonly gone: number;
}

/**
 * The operations that take a return file's marks into the edition. A mark keeps its id, so that a file merged twice adds nothing; one that its reader changed since takes the
 * place of the first while that is open. Places in a story that was edited since the proof was made are carried over; where the words themselves were changed the
 * mark comes in as a comment. A wish to sign is put on record at the page's head: signing is done at the desk.
 */
export function mergeReturn(edition: Edition, { file, lost: lostNote, signed }: MergeArgs): Merged | Refusal {
  if (file.edition !== edition.info.id) return refuse('merge.other-edition', { paper: edition.info.paper, date: edition.info.date });
  const operations: Operation[] = [];
  let now = edition;
  const take = (result: PlanResult): boolean => {
    if (!result.ok) return false;
    const applied = applyAll(now, result.operations);
    if (!applied.ok) throw new Error(applied.reason);
    operations.push(...result.operations);
    now = applied.edition;
    return true;
  };
  const counts = { placed: 0, lost: 0, known: 0, gone: 0 };
  const workflow = edition.styles.proof.workflows.find(({ id }) => id === edition.info.workflow);
  const roundOf = (page: PageId): string => {
    const round = file.pages.find(({ id }) => id === page)?.round ?? '';
    return workflow?.steps.some(({ id }) => id === round) ? round : '';
  };
  const author = file.person;
  const add = (mark: ReturnedMark, anchor: MarkAnchor): boolean =>
    take(addMark.plan(now, { newId: () => mark.id, kind: mark.kind, anchor, author, round: roundOf(mark.anchor.page), time: mark.time, note: mark.note, quote: mark.quote, ...(mark.text === '' ? {} : { text: mark.text }) }));

  for (const mark of file.marks) {
    const before = now.marks[mark.id];
    if (before) {
      const isChanged = before.time !== mark.time && before.state === 'open' && before.author === author;
      if (!isChanged || !take(removeMark.plan(now, { marks: [mark.id], author, round: before.round }))) {
        counts.known += 1;
        continue;
      }
    }
    const { anchor, at } = placeNow(now, file, mark);
    if (anchor && add(mark, anchor)) counts.placed += 1;
    else if (at && add({ ...mark, kind: 'comment', text: '', note: lostNote(mark) }, at)) counts.lost += 1;
    else counts.gone += 1;
  }
  if (file.signature) signatureOnRecord(file.signature);
  return { ok: true, operations, ...counts };

  function signatureOnRecord(signature: NonNullable<ProofReturn['signature']>): void {
    const { time, remark } = signature;
    for (const { id: page } of file.pages) {
      const id: MarkId = `s${digest({ page, author, time }).slice(0, 15)}`;
      const size = now.pages[page];
      if (!size || now.marks[id]) continue;
      const rect = { x: 0, y: 0, width: size.width, height: 12 };
      const added = take(addMark.plan(now, { newId: () => id, kind: 'comment', anchor: { type: 'area', page, rect }, author, round: roundOf(page), time, note: signed(signature) }));
      // Without a remark there is nothing to be decided.
      if (added && remark === '') take(settleMarks.plan(now, { marks: [id], state: 'resolved', by: author, time, why: '' }));
    }
  }
}

/** Where a mark of the file stands now (`anchor`), or about where it stood (`at`); neither when its story and page are gone. */
function placeNow(edition: Edition, file: ProofReturn, mark: ReturnedMark): { readonly anchor: MarkAnchor | null; readonly at: MarkAnchor | null } {
  const { anchor } = mark;
  if (anchor.type === 'area') return { anchor: edition.pages[anchor.page] ? anchor : null, at: null };
  const story = edition.stories[anchor.story];
  const page = edition.pages[anchor.page] ? anchor.page : null;
  if (!story) return { anchor: null, at: page === null ? null : { type: 'area', page, rect: { x: 0, y: 0, width: edition.pages[page]!.width, height: 12 } } };
  const shown = file.stories.find(({ id }) => id === anchor.story)!.text!;
  const text = flatText(story.text);
  const { range, near } = carryRange(shown, text, anchor);
  return { anchor: range && { ...anchor, ...range, page }, at: { type: 'text', story: story.id, from: near, to: near, page } };
}

/** Takes a return file in as one step. */
export const mergeProof: Command<MergeArgs> = {
  name: 'merge-proof',
  plan(edition, args) {
    const merged = mergeReturn(edition, args);
    return merged.ok ? { ok: true, operations: merged.operations } : merged;
  },
};
