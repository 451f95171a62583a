import { BookOpenCheck, ChevronLeft, ChevronRight, FileText, PanelRight, X } from 'lucide-react';
import type { CommandName } from '../../commands/registry';
import { keysLabel } from '../command-menus';
import { runCommand } from '../commands-run';
import { useSession } from '../session-store';
import { useSettings } from '../settings-store';
import { CommandButton } from '../shell/command-button';
import { Segments } from '../ui/segments';
import { Select } from '../ui/select';
import { useCalmDocument } from '../use-document';
import { useLanguage, useMessage } from '../use-message';
import { setView } from './review-actions';
import { MARK_VIEWS, useReview } from './review-store';
import './review-bar.css';

/** The marks with their keys, in the order in which they are used. */
const MARKS: readonly { readonly command: CommandName; readonly sign: string }[] = [
  { command: 'mark-delete', sign: '₰' }, { command: 'mark-replace', sign: '◯' }, { command: 'mark-insert', sign: '⋏' }, { command: 'mark-transpose', sign: '∽' }, { command: 'mark-move', sign: '→' },
  { command: 'mark-run-on', sign: '⤶' }, { command: 'mark-new-paragraph', sign: '┌' }, { command: 'mark-add-space', sign: '∨' }, { command: 'mark-close-up', sign: '∧' },
  { command: 'mark-strong', sign: 'B' }, { command: 'mark-emphasis', sign: 'K' }, { command: 'mark-stet', sign: '△' }, { command: 'mark-align', sign: '‖' },
  { command: 'mark-query', sign: '?' }, { command: 'mark-comment', sign: '…' }, { command: 'mark-crop', sign: '回' }, { command: 'mark-swap', sign: '⇄' }, { command: 'mark-area', sign: '▭' }, { command: 'mark-pen', sign: '✎' }, { command: 'mark-highlighter', sign: '▬' },
];
const NONE = '-';

/** In place of the tools while the edition is read: who reads in which round, how the page is shown, the marks with their keys. */
export function ReviewBar() {
  const message = useMessage();
  const language = useLanguage();
  const { edition } = useCalmDocument();
  const { round, view, tool, moving } = useReview();
  const person = useSettings((settings) => settings.person);
  const { info, styles } = edition;
  const steps = styles.proof.workflows.find(({ id }) => id === info.workflow)?.steps ?? [];
  const step = steps.find(({ id }) => id === round);
  return (
    <>
      <div className="tool-bar review-bar" role="toolbar" aria-label={message('review.bar')} data-testid="review-bar">
        <span className="review-sign"><BookOpenCheck size={15} aria-hidden />{message('review.title')}</span>
        <button type="button" className="button quiet review-person" title={message('review.person')} onClick={() => useSession.getState().openDialog('reader')} data-testid="review-person">{person === '' ? message('review.nobody') : person}</button>
        {steps.length > 0 ? (
          <span className="review-round">
            <span className="review-ink" style={{ background: step?.colour ?? 'transparent' }} aria-hidden />
            <Select quiet label={message('review.round')} value={round === '' ? NONE : round} choices={[...steps.map(({ id, name }) => ({ value: id, label: language === 'en' ? name.en : name.zh })), { value: NONE, label: message('review.no-round') }]} onChange={(next) => useReview.setState({ round: next === NONE ? '' : next })} testId="review-round" />
          </span>
        ) : null}
        <span className="bar-line" />
        <Segments label={message('review.view')} value={view} segments={MARK_VIEWS.map((value) => ({ value, label: message(`review.view.${value}`) }))} onChange={setView} testId="review-view" />
        <span className="bar-line" />
        <CommandButton command="previous-mark" icon={ChevronLeft} />
        <CommandButton command="next-mark" icon={ChevronRight} />
        <CommandButton command="show-marks" icon={PanelRight} />
        <CommandButton command="submitted-copy" icon={FileText} />
        <span className="stretch" />
        {moving ? <span className="review-hint" role="status">{message('review.move-where', { keys: keysLabel('mark-move') ?? '' })}</span> : null}
        <button type="button" className="button" onClick={() => runCommand('review-mode')} data-testid="leave-review"><X size={14} aria-hidden />{message('review.leave')}</button>
      </div>
      <div className="review-marks" role="toolbar" aria-label={message('review.marks')}>
        {MARKS.map(({ command, sign }) => (
          <button
            key={command}
            type="button"
            className="review-mark"
            aria-pressed={command === `mark-${tool}` ? true : undefined}
            title={message(`command.${command}`)}
            data-testid={`command-${command}`}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => runCommand(command)}
          >
            <span className="sign" aria-hidden>{sign}</span>
            {message(`mark.short.${command.slice('mark-'.length) as 'delete'}`)}
            <kbd>{keysLabel(command)}</kbd>
          </button>
        ))}
      </div>
    </>
  );
}
