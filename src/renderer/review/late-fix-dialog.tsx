import { useEffect, useState } from 'react';
import { openFile } from '../app-store';
import { closeDialog } from '../dialogs/close-dialog';
import type { FittingAlternative } from '../late-fix/fitting-alternatives';
import { useSettings } from '../settings-store';
import { Dialog } from '../ui/dialog';
import { useLanguage, useMessage } from '../use-message';
import { acceptFitted } from './accept-marks';
import { settle } from './mark-actions';
import { MarkWords } from './mark-words';
import { useReview } from './review-store';
import { alternativesOf, framesMoved, linesMoved } from './try-accept';

/** Late-fix mode: says what a correction would move outside its paragraph, and offers to fit it so that nothing else moves. */
export function LateFixDialog() {
  const message = useMessage();
  const language = useLanguage();
  const late = useReview((review) => review.late);
  const person = useSettings((settings) => settings.person);
  const [ways, setWays] = useState<readonly FittingAlternative[] | null>(null);
  useEffect(() => {
    // Trying takes many compositions: the question is on screen first.
    const later = window.setTimeout(() => setWays(late ? alternativesOf(late.marks, person, new Date().toISOString()) : []), 30);
    return () => clearTimeout(later);
  }, [late, person]);
  if (!late) return null;
  const { marks, moves } = late;
  const what = marks.length === 1 ? openFile().store.getState().edition.marks[marks[0]!] ?? null : null;
  const over = moves.overset.reduce((sum, { lines }) => sum + lines, 0);
  const finish = (action: () => unknown) => () => {
    closeDialog();
    action();
  };
  return (
    <Dialog title={message('late.title')} onClose={closeDialog} width={500} testId="late-fix-dialog" footer={
      <>
        <button type="button" className="button" onClick={closeDialog}>{message('dialog.cancel')}</button>
        <button type="button" className="button" onClick={finish(() => settle(marks, 'accepted'))} data-testid="late-accept">{message('late.accept')}</button>
        {ways?.map((way, i) => (
          <button key={i} type="button" className="button primary" onClick={finish(() => acceptFitted(marks, way.operations))} data-testid="late-fit">
            {message('late.fit', { tracking: way.parts.map(({ tracking }) => `${tracking > 0 ? '+' : '−'}${Math.abs(tracking)}`).join(language === 'en' ? ', ' : '、') })}
          </button>
        ))}
      </>
    }>
      {what === null ? null : <p className="mark-row-head"><strong>{message(`mark.kind.${what.kind}`)}</strong><MarkWords edition={openFile().store.getState().edition} mark={what} /></p>}
      <p>{message('late.moves', { others: linesMoved(moves).outside, columns: moves.columns.length, frames: framesMoved(moves).length })}{over > 0 ? ` ${message('marks.moves-over', { count: over })}` : ''}</p>
      {ways === null ? <p className="form-note" role="status">{message('late.fitting')}</p> : ways.length === 0 ? <p className="form-note">{message('late.none')}</p> : null}
    </Dialog>
  );
}
