import { addMark } from '../commands/add-mark';
import type { Command, Refusal } from '../commands/command';
import { planGuarded } from '../commands/content-guard';
import { replyToMark } from '../commands/reply-to-mark';
import { settleMarks } from '../commands/settle-marks';
import type { Composition } from '../compose/composition';
import type { AnnotatedPdf } from '../model/annotated-pdf';
import { applyAll } from '../model/apply';
import type { Edition } from '../model/edition';
import type { Operation } from '../model/operation';
import { marksFromPdf, type FromPdf } from './marks-from-pdf';
import { kindWords } from './mark-words';
import { pdfPages } from './pdf-pages';

export interface MergeAs {
  /** The step of the workflow that marks are made in; empty: none. */
  readonly round: string;
  /** Whose annotations are that name nobody. */
  readonly author: string;
  /** When those were made that do not say: ISO 8601, UTC. */
  readonly now: string;
}

/** What a merge would do, as one step. */
export interface PdfMerge {
  readonly ok: true;
  readonly operations: readonly Operation[];
  readonly marks: number;
  readonly replies: number;
  readonly decisions: number;
  /** What the file says that cannot be carried out, each with its reason. */
  readonly failed: readonly Omit<Refusal, 'ok'>[];
}

type Spoken = Exclude<FromPdf, { type: 'astray' }>;

/**
 * Takes what a reviewer said in a PDF of this edition's pages: new marks, then answers, then decisions, each as the commands do it. What is known already (the same file merged
 * before) is passed over. Refused when the file is not of this edition.
 */
export function planPdfMerge(edition: Edition, composition: Composition, pdf: AnnotatedPdf, as: MergeAs): PdfMerge | Refusal {
  const found = pdfPages(edition, pdf);
  if (!found.ok) return found;
  const said = pdf.pages.flatMap((sheet, i) => marksFromPdf(edition, composition, sheet, found.sheets[i]!));
  const failed: Omit<Refusal, 'ok'>[] = [];
  const operations: Operation[] = [];
  let now = edition;
  const perform = <Args>(command: Command<Args>, args: Args): Refusal | null => {
    const planned = planGuarded(command, now, args);
    if (!planned.ok) return planned;
    const applied = applyAll(now, planned.operations);
    if (!applied.ok) throw new Error(`a merge planned what does not fit: ${applied.reason}`);
    now = applied.edition;
    operations.push(...planned.operations);
    return null;
  };
  const fail = ({ key, values }: Refusal): void => void failed.push({ key, ...(values ? { values } : {}) });
  const of = <T extends Spoken['type']>(type: T) => said.filter((each): each is Extract<Spoken, { type: T }> => each.type === type);
  const counts = { marks: 0, replies: 0, decisions: 0 };

  const astray = said.filter(({ type }) => type === 'astray').length;
  if (astray > 0) failed.push({ key: 'failure.proof.pages-gone', values: { count: astray } });
  for (const { id, mark, author, time } of of('mark')) {
    if (now.marks[id]) continue;
    const args = { ...mark, newId: () => id, author: author || as.author, round: as.round, time: time ?? as.now };
    // What the text does not take as a change is still something said.
    const spoken = { ...args, kind: 'comment', note: [kindWords(edition.info.language, mark.kind), mark.text ?? mark.note].filter(Boolean).join('\n') } as const;
    const refusal = perform(addMark, args) && perform(addMark, spoken);
    if (refusal) fail(refusal);
    else counts.marks++;
  }
  for (const { mark: id, author: by, time, text } of of('reply')) {
    const mark = now.marks[id];
    const author = by || as.author;
    if (mark?.replies.some((reply) => reply.author === author && reply.text === text.trim() && (time === null || reply.time === time))) continue;
    const refusal = perform(replyToMark, { mark: id, author, time: time ?? as.now, text });
    if (refusal) fail(refusal);
    else counts.replies++;
  }
  for (const { mark: id, state, author, time } of latest(of('decision'))) {
    if (now.marks[id] && now.marks[id].state !== 'open') continue;
    const refusal = perform(settleMarks, { marks: [id], state, by: author || as.author, time: time ?? as.now });
    if (refusal) fail(refusal);
    else counts.decisions++;
  }
  return { ok: true, operations, ...counts, failed };
}

/** The last decision about each mark counts. */
function latest(decisions: readonly Extract<FromPdf, { type: 'decision' }>[]): readonly Extract<FromPdf, { type: 'decision' }>[] {
  const last = new Map<string, Extract<FromPdf, { type: 'decision' }>>();
  for (const decision of decisions) {
    const before = last.get(decision.mark);
    if (!before || (decision.time ?? '') >= (before.time ?? '')) last.set(decision.mark, decision);
  }
  return [...last.values()];
}
