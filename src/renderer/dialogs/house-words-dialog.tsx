import { Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { FormEvent } from 'react';
import { forgetWord, teachWords } from '../actions/spelling-actions';
import { readHouseWords } from '../spelling/house-words';
import { Dialog } from '../ui/dialog';
import { IconButton } from '../ui/icon-button';
import { useMessage } from '../use-message';
import { closeDialog } from './close-dialog';
import './house-words.css';

/** The words that the house has taught the spelling check: to see, to add to and to take away. */
export function HouseWordsDialog() {
  const message = useMessage();
  const [words, setWords] = useState<readonly string[] | null>(null);
  const [typed, setTyped] = useState('');
  useEffect(() => void readHouseWords().then((found) => setWords(found ?? [])), []);
  const fresh = typed.split(/[\s,;，；、]+/).filter((word) => word !== '');
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const now = fresh.length > 0 ? await teachWords(fresh) : null;
    if (!now) return;
    setWords(now);
    setTyped('');
  };
  return (
    <Dialog
      title={message('words.title')}
      onClose={closeDialog}
      width={460}
      testId="house-words"
      footer={(
        <>
          <span className="stretch muted" aria-live="polite">{words && words.length > 0 ? message('words.count', { count: words.length }) : ''}</span>
          <button type="button" className="button" onClick={closeDialog}>{message('dialog.close')}</button>
        </>
      )}
    >
      <p className="muted words-note">{message('words.note')}</p>
      <form className="words-add" onSubmit={(event) => void add(event)}>
        <div className="field">
          <input aria-label={message('words.new')} placeholder={message('words.new')} value={typed} spellCheck={false} onChange={(event) => setTyped(event.target.value)} data-testid="words-new" />
        </div>
        <button type="submit" className="button" disabled={fresh.length === 0} data-testid="words-add">{message('words.add')}</button>
      </form>
      {words?.length === 0 ? <p className="panel-empty" data-testid="words-empty">{message('words.empty')}</p> : (
        <ul className="words-list" aria-label={message('words.title')}>
          {words?.map((word) => (
            <li key={word} data-testid="house-word">
              <span className="ellipsis">{word}</span>
              <IconButton size="small" icon={Trash2} label={message('words.remove', { word })} onClick={() => void forgetWord(word).then((now) => now && setWords(now))} />
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
