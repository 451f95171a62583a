import { useLayoutEffect, useMemo, useRef } from 'react';
import type { FlatRange } from '../../model/redline/flat-range';
import { storyPoint } from '../../model/redline/flat-text';
import { stretchesOf, type PlacedStretch } from '../../proof/mark-places';
import { useReview } from '../review/review-store';
import { useSession } from '../session-store';
import { useDocument } from '../use-document';
import { useReading } from './reading-store';
import './reading-layer.css';

/** On the page: the sentence that is read and the word that is spoken, which is kept in sight. */
export function ReadingLayer() {
  const story = useReading((now) => now.story);
  const isShown = useReview(({ open, view }) => !open || view !== 'settled');
  return story !== null && isShown ? <Spoken story={story} /> : null;
}

function Spoken({ story }: { readonly story: string }) {
  const page = useSession((session) => session.page);
  const sentence = useReading((now) => now.sentence);
  const spoken = useReading((now) => now.spoken);
  const composition = useDocument((state) => state.composition);
  const text = useDocument((state) => state.shown.stories[story]?.text);
  const places = (range: FlatRange | null): readonly PlacedStretch[] =>
    range && text ? stretchesOf(composition, story, storyPoint(text, range.from), storyPoint(text, range.to)) : [];
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const sentencePlaces = useMemo(() => places(sentence), [composition, text, story, sentence?.from, sentence?.to]);
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const wordPlaces = useMemo(() => places(spoken), [composition, text, story, spoken?.from, spoken?.to]);
  const word = useRef<SVGRectElement>(null);
  useKeepInSight(word, inColumn(wordPlaces[0] ?? null, sentencePlaces), sentence?.from ?? -1);
  const here = (all: readonly PlacedStretch[]): readonly PlacedStretch[] => all.filter((place) => place.page === page);
  return (
    <svg className="marks reading" aria-hidden data-testid="reading-layer" data-from={spoken?.from} data-to={spoken?.to}>
      {here(sentencePlaces).map(({ rect }, i) => <rect key={i} className="reading-sentence" {...rect} />)}
      {here(wordPlaces).map(({ rect }, i) => <rect key={i} ref={i === 0 ? word : null} className="reading-word" data-exact={spoken?.exact} data-testid="reading-word" {...rect} />)}
    </svg>
  );
}

/** A place as wide as the lines of its sentence in the same column: what is read should be seen to both ends. */
function inColumn(place: PlacedStretch | null, sentence: readonly PlacedStretch[]): PlacedStretch | null {
  if (!place || place.vertical) return place;
  const { x, width } = place.rect;
  const lines = sentence.filter(({ page, rect }) => page === place.page && rect.x < x + width && rect.x + rect.width > x);
  const left = Math.min(x, ...lines.map(({ rect }) => rect.x));
  return { ...place, rect: { ...place.rect, x: left, width: Math.max(x + width, ...lines.map(({ rect }) => rect.x + rect.width)) - left } };
}

/** Brings the word into sight with each new sentence; within one only as long as nobody has moved the page away from it. */
function useKeepInSight(word: React.RefObject<SVGRectElement | null>, place: PlacedStretch | null, sentence: number): void {
  const kept = useRef(-2);
  const follows = useRef(true);
  useLayoutEffect(() => {
    const isNew = kept.current !== sentence;
    if (!place || (!isNew && !follows.current)) return;
    kept.current = sentence;
    follows.current = true;
    if (isInSight(word.current)) return;
    const { effectiveZoom, keepInSight } = useSession.getState();
    // Above the bar.
    keepInSight(place.page, { ...place.rect, height: place.rect.height + BAR / (effectiveZoom * PX_PER_PT) });
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [place?.page, place?.rect.x, place?.rect.y, sentence, word]);
  useLayoutEffect(() => {
    // A wheel or a turned page takes the eye elsewhere: it is not called back before the next sentence.
    const view = document.querySelector('.page-view');
    const onMove = (): void => void requestAnimationFrame(() => (follows.current = isInSight(word.current)));
    view?.addEventListener('wheel', onMove, { passive: true });
    const stop = useSession.subscribe((now, before) => {
      if (now.page !== before.page && now.look === before.look) onMove();
    });
    return () => {
      view?.removeEventListener('wheel', onMove);
      stop();
    };
  }, [word]);
}

function isInSight(word: SVGRectElement | null): boolean {
  const view = document.querySelector('.page-stage')?.getBoundingClientRect();
  const box = word?.getBoundingClientRect();
  return view !== undefined && box !== undefined && box.left >= view.left && box.right <= view.right && box.top >= view.top && box.bottom <= view.bottom - BAR;
}

/** The bar lies over the foot of the page, CSS pixels. */
const BAR = 90;
const PX_PER_PT = 96 / 72;
