import { memo, useDeferredValue, useMemo } from 'react';
import type { Composition } from '../../compose/composition';
import type { Edition } from '../../model/edition';
import type { PageId, StoryId } from '../../model/ids';
import { storyPoint } from '../../model/redline/flat-text';
import { redlineSpans, type RedlineSpan } from '../../model/redline/redline-spans';
import { writtenStory } from '../../model/redline/written-story';
import { markColour } from '../../proof/mark-colour';
import { stretchesOf, type PlacedStretch } from '../../proof/mark-places';
import { useSession } from '../session-store';
import { useDocument } from '../use-document';
import './tracking.css';

/** Points. */
const BELOW = 0.6;

/** On the page, over the story that is written in with changes tracked: a line under words that were put in, a notch where words were struck out. */
export function TrackedLayer() {
  const page = useSession((session) => session.page);
  const story = useDocument((state) => state.tracked);
  return page !== null && story !== null ? <Tracked page={page} story={story} /> : null;
}

/** Follows the page once it is painted; not there, and no work, while nobody writes so. */
function Tracked({ page, story }: { readonly page: PageId; readonly story: StoryId }) {
  const edition = useDeferredValue(useDocument((state) => state.edition));
  const composition = useDeferredValue(useDocument((state) => state.composition));
  return <Spans edition={edition} composition={composition} page={page} story={story} />;
}

interface SpansProps {
  readonly edition: Edition;
  readonly composition: Composition;
  readonly page: PageId;
  readonly story: StoryId;
}

const Spans = memo(function Spans({ edition, composition, page, story }: SpansProps) {
  const drawn = useMemo(() => drawnSpans(edition, composition, page, story), [edition, composition, page, story]);
  return (
    <svg className="marks" aria-hidden data-testid="tracked-on-page" data-count={drawn.length}>
      {drawn.map(({ type, d, colour, words }, i) => (
        <path key={i} className={`tracked-ink ${type}`} d={d} style={{ color: colour }} data-type={type}>{words ? <title>{words}</title> : null}</path>
      ))}
    </svg>
  );
});

interface Drawn {
  readonly type: RedlineSpan['type'];
  readonly d: string;
  readonly colour: string;
  readonly words: string | null;
}

function drawnSpans({ stories, marks, styles }: Edition, composition: Composition, page: PageId, id: StoryId): readonly Drawn[] {
  const story = stories[id];
  if (!story?.redline) return [];
  const { text } = writtenStory(story);
  return redlineSpans(story.text, story.redline).flatMap((span): Drawn[] => {
    const mark = marks[span.mark];
    const stretches = stretchesOf(composition, id, storyPoint(text, span.from), storyPoint(text, span.to)).filter((each) => each.page === page);
    const d = stretches.map(span.type === 'struck' ? notch : line).join(' ');
    return d === '' ? [] : [{ type: span.type, d, colour: mark ? markColour(styles.proof, mark) : 'currentcolor', words: span.type === 'struck' ? span.words : null }];
  });
}

/** Under level words, at the right of upright ones. */
const line = ({ rect: { x, y, width, height }, vertical }: PlacedStretch): string => (vertical ? `M ${x + width + BELOW} ${y} v ${height}` : `M ${x} ${y + height + BELOW} h ${width}`);

/** A wedge that points at the place from below, or from the right. */
function notch({ rect: { x, y, width, height }, vertical }: PlacedStretch): string {
  const half = Math.max(1.6, Math.min(3.2, (vertical ? width : height) * 0.2));
  return vertical ? `M ${x + width + 2 * half} ${y - half} l ${-2 * half} ${half} l ${2 * half} ${half} Z` : `M ${x - half} ${y + height + 2 * half} l ${half} ${-2 * half} l ${half} ${2 * half} Z`;
}
