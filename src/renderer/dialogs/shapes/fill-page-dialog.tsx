import { useMemo, useState } from 'react';
import type { FilledAlternative } from '../../../makeup/fill-alternatives';
import { framesOfPicture, isPlaced, pictureOfCaption } from '../../../model/threads';
import { done as carriedOut } from '../../actions/basket-actions';
import { openFile } from '../../app-store';
import { PageThumb } from '../../pages/page-thumb';
import { useSession } from '../../session-store';
import { Dialog } from '../../ui/dialog';
import { useMessage } from '../../use-message';
import { closeDialog } from '../close-dialog';
import { useAlternatives } from './use-alternatives';
import './shapes.css';

const THUMB = 190;

/** Three ways to make up the page from the basket, composed; nothing changes until one is taken. */
export function FillPageDialog() {
  const message = useMessage();
  const page = useSession((session) => session.page);
  const [{ stories, pictures }] = useState(inBasket);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(preselected([...stories, ...pictures].map(({ id }) => id))));
  const { done, found } = useAlternatives(page, chosen);
  const [picked, setPicked] = useState(0);
  const alternative = found?.[Math.min(picked, found.length - 1)] ?? null;
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
    setPicked(0);
  };
  const take = () => {
    if (!alternative) return;
    const isTaken = carriedOut(openFile().store.perform(alternative.operations, 'fill-page'));
    closeDialog();
    if (!isTaken) return;
    if (alternative.overset > 0) useSession.getState().toast({ tone: 'info', key: 'toast.filled-overset', values: { count: alternative.overset } });
  };
  return (
    <Dialog
      title={message('fill.title')}
      onClose={closeDialog}
      width={920}
      testId="fill-page"
      footer={(
        <>
          <button type="button" className="button" onClick={closeDialog}>{message('dialog.cancel')}</button>
          <button type="button" className="button primary" onClick={take} disabled={!alternative} data-testid="fill-take">{message('fill.take')}</button>
        </>
      )}
    >
      {stories.length + pictures.length === 0 ? <p className="panel-empty" role="status" data-testid="fill-none-left">{message('fill.none-left')}</p> : (
        <div className="fill-page">
          <fieldset className="fill-copy">
            <legend>{message('fill.from')}</legend>
            {[...stories, ...pictures].map(({ id, name }) => (
              <label key={id} className="fill-item">
                <input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id)} />
                <span className="ellipsis">{name || message('basket.unnamed')}</span>
              </label>
            ))}
          </fieldset>
          <div className="fill-results">
            {found === null ? (
              <div className="fill-wait" role="status">
                <progress value={done} max={1} aria-label={message('fill.working')} data-testid="fill-progress" />
                <p>{message('fill.working')}</p>
              </div>
            ) : found.length === 0 ? (
              <p className="fill-wait" role="status">{message('fill.nothing')}</p>
            ) : (
              <div className="fill-cards" role="radiogroup" aria-label={message('fill.ways')}>
                {found.map((each, i) => <Card key={i} alternative={each} page={page ?? ''} number={i + 1} checked={each === alternative} onPick={setPicked} onTake={take} count={found.length} />)}
              </div>
            )}
          </div>
        </div>
      )}
    </Dialog>
  );
}

interface CardProps {
  readonly alternative: FilledAlternative;
  readonly page: string;
  readonly number: number;
  readonly count: number;
  readonly checked: boolean;
  readonly onPick: (index: number) => void;
  readonly onTake: () => void;
}

function Card({ alternative, page, number, count, checked, onPick, onTake }: CardProps) {
  const message = useMessage();
  const { stories, overset, white, heads, way, composition } = alternative;
  const list = composition.pages.get(page)?.list;
  const step = useMemo<Readonly<Record<string, number>>>(() => ({ ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }), []);
  return (
    <div
      className="fill-card"
      role="radio"
      aria-checked={checked}
      tabIndex={checked ? 0 : -1}
      data-testid="fill-card"
      onClick={() => onPick(number - 1)}
      onDoubleClick={onTake}
      onKeyDown={(event) => {
        const by = step[event.key];
        if (by !== undefined) {
          event.preventDefault();
          const next = (number - 1 + by + count) % count;
          onPick(next);
          (event.currentTarget.parentElement?.children[next] as HTMLElement | undefined)?.focus();
        } else if (event.key === 'Enter') onTake();
        else if (event.key === ' ') onPick(number - 1);
      }}
    >
      {list ? <PageThumb list={list} width={THUMB} /> : null}
      <p className="fill-name">{message('fill.way', { number })} · {message(`fill.${way}`)}</p>
      <p className={overset > 0 ? 'fill-over' : undefined} data-testid="fill-overset">{message('fill.overset', { count: overset })}</p>
      <p>{message('fill.white', { percent: (white * 100).toFixed(1) })}</p>
      <p>{message('fill.heads', { heads, stories })}</p>
    </div>
  );
}

/** The unplaced stories and pictures of the basket. */
function inBasket() {
  const { edition } = openFile().store.getState();
  return {
    stories: Object.values(edition.stories)
      .filter((story) => !isPlaced(edition, story.id) && !pictureOfCaption(edition, story.id) && story.kind !== 'caption' && story.kind !== 'furniture')
      .map((story) => ({ id: story.id, name: story.slug, held: story.state === 'held' })),
    pictures: Object.values(edition.pictures).filter((picture) => framesOfPicture(edition, picture.id).length === 0).map((picture) => ({ id: picture.id, name: picture.slug, held: false })),
  };
}

/** What is selected in the basket when it is several things, else everything but what is held. */
function preselected(ids: readonly string[]): readonly string[] {
  const { basket } = useSession.getState();
  const { edition } = openFile().store.getState();
  const selected = ids.filter((id) => basket.ids.includes(id));
  if (selected.length > 1) return [...selected, ...ids.filter((id) => edition.pictures[id])];
  return ids.filter((id) => edition.stories[id]?.state !== 'held');
}
