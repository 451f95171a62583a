import { Check as CheckIcon, CheckCheck, MessageSquare, Pencil, Trash2, X } from 'lucide-react';
import { memo, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Edition } from '../../model/edition';
import type { MarkId } from '../../model/ids';
import type { Mark, MarkKind } from '../../model/mark';
import { TEXT_MARKS } from '../../model/mark';
import { pageNumber } from '../../model/page-order';
import { openFile } from '../app-store';
import { useSession } from '../session-store';
import { useLanguage } from '../settings-store';
import { Check } from '../ui/check';
import { IconButton } from '../ui/icon-button';
import { Select } from '../ui/select';
import { useCalmDocument } from '../use-document';
import { useMessage } from '../use-message';
import { acceptSafely } from './accept-marks';
import { isOwn, removeCurrent, reply, settle, showMark, stepMark } from './mark-actions';
import { frameWish } from '../../proof/frame-wish';
import { markColour } from '../../proof/mark-colour';
import { filteredMarks } from './mark-list';
import { MarkEditor } from './mark-editor';
import { MarkWords, wordsOf } from './mark-words';
import { MovesNote } from './moves-note';
import { useReview } from './review-store';
import type { MarkFilter } from './review-store';
import './marks-panel.css';

/** Rows drawn at most; the count tells of the rest. */
const SHOWN = 300;
const ALL = '*';
/** No round: made outside any. */
const NONE = '-';

/** Readers' marks as a list: filtered, answered, accepted and turned down without leaving the place. */
export function MarksPanel() {
  const message = useMessage();
  const state = useDeferredValue(useCalmDocument());
  const page = useSession((session) => session.page);
  const { filter, current, lateFix, open } = useReview();
  const marks = useMemo(() => filteredMarks(state.edition, state.composition, filter, page), [state, filter, page]);
  const openOnes = marks.filter((mark) => mark.state === 'open').map(({ id }) => id);
  useEffect(() => {
    useReview.setState({ listed: true });
    return () => useReview.setState({ listed: false, moved: null });
  }, []);
  return (
    <aside className="panel grow marks-panel" aria-label={message('marks.title')} data-testid="marks-panel">
      <Filters edition={state.edition} filter={filter} />
      <div className="marks-count">
        <output data-testid="marks-count">{message('marks.count', { count: marks.length })}</output>
        <span className="stretch" />
        <button type="button" className="button" disabled={openOnes.length === 0} onClick={() => void acceptSafely(openOnes)} data-testid="accept-all"><CheckCheck size={13} aria-hidden />{message('marks.accept-all', { count: openOnes.length })}</button>
        <button type="button" className="button" disabled={openOnes.length === 0} onClick={() => settle(openOnes, 'rejected')} data-testid="reject-all">{message('marks.reject-all')}</button>
      </div>
      <Check label={message('marks.late-fix')} checked={lateFix} onChange={(on) => useReview.setState({ lateFix: on })} testId="late-fix" />
      <div className="panel-body marks-list" role={marks.length > 0 ? 'grid' : undefined} tabIndex={0} aria-label={marks.length > 0 ? message('marks.title') : undefined} aria-activedescendant={current ? `mark-${current}` : undefined} onKeyDown={listKeys} onFocus={() => useReview.setState({ inList: true })} onBlur={() => useReview.setState({ inList: false })} data-testid="marks-list">
        {marks.slice(0, SHOWN).map((mark) => <Row key={mark.id} mark={mark} edition={state.edition} isCurrent={mark.id === current} />)}
        {marks.length > SHOWN ? <p className="form-note">{message('marks.more', { count: marks.length - SHOWN })}</p> : null}
        {marks.length === 0 ? <p className="panel-empty">{message(open ? 'marks.none-reading' : 'marks.none')}</p> : null}
      </div>
    </aside>
  );
}

