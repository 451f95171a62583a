import { Bookmark, ChevronDown, ChevronLeft, ChevronRight, ChevronUp, Columns2, Layers2, Maximize, Repeat, RefreshCw, X } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { PastVersion } from '../../ipc/version-history';
import { compareEditions } from '../../proof/compare-editions';
import type { Difference } from '../../proof/difference';
import { explained } from '../use-message';
import { useApp } from '../app-store';
import { runCommand } from '../commands-run';
import { IconButton } from '../ui/icon-button';
import { Segments } from '../ui/segments';
import { useDocument, useOpenDocument } from '../use-document';
import { useLanguage, useMessage } from '../use-message';
import { ComparePanes } from './compare-panes';
import type { CompareStage } from './compare-stage';
import { CorrectionsList } from './corrections-list';
import { DifferenceList } from './difference-list';
import { differenceRects } from './difference-rects';
import { RestoreBar } from './restore-bar';
import { Timeline } from './timeline';
import { useCorrections } from './use-corrections';
import { useShownSides } from './use-shown-sides';
import { useSides } from './use-sides';
import type { Side } from './version-sides';
import { versionName } from './version-name';
import { closeVersions, pagesOf, refreshHistory, stepDifference } from './versions-actions';
import { onVersionsKey, turn } from './versions-keys';
import { COMPARE_MODES, NOW, useVersionsView } from './versions-view';
import type { SideName } from './versions-view';
import './versions.css';

/** How long each side is seen while they blink by themselves, ms: slow enough to look at, fast enough to see what jumps. */
const BLINK_MS = 650;
const LISTINGS = ['differences', 'corrections'] as const;
const MODE_ICONS = { blink: Repeat, beside: Columns2, overlay: Layers2 } as const;
const NONE: readonly Difference[] = [];

/** The versions of the edition over the desk: all that was saved at the left, two of them compared, what differs at the right. */
export function VersionsScreen() {
  const message = useMessage();
  const root = useRef<HTMLDivElement>(null);
  const { id } = useOpenDocument();
  const saving = useApp((app) => app.saving);
  const unsaved = useDocument((state) => state.unsaved);
  const history = useVersionsView((view) => view.history);
  const chosen = useVersionsView((view) => view.chosen);
  const sides = useSides();
  const entries = history === null || history === 'failed' ? null : history.entries;
  const keys = useRef<Parameters<typeof onVersionsKey>[1]>({ listed: NONE, pages: [], stage: null });

  useEffect(() => {
    // What lies under it is out of reach of keys and screen readers.
    const covered = [...(root.current?.parentElement?.children ?? [])].filter((element) => element !== root.current && !element.hasAttribute('inert'));
    for (const element of covered) element.setAttribute('inert', '');
    root.current?.focus();
    return () => {
      for (const element of covered) element.removeAttribute('inert');
      document.querySelector<HTMLElement>('[data-testid="page-stage"]')?.focus();
    };
  }, []);
  // A save is a new version.
  useEffect(() => {
    if (!saving) void refreshHistory();
  }, [saving, id]);

  const failure = [sides.before, sides.after].flatMap((side) => (side && 'failure' in side ? [side.failure] : []))[0];
  const before = sides.before && 'side' in sides.before ? sides.before.side : null;
  const after = sides.after && 'side' in sides.after ? sides.after.side : null;
  return (
    <div ref={root} className="versions" data-testid="versions" tabIndex={-1} onKeyDown={(event) => onVersionsKey(event, keys.current)}>
      <aside className="versions-left">
        <header className="versions-head">
          <h2>{message('versions.title')}</h2>
          <span className="stretch" />
          <IconButton icon={Bookmark} label={message('command.keep-version').replace(/…$/, '')} keys="K" onClick={() => runCommand('keep-version')} testId="keep-version" />
        </header>
        {history === 'failed' ? (
          <div className="versions-note">
            <p>{message('versions.failed')}</p>
            <button type="button" className="button" onClick={() => void refreshHistory()}><RefreshCw size={13} aria-hidden />{message('versions.again')}</button>
          </div>
        ) : null}
        {history !== null && history !== 'failed' && history.failure ? <p className="versions-note warn">{message('versions.not-kept', { reason: explained(history.failure) })}</p> : null}
        {history !== null && history !== 'failed' && history.damaged > 0 ? <p className="versions-note warn">{message('versions.damaged', { count: history.damaged })}</p> : null}
        {entries ? <Timeline entries={entries} unsaved={unsaved} /> : null}
      </aside>
      {entries && entries.length === 0 ? <Empty /> : null}
      {failure ? <div className="versions-empty"><p>{explained(failure)}</p></div> : null}
      {entries && entries.length > 0 && !failure && (!before || !after) ? <div className="versions-empty"><p className="muted" role="status">{message('versions.reading')}</p></div> : null}
      {entries && before && after && !failure ? <Comparison before={before} after={after} entries={entries} chosen={chosen} keysRef={keys} /> : null}
      <IconButton className="versions-close" icon={X} label={message('versions.close')} keys="Esc" onClick={closeVersions} testId="versions-close" />
    </div>
  );
}

