import { CircleAlert, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import type { Finding } from '../../../preflight/finding';
import { explain, isMessageKey } from '../../../strings/format-message';
import { fixFinding } from '../../actions/finding-actions';
import { useLanguage, useMessage } from '../../use-message';

interface FindingRowProps {
  readonly id: string;
  readonly finding: Finding;
  /** The page's number; null when it is said elsewhere, or there is none. */
  readonly page: number | null;
  readonly current: boolean;
  readonly onChoose: (finding: Finding) => void;
}

/** A finding in a line or two: how grave, what, on which page, and what mends it. */
export const FindingRow = memo(function FindingRow({ id, finding, page, current, onChoose }: FindingRowProps) {
  const message = useMessage();
  const language = useLanguage();
  const { severity, fix } = finding;
  const Icon = severity === 'error' ? CircleAlert : TriangleAlert;
  return (
    <div
      id={id}
      role="option"
      aria-selected={current}
      className={`finding ${severity}`}
      data-testid="finding"
      data-rule={finding.rule}
      data-severity={severity}
      onClick={() => onChoose(finding)}
    >
      <Icon size={13} role="img" aria-label={message(`preflight.${severity}`)} />
      <span className="finding-text">{explain(language, finding.key, finding.values)}</span>
      {page === null ? null : <span className="finding-page">{message('preflight.page', { number: page })}</span>}
      {fix ? (
        <button
          type="button"
          className="button finding-fix"
          tabIndex={-1}
          aria-keyshortcuts="Control+Enter"
          data-testid="finding-fix"
          onClick={(event) => {
            event.stopPropagation();
            fixFinding(finding);
          }}
        >
          {isMessageKey(fix.key) ? message(fix.key, fix.values) : fix.key}
        </button>
      ) : null}
    </div>
  );
});
