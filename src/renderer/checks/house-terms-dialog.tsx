import { Trash2 } from 'lucide-react';
import { useRef, useState, type FormEvent } from 'react';
import { readTerms, writeTerms } from '../../checks/read-terms';
import { setTerms } from '../../commands/set-terms';
import type { Term } from '../../model/workflow';
import { showFailure } from '../actions/file-actions';
import { run } from '../actions/frame-actions';
import { closeDialog } from '../dialogs/close-dialog';
import { useSession } from '../session-store';
import { Dialog } from '../ui/dialog';
import { IconButton } from '../ui/icon-button';
import { useDocument } from '../use-document';
import { useMessage } from '../use-message';
import './checks.css';

/** Rows drawn at most; the field above them narrows down. */
const MOST_ROWS = 500;

/** The house's words: what it prints, and what it does not. They belong to the style sheet and travel with the edition. */
export function HouseTermsDialog() {
  const message = useMessage();
  const terms = useDocument((state) => state.edition.styles.proof.terms);
  const [wanted, setWanted] = useState('');
  const [use, setUse] = useState('');
  const [instead, setInstead] = useState('');
  const [note, setNote] = useState('');
  const file = useRef<HTMLInputElement>(null);
  const words = instead.split(/[|;；、\n]/).map((word) => word.trim()).filter((word) => word !== '' && word !== use.trim());
  const rows = terms.filter((term) => wanted === '' || [term.use, ...term.instead, term.note].some((text) => text.includes(wanted)));

  const add = (event: FormEvent): void => {
    event.preventDefault();
    if (words.length === 0 || !run(setTerms, { terms: merged(terms, [{ use: use.trim(), instead: words, note: note.trim() }]) })) return;
    setUse('');
    setInstead('');
    setNote('');
  };
  const importFile = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return;
    const read = readTerms(decoded(await chosen.arrayBuffer()));
    if (!read.ok) return showFailure({ key: read.key, values: { ...read.values } });
    if (run(setTerms, { terms: merged(terms, read.terms) })) useSession.getState().toast({ tone: 'success', key: 'toast.terms-read', values: { count: read.terms.length, skipped: read.skipped } });
  };
  const exportFile = (): void => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([writeTerms(terms)], { type: 'text/csv' }));
    link.download = 'house-terms.csv';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };

  const field = (label: string, value: string, change: (value: string) => void, testId: string) => (
    <div className="field"><input aria-label={label} placeholder={label} value={value} spellCheck={false} maxLength={200} onChange={(event) => change(event.target.value)} data-testid={testId} /></div>
  );
  return (
    <Dialog
      title={message('terms.title')}
      onClose={closeDialog}
      width={640}
      testId="house-terms"
      footer={(
        <>
          <span className="stretch muted" aria-live="polite">{message('terms.count', { count: terms.length })}</span>
          <button type="button" className="button" onClick={() => file.current?.click()} data-testid="terms-import">{message('terms.import')}</button>
          <button type="button" className="button" onClick={exportFile} disabled={terms.length === 0} data-testid="terms-export">{message('terms.export')}</button>
          <button type="button" className="button" onClick={closeDialog}>{message('terms.close')}</button>
        </>
      )}
    >
      <input ref={file} type="file" accept=".csv,.tsv,.txt,text/csv" hidden aria-hidden data-testid="terms-file" onChange={(event) => void importFile(event.target.files?.[0]).finally(() => (event.target.value = ''))} />
      <form className="terms-add" onSubmit={add}>
        {field(message('terms.use'), use, setUse, 'terms-use')}
        {field(message('terms.instead'), instead, setInstead, 'terms-instead')}
        {field(message('terms.note'), note, setNote, 'terms-note')}
        <button type="submit" className="button" disabled={words.length === 0} data-testid="terms-add">{message('terms.add')}</button>
      </form>
      {terms.length === 0 ? <p className="panel-empty" data-testid="terms-empty">{message('terms.empty')}</p> : (
        <>
          {terms.length > 12 ? <div className="terms-find">{field(message('terms.filter'), wanted, setWanted, 'terms-filter')}</div> : null}
          <div className="terms-list">
            <table>
              <thead>
                <tr><th>{message('terms.use')}</th><th>{message('terms.instead')}</th><th>{message('terms.note')}</th><th /></tr>
              </thead>
              <tbody>
                {rows.slice(0, MOST_ROWS).map((term) => (
                  <tr key={`${term.use} ${term.instead.join('|')}`} data-testid="term">
                    <td className={term.use === '' ? 'banned' : undefined}>{term.use === '' ? message('terms.banned') : term.use}</td>
                    <td>{term.instead.join('、')}</td>
                    <td>{term.note}</td>
                    <td><IconButton size="small" icon={Trash2} label={message('terms.remove')} testId="term-remove" onClick={() => run(setTerms, { terms: terms.filter((each) => each !== term) })} /></td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </Dialog>
  );
}

/** New ones after the old; a preferred word that is there already takes the other words in. */
function merged(old: readonly Term[], more: readonly Term[]): readonly Term[] {
  const terms = [...old];
  for (const term of more) {
    const at = terms.findIndex(({ use, note }) => use === term.use && (use !== '' || note === term.note));
    if (at < 0) terms.push(term);
    else terms[at] = { use: term.use, instead: [...new Set([...terms[at]!.instead, ...term.instead])], note: term.note === '' ? terms[at]!.note : term.note };
  }
  return terms;
}

/** Spreadsheets on Chinese systems write GB 18030. */
function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
