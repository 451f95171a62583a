import { CircleAlert, TriangleAlert, Wrench } from 'lucide-react';
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import type { Edition } from '../../../model/edition';
import { pageNumber } from '../../../model/page-order';
import type { Finding } from '../../../preflight/finding';
import { isMessageKey } from '../../../strings/format-message';
import { fixAll, fixFinding, showFinding } from '../../actions/finding-actions';
import type { FindingGroup } from '../../preflight/arrange-findings';
import { findingKeys, usePreflightView } from '../../preflight/preflight-view';
import { IconButton } from '../../ui/icon-button';
import { useMessage } from '../../use-message';
import { FindingRow } from './finding-row';

interface FindingListProps {
  readonly edition: Edition;
  readonly groups: readonly FindingGroup[];
  /** All findings, which name each other's keys. */
  readonly findings: readonly Finding[];
}

/** The findings in their groups. Arrow keys show one after another, Enter goes into its text, Ctrl+Enter mends it. */
export function FindingList({ edition, groups, findings }: FindingListProps) {
  const message = useMessage();
  const list = useRef<HTMLDivElement>(null);
  const current = usePreflightView((view) => view.current);
  const keys = findingKeys(findings);
  const rows = useMemo(() => groups.flatMap((group) => group.findings), [groups]);
  const index = rows.findIndex((finding) => keys.get(finding) === current);
  const several = Object.keys(edition.pages).length > 1;
  const idOf = (finding: Finding): string => `finding-${rows.indexOf(finding)}`;

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current, index]);

  useEffect(() => {
    if (!usePreflightView.getState().wantsFocus) return;
    usePreflightView.setState({ wantsFocus: false });
    list.current?.focus();
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowUp: Math.max(0, index - 1), ArrowDown: index + 1, Home: 0, End: rows.length - 1, PageUp: Math.max(0, index - 8), PageDown: index + 8 }[event.key];
    const here = rows[index];
    if (to !== undefined) {
      const finding = rows[Math.min(rows.length - 1, to)];
      if (finding) showFinding(finding, false);
    } else if (event.key === 'Enter' && here) {
      if (event.ctrlKey || event.metaKey) fixFinding(here);
      else showFinding(here);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={list}
      className="finding-list"
      role="listbox"
      aria-label={message('preflight.list')}
      aria-activedescendant={index >= 0 ? `finding-${index}` : undefined}
      tabIndex={0}
      data-testid="finding-list"
      onKeyDown={onKeyDown}
    >
      {groups.map((group) => (
        <div key={group.id} role="group" aria-label={nameOf(edition, group, message)} data-testid="finding-group">
          <GroupHead edition={edition} group={group} />
          {group.findings.map((finding) => (
            <FindingRow
              key={keys.get(finding)}
              id={idOf(finding)}
              finding={finding}
              page={'rule' in group.by && several && finding.place.page !== null && edition.pages[finding.place.page] ? pageNumber(edition, finding.place.page) : null}
              current={keys.get(finding) === current}
              onChoose={showFinding}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

type Message = ReturnType<typeof useMessage>;

function GroupHead({ edition, group }: { readonly edition: Edition; readonly group: FindingGroup }) {
  const message = useMessage();
  const Icon = group.severity === 'error' ? CircleAlert : TriangleAlert;
  const kind = kindToFix(group);
  return (
    <div className={`finding-head ${group.severity}`}>
      <Icon size={12} aria-hidden />
      <span className="ellipsis">{nameOf(edition, group, message)}</span>
      <span className="count">{group.findings.length}</span>
      {kind ? <IconButton size="small" icon={Wrench} label={message('preflight.fix-all', { count: kind.count })} testId="fix-all" tabIndex={-1} onClick={() => fixAll(kind.finding)} /> : null}
    </div>
  );
}

/** What “fix all” means for a group of one rule: its findings that are mended in the same way, when there are several. */
function kindToFix({ by, findings }: FindingGroup): { readonly finding: Finding; readonly count: number } | null {
  const finding = 'rule' in by ? findings.find(({ fix }) => fix !== undefined) : undefined;
  const count = finding ? findings.filter(({ fix }) => fix?.key === finding.fix?.key).length : 0;
  return finding && count > 1 ? { finding, count } : null;
}

function nameOf(edition: Edition, { by }: FindingGroup, message: Message): string {
  if ('rule' in by) {
    const key = `rule.${by.rule}`;
    return isMessageKey(key) ? message(key) : by.rule;
  }
  const page = edition.pages[by.page ?? ''];
  return page ? message('preflight.of-page', { number: pageNumber(edition, page.id), name: page.name }) : message('preflight.of-edition');
}