function Filters({ edition, filter }: { readonly edition: Edition; readonly filter: MarkFilter }) {
  const message = useMessage();
  const language = useLanguage();
  const marks = Object.values(edition.marks);
  const change = (to: Partial<MarkFilter>) => useReview.setState({ filter: { ...filter, ...to } });
  const authors = [...new Set(marks.map(({ author }) => author))];
  const rounds = [...new Set(marks.map(({ round }) => round))];
  const kinds = [...new Set(marks.map(({ kind }) => kind))];
  const steps = edition.styles.proof.workflows.flatMap(({ steps: all }) => all);
  const roundName = (id: string): string => {
    const name = steps.find((step) => step.id === id)?.name;
    return id === '' ? message('review.no-round') : name ? (language === 'en' ? name.en : name.zh) : id;
  };
  return (
    <div className="marks-filter">
      <Select label={message('marks.author')} value={filter.author ?? ALL} choices={[{ value: ALL, label: message('marks.all-authors') }, ...authors.map((value) => ({ value, label: value }))]} onChange={(value) => change({ author: value === ALL ? null : value })} testId="filter-author" />
      <Select label={message('marks.round')} value={filter.round === '' ? NONE : filter.round ?? ALL} choices={[{ value: ALL, label: message('marks.all-rounds') }, ...rounds.map((value) => ({ value: value === '' ? NONE : value, label: roundName(value) }))]} onChange={(value) => change({ round: value === ALL ? null : value === NONE ? '' : value })} testId="filter-round" />
      <Select label={message('marks.kind')} value={filter.kind ?? ALL} choices={[{ value: ALL, label: message('marks.all-kinds') }, ...kinds.map((value) => ({ value, label: message(`mark.kind.${value}`) }))]} onChange={(value) => change({ kind: value === ALL ? null : (value as MarkKind) })} testId="filter-kind" />
      <Check label={message('marks.open-only')} checked={filter.open} onChange={(open) => change({ open })} testId="filter-open" />
      <Check label={message('marks.this-page')} checked={filter.here} onChange={(here) => change({ here })} testId="filter-here" />
    </div>
  );
}

const CHANGES: ReadonlySet<MarkKind> = new Set([...TEXT_MARKS, 'frame'] as const);

/** Kinds that put in words which their reader wrote. */
const WRITTEN: ReadonlySet<MarkKind> = new Set(['insert', 'replace', 'typed']);

