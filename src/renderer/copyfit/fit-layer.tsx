import { useDeferredValue, useEffect, useMemo, type CSSProperties, type ReactNode } from 'react';
import type { HeadReason } from '../../compose/head-settings';
import type { StoryId } from '../../model/ids';
import { HEAD_PARTS, partText } from '../../model/story-text';
import { storyOf } from '../../model/threads';
import { bottom, right } from '../../geometry/rect';
import type { Point } from '../../geometry/rect';
import { oversetMarks } from '../canvas/ports';
import type { DocumentState } from '../document-store';
import { settingIndex } from '../head-setting';
import { useSession } from '../session-store';
import { useCalmDocument, useDocumentStore } from '../use-document';
import { useMessage } from '../use-message';
import { useFitView } from './fit-view';
import { gainSelection } from './gain-selection';
import { listedGains } from './listed-gains';
import { useGains } from './use-gains';
import './fit-layer.css';

/** Characters: what needs more is written anew, not fitted. */
const NEAR = 13;
/** What speaks against a head's setting. */
const BAD = ['in-phrase', 'in-whole', 'uneven-lines', 'short-last-line', 'too-deep'] as const satisfies readonly HeadReason[];

/**
 * Fitting, shown where it is on the page: what does not fit at its frame, the best cuts beside their paragraphs, lines and
 * breaks of the head that is written. Elements in points, which whoever holds them scales and moves with the page.
 */
export function FitLayer() {
  const state = useDeferredValue(useCalmDocument());
  const page = useSession((session) => session.page);
  const selected = useSession((session) => (session.selection.length === 1 ? session.selection[0] : undefined));
  const editing = useSession((session) => session.editing?.story ?? null);
  const frame = state.edition.frames[selected ?? ''];
  const story = editing ?? (frame ? storyOf(state.edition, frame)?.id : undefined) ?? null;
  if (page === null || !state.edition.pages[page]) return null;
  return (
    <>
      <Overset state={state} page={page} />
      {story === null ? null : <CutMarks key={`cuts ${story}`} state={state} page={page} story={story} />}
      {story === null ? null : <HeadHint key={`head ${story}`} state={state} page={page} story={story} />}
    </>
  );
}

interface PartProps {
  readonly state: DocumentState;
  readonly page: string;
}

/** A label of the same size at any zoom, at a place in points. */
function At({ at, anchor, children }: { readonly at: Point; readonly anchor: 'top left' | 'top right' | 'bottom left' | 'bottom right'; readonly children: ReactNode }) {
  const [vertical, horizontal] = anchor.split(' ');
  const style = {
    left: at.x, top: at.y, transformOrigin: '0 0',
    transform: `scale(calc(1 / var(--scale, 1))) translate(${horizontal === 'right' ? '-100%' : '0'}, ${vertical === 'bottom' ? '-100%' : '0'})`,
  } satisfies CSSProperties;
  return <div className="fit-at" style={style}>{children}</div>;
}

/** At each frame whose story does not fit: how much does not, and that text itself on asking. It is never out of sight. */
function Overset({ state: { edition, composition }, page }: PartProps) {
  const message = useMessage();
  const tails = useFitView((view) => view.tails);
  const { toggleTail } = useFitView.getState();
  const marks = oversetMarks(edition, composition, page);
  const paper = edition.pages[page]!;
  return marks.map(({ frame: id, lines }) => {
    const frame = edition.frames[id]!;
    const story = storyOf(edition, frame);
    const copyfit = story && composition.stories.get(story.id)?.copyfit;
    if (!story || !copyfit) return null;
    const isOpen = tails.includes(story.id);
    // Near the page's foot the text opens upwards, onto the page.
    const opensUp = bottom(frame.rect) > paper.height * 0.7;
    return (
      <At key={id} at={{ x: right(frame.rect) - 2, y: bottom(frame.rect) }} anchor={opensUp ? 'bottom right' : 'top right'}>
        <div className={`fit-overset${opensUp ? ' up' : ''}`}>
          <button
            type="button" className="fit-badge" aria-expanded={isOpen} title={message(isOpen ? 'fit.overset.hide' : 'fit.overset.show')}
            data-testid="overset-badge" data-story={story.id} data-lines={lines} onClick={() => toggleTail(story.id)}
          >
            {message('fit.overset', { lines, characters: copyfit.characters })}
          </button>
          {isOpen && copyfit.oversetFrom ? (
            <button
              type="button" className="fit-tail" lang={story.language} aria-label={message('fit.overset.tail', { story: story.slug })} title={message('fit.overset.tail', { story: story.slug })}
              data-testid="overset-tail" onClick={() => useSession.getState().edit({ story: story.id, caret: copyfit.oversetFrom, anchor: null })}
            >
              {story.text.slice(copyfit.oversetFrom.part).map((part, i) => (
                <span key={i} className="fit-tail-part">{i === 0 ? partText(part).slice(copyfit.oversetFrom!.offset) : partText(part)}</span>
              ))}
            </button>
          ) : null}
        </div>
      </At>
    );
  });
}

