import { Check, CircleAlert, CircleHelp, Eye, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Edition } from '../../model/edition';
import { pageNumber } from '../../model/page-order';
import type { Difference } from '../../proof/difference';
import type { Reconciled } from '../../proof/reconcile/reconcile-edition';
import { MarkWords } from '../review/mark-words';
import { useLanguage, useMessage } from '../use-message';
import { useCalmDocument } from '../use-document';
import { carryOut, explainChanges, leaveMark } from './corrections-actions';
import { differenceSettings, differenceTitle } from './difference-text';
import { showDifference, stepDifference } from './versions-actions';
import { useVersionsView } from './versions-view';

interface CorrectionsListProps {
  /** The version of the round, where the marks' words still are. */
  readonly then: Edition;
  /** Null: they are being checked. */
  readonly items: readonly Reconciled[] | null;
  /** The later of the two versions. */
  readonly later: Edition;
}

const NONE: readonly Reconciled[] = [];
const SIGNS = { done: Check, 'not-done': X, otherwise: CircleAlert, 'by-eye': Eye, unasked: CircleHelp } as const;

/** 核红: what became of every mark of the earlier version, and what was changed that none asked for. What is still to be settled stands first. */
export function CorrectionsList({ items: told, then, later }: CorrectionsListProps) {
  const items = told ?? NONE;
  const message = useMessage();
  const selected = useVersionsView((view) => view.difference);
  const thisPage = useVersionsView((view) => view.thisPage);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const open = items.filter(({ isSettled }) => !isSettled).length;
  const current = items.find(({ difference }) => difference.id === selected) ?? null;
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key] as 1 | -1 | undefined;
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    stepDifference(items.map(({ difference }) => difference), by);
  };
  return (
    <section className="differences" aria-label={message('corrections.title')}>
      <header className="differences-head">
        <output data-testid="corrections-open" data-open={told === null ? undefined : open}>{told === null ? message('sign.corrections.reading') : open === 0 ? message('corrections.all-settled') : message('corrections.open', { count: open })}</output>
        <span className="stretch" />
        <label className="corrections-page"><input type="checkbox" checked={thisPage} onChange={(event) => useVersionsView.getState().set({ thisPage: event.target.checked })} data-testid="corrections-page" />{message('corrections.this-page')}</label>
      </header>
      {told === null ? null : items.length === 0 ? <p className="differences-none muted">{message('corrections.none')}</p> : (
        <ol ref={list} className="difference-rows" role="listbox" tabIndex={0} aria-label={message('corrections.title')} aria-activedescendant={selected === null ? undefined : `correction-${selected}`} onKeyDown={onKeyDown}>
          {items.map((item) => <Row key={item.difference.id} item={item} then={then} later={later} isSelected={item === current} />)}
        </ol>
      )}
      {current && !current.isSettled ? <Settle key={current.difference.id} item={current} later={later} unasked={items.flatMap(({ kind, isSettled, difference }) => (kind === 'unasked' && !isSettled ? [difference] : []))} /> : null}
    </section>
  );
}

function Row({ item, then, later, isSelected }: { readonly item: Reconciled; readonly then: Edition; readonly later: Edition; readonly isSelected: boolean }) {
  const message = useMessage();
  const language = useLanguage();
  const { difference, isSettled } = item;
  const said = item.kind === 'mark' ? item.verdict : 'unasked';
  const Sign = SIGNS[said];
  const page = difference.after?.page ?? difference.before?.page ?? null;
  const number = page === null ? 0 : pageNumber(later, page);
  return (
    <li
      id={`correction-${difference.id}`}
      className="difference correction"
      role="option"
      aria-selected={isSelected}
      data-said={said}
      data-settled={isSettled || undefined}
      data-testid="correction"
      onClick={() => showDifference(difference)}
    >
      <span className="difference-title">
        <Sign size={13} aria-hidden />
        <b>{message(`corrections.${said}`)}</b>
        <span className="stretch" />
        {number > 0 ? <span className="muted">{message('corrections.page', { number })}</span> : null}
      </span>
      {item.kind === 'mark' ? (
        <span className="difference-words">
          {message(`mark.kind.${item.mark.kind}`)} <MarkWords edition={then} mark={item.mark} />{item.mark.note === '' ? '' : ` · ${item.mark.note}`}
          <span className="muted"> · {item.mark.author}</span>
        </span>
      ) : (
        <>
          <span className="difference-words">
            {differenceTitle(language, difference)}{' '}
            {difference.what.startsWith('text-') && difference.values['before'] !== '' ? <del>{String(difference.values['before'])}</del> : null}
            {difference.what.startsWith('text-') && difference.what !== 'text-marks' && difference.values['after'] !== '' ? <ins>{String(difference.values['after'])}</ins> : null}
          </span>
          {difference.settings.length > 0 ? <span className="difference-settings muted">{differenceSettings(language, difference.settings)}</span> : null}
        </>
      )}
    </li>
  );
}

interface SettleProps {
  readonly item: Reconciled;
  readonly later: Edition;
  /** All changes that nobody asked for and nobody has explained. */
  readonly unasked: readonly Difference[];
}

/** What can be done about the item that is looked at: say why, or carry the mark out after all. One reason may hold for all that nobody asked for. */
function Settle({ item, later, unasked }: SettleProps) {
  const message = useMessage();
  const [why, setWhy] = useState('');
  const state = useCalmDocument().edition.marks[item.kind === 'mark' ? item.mark.id : '']?.state;
  const isMark = item.kind === 'mark';
  const settle = (): void => {
    if (item.kind === 'mark') leaveMark(item, later, why);
    else explainChanges([item.difference], later, why);
  };
  return (
    <form
      className="correction-settle"
      onSubmit={(event) => {
        event.preventDefault();
        if (why.trim() !== '') settle();
      }}
      onKeyDown={(event) => event.key !== 'Escape' && event.stopPropagation()}
    >
      <div className="field"><input value={why} aria-label={message('corrections.why')} placeholder={message('corrections.why')} onChange={(event) => setWhy(event.target.value)} data-testid="correction-why" /></div>
      <div className="correction-buttons">
        {isMark && item.verdict === 'not-done' && state === 'open' ? <button type="button" className="button" onClick={() => carryOut(item.mark.id)} data-testid="correction-do">{message('corrections.do')}</button> : null}
        {!isMark && unasked.length > 1 ? <button type="button" className="button" disabled={why.trim() === ''} onClick={() => explainChanges(unasked, later, why)} data-testid="correction-all">{message('corrections.explain-all', { count: unasked.length })}</button> : null}
        <button type="submit" className="button primary" disabled={why.trim() === ''} data-testid="correction-settle">{message(isMark ? 'corrections.leave' : 'corrections.explain')}</button>
      </div>
    </form>
  );
}
