/** Taking what reviewers wrote on proofs that came back. */
import type { IncomingFile } from '../../ipc/contract';
import type { AnnotatedPdf } from '../../model/annotated-pdf';
import { planPdfMerge } from '../../proof/merge-pdf';
import { openFile, setApp } from '../app-store';
import { bridge } from '../bridge';
import { useReview } from '../review/review-store';
import { useSession } from '../session-store';
import { message } from '../use-message';
import { report, showFailure } from './file-actions';
import { takeReturns } from './merge-actions';

const NAME = 'merge-proof';

/** Asks for proofs that came back, or takes those that were dropped, and merges what is written on them. */
export async function mergeProofFiles(files: readonly IncomingFile[] | null): Promise<void> {
  const open = openFile();
  if (open.store.isGuarded(NAME)) return;
  setApp({ importing: true });
  try {
    const outcome = await bridge().call('intake.import', { document: open.id, kind: 'proof', files });
    if (!report(outcome)) return;
    const { refused, returns = [], proofs = [] } = outcome.value;
    for (const { name, key, values } of refused) showFailure({ key, values: { name, ...values } });
    takeReturns(returns);
    for (const proof of proofs) mergePdf(proof);
  } finally {
    setApp({ importing: false });
  }
}

/** The marks, answers and decisions of one annotated PDF, as one step of undo. */
export function mergePdf(pdf: AnnotatedPdf): void {
  const { store } = openFile();
  // Words are found on the pages as they are composed: all of them have to be.
  store.catchUp(() => false, true);
  const { edition, composition } = store.getState();
  const { name } = pdf;
  const merge = planPdfMerge(edition, composition, pdf, { round: useReview.getState().round, author: name.replace(/\.pdf$/i, ''), now: new Date().toISOString() });
  if (!merge.ok) return showFailure(merge);
  const { operations, marks, replies, decisions, failed } = merge;
  const result = store.perform(operations, NAME);
  if (!result.ok) return showFailure(result);
  const [first] = failed;
  if (first) showFailure({ key: 'failure.proof.not-all', values: { name, count: failed.length, reason: message(first.key as Parameters<typeof message>[0], first.values) } });
  const session = useSession.getState();
  if (operations.length === 0) {
    if (!first) session.toast({ tone: 'info', key: 'toast.proof-nothing', values: { name } });
    return;
  }
  session.showSide('marks', true);
  session.toast({ tone: 'success', key: 'toast.proof-merged', values: { name, marks, replies, decisions } });
}