/** Beside each paragraph of a story that does not fit: what cutting (or adding) a few characters does to its lines. */
function CutMarks({ state: { composition }, page, story }: PartProps & { readonly story: StoryId }) {
  const message = useMessage();
  const gains = useGains(story);
  const { setGains } = useFitView.getState();
  useEffect(() => {
    setGains(gains);
    return () => setGains(null);
  }, [gains, setGains]);
  const composed = composition.stories.get(story);
  if (!gains || !composed) return null;
  const { copyfit } = composed;
  const isShort = copyfit.oversetFrom === null && copyfit.lines < 0;
  if (!copyfit.placed || (copyfit.oversetFrom === null && !isShort)) return null;
  const planned = new Set((isShort ? [] : gains.plan ?? []).map(({ part }) => part));
  const [best, ...others] = listedGains(gains);
  const shown = best ? [best, ...others.filter((gain) => gain.characters <= NEAR || planned.has(gain.part))] : [];
  return shown.map((gain) => {
    const place = composed.lines.filter((line) => line.part === gain.part).at(-1)?.place;
    if (!place || place.page !== page || place.vertical) return null;
    const told = message(`fit.${gain.kind}`, { characters: gain.characters, lines: gain.lines });
    const names = ['fit-cut', planned.has(gain.part) && 'planned', gain === best && 'best', gain.kind, gains.composition !== composed && 'stale'].filter(Boolean).join(' ');
    return (
      <At key={gain.part} at={{ x: right(place.cell) + 1, y: place.cell.y }} anchor="top left">
        <button
          type="button" className={names} title={message('fit.go')} aria-label={told} data-testid="page-cut" data-part={gain.part} data-characters={gain.characters} data-lines={gain.lines}
          onClick={() => useSession.getState().edit({ story, ...gainSelection(gain) })}
        >
          <span className="short">{`${gain.kind === 'add' ? '+' : '−'}${gain.characters}`}</span>
          <span className="full">{told}</span>
        </button>
      </At>
    );
  });
}

/** Over the head that is written or was set otherwise: its lines, which of the settings it has, and what is bad about its breaks. */
function HeadHint({ state, page, story }: PartProps & { readonly story: StoryId }) {
  const message = useMessage();
  const store = useDocumentStore();
  const shown = useFitView((view) => (view.head?.story === story ? view.head.part : null));
  const caret = useSession((session) => (session.editing?.story === story ? session.editing.caret?.part ?? null : null));
  const text = state.shown.stories[story]?.text;
  const part = caret !== null ? (HEAD_PARTS.has(text?.[caret]?.type ?? 'body') ? caret : null) : shown;
  const offers = useMemo(() => (part === null || !state ? [] : store.headOffers(story)), [part, store, story, state]);
  const offer = offers.find((one) => one.part === part);
  const place = state.composition.stories.get(story)?.lines.find((line) => line.part === part)?.place;
  if (!offer || !place || place.page !== page) return null;
  const setting = offer.chosen ?? offer.settings[0];
  const bad = setting ? BAD.filter((reason) => setting.why.includes(reason)) : [];
  const told = setting
    ? [
        message('fit.head', { part: message(`part.${offer.partType}`), lines: setting.lines.length }),
        ...(offer.settings.length > 1 ? [message('fit.head.of', { index: settingIndex(offer) + 1, count: offer.settings.length })] : []),
        ...bad.map((reason) => message(`head.why.${reason}`)),
      ]
    : [message('fit.head.too-long')];
  return (
    <At at={place.cell} anchor="bottom left">
      <output className={`fit-head${bad.length > 0 || !setting ? ' bad' : ''}`} data-testid="head-hint" data-lines={setting?.lines.length ?? 0}>{told.join(' · ')}</output>
    </At>
  );
}
