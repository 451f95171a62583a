import { AlertTriangle, Layers } from 'lucide-react';
import { memo, useEffect, useRef } from 'react';
import type { KeyboardEvent, PointerEvent as ReactPointerEvent } from 'react';
import type { DisplayList } from '../../display/display-list';
import { setPage } from '../../commands/set-page';
import type { Page } from '../../model/page';
import type { Standing } from '../../model/signing/standing';
import { run } from '../actions/frame-actions';
import { PageThumb } from '../pages/page-thumb';
import { useSession } from '../session-store';
import { StandingChip } from '../sign/standing-chip';
import { CommandContextMenu } from '../shell/command-context-menu';
import { useMessage } from '../use-message';
import type { PlanStory } from './page-marks';
import { openPage } from './plan-actions';
import { usePlanView } from './plan-view';
import type { PlanDrag } from './use-plan-drag';

export interface PlanPageProps {
  readonly page: Page;
  readonly number: number;
  readonly list: DisplayList | null;
  readonly width: number;
  /** Where it stands in the edition's workflow; null: the edition goes through none. */
  readonly stands: Standing | null;
  readonly errors: number;
  readonly warnings: number;
  readonly stories: readonly PlanStory[];
  readonly showStories: boolean;
  /** What letting go here would do. */
  readonly drop: { readonly kind: PlanDrag['kind']; readonly alt: boolean; readonly behind: boolean } | null;
  readonly dragged: boolean;
  readonly start: (drag: PlanDrag) => (event: ReactPointerEvent) => void;
}

/** A page on the plan: its sheet, number, name and state, what is wrong, and its stories. */
export const PlanPage = memo(function PlanPage({ page, number, list, width, stands, errors, warnings, stories, showStories, drop, dragged, start }: PlanPageProps) {
  const message = useMessage();
  const selected = usePlanView((view) => view.selected.includes(page.id));
  const focused = usePlanView((view) => view.selected.at(-1) === page.id);
  const writing = usePlanView((view) => (view.writing?.page === page.id ? view.writing.what : null));
  const sheet = useRef<HTMLDivElement>(null);
  const overset = stories.filter(({ lines }) => lines !== null && lines > 0).length;
  const height = Math.round((width * page.height) / page.width);
  const state = message(`page.state.${page.state}`);

  useEffect(() => {
    if (!focused || writing !== null) return;
    sheet.current?.focus({ preventScroll: true });
    sheet.current?.scrollIntoView({ block: 'nearest' });
  }, [focused, writing, number]);

  const pick = (event: ReactPointerEvent): void => {
    const { selected: all, select } = usePlanView.getState();
    if (event.button === 2 && all.includes(page.id)) return;
    const toggles = event.ctrlKey || event.metaKey || event.shiftKey;
    if (!toggles) select([page.id]);
    else if (all.includes(page.id) && all.length > 1) select(all.filter((id) => id !== page.id));
    else select([...all.filter((id) => id !== page.id), page.id]);
  };

  return (
    <div className="plan-card" style={{ width }} data-plan-page={page.id} data-state={page.state} data-selected={selected || undefined} data-dragged={dragged || undefined} data-drop={dropMark(drop)} data-testid="plan-page">
      <CommandContextMenu on="page">
        <div
          ref={sheet}
          className="plan-sheet"
          role="button"
          tabIndex={focused ? 0 : -1}
          aria-pressed={selected}
          aria-label={message('plan.label', { number, name: page.name, state, overset, errors })}
          data-plan-sheet={page.id}
          style={{ width, height }}
          onPointerDown={(event) => {
            pick(event);
            start({ kind: 'page', page: page.id })(event);
          }}
          onContextMenu={() => useSession.getState().setPage(page.id)}
          onDoubleClick={() => openPage(page.id)}
        >
          {list ? <PageThumb list={list} width={width} /> : <span className="plan-blank" style={{ width, height }} />}
          {overset > 0 || errors + warnings > 0 ? (
            <span className="plan-badges" aria-hidden>
              {overset > 0 ? <span className="plan-badge over" title={message('plan.overset', { count: overset })} data-testid="plan-overset"><Layers size={10} />{overset}</span> : null}
              {errors > 0 ? <span className="plan-badge error" title={message('plan.errors', { count: errors })}><AlertTriangle size={10} />{errors}</span> : null}
              {errors === 0 && warnings > 0 ? <span className="plan-badge warning" title={message('plan.warnings', { count: warnings })}><AlertTriangle size={10} />{warnings}</span> : null}
            </span>
          ) : null}
          {drop ? <span className="plan-drop-word">{message(drop.kind === 'page' ? (drop.alt ? 'plan.drop.swap' : 'plan.drop.move') : drop.alt ? 'plan.drop.run-on' : 'plan.drop.story')}</span> : null}
        </div>
      </CommandContextMenu>
      <div className="plan-foot" onDoubleClick={() => usePlanView.getState().write({ page: page.id, what: 'name' })}>
        <b>{number}</b>
        <i className={`page-state ${page.state}`} title={state} aria-hidden />
        {writing === null ? <span className="ellipsis plan-name">{page.name}</span> : <PlanField key={writing} page={page} what={writing} />}
        {width >= 130 ? <span className="plan-state">{state}</span> : null}
      </div>
      {stands ? <StandingChip stands={stands} /> : null}
      {showStories ? <PlanStories page={page} number={number} stories={stories} start={start} /> : null}
    </div>
  );
});

