import { useMemo, useState } from 'react';
import { Merge } from 'lucide-react';
import { BRIEF_BREAKS, splitBriefs } from '../../model/split-briefs';
import type { BriefBreaks } from '../../model/split-briefs';
import { takeBriefs } from '../actions/brief-actions';
import { importText } from '../actions/basket-actions';
import { useBriefsPaste } from '../briefs-paste';
import { Dialog } from '../ui/dialog';
import { Segments } from '../ui/segments';
import { useMessage } from '../use-message';
import { closeDialog } from './close-dialog';
import '../styles/briefs.css';

const lengthOf = (text: string): number => [...text].filter((character) => character.trim() !== '').length;

/** What is on the clipboard as the briefs it holds: which are taken, which belong together; then one key places them as a stack. */
export function PasteBriefsDialog() {
  const message = useMessage();
  const text = useBriefsPaste((paste) => paste.text);
  const [wish, setWish] = useState<BriefBreaks | null>(null);
  const [joined, setJoined] = useState<ReadonlySet<number>>(new Set());
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const split = useMemo(() => splitBriefs(text, wish), [text, wish]);
  const briefs = useMemo(() => {
    const whole: string[] = [];
    split.briefs.forEach((brief, i) => {
      if (i > 0 && joined.has(i)) whole.push(`${whole.pop() ?? ''}\n${brief}`);
      else whole.push(brief);
    });
    return whole;
  }, [split, joined]);
  const taken = briefs.filter((brief) => !left.has(brief));
  const take = (to: 'stack' | 'basket') => {
    closeDialog();
    void takeBriefs(taken, to);
  };
  const change = (by: BriefBreaks) => {
    setWish(by);
    setJoined(new Set());
    setLeft(new Set());
  };
  // Where each brief of the list begins among the pieces, for joining it to the one above.
  const starts = split.briefs.flatMap((_, i) => (i > 0 && joined.has(i) ? [] : [i]));
  return (
    <Dialog
      title={message('briefs.paste.title', { count: taken.length })}
      onClose={closeDialog}
      width={620}
      testId="paste-briefs"
      footer={(
        <>
          <button type="button" className="button quiet foot-start" onClick={() => { closeDialog(); void importText(text); }} data-testid="briefs-one-story">{message('briefs.paste.one-story')}</button>
          <button type="button" className="button" disabled={taken.length === 0} onClick={() => take('basket')} data-testid="briefs-basket">{message('briefs.paste.basket')}</button>
          <button type="button" className="button primary" disabled={taken.length === 0} onClick={() => take('stack')} data-testid="briefs-place">{message('briefs.paste.place')}</button>
        </>
      )}
    >
      <div className="brief-breaks">
        <Segments
          label={message('briefs.paste.by')}
          value={split.by}
          segments={BRIEF_BREAKS.map((value) => ({ value, label: message(`briefs.paste.by.${value}`) }))}
          onChange={change}
        />
        <span className="note">{message('briefs.paste.length', { count: taken.reduce((sum, brief) => sum + lengthOf(brief), 0) })}</span>
      </div>
      <ol
        className="brief-pieces"
        data-testid="brief-pieces"
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.target instanceof HTMLInputElement && taken.length > 0) take('stack');
        }}
      >
        {briefs.map((brief, i) => {
          const [first = '', ...rest] = brief.split('\n');
          const isOn = !left.has(brief);
          return (
            <li key={starts[i]} className="brief-piece" data-left={!isOn || undefined}>
              <label>
                <input
                  type="checkbox"
                  checked={isOn}
                  onChange={() => setLeft((now) => new Set(isOn ? [...now, brief] : [...now].filter((other) => other !== brief)))}
                />
                <span className="brief-text"><b>{rest.length > 0 ? first : ''}</b>{rest.length > 0 ? rest.join(' ') : first}</span>
              </label>
              <span className="brief-length">{lengthOf(brief)}</span>
              {i > 0 ? (
                <button type="button" className="icon-button small" title={message('briefs.paste.join')} aria-label={message('briefs.paste.join')} onClick={() => setJoined((now) => new Set([...now, starts[i]!]))}>
                  <Merge size={14} aria-hidden />
                </button>
              ) : <span className="brief-no-join" />}
            </li>
          );
        })}
      </ol>
    </Dialog>
  );
}
