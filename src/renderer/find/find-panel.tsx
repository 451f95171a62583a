import { CaseSensitive, ChevronDown, ChevronUp, Regex, WholeWord } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { Edition } from '../../model/edition';
import type { TextMatch } from '../../model/find-text';
import { pageNumber } from '../../model/page-order';
import { partText } from '../../model/story-text';
import { explain } from '../../strings/format-message';
import { ask, findNow, replaceCurrent, replaceTicked, showMatch, stepMatch, tickMatch } from '../actions/find-actions';
import { useSession } from '../session-store';
import { Check } from '../ui/check';
import { IconButton } from '../ui/icon-button';
import { Segments } from '../ui/segments';
import { useCalmDocument } from '../use-document';
import { useLanguage, useMessage } from '../use-message';
import { FIND_SCOPES, matchKey, useFind } from './find-store';
import type { FindState } from './find-store';
import './find-panel.css';

/** Drawn at most; the count tells of the rest. */
const SHOWN = 300;
/** Characters of context on each side. */
const CONTEXT = 14;

/** Find and replace: words over a story, a page or the edition, each match with what it becomes. */
export function FindPanel() {
  const message = useMessage();
  const language = useLanguage();
  const { shown: edition } = useCalmDocument();
  const page = useSession((session) => session.page);
  const story = useSession((session) => session.editing?.story ?? session.selection[0] ?? session.basket.ids[0] ?? null);
  const state = useFind();
  const { query, replacement, scope, replacing, focus, matches, cut, fault, left, current } = state;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), [focus]);
  // After an edit, a turn of the page or another story: once nothing more urgent waits.
  useEffect(() => {
    const later = requestIdleCallback(() => void findNow(), { timeout: 500 });
    return () => cancelIdleCallback(later);
  }, [edition, page, story]);
  const ticked = matches.filter((match) => !left.has(matchKey(match))).length;
  return (
    <aside className="panel grow find-panel" aria-label={message('find.title')} data-testid="find-panel" data-find onKeyDown={panelKeys}>
      <div className="find-head">
        <div className="field" data-invalid={fault !== null || undefined}>
          <input
            ref={field}
            aria-label={message('find.what')}
            placeholder={message('find.what')}
            value={query.text}
            spellCheck={false}
            data-testid="find-text"
            onChange={(event) => ask({ query: { text: event.target.value } })}
            onKeyDown={(event) => fieldKeys(event, () => void stepMatch(event.shiftKey ? -1 : 1))}
          />
          <Toggle icon={CaseSensitive} name="matchCase" state={state} />
          <Toggle icon={WholeWord} name="wholeWord" state={state} />
          <Toggle icon={Regex} name="pattern" state={state} />
        </div>
        {fault ? <p className="form-note warn" role="alert" data-testid="find-fault">{explain(language, fault)}</p> : null}
        {replacing ? (
          <div className="field">
            <input
              aria-label={message('find.replacement')}
              placeholder={message('find.replacement')}
              value={replacement}
              spellCheck={false}
              data-testid="find-replacement"
              onChange={(event) => ask({ replacement: event.target.value })}
              onKeyDown={(event) => fieldKeys(event, () => void replaceCurrent())}
            />
          </div>
        ) : null}
        <Segments wide label={message('find.scope')} value={scope} segments={FIND_SCOPES.map((value) => ({ value, label: message(`find.scope.${value}`) }))} onChange={(next) => ask({ scope: next })} testId="find-scope" />
        <Check label={message('find.anyWidth')} checked={query.anyWidth} onChange={(anyWidth) => ask({ query: { anyWidth } })} testId="find-anyWidth" />
        <div className="find-steps">
          <output className="stretch" data-testid="find-count">{query.text === '' ? '' : message('find.count', { count: matches.length, more: cut ? 'yes' : 'no' })}</output>
          <IconButton size="small" icon={ChevronUp} label={message('command.find-previous')} disabled={matches.length === 0} onClick={() => void stepMatch(-1)} testId="find-previous" />
          <IconButton size="small" icon={ChevronDown} label={message('command.find-next')} disabled={matches.length === 0} onClick={() => void stepMatch(1)} testId="find-next" />
        </div>
        {replacing ? (
          <div className="find-steps">
            <button type="button" className="button" disabled={matches.length === 0} onClick={() => void replaceCurrent()} data-testid="replace-one">{message('find.replace')}</button>
            <button type="button" className="button primary stretch" disabled={ticked === 0} onClick={() => void replaceTicked()} data-testid="replace-all">{message('find.replace-all', { count: ticked })}</button>
          </div>
        ) : null}
      </div>
      <div className="panel-body find-list" data-testid="find-list">
        {matches.slice(0, SHOWN).map((match, index) => <MatchRow key={matchKey(match)} edition={edition} match={match} index={index} isCurrent={index === current} isTicked={!left.has(matchKey(match))} replacing={replacing} />)}
        {matches.length > SHOWN ? <p className="form-note">{message('find.more', { count: matches.length - SHOWN })}</p> : null}
        {query.text === '' ? <p className="panel-empty">{message('find.empty')}</p> : matches.length === 0 && fault === null ? <p className="panel-empty">{message('find.none')}</p> : null}
      </div>
    </aside>
  );
}

