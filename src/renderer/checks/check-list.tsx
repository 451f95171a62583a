import { Check, CircleAlert, CircleHelp } from 'lucide-react';
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import type { CheckFinding } from '../../checks/finding';
import { storiesInOrder } from '../../checks/stories-in-order';
import type { Edition } from '../../model/edition';
import { pageNumber } from '../../model/page-order';
import { partText } from '../../model/story-text';
import { explain } from '../../strings/format-message';
import { fixCheck, leaveCheck, showCheck } from '../actions/check-actions';
import { IconButton } from '../ui/icon-button';
import { useLanguage, useMessage } from '../use-message';
import { checkKey, useChecks } from './checks-store';

/** Letters shown on either side of the words in question. */
const AROUND = 8;
/** Milliseconds after a key in which the list does not give the keyboard away. */
const KEEPS = 500;

interface CheckListProps {
  readonly edition: Edition;
  readonly rows: readonly CheckFinding[];
}

/** The findings in the order of reading. Arrow keys show one after another, Enter goes into its text, Ctrl+Enter corrects it, Delete lets it stand. */
export function CheckList({ edition, rows }: CheckListProps) {
  const message = useMessage();
  const list = useRef<HTMLDivElement>(null);
  const current = useChecks((state) => state.current);
  /** Until then the list keeps the keyboard: a story that is shown in the galley would take it. */
  const keeps = useRef(0);
  const index = rows.findIndex((finding) => checkKey(finding) === current);
  const { pageOf } = useMemo(() => storiesInOrder(edition), [edition]);

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current, index]);
  useEffect(() => {
    if (!useChecks.getState().wantsFocus) return;
    useChecks.setState({ wantsFocus: false });
    list.current?.focus();
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowUp: Math.max(0, index - 1), ArrowDown: index + 1, Home: 0, End: rows.length - 1, PageUp: Math.max(0, index - 8), PageDown: index + 8 }[event.key];
    const here = rows[index];
    keeps.current = event.key === 'Enter' && !event.ctrlKey && !event.metaKey ? 0 : performance.now() + KEEPS;
    if (to !== undefined) {
      const finding = rows[Math.min(rows.length - 1, to)];
      if (finding) showCheck(finding, false);
    } else if (event.key === 'Enter' && here) {
      if (event.ctrlKey || event.metaKey) fixCheck(here);
      else showCheck(here, true);
    } else if (event.key === 'Delete' && here) leaveCheck(here);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={list}
      className="check-list"
      role="listbox"
      aria-label={message('checks.list')}
      aria-activedescendant={index >= 0 ? `check-${index}` : undefined}
      tabIndex={0}
      data-testid="check-list"
      onKeyDown={onKeyDown}
      onBlur={() => performance.now() < keeps.current && setTimeout(() => list.current?.focus(), 0)}
    >
      {rows.map((finding, at) => {
        const previous = rows[at - 1];
        const page = pageOf.get(finding.story);
        return (
          <div key={checkKey(finding)} role="presentation">
            {previous?.story === finding.story ? null : (
              <div className="check-head" role="presentation">
                <span className="ellipsis">{edition.stories[finding.story]!.slug}</span>
                <span className="where">{page === undefined ? message('checks.in-basket') : message('preflight.page', { number: pageNumber(edition, page) })}</span>
              </div>
            )}
            <CheckRow id={`check-${at}`} edition={edition} finding={finding} current={at === index} />
          </div>
        );
      })}
    </div>
  );
}

interface CheckRowProps {
  readonly id: string;
  readonly edition: Edition;
  readonly finding: CheckFinding;
  readonly current: boolean;
}

/** The words among their neighbours, what is wrong, and what mends it. */
function CheckRow({ id, edition, finding, current }: CheckRowProps) {
  const message = useMessage();
  const language = useLanguage();
  const { severity, story, part, from, to, found, fix } = finding;
  const text = partText(edition.stories[story]!.text[part] ?? { type: 'body', children: [] });
  // The edition may be ahead of the findings by a moment.
  const stands = text.slice(from, to) === found;
  const Icon = severity === 'error' ? CircleAlert : CircleHelp;
  return (
    <div id={id} role="option" aria-selected={current} className={`check-row ${severity}`} data-testid="check" data-rule={finding.rule} data-severity={severity} data-fix={fix ?? undefined} onClick={() => showCheck(finding, true)}>
      <Icon size={13} role="img" aria-label={message(`checks.${severity}`)} />
      <span className="check-words">
        {stands ? text.slice(Math.max(0, from - AROUND), from) : ''}
        <mark>{shown(found)}</mark>
        {stands ? text.slice(to, to + AROUND) : ''}
      </span>
      <span className="check-reason">{explain(language, finding.key, finding.values)}</span>
      <span className="check-ways">
        {fix === null ? null : (
          <button type="button" className="button" tabIndex={-1} aria-keyshortcuts="Control+Enter" data-testid="check-fix" onClick={(event) => (event.stopPropagation(), fixCheck(finding))}>
            {fix.trim() === '' ? message('checks.fix.delete') : message('checks.fix', { fix: shown(fix) })}
          </button>
        )}
        <IconButton size="small" icon={Check} label={message('checks.leave')} keys="Delete" tabIndex={-1} testId="check-leave" onClick={(event) => (event.stopPropagation(), leaveCheck(finding))} />
      </span>
    </div>
  );
}

/** Blanks are seen; long words are cut. */
const shown = (words: string): string => (words.trim() === '' ? '␣'.repeat(words.length) : words.length > 40 ? `${words.slice(0, 39)}…` : words);
