/** What menus, keys and panels do while the edition is read: opening and leaving, putting marks down. */
import { addMark } from '../../commands/add-mark';
import type { CommandName } from '../../commands/registry';
import { REVIEW_STEPS } from '../../commands/review-commands';
import { stet } from '../../commands/stet';
import { refuse } from '../../commands/command';
import type { Rect } from '../../geometry/rect';
import { union } from '../../geometry/rect';
import type { PageId, StoryId } from '../../model/ids';
import { TEXT_MARKS } from '../../model/mark';
import type { MarkAnchor, MarkChange, MarkKind, MarkStroke } from '../../model/mark';
import { newId } from '../../model/new-id';
import type { LeafLook } from '../../model/redline';
import { flatOffset, flatText } from '../../model/redline/flat-text';
import { partText, type StoryPoint } from '../../model/story-text';
import { openFile } from '../app-store';
import { done } from '../actions/basket-actions';
import { selectedFrames } from '../command-context';
import type { DocumentStore } from '../document-store';
import { useSession } from '../session-store';
import type { Panel, SideTab } from '../session-store';
import { useSettings } from '../settings-store';
import { isBefore, wordAt } from '../story-editor/words';
import { printedPlace } from '../tracking/mark-as-shown';
import { message } from '../use-message';
import { spokenChoice } from '../read-aloud/spoken-choice';
import { handOver } from './hand-over';
import { moveFrame } from './frame-suggestions';
import { keysText } from './keys-text';
import { markerNow } from './reader-voice';
import { stretchesOf } from '../../proof/mark-places';
import { AT_REST, MARK_VIEWS, useReview } from './review-store';
import type { Pending } from './review-store';

const session = useSession.getState;
const review = useReview.getState;

/** The panels as they were before the edition was read. */
let before: { readonly panels: Readonly<Record<Panel, boolean>>; readonly sideTab: SideTab } | null = null;

/** Opens review mode, or leaves it. A reader without a name is asked for it first. */
export function toggleReview(): void {
  if (review().open) return leaveReview();
  const { panels, sideTab, edit, select, setTool, showSide, togglePanel } = session();
  before = { panels, sideTab };
  guardSteps(openFile().store);
  edit(null);
  select([]);
  setTool('select');
  togglePanel('basket', false);
  showSide('marks', true);
  useReview.setState({ ...AT_REST, open: true, view: 'marked', pending: null, round: knownRound() });
  document.querySelector<HTMLElement>('.page-stage')?.focus({ preventScroll: true });
  if (useSettings.getState().person === '') session().openDialog('reader');
}

/** Lets nothing but marks, and what is decided about them, change the edition. */
export function guardSteps(store: Pick<DocumentStore, 'setGuard'>): void {
  store.setGuard({
    refuses: (label) => (REVIEW_STEPS.has(label) ? null : refuse('review.refused-step', { keys: keysText('review-mode') })),
    told: tell,
  });
}

export function leaveReview(): void {
  void handOver(review().round);
  const { store } = openFile();
  store.setGuard(null);
  useReview.setState({ ...AT_REST, open: false, view: 'marked', pending: null, moved: null });
  const { edit, togglePanel, showSide } = session();
  edit(null);
  if (!before) return;
  togglePanel('basket', before.panels.basket);
  if (!before.panels.inspector) togglePanel('inspector', false);
  else if (before.sideTab !== 'marks') showSide(before.sideTab, true);
  before = null;
}

/** Another edition has come: what was read is gone. */
export function forgetReview(): void {
  useReview.setState({ ...AT_REST, open: false, view: 'marked', pending: null, moved: null, current: null, round: '' });
  before = null;
}

const tell = ({ key, values }: { readonly key: string; readonly values?: Readonly<Record<string, string | number>> }): void => session().toast({ tone: 'info', key, ...(values ? { values } : {}) });

/** Says that a command is not for reading. */
export const refuseCommand = (name: CommandName): void => tell({ key: 'review.refused', values: { command: message(`command.${name}`), keys: keysText('review-mode') } });
/** The same for what is pressed, pasted or dropped. */
export const refuseStep = (): void => tell({ key: 'review.refused-step', values: { keys: keysText('review-mode') } });

/** The step of the edition's workflow that marks are made in, as long as there is one of that name. */
function knownRound(): string {
  const { info, styles } = openFile().store.getState().edition;
  const steps = styles.proof.workflows.find(({ id }) => id === info.workflow)?.steps ?? [];
  const { round } = review();
  return steps.some(({ id }) => id === round) ? round : steps[0]?.id ?? '';
}

/** The text that a mark would be on: what is selected, or the place of the caret. */
interface Chosen {
  readonly story: StoryId;
  readonly from: StoryPoint;
  readonly to: StoryPoint;
}

function chosenText(): Chosen | null {
  const { editing } = session();
  if (!editing?.caret) return null;
  const anchor = editing.anchor ?? editing.caret;
  const [from, to] = isBefore(anchor, editing.caret) ? [anchor, editing.caret] : [editing.caret, anchor];
  return { story: editing.story, from, to };
}

