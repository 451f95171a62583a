import { TriangleAlert } from 'lucide-react';
import type { RoundVersion } from '../../ipc/version-history';
import type { PageId } from '../../model/ids';
import { closeDialog } from '../dialogs/close-dialog';
import { explained, useLanguage, useMessage } from '../use-message';
import { checkRoundOf } from '../versions/corrections-actions';
import { versionName, versionTime } from '../versions/version-name';
import type { PageCheck, Unread } from './page-check';
import type { CheckProgress } from './use-page-check';

interface CorrectionsProps {
  readonly check: PageCheck | CheckProgress;
  readonly page: PageId;
  readonly unchecked: string;
  readonly onUnchecked: (why: string) => void;
}

/** 核红 before signing: what rounds left to be done or explained, and what could not be checked, which takes a reason. */
export function Corrections({ check, page, unchecked, onUnchecked }: CorrectionsProps) {
  const message = useMessage();
  const language = useLanguage();
  if (!('rounds' in check)) {
    return <p className="muted" role="status" data-testid="sign-checking">{message('sign.corrections.reading')}{check.total > 1 ? ` ${check.done + 1}/${check.total}` : ''}</p>;
  }
  const open = check.rounds.filter((round) => round.open > 0);
  return (
    <>
      {open.length > 0 ? (
        <ul className="sign-checks" data-testid="sign-corrections">
          {open.map(({ before, after, open: count }) => (
            <li key={before.id}>
              <span>{message('sign.corrections.round', { count, before: versionName(language, before), time: versionTime(language, before), after: after ? versionName(language, after) : message('versions.now') })}</span>
              <button type="button" className="button" onClick={() => lookAt(before, after, page)}>{message('sign.corrections.check')}</button>
            </li>
          ))}
        </ul>
      ) : null}
      {check.unread.length > 0 ? (
        <div className="sign-unread" data-testid="sign-unread">
          {check.unread.map((each) => <p key={JSON.stringify(each)} className="sign-word over"><TriangleAlert size={14} aria-hidden /><span><UnreadWords unread={each} /></span></p>)}
          {open.length > 0 ? null : (
            <div className="form-row">
              <label htmlFor="sign-unchecked">{message('sign.unread.why')}</label>
              <div className="field"><input id="sign-unchecked" value={unchecked} placeholder={message('sign.unread.why-hint')} onChange={(event) => onUnchecked(event.target.value)} data-testid="sign-unchecked" /></div>
            </div>
          )}
        </div>
      ) : null}
    </>
  );
}

function lookAt(before: RoundVersion, after: RoundVersion | null, page: PageId): void {
  closeDialog();
  void checkRoundOf(before.id, after?.id ?? null, page);
}

function UnreadWords({ unread }: { readonly unread: Unread }) {
  const message = useMessage();
  const language = useLanguage();
  switch (unread.what) {
    case 'version':
      return <>{message('sign.unread.version', { name: versionName(language, unread.version), time: versionTime(language, unread.version) })} {explained(unread.failure)}</>;
    case 'record':
      return <>{message('sign.unread.record', { count: unread.lines })}</>;
    case 'history':
      return <>{message('sign.unread.history')}</>;
    case 'marks':
      return <>{message('sign.unread.marks', { count: unread.count, author: unread.author, quote: unread.quote })}</>;
    case 'signature':
      return <>{message('sign.unread.signature', { person: unread.person, time: new Intl.DateTimeFormat(language, { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' }).format(new Date(unread.time)) })}</>;
  }
}