function Empty() {
  const message = useMessage();
  return (
    <div className="versions-empty" data-testid="versions-empty">
      <h3>{message('versions.empty.title')}</h3>
      <p>{message('versions.empty.how')}</p>
      <p>
        <button type="button" className="button primary" onClick={() => runCommand('save')}>{message('command.save')}</button>
        <button type="button" className="button" onClick={() => runCommand('keep-version')}>{message('command.keep-version')}</button>
      </p>
    </div>
  );
}

interface ComparisonProps {
  readonly before: Side;
  readonly after: Side;
  readonly entries: readonly PastVersion[];
  readonly chosen: Readonly<Record<SideName, string | null>>;
  readonly keysRef: { current: Parameters<typeof onVersionsKey>[1] };
}

function Comparison({ before, after, entries, chosen, keysRef }: ComparisonProps) {
  const message = useMessage();
  const language = useLanguage();
  const mode = useVersionsView((view) => view.mode);
  const shown = useVersionsView((view) => view.shown);
  const steady = useVersionsView((view) => view.steady);
  const hidden = useVersionsView((view) => view.hidden);
  const selected = useVersionsView((view) => view.difference);
  const wanted = useVersionsView((view) => view.page);
  const [stage, setStage] = useState<CompareStage | null>(null);
  const listing = useVersionsView((view) => view.listing);
  const thisPage = useVersionsView((view) => view.thisPage);
  const differences = useDeferredValue(useMemo(() => (listing === 'differences' ? compareEditions(before.edition, after.edition) : NONE), [listing, before.edition, after.edition]));
  const wantedPage = wanted !== null && (before.edition.pages[wanted] || after.edition.pages[wanted]) ? wanted : null;
  const corrections = useCorrections(before.edition, after.edition, listing === 'corrections', thisPage ? wantedPage : null);
  const listed = useMemo(
    () => (listing === 'corrections' ? (corrections ?? []).map(({ difference }) => difference) : differences.filter(({ area }) => !hidden.includes(area))),
    [listing, corrections, differences, hidden],
  );
  const pages = useMemo(() => pagesOf(before.edition, after.edition), [before.edition, after.edition]);
  const looked = listed.find(({ id }) => id === selected) ?? null;
  const page = wantedPage ?? pages[0] ?? null;
  const sides = useShownSides({ before, after, page, listed, looked, stage });
  keysRef.current = { listed, pages, stage };

  useEffect(() => {
    if (!steady) return undefined;
    const timer = setInterval(() => useVersionsView.setState(({ shown: now }) => ({ shown: now === 'before' ? 'after' : 'before' })), BLINK_MS);
    return () => clearInterval(timer);
  }, [steady]);
  // A difference is looked at on the page where it really stands: a story runs on to others.
  useEffect(() => {
    if (!looked || !stage) return;
    const places = [...differenceRects(after, looked.after), ...differenceRects(before, looked.before)];
    const on = places.some((place) => place.page === page) ? page : places[0]?.page;
    if (on !== undefined && on !== page) useVersionsView.getState().set({ page: on });
    else if (looked.area !== 'page') stage.goTo(places.flatMap((place) => (place.page === page ? [place.rect] : [])));
    else stage.fit();
    // The place is looked at once, when it is chosen; a later change of the edition moves nothing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [selected, stage, page, mode]);

  const nameOf = (id: string | null): string => {
    const entry = entries.find((each) => each.id === id);
    return entry ? versionName(language, entry) : message('versions.now');
  };
  const names = { before: nameOf(chosen.before), after: nameOf(chosen.after) };
  const record = page === null ? undefined : after.edition.pages[page] ?? before.edition.pages[page];
  const number = pages.indexOf(page ?? '') + 1;
  return (
    <>
      <div className="versions-main">
        <header className="versions-head">
          <Segments
            label={message('versions.mode')}
            value={mode}
            segments={COMPARE_MODES.map((value) => ({ value, label: message(`versions.mode.${value}`), icon: MODE_ICONS[value] }))}
            onChange={(value) => useVersionsView.getState().set({ mode: value, steady: false })}
            testId="compare-mode"
          />
          <span className="versions-mode">{message(`versions.mode.${mode}`)}</span>
          {mode === 'blink' ? (
            <button type="button" className="button quiet versions-blink" aria-pressed={steady} onClick={() => useVersionsView.getState().set({ steady: !steady })}>
              {message(steady ? 'versions.blink.stop' : 'versions.blink.start')}<kbd>B</kbd>
            </button>
          ) : null}
          <span className="stretch" />
          <IconButton icon={ChevronLeft} label={message('versions.page.previous')} keys="PgUp" disabled={number <= 1} onClick={() => turn(pages, -1)} />
          <span className="versions-page ellipsis" data-testid="versions-page">{record ? message('versions.page', { number, count: pages.length, name: record.name }) : ''}</span>
          <IconButton icon={ChevronRight} label={message('versions.page.next')} keys="PgDn" disabled={number >= pages.length} onClick={() => turn(pages, 1)} />
          <IconButton icon={Maximize} label={message('command.fit-page')} keys="0" onClick={() => stage?.fit()} />
        </header>
        <ComparePanes mode={mode} shown={shown} sides={sides} names={names} onStage={setStage} />
        <footer className="versions-help">{message(`versions.help.${mode}`)}</footer>
      </div>
      <aside className="versions-right">
        <header className="versions-head versions-steps">
          <IconButton icon={ChevronUp} label={message('versions.previous')} keys="Shift+F8" disabled={listed.length === 0} onClick={() => stepDifference(listed, -1)} />
          <IconButton icon={ChevronDown} label={message('versions.next')} keys="F8" disabled={listed.length === 0} onClick={() => stepDifference(listed, 1)} testId="next-difference" />
          <span className="stretch" />
          <Segments
            label={message('versions.listing')}
            value={listing}
            segments={LISTINGS.map((value) => ({ value, label: message(`versions.listing.${value}`) }))}
            onChange={(value) => useVersionsView.getState().set({ listing: value, difference: null })}
            testId="version-listing"
          />
        </header>
        {listing === 'corrections' ? <CorrectionsList items={corrections} then={before.edition} later={after.edition} /> : (
          <>
            <DifferenceList differences={differences} listed={listed} before={before.edition} after={after.edition} />
            <RestoreBar then={before.edition} name={names.before} page={page} looked={looked} isAgainstNow={chosen.after === NOW} />
          </>
        )}
      </aside>
    </>
  );
}