const Row = memo(function Row({ mark, edition, isCurrent }: { readonly mark: Mark; readonly edition: Edition; readonly isCurrent: boolean }) {
  const message = useMessage();
  const language = useLanguage();
  const wish = mark.change ? frameWish(mark.change) : null;
  const page = mark.anchor.page;
  return (
    <div id={`mark-${mark.id}`} className="mark-row" role="row" aria-selected={isCurrent} data-mark={mark.id} data-kind={mark.kind} data-wish={wish ?? undefined} data-mark-state={mark.state} ref={isCurrent ? scrollIntoView : null} onClick={() => showMark(mark.id)}>
      <div className="mark-cell" role="gridcell">
        <div className="mark-row-head">
          <span className="review-ink" style={{ background: markColour(edition.styles.proof, mark) }} aria-hidden />
          <strong>{wish ? message(`mark.frame.${wish}`) : message(`mark.kind.${mark.kind}`)}</strong>
          <MarkWords edition={edition} mark={mark} />
          {mark.state === 'open' ? null : <span className={`mark-state ${mark.state}`}>{message(`mark.state.${mark.state}`)}</span>}
        </div>
        {mark.note === '' ? null : <p className="mark-note">{mark.note}</p>}
        <p className="mark-who">
          {mark.author} · {new Date(mark.time).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' })}
          {page !== null && edition.pages[page] ? ` · ${message('canvas.onPage', { number: pageNumber(edition, page) })}` : ''}
          {mark.settled ? ` · ${message('marks.settled-by', { by: mark.settled.by })}${mark.settled.why === '' ? '' : `：${mark.settled.why}`}` : ''}
        </p>
        {mark.replies.map((each, i) => <p key={i} className="mark-reply"><b>{each.author}</b> {each.text}</p>)}
      </div>
      {isCurrent ? <div role="gridcell"><Decide mark={mark} words={WRITTEN.has(mark.kind) ? wordsOf(edition, mark) : null} /></div> : null}
    </div>
  );
});

/** What can be done about the mark that is looked at. */
function Decide({ mark, words }: { readonly mark: Mark; readonly words: string | null }) {
  const message = useMessage();
  const [answer, setAnswer] = useState('');
  const edited = useReview((review) => review.edited === mark.id);
  // What would move is shown while one is about to accept: from the keyboard in the list, or with the pointer here.
  const [isNear, setNear] = useState(false);
  const inList = useReview((review) => review.inList);
  const field = useRef<HTMLInputElement>(null);
  const changes = CHANGES.has(mark.kind);
  const send = () => {
    if (reply(mark.id, answer)) setAnswer('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') send();
    else if (event.key === 'Escape') field.current?.closest<HTMLElement>('[role="grid"]')?.focus();
  };
  if (edited) return <div onClick={(event) => event.stopPropagation()}><MarkEditor mark={mark} words={words} onDone={() => leaveEditor(mark)} /></div>;
  return (
    <div className="mark-decide" onClick={(event) => event.stopPropagation()} onPointerEnter={() => setNear(true)} onPointerLeave={() => setNear(false)}>
      {mark.state === 'open' ? (
        <>
          {changes ? <MovesNote mark={mark} shown={isNear || inList} /> : null}
          <div className="mark-buttons">
            <button type="button" className="button primary" onClick={() => void acceptSafely([mark.id])} data-testid="accept-mark"><CheckIcon size={13} aria-hidden />{message(changes ? 'marks.accept' : 'marks.resolve')}</button>
            {changes ? <button type="button" className="button" onClick={() => settle([mark.id], 'rejected')} data-testid="reject-mark"><X size={13} aria-hidden />{message('marks.reject')}</button> : null}
            <span className="stretch" />
            {isOwn(mark) ? <IconButton size="small" icon={Pencil} label={message('marks.edit')} onClick={() => useReview.setState({ edited: mark.id })} testId="edit-mark" /> : null}
            <IconButton size="small" icon={Trash2} label={message('command.remove-mark')} onClick={() => removeCurrent()} testId="remove-mark" />
          </div>
        </>
      ) : null}
      <div className="field mark-answer">
        <MessageSquare size={13} aria-hidden />
        <input ref={field} aria-label={message('marks.reply')} placeholder={message('marks.reply')} value={answer} spellCheck={false} onChange={(event) => setAnswer(event.target.value)} onKeyDown={onKeyDown} data-testid="mark-reply" />
      </div>
    </div>
  );
}

/** The list has the keyboard again. */
function leaveEditor({ id }: Mark): void {
  useReview.setState({ edited: null });
  document.getElementById(`mark-${id}`)?.closest<HTMLElement>('[role="grid"]')?.focus();
}

/** Up and down go from mark to mark, Enter accepts and goes on, Backspace turns down, F2 writes one's own anew. */
function listKeys(event: KeyboardEvent): void {
  if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
  const { current } = useReview.getState();
  if (event.key === 'ArrowDown') stepMark(1);
  else if (event.key === 'ArrowUp') stepMark(-1);
  else if (event.key === 'Enter' && current) void acceptSafely([current]);
  else if (event.key === 'F2' && current) editOwn(current);
  else if ((event.key === 'Backspace' || event.key === 'Delete') && current) settle([current], 'rejected');
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function editOwn(id: MarkId): void {
  const mark = openFile().store.getState().edition.marks[id];
  if (mark && isOwn(mark)) useReview.setState({ edited: id });
  else if (mark) useSession.getState().toast({ tone: 'info', key: 'refusal.mark-not-yours', values: { author: mark.author } });
}

const scrollIntoView = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' });
