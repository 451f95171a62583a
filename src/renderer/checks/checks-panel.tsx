import { BookText, ChevronDown, ChevronUp, CircleCheck } from 'lucide-react';
import { memo, useDeferredValue, useMemo } from 'react';
import { CHECK_RULES } from '../../checks/check-edition';
import { errorBudget } from '../../checks/error-budget';
import type { CheckFinding } from '../../checks/finding';
import type { Edition } from '../../model/edition';
import { isMessageKey } from '../../strings/format-message';
import { useSession } from '../session-store';
import { CommandButton } from '../shell/command-button';
import { IconButton } from '../ui/icon-button';
import { Segments } from '../ui/segments';
import { Select } from '../ui/select';
import { usePanelDocument } from '../use-document';
import { useMessage } from '../use-message';
import { CheckList } from './check-list';
import { useChecks } from './checks-store';
import { filterChecks } from './listed-checks';
import './checks.css';

/** What the checks say of the stories, and the way to each of it. */
export function ChecksPanel() {
  const { shown: edition } = usePanelDocument();
  const findings = useChecks((state) => state.findings);
  const revision = useChecks((state) => state.revision);
  const subject = useMemo(() => ({ edition, findings, revision }), [edition, findings, revision]);
  const shown = useDeferredValue(subject);
  return <Panel {...shown} />;
}

interface PanelProps {
  readonly edition: Edition;
  readonly findings: readonly CheckFinding[];
  readonly revision: number;
}

const Panel = memo(function Panel({ edition, findings, revision }: PanelProps) {
  const message = useMessage();
  const page = useSession((session) => session.page);
  const scope = useChecks((state) => state.scope);
  const rule = useChecks((state) => state.rule);
  const level = useChecks((state) => state.level);
  const rows = useMemo(() => filterChecks(edition, findings, { scope, rule, level }, page), [edition, findings, scope, rule, level, page]);
  const here = useMemo(() => filterChecks(edition, findings, { scope, rule: null, level: null }, page), [edition, findings, scope, page]);
  const budget = useMemo(() => errorBudget(edition, findings, scope === 'page' ? page : null), [edition, findings, scope, page]);
  const errors = here.filter(({ severity }) => severity === 'error').length;
  const of = (name: string): number => here.filter((finding) => finding.rule === name).length;
  const ruleName = (name: string): string => {
    const key = `checkrule.${name}`;
    return isMessageKey(key) ? message(key) : name;
  };
  const several = Object.keys(edition.pages).length > 1;
  return (
    <section className="panel grow checks" aria-label={message('checks.title')} data-testid="checks" data-revision={revision}>
      <div className="panel-head">
        <h2 className="panel-title">{message('checks.title')}</h2>
        <CommandButton command="previous-check" icon={ChevronUp} size="small" disabled={rows.length === 0} />
        <CommandButton command="next-check" icon={ChevronDown} size="small" disabled={rows.length === 0} />
        <IconButton size="small" icon={BookText} label={message('checks.terms')} testId="open-terms" onClick={() => useSession.getState().openDialog('house-terms')} />
      </div>
      <div className="checks-filter">
        {several ? (
          <Segments
            label={message('checks.scope')}
            value={scope}
            segments={(['page', 'edition'] as const).map((value) => ({ value, label: message(`checks.scope.${value}`) }))}
            onChange={(value) => useChecks.setState({ scope: value })}
            testId="checks-scope"
          />
        ) : null}
        <Select
          label={message('checks.rule')}
          value={rule ?? 'all'}
          choices={[{ value: 'all', label: message('checks.all-rules') }, ...CHECK_RULES.filter((name) => of(name) > 0 || name === rule).map((name) => ({ value: name, label: `${ruleName(name)} (${of(name)})` }))]}
          onChange={(value) => useChecks.setState({ rule: value === 'all' ? null : value })}
          testId="checks-rule"
        />
        <Select
          label={message('checks.level')}
          value={level ?? 'all'}
          choices={[{ value: 'all', label: message('checks.all-levels') }, ...(['error', 'warning'] as const).map((value) => ({ value, label: message(`checks.${value}`) }))]}
          onChange={(value) => useChecks.setState({ level: value === 'all' ? null : value })}
          testId="checks-level"
        />
      </div>
      <div className="panel-body">
        {rows.length > 0 ? <CheckList edition={edition} rows={rows} /> : (
          <div className="panel-empty" data-testid="checks-clear">
            {revision >= 0 && findings.length === 0 ? <CircleCheck size={22} aria-hidden /> : null}
            <p>{revision < 0 ? message('checks.checking') : findings.length > 0 ? message('checks.none.here', { count: findings.length }) : message('checks.none')}</p>
          </div>
        )}
      </div>
      <footer className="checks-foot" data-testid="checks-foot" data-over={budget.errors > budget.allowed || undefined}>
        <output data-testid="checks-count">{message('checks.count', { errors, warnings: here.length - errors })}</output>
        <span title={budget.errors > budget.allowed ? message('checks.budget.over') : undefined}>{message('checks.budget', { ...budget })}</span>
      </footer>
    </section>
  );
});
