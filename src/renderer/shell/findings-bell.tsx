import { Bell, BellRing, CircleAlert, TriangleAlert } from 'lucide-react';
import { useEffect } from 'react';
import { keysLabel } from '../command-menus';
import { runCommand } from '../commands-run';
import { countFindings, findingsOn, type FindingsCount } from '../preflight/count-findings';
import { findingsOf } from '../preflight/findings-of';
import { useFindings } from '../preflight/use-findings';
import { useSession } from '../session-store';
import { Tooltip } from '../ui/tooltip';
import { useDocument, useDocumentStore } from '../use-document';
import { useMessage } from '../use-message';

/** How many things preflight has found, on the page in view and in the edition; a click opens the list of them. */
export function FindingsBell() {
  const message = useMessage();
  const page = useSession((session) => session.page);
  const open = useSession((session) => session.panels.preflight);
  const several = useDocument((state) => Object.keys(state.edition.pages).length > 1);
  const { findings, revision, gathering } = useFindings();
  useLookAgain();
  const here = countFindings(findingsOn(findings, page === null ? null : [page]));
  const all = countFindings(findings);
  const state = revision < 0 ? 'unknown' : all.errors > 0 ? 'errors' : all.warnings > 0 ? 'warnings' : 'clear';
  const Icon = state === 'errors' ? BellRing : Bell;
  const label = message('preflight.bell.label', { page: message('preflight.bell.label.page', { ...here }), edition: message('preflight.bell.label.edition', { ...all }) });
  return (
    <Tooltip label={label} keys={keysLabel('show-preflight')} side="top">
      <button
        type="button"
        className={`status-button group findings-bell ${state}`}
        aria-pressed={open}
        data-testid="findings-bell"
        data-state-of={state}
        data-errors={all.errors}
        data-warnings={all.warnings}
        data-page-errors={here.errors}
        data-page-warnings={here.warnings}
        data-revision={revision}
        data-gathering={gathering}
        onClick={() => runCommand('show-preflight')}
      >
        <Icon size={13} aria-hidden />
        <span className="visually-hidden">{label}</span>
        {several ? <span className="muted">{message('preflight.bell.page')}</span> : null}
        <Counts {...here} />
        {several ? (
          <>
            <span className="muted">{message('preflight.bell.edition')}</span>
            <Counts {...all} />
          </>
        ) : null}
      </button>
    </Tooltip>
  );
}

function Counts({ errors, warnings }: FindingsCount) {
  return (
    <>
      <span className={`count ${errors > 0 ? 'errors' : ''}`}><CircleAlert size={12} aria-hidden />{errors}</span>
      <span className={`count ${warnings > 0 ? 'warnings' : ''}`}><TriangleAlert size={12} aria-hidden />{warnings}</span>
    </>
  );
}

/** Who comes back to the window may have moved or mended a file in another program. */
function useLookAgain(): void {
  const store = findingsOf(useDocumentStore());
  useEffect(() => {
    const look = () => store.refresh();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [store]);
}
