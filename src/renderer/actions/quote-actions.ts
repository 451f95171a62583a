/** Pull quotes: of the words that are selected in a story, or of its first sentence. */
import { addPullQuote } from '../../commands/add-pull-quote';
import { bottom } from '../../geometry/rect';
import { linesOver, makeRoom, type Room } from '../../makeup/make-room';
import { newId } from '../../model/new-id';
import { firstSentence, PULL_QUOTE, wordsBetween } from '../../model/pull-quote';
import type { StoryPoint } from '../../model/story-text';
import { openFile } from '../app-store';
import { useSession } from '../session-store';
import { useSettings } from '../settings-store';
import { message } from '../use-message';
import { done, insertedBy } from './basket-actions';
import { showFailure } from './file-actions';
import { currentStories } from './open-document';
import { quoteFrame, quotePlace, quoteSpan } from './quote-place';

/** Before it is set: tried with so much room, then measured. */
const TRIAL_ROWS = 6;
const MOST_TRIALS = 4;

/**
 * Makes a pull quote of the selected words, or of the first sentence of the story at hand, in the midst of the story's text, and selects it. Where its text
 * then runs over, its frame grows by whole lines and pushes what is below, in the same step; where nothing can be pushed, that is said, with what helps.
 */
export function pullQuote(): void {
  const { store } = openFile();
  const { edition, composition } = store.getState();
  const { editing, edit, select, setPage, toast } = useSession.getState();
  const id = editing?.story ?? currentStories()[0];
  const story = edition.stories[id ?? ''];
  if (!story) return;
  if (story.quoteOf !== undefined) return showFailure({ key: 'refusal.quote-of-quote' });
  const range = editing?.caret && editing.anchor && !samePoint(editing.caret, editing.anchor) ? [editing.anchor, editing.caret] as const : null;
  const words = range ? wordsBetween(story.text, ...range, story.language) : firstSentence(story, edition.styles.leadIns);
  const frame = quoteFrame(edition, composition, story.id, range?.[0] ?? null);
  const values = { slug: story.slug };
  if (!frame) return showFailure({ key: 'refusal.quote-unplaced', values });
  const page = edition.pages[frame.page]!;
  const { columns } = quoteSpan(frame, edition.styles.paragraph[PULL_QUOTE]?.size ?? 15);
  const planOf = (rows: number) => {
    const place = quotePlace(edition, composition, story.id, frame, columns, rows);
    return place && addPullQuote.plan(edition, { story: story.id, words: words ?? '', ...place, slug: message('quote.slug', values), newId });
  };
  // As deep as its lines ask for: that only the engine knows.
  let rows = TRIAL_ROWS;
  for (let trial = 0; trial < MOST_TRIALS; trial++) {
    const planned = planOf(rows);
    if (!planned?.ok) break;
    const tried = store.tryOut(planned.operations);
    const [quote] = insertedBy(planned, 'stories');
    const set = tried.composition.stories.get(quote!);
    const inset = tried.edition.styles.object[PULL_QUOTE]?.inset ?? 0;
    const cells = set?.lines.flatMap(({ place }) => place?.cell ?? []) ?? [];
    const deep = cells.length === 0 ? 0 : Math.max(...cells.map(bottom)) - Math.min(...cells.map(({ y }) => y)) + 2 * inset;
    const next = Math.max(2, Math.ceil(deep / page.grid.pitch - 0.02)) + Math.max(0, set?.copyfit.lines ?? 0);
    if (next === rows) break;
    rows = next;
  }
  const place = quotePlace(edition, composition, story.id, frame, columns, rows);
  if (!place) return showFailure({ key: 'refusal.quote-no-room', values });
  const planned = addPullQuote.plan(edition, { story: story.id, words: words ?? '', ...place, slug: message('quote.slug', values), newId });
  if (!planned.ok) return void done(planned);
  const before = linesOver({ edition, composition }, story.id);
  const placed = store.tryOut(planned.operations);
  const over = Math.max(0, linesOver(placed, story.id) - before);
  const roomBy = (ways: readonly Room['way'][]): Room | null =>
    over === 0 || before > 0 ? null : makeRoom(placed, { story: story.id, frame: frame.id, ways, tryOut: (operations) => store.tryOut([...planned.operations, ...operations]) });
  const grown = useSettings.getState().autoPush ? roomBy(['grown']) : null;
  if (!done(store.perform([...planned.operations, ...(grown?.operations ?? [])], addPullQuote.name))) return;
  if (editing?.view === 'page') edit(null);
  setPage(place.page);
  select(insertedBy(planned, 'frames'));
  if (grown) return toast({ tone: 'success', key: 'toast.quote-grown', values: { ...values, rows: grown.rows } });
  if (over === 0) return;
  // What is offered holds as long as nothing else was changed.
  const now = store.getState().edition;
  const offered = roomBy(useSettings.getState().autoPush ? ['cropped'] : ['grown', 'cropped']);
  const make = (): void => {
    if (offered && store.getState().edition === now) store.amend(offered.operations);
  };
  toast({ tone: 'error', key: 'toast.quote-over', values: { ...values, lines: over }, ...(offered ? { action: { key: `toast.quote-${offered.way}.do`, run: make } } : {}) });
}

const samePoint = (a: StoryPoint, b: StoryPoint): boolean => a.part === b.part && a.offset === b.offset;