const isEmpty = ({ from, to }: Chosen): boolean => from.part === to.part && from.offset === to.offset;

/** Nothing selected means the letter after the caret, or in Latin text the word around it. */
function widened(chosen: Chosen): Chosen {
  if (!isEmpty(chosen)) return chosen;
  const story = openFile().store.getState().edition.stories[chosen.story];
  const part = story?.text[chosen.from.part];
  if (!story || !part) return chosen;
  const text = partText(part);
  const at = chosen.from.offset;
  if (/[\p{Script=Latin}\p{N}]/u.test(text.slice(at, at + 1)) || at >= text.length) return { ...chosen, ...wordAt(story.text, chosen.from, story.language) };
  const length = String.fromCodePoint(text.codePointAt(at)!).length;
  return { ...chosen, to: { ...chosen.from, offset: at + length } };
}

/** Puts down a mark of a kind on what is selected; some ask for words first. */
export function mark(kind: PutKind, look?: LeafLook): void {
  if (review().view !== 'marked') setView('marked');
  const aloud = spokenChoice(kind);
  if (aloud === 'waits') return;
  const chosen = aloud ?? chosenText();
  if (!chosen) return markFrame(kind);
  // While the voice goes on, a query is put down at once; what is to be said can be said later.
  if (aloud && !aloud.isSelected && kind === 'query') return put(kind, anchorOf(widened(chosen)), quoteOf(widened(chosen)));
  switch (kind) {
    case 'replace':
    case 'insert':
      return ask(kind, kind === 'insert' ? { ...chosen, from: chosen.to } : widened(chosen), 'text');
    case 'query':
    case 'comment':
      return ask(kind, widened(chosen), 'note');
    case 'move':
      return move(chosen);
    case 'transpose':
      return transpose(chosen);
    case 'run-on':
      return runOn(chosen);
    case 'stet':
      return stay(widened(chosen));
    case 'new-paragraph':
      return put(kind, anchorOf({ ...chosen, to: chosen.from }), '');
    case 'add-space':
    case 'close-up':
      return put(kind, anchorOf(chosen), quoteOf(chosen));
    default:
      return put(kind, anchorOf(widened(chosen)), quoteOf(widened(chosen)), look ? { look } : {});
  }
}

/** A picture or frame takes comments, and a suggestion where else it should stand. */
function markFrame(kind: PutKind): void {
  const [frame] = selectedFrames();
  if (!frame) return tell({ key: 'review.nothing-chosen' });
  if (kind === 'move') return moveFrame(frame);
  if (kind !== 'comment' && kind !== 'query') return tell({ key: 'review.text-only' });
  useReview.setState({ pending: { kind, anchor: { type: 'frame', frame: frame.id, page: frame.page }, quote: '', asks: 'note', rect: frame.rect, page: frame.page } });
}

/** An area that was dragged open waits for what is to be said of it. */
export function commentArea(page: PageId, rect: Rect): void {
  useReview.setState({ ...AT_REST, pending: { kind: 'comment', anchor: { type: 'area', page, rect }, quote: '', asks: 'note', rect, page } });
}

/** What the pen has drawn. */
export function putStroke(page: PageId, stroke: MarkStroke): void {
  const xs = stroke.points.map(({ x }) => x);
  const ys = stroke.points.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  useReview.setState({ stroke: null });
  put('drawing', { type: 'area', page, rect: { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y } }, '', { strokes: [stroke] });
}

function ask(kind: PutKind, chosen: Chosen, asks: Pending['asks']): void {
  const { composition } = openFile().store.getState();
  const all = stretchesOf(composition, chosen.story, chosen.from, chosen.to);
  const page = all[0]?.page ?? session().page;
  if (page === null) return;
  const rects = all.filter((each) => each.page === page).map(({ rect }) => rect);
  const rect = rects.length > 0 ? rects.reduce(union) : { x: 20, y: 20, width: 0, height: 12 };
  useReview.setState({ pending: { kind, anchor: anchorOf(chosen), quote: quoteOf(chosen), asks, rect, page } });
}

/** Enter in the small field. */
export function putPending(words: string): void {
  const { pending } = review();
  if (!pending) return;
  if (pending.asks === 'text' && words === '') return;
  dropPending();
  put(pending.kind, pending.anchor, pending.quote, {
    ...(pending.asks === 'text' ? { text: words } : { note: words.trim() }), ...(pending.look ? { look: pending.look } : {}), ...(pending.change ? { change: pending.change } : {}),
  });
}

/** The field closes, and the keyboard is the page's again. */
export function dropPending(): void {
  useReview.setState({ pending: null });
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.page-text-field, .page-stage')?.focus({ preventScroll: true }));
}

/** First what is to be moved, then (the caret elsewhere) where to. */
function move(chosen: Chosen): void {
  const { moving } = review();
  if (!moving || moving.anchor.type !== 'text' || moving.anchor.story !== chosen.story || !isEmpty(chosen)) {
    const what = widened(chosen);
    useReview.setState({ moving: { anchor: anchorOf(what), quote: quoteOf(what) } });
    // The bar says what is waited for.
    return;
  }
  const target = flatOffset(openFile().store.getState().edition.stories[chosen.story]?.text ?? [], chosen.from);
  useReview.setState({ moving: null });
  put('move', moving.anchor, moving.quote, { target: { from: target, to: target } });
}

