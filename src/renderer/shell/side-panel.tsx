import { ChecksPanel } from '../checks/checks-panel';
import { FindPanel } from '../find/find-panel';
import { LibraryPanel } from '../library/library-panel';
import { Inspector } from '../panels/inspector/inspector';
import { useSession } from '../session-store';
import type { SideTab } from '../session-store';
import { MarksPanel } from '../review/marks-panel';
import { useReview } from '../review/review-store';
import { StylePanel } from '../style-panel/style-panel';
import { useMessage } from '../use-message';

const TABS = ['inspector', 'styles', 'library', 'find', 'marks', 'checks'] as const satisfies readonly SideTab[];
/** Nothing is set while the edition is read. */
const READING = ['marks', 'checks', 'find'] as const satisfies readonly SideTab[];

/** The right side: the inspector, the house style, its library, find and replace. */
export function SidePanel() {
  const message = useMessage();
  const reading = useReview((review) => review.open);
  const chosen = useSession((session) => session.sideTab);
  const tab = reading && chosen !== 'find' && chosen !== 'checks' ? 'marks' : chosen;
  return (
    <div className="panel grow" data-testid="side-panel">
      <div className="side-tabs" role="tablist" aria-label={message('side.tabs')}>
        {(reading ? READING : TABS).map((name) => (
          <button key={name} type="button" role="tab" className="tab" aria-selected={tab === name} data-state={tab === name ? 'active' : undefined} onClick={() => useSession.getState().showSide(name, true)} data-testid={`side-${name}`}>
            {message(`side.${name}`)}
          </button>
        ))}
      </div>
      {tab === 'styles' ? <StylePanel /> : tab === 'library' ? <LibraryPanel /> : tab === 'find' ? <FindPanel /> : tab === 'marks' ? <MarksPanel /> : tab === 'checks' ? <ChecksPanel /> : <Inspector />}
    </div>
  );
}