const dropMark = (drop: PlanPageProps['drop']): string | undefined => (!drop ? undefined : drop.kind === 'story' || drop.alt ? 'on' : drop.behind ? 'behind' : 'before');

/** The name or the section, written in its place. */
function PlanField({ page, what }: { readonly page: Page; readonly what: 'name' | 'section' }) {
  const message = useMessage();
  const done = (input: HTMLInputElement, keep: boolean): void => {
    const { writing, write } = usePlanView.getState();
    if (writing?.page !== page.id) return;
    write(null);
    if (keep) run(setPage, { page: page.id, [what]: input.value });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    done(event.currentTarget, event.key === 'Enter');
  };
  return (
    <input
      className="plan-field"
      aria-label={message(what === 'name' ? 'page.name' : 'page.section')}
      placeholder={message(what === 'name' ? 'page.name' : 'page.section')}
      defaultValue={page[what]}
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onKeyDown={onKeyDown}
      onBlur={(event) => done(event.currentTarget, true)}
      data-testid="plan-field"
    />
  );
}

function PlanStories({ page, number, stories, start }: Pick<PlanPageProps, 'page' | 'number' | 'stories' | 'start'>) {
  const message = useMessage();
  if (stories.length === 0) return <p className="plan-none">{message('plan.no-stories')}</p>;
  return (
    <ul className="plan-stories" tabIndex={0} aria-label={message('plan.stories', { number })}>
      {stories.map(({ id, slug, lines, ends }) => (
        <li
          key={id}
          className="plan-story"
          data-fit={lines === null ? undefined : lines > 0 ? 'over' : lines < 0 ? 'short' : 'fits'}
          data-testid="plan-story"
          title={lines === null ? slug : lines > 0 ? message('plan.over', { slug, lines }) : lines < 0 ? message('plan.short', { slug, lines: -lines }) : message('plan.fits', { slug })}
          // The page that has the focus keeps it, and so do its keys.
          onMouseDown={(event) => event.preventDefault()}
          onPointerDown={start({ kind: 'story', story: id, page: page.id })}
        >
          <span className="ellipsis">{slug}</span>
          {ends ? <span className="plan-lines">{lines === null || lines === 0 ? '' : lines > 0 ? `+${lines}` : `−${-lines}`}</span> : <span className="plan-lines">→</span>}
        </li>
      ))}
    </ul>
  );
}