/** The two halves of what is selected change places, divided between words; with nothing selected the letters on both sides of the caret. */
function transpose(chosen: Chosen): void {
  const story = openFile().store.getState().edition.stories[chosen.story];
  const part = story?.text[chosen.from.part];
  if (!story || !part) return;
  const words = partText(part);
  let { from, to } = chosen;
  let middle = from.offset;
  if (isEmpty(chosen)) {
    if (middle === 0 || middle >= words.length) return tell({ key: 'review.nothing-chosen' });
    from = { ...from, offset: middle - 1 };
    to = { ...to, offset: middle + 1 };
  } else {
    if (from.part !== to.part || to.offset - from.offset < 2) return tell({ key: 'review.nothing-chosen' });
    const half = (from.offset + to.offset) / 2;
    const starts = [...new Intl.Segmenter(story.language, { granularity: 'word' }).segment(words.slice(from.offset, to.offset))].map(({ index }) => from.offset + index).filter((at) => at > from.offset);
    middle = starts.length > 0 ? starts.reduce((a, b) => (Math.abs(b - half) < Math.abs(a - half) ? b : a)) : Math.round(half);
  }
  const [first, second] = [anchorOf({ ...chosen, from, to: { ...to, offset: middle } }), anchorOf({ ...chosen, from: { ...from, offset: middle }, to })];
  if (second.type === 'text') put('transpose', first, quoteOf({ ...chosen, from, to }), { target: second });
}

/** 保留: on a correction that somebody wants, it is turned down by the mark; elsewhere the mark says that the words are right as they are. */
function stay(chosen: Chosen): void {
  const { store } = openFile();
  const anchor = anchorOf(chosen);
  const kinds: ReadonlySet<MarkKind> = new Set(TEXT_MARKS);
  const { current } = review();
  const meant = Object.values(store.getState().edition.marks).filter(({ state, kind, anchor: other }) =>
    state === 'open' && kinds.has(kind) && other.type === 'text' && anchor.type === 'text' && other.story === anchor.story && other.from < anchor.to && other.to > anchor.from);
  const wanted = meant.find(({ id }) => id === current) ?? meant[0];
  if (!wanted) return put('stet', anchor, quoteOf(chosen));
  const { author, round, time } = markerNow();
  if (done(store.run(stet, { newId, mark: wanted.id, author, round, time, note: '' }))) useReview.setState({ current: null });
}

/** The paragraph of the caret goes on with the next one; at its start, the one before goes on with it. */
function runOn({ story, from, to }: Chosen): void {
  const text = openFile().store.getState().edition.stories[story]?.text ?? [];
  const part = from.part !== to.part || from.offset > 0 || from.part === 0 ? from.part : from.part - 1;
  if (!text[part + 1]) return tell({ key: 'review.no-next-paragraph' });
  const end = flatOffset(text, { part, offset: partText(text[part]!).length });
  put('run-on', { type: 'text', story, from: end, to: end + 1, page: session().page }, '');
}

/** A mark stands in the text that prints, also while the story is shown as suggested. */
function anchorOf({ story, from, to }: Chosen): Extract<MarkAnchor, { type: 'text' }> {
  const state = openFile().store.getState();
  const place = (point: StoryPoint): number => printedPlace(state, story, point);
  return { type: 'text', story, from: place(from), to: place(to), page: session().page };
}

function quoteOf(chosen: Chosen): string {
  const { from, to } = anchorOf(chosen);
  return flatText(openFile().store.getState().edition.stories[chosen.story]?.text ?? []).slice(from, to);
}

type PutKind = Exclude<MarkKind, 'typed'>;

interface Extra {
  readonly text?: string;
  readonly note?: string;
  readonly target?: { readonly from: number; readonly to: number };
  readonly look?: LeafLook;
  readonly change?: MarkChange;
  readonly strokes?: readonly MarkStroke[];
}

function put(kind: PutKind, anchor: MarkAnchor, quote: string, { note = '', ...extra }: Extra = {}): void {
  const known = new Set(Object.keys(openFile().store.getState().edition.marks));
  const { store } = openFile();
  const result = store.run(addMark, { newId, kind, anchor, ...markerNow(), note, quote, ...extra });
  if (!done(result)) return;
  const made = Object.keys(store.getState().edition.marks).find((id) => !known.has(id));
  useReview.setState({ current: made ?? null });
}

/** Shows the page as it is with its marks, as it will print with all of them carried out, or plain. */
export function setView(view: 'marked' | 'settled' | 'plain'): void {
  if (view === 'settled') session().edit(null);
  useReview.setState(view === 'marked' ? { view } : { ...AT_REST, view });
}

/** The next of the three ways to show the page. */
export function turnView(): void {
  const at = MARK_VIEWS.indexOf(review().view);
  setView(MARK_VIEWS[(at + 1) % MARK_VIEWS.length]!);
}
