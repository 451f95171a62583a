import { Check, ChevronLeft, ChevronRight, CircleAlert, Languages, LoaderCircle } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { ptToMm } from '../../geometry/units';
import { columnAt, rowAt } from '../../model/grid';
import { pagesInOrder } from '../../model/page-order';
import { useApp } from '../app-store';
import type { OpenFile } from '../app-store';
import { useSession } from '../session-store';
import { useSettings } from '../settings-store';
import { useDocument } from '../use-document';
import { useMessage } from '../use-message';
import { TrackSign } from '../tracking/track-note';
import { CommandButton } from './command-button';
import { FindingsBell } from './findings-bell';

/** Where we are, what the pointer is over, whether the work is safe. */
export function StatusBar({ open }: { readonly open: OpenFile }) {
  const message = useMessage();
  const language = useSettings((settings) => settings.language);
  const change = useSettings((settings) => settings.change);
  return (
    <footer className="status-bar">
      <PageNumber />
      <span className="bar-line" />
      <Position />
      <span className="stretch" />
      <TrackSign />
      <FindingsBell />
      <span className="bar-line" />
      <SaveState open={open} />
      <span className="bar-line" />
      <button
        type="button"
        className="status-button group"
        title={message('status.language')}
        data-testid="language-switch"
        onClick={() => change({ language: language === 'en' ? 'zh-CN' : 'en' })}
      >
        <Languages size={13} aria-hidden />
        {language === 'en' ? 'English' : '中文'}
        <span className="visually-hidden">{message('status.language')}</span>
      </button>
    </footer>
  );
}

function PageNumber() {
  const message = useMessage();
  const current = useSession((session) => session.page);
  const pages = useDocument((state) => pagesInOrder(state.edition));
  const number = pages.findIndex((page) => page.id === current) + 1;
  const master = useDocument((state) => (state.edition.pages[current ?? '']?.role === 'master' ? state.edition.pages[current!]!.name : null));
  // A master has no number; the way back is in the inspector, and every page in the strip.
  if (master !== null) return <div className="group" data-testid="page-number"><span className="status-master">{message('status.master', { name: master })}</span></div>;
  return (
    <div className="group" data-testid="page-number">
      <CommandButton command="previous-page" icon={ChevronLeft} size="small" disabled={number <= 1} />
      <span>{message('status.page', { number, count: pages.length, name: pages[number - 1]?.name ?? '' })}</span>
      <CommandButton command="next-page" icon={ChevronRight} size="small" disabled={number >= pages.length} />
    </div>
  );
}

function Position() {
  const message = useMessage();
  const cursor = useSession((session) => session.cursor);
  const current = useSession((session) => session.page);
  const page = useDocument((state) => state.edition.pages[current ?? '']);
  if (!cursor || !page) return <span className="position" />;
  const values = {
    x: ptToMm(cursor.x).toFixed(1), y: ptToMm(cursor.y).toFixed(1), column: columnAt(page, cursor.x) + 1, row: rowAt(page, cursor.y) + 1,
  };
  return <span className="position">{message('status.position', values)}</span>;
}

function SaveState({ open }: { readonly open: OpenFile }) {
  const message = useMessage();
  const saving = useApp((app) => app.saving);
  const journal = useSyncExternalStore(open.sender.subscribe, open.sender.status);
  const unsaved = useDocument((state) => state.unsaved);
  if (journal.kind === 'failing') {
    return (
      <span className="save-state bad" role="alert" data-testid="save-state" data-state="failing">
        <CircleAlert size={13} aria-hidden />
        {message('status.journal-failing', { count: journal.waiting })}
      </span>
    );
  }
  const busy = saving || journal.kind === 'sending';
  const state = saving ? 'saving' : journal.kind === 'sending' ? 'journalling' : unsaved ? 'journalled' : 'saved';
  return (
    <span className="save-state" data-testid="save-state" data-state={state}>
      {busy ? <LoaderCircle size={13} aria-hidden /> : <Check size={13} aria-hidden />}
      {message(`status.${state}`)}
    </span>
  );
}
