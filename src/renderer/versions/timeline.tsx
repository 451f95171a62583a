import { Bookmark, FileClock, PenLine } from 'lucide-react';
import { Fragment } from 'react';
import type { PastVersion } from '../../ipc/version-history';
import type { VersionChanges } from '../../model/version-changes';
import { useLanguage, useMessage } from '../use-message';
import { choose } from './versions-actions';
import { versionDay, versionTime } from './version-name';
import { NOW, useVersionsView } from './versions-view';
import type { SideName } from './versions-view';

interface TimelineProps {
  readonly entries: readonly PastVersion[];
  /** There is work that no save holds yet. */
  readonly unsaved: boolean;
}

/** All that was saved, newest first: what a click chooses is compared with now; the two small buttons choose either side. */
export function Timeline({ entries, unsaved }: TimelineProps) {
  const message = useMessage();
  const language = useLanguage();
  const { before, after } = useVersionsView((view) => view.chosen);
  const newest = [...entries].reverse();
  return (
    <ol className="timeline" aria-label={message('versions.timeline')} data-testid="timeline">
      <li className="timeline-row" data-after={after === NOW || undefined}>
        <div className="timeline-entry">
          <PenLine size={14} aria-hidden />
          <span className="timeline-words"><b>{message('versions.now')}</b><span className="muted">{message(unsaved ? 'versions.now.unsaved' : 'versions.now.saved')}</span></span>
        </div>
        <Side side="after" id={NOW} name={message('versions.now')} on={after === NOW} />
      </li>
      {newest.map((entry, index) => {
        const day = versionDay(language, entry);
        const time = versionTime(language, entry);
        const named = entry.label ?? (entry.round === null ? null : message('versions.round', { round: entry.round }));
        return (
          <Fragment key={entry.id}>
            {newest[index - 1] && versionDay(language, newest[index - 1]!) === day ? null : <li className="timeline-day">{day}</li>}
            <li className="timeline-row" data-testid="version" data-before={before === entry.id || undefined} data-after={after === entry.id || undefined}>
              <button type="button" className="timeline-entry" aria-current={before === entry.id} onClick={() => choose('before', entry.id)}>
                {named === null ? <FileClock size={14} aria-hidden /> : <Bookmark size={14} fill="currentColor" aria-hidden />}
                <span className="timeline-words">
                  {named === null ? <b>{time}</b> : <b className="ellipsis">{named}</b>}
                  <span className="muted">{[named === null ? null : time, entry.user || message('versions.first')].filter(Boolean).join(' · ')}</span>
                  {entry.changes ? <Changes changes={entry.changes} /> : null}
                </span>
              </button>
              <Side side="before" id={entry.id} name={named ?? time} on={before === entry.id} />
              <Side side="after" id={entry.id} name={named ?? time} on={after === entry.id} />
            </li>
          </Fragment>
        );
      })}
    </ol>
  );
}

/** What the version changed, in short. */
function Changes({ changes }: { readonly changes: VersionChanges }) {
  const message = useMessage();
  const said = (['pages', 'stories', 'marked', 'settled'] as const).flatMap((what) => (changes[what] > 0 ? [message(`versions.changes.${what}`, { count: changes[what] })] : []));
  return <span className="muted timeline-changes" data-testid="version-changes">{said.length > 0 ? said.join(' · ') : message('versions.changes.none')}</span>;
}

function Side({ side, id, name, on }: { readonly side: SideName; readonly id: string; readonly name: string; readonly on: boolean }) {
  const message = useMessage();
  return (
    <button type="button" className={`timeline-side ${side}`} aria-pressed={on} aria-label={message(`versions.choose.${side}`, { name })} title={message(`versions.choose.${side}`, { name })} onClick={() => choose(side, id)}>
      {message(`versions.letter.${side}`)}
    </button>
  );
}
