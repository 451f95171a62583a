import { ChevronDown, ChevronUp, CircleCheck, LoaderCircle, Settings2 } from 'lucide-react';
import { memo, useDeferredValue, useMemo } from 'react';
import { setPress } from '../../../commands/set-press';
import type { Edition } from '../../../model/edition';
import type { Press } from '../../../model/press';
import { RULES } from '../../../preflight/preflight';
import { run } from '../../actions/frame-actions';
import { arrangeFindings } from '../../preflight/arrange-findings';
import { countFindings } from '../../preflight/count-findings';
import type { FindingsState } from '../../preflight/findings-store';
import { usePreflightView } from '../../preflight/preflight-view';
import { useFindings } from '../../preflight/use-findings';
import { useSession } from '../../session-store';
import { CommandButton } from '../../shell/command-button';
import { IconButton } from '../../ui/icon-button';
import { Segments } from '../../ui/segments';
import { Select } from '../../ui/select';
import { usePanelDocument } from '../../use-document';
import { useLanguage, useMessage } from '../../use-message';
import { FindingList } from './finding-list';
import './preflight.css';

/** What preflight has found, and the way to each of it. */
export function PreflightPanel() {
  const { edition } = usePanelDocument();
  const state = useFindings();
  const subject = useMemo(() => ({ edition, state }), [edition, state]);
  const { edition: shown, state: found } = useDeferredValue(subject);
  return <Panel edition={shown} state={found} />;
}

const Panel = memo(function Panel({ edition, state }: { readonly edition: Edition; readonly state: FindingsState }) {
  const message = useMessage();
  const page = useSession((session) => session.page);
  const scope = usePreflightView((view) => view.scope);
  const grouping = usePreflightView((view) => view.grouping);
  const { setScope, setGrouping } = usePreflightView.getState();
  const { findings } = state;
  const groups = useMemo(() => arrangeFindings(edition, findings, { scope, grouping, page }), [edition, findings, scope, grouping, page]);
  const count = countFindings(groups.flatMap((group) => group.findings));
  const several = Object.keys(edition.pages).length > 1;
  return (
    <section className="panel grow preflight" aria-label={message('preflight.title')} data-testid="preflight">
      <div className="panel-head">
        <h2 className="panel-title">{message('preflight.title')}</h2>
        <CommandButton command="previous-finding" icon={ChevronUp} size="small" disabled={groups.length === 0} />
        <CommandButton command="next-finding" icon={ChevronDown} size="small" disabled={groups.length === 0} />
      </div>
      <ProfileChoice press={edition.styles.press} />
      <div className="preflight-filter">
        {several ? (
          <Segments
            label={message('preflight.scope')}
            value={scope}
            segments={(['page', 'edition'] as const).map((value) => ({ value, label: message(`preflight.scope.${value}`) }))}
            onChange={setScope}
            testId="preflight-scope"
          />
        ) : null}
        <Segments
          label={message('preflight.by')}
          value={grouping}
          segments={(['page', 'rule'] as const).map((value) => ({ value, label: message(`preflight.by.${value}`) }))}
          onChange={setGrouping}
          testId="preflight-grouping"
        />
      </div>
      <div className="panel-body">
        {groups.length > 0 ? <FindingList edition={edition} groups={groups} findings={findings} /> : <Nothing edition={edition} state={state} />}
      </div>
      <Foot state={state} text={groups.length > 0 ? message('preflight.count', { ...count }) : null} />
    </section>
  );
});

function ProfileChoice({ press }: { readonly press: Press }) {
  const message = useMessage();
  const short = useLanguage() === 'en' ? 'en' : 'zh';
  return (
    <div className="preflight-profile">
      <Select
        label={message('preflight.profile')}
        value={press.profile}
        choices={Object.values(press.profiles).map((profile) => ({ value: profile.id, label: profile.name[short] }))}
        onChange={(profile) => run(setPress, { values: { profile } })}
        testId="preflight-profile"
      />
      <IconButton size="small" icon={Settings2} label={message('preflight.edit-profiles')} testId="edit-profiles" onClick={() => useSession.getState().openDialog('profiles')} />
    </div>
  );
}

/** That nothing was found is worth something only with what was looked at. */
function Nothing({ edition, state }: { readonly edition: Edition; readonly state: FindingsState }) {
  const message = useMessage();
  const short = useLanguage() === 'en' ? 'en' : 'zh';
  const { press } = edition.styles;
  if (state.revision < 0) return <p className="panel-empty">{message('preflight.checking')}</p>;
  if (state.findings.length > 0) return <p className="panel-empty">{message('preflight.none.here', { count: state.findings.length })}</p>;
  const profile = press.profiles[press.profile]!;
  const placed = new Set(Object.values(edition.frames).flatMap((frame) => (frame.type === 'text' ? frame.story ?? [] : [])));
  const values = {
    profile: profile.name[short], rules: Object.keys(RULES).filter((rule) => profile.levels[rule] !== 'off').length, pages: Object.keys(edition.pages).length,
    stories: placed.size, pictures: Object.values(edition.frames).filter((frame) => frame.type === 'picture' && frame.picture !== null).length,
  };
  return (
    <div className="panel-empty" data-testid="preflight-clear">
      <CircleCheck size={22} aria-hidden />
      <b>{message('preflight.none')}</b>
      <p>{message('preflight.none.checked', values)}</p>
    </div>
  );
}

function Foot({ state: { checking, gathering, untold, revision }, text }: { readonly state: FindingsState; readonly text: string | null }) {
  const message = useMessage();
  const busy = gathering > 0 ? message('preflight.gathering', { count: gathering }) : checking && revision >= 0 ? message('preflight.checking') : null;
  const rest = busy === null && untold > 0 ? message('preflight.untold', { count: untold }) : null;
  if (text === null && busy === null && rest === null) return null;
  return (
    <footer className="preflight-foot" data-testid="preflight-foot">
      <output>{text}</output>
      {busy === null ? null : <span className={`busy ${gathering > 0 ? '' : 'late'}`}><LoaderCircle size={12} aria-hidden />{busy}</span>}
      {rest === null ? null : <span className="rest">{rest}</span>}
    </footer>
  );
}