function Toggle({ icon, name, state }: { readonly icon: typeof Regex; readonly name: 'matchCase' | 'wholeWord' | 'pattern'; readonly state: FindState }) {
  const message = useMessage();
  return <IconButton size="small" icon={icon} label={message(`find.${name}`)} pressed={state.query[name]} onClick={() => ask({ query: { [name]: !state.query[name] } })} testId={`find-${name}`} />;
}

/** One match in its context, with what it becomes; a click goes there, a double click into the text. */
function MatchRow({ edition, match, index, isCurrent, isTicked, replacing }: { readonly edition: Edition; readonly match: TextMatch; readonly index: number; readonly isCurrent: boolean; readonly isTicked: boolean; readonly replacing: boolean }) {
  const message = useMessage();
  const story = edition.stories[match.story];
  const part = story?.text[match.part];
  if (!story || !part) return null;
  const text = partText(part);
  const frame = Object.values(edition.frames).find((each) => each.type === 'text' && (each.story === match.story || each.stack.includes(match.story)));
  return (
    <div className="find-row" data-current={isCurrent || undefined} ref={isCurrent ? scrollIntoView : null}>
      {replacing ? <input type="checkbox" aria-label={message('find.tick')} checked={isTicked} onChange={(event) => tickMatch(match, event.target.checked)} data-testid="find-tick" /> : null}
      <button type="button" className="find-match" aria-current={isCurrent || undefined} onClick={() => showMatch(index)} onDoubleClick={() => showMatch(index, true)} data-testid="find-match">
        <span className="words">
          {match.start > CONTEXT ? '…' : ''}{text.slice(Math.max(0, match.start - CONTEXT), match.start)}
          {replacing && isTicked && match.found !== match.replaced ? <><del>{match.found}</del><ins>{match.replaced.replaceAll('\n', '↵')}</ins></> : <mark>{match.found}</mark>}
          {text.slice(match.end, match.end + CONTEXT * 2)}
        </span>
        <span className="ellipsis where">{story.slug} · {frame ? message('canvas.onPage', { number: pageNumber(edition, frame.page) }) : message('find.in-basket')}</span>
      </button>
    </div>
  );
}

const scrollIntoView = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' });

function fieldKeys(event: KeyboardEvent, onEnter: () => void): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  event.preventDefault();
  if (event.ctrlKey || event.metaKey) void replaceTicked();
  else onEnter();
}

function panelKeys(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.stopPropagation();
  useSession.getState().showSide('inspector', true);
}
