/** Looking for words in stories, going from one to the next, and replacing them. */
import { contentLock } from '../../commands/content-lock';
import { replaceText } from '../../commands/replace-text';
import type { Edition } from '../../model/edition';
import { createFinder, findInStories } from '../../model/find-text';
import type { TextMatch } from '../../model/find-text';
import type { StoryId } from '../../model/ids';
import { flatOffset } from '../../model/redline/flat-text';
import { isStruckOut } from '../../model/redline/shown-places';
import { pagesInOrder } from '../../model/page-order';
import { partText } from '../../model/story-text';
import { framesOnPage, storiesIn } from '../../model/threads';
import { appState, openFile } from '../app-store';
import { matchKey, useFind } from '../find/find-store';
import type { FindState } from '../find/find-store';
import { searchPattern } from '../find/pattern-search';
import { useSession } from '../session-store';
import { showWords } from './place-actions';
import { run } from './frame-actions';
import { currentStories } from './open-document';

/** Listed at most: who finds more than this narrows the words down, and replacing all takes rounds. */
const MOST = 5000;

/** Stories in reading order: page by page from the top, then those that stand on no page. */
export function storiesOf(edition: Edition, scope: FindState['scope']): readonly StoryId[] {
  const session = useSession.getState();
  if (scope === 'story') return session.editing ? [session.editing.story] : currentStories();
  const pages = pagesInOrder(edition).filter(({ id }) => scope === 'edition' || id === session.page);
  const placed = pages.flatMap(({ id }) => [...framesOnPage(edition, id)]
    .sort((a, b) => a.rect.y - b.rect.y || a.rect.x - b.rect.x)
    .flatMap((frame) => (frame.type === 'text' ? storiesIn(edition, frame) : frame.type === 'picture' ? edition.pictures[frame.picture ?? '']?.caption ?? [] : [])));
  return [...new Set(scope === 'edition' ? [...placed, ...Object.keys(edition.stories)] : placed)];
}

/** The pattern that was stopped last: until another is asked for, it is not tried again. */
let slow: FindState['query'] | null = null;

/**
 * Looks again in the edition as it is now. The match that is looked at stays, or gives its place to the one after it. Words are found before it
 * returns; a pattern is looked for in a thread of its own, since it may never come to an end.
 */
export async function findNow(): Promise<void> {
  const open = appState().open;
  if (!open) return;
  const { query, replacement, scope } = useFind.getState();
  const finder = createFinder(query);
  if (!finder.ok) return fail(finder.key);
  const { shown: edition } = open.store.getState();
  const stories = storiesOf(edition, scope);
  if (!query.pattern || query.text === '') return list(edition, findInStories(edition, stories, finder, replacement, MOST + 1));
  if (slow === query) return;
  const texts = stories.flatMap((story) => (edition.stories[story]?.text ?? []).map((value, part) => ({ story, part, text: partText(value) })));
  const found = await searchPattern({ query, replacement, texts, most: MOST + 1 });
  if (found === 'superseded') return;
  slow = found === 'slow' ? query : null;
  if (found === 'slow') fail('find.pattern.slow');
  else list(edition, found);
}

function fail(fault: string): void {
  useFind.setState({ fault, matches: [], cut: false, current: -1 });
}

function list(edition: Edition, all: readonly TextMatch[]): void {
  const { matches: before, current } = useFind.getState();
  // While changes are tracked, words that are struck out already are not there to be replaced again.
  const found = edition.info.tracked ? all.filter((match) => !isGone(edition, match)) : all;
  const matches = found.slice(0, MOST);
  const held = before[current];
  const at = held ? matches.findIndex((match) => matchKey(match) === matchKey(held)) : -1;
  useFind.setState({ fault: null, matches, cut: found.length > MOST, current: at >= 0 ? at : held ? Math.min(current, matches.length) - (current < matches.length ? 0 : 1) : -1 });
}

function isGone({ stories }: Edition, { story: id, part, start, end }: TextMatch): boolean {
  const story = stories[id];
  return story?.redline !== undefined && isStruckOut(story.redline, flatOffset(story.text, { part, offset: start }), flatOffset(story.text, { part, offset: end }));
}

/** Changes what is looked for; everything found is ticked again. */
export function ask(change: Partial<Pick<FindState, 'replacement' | 'scope'>> & { readonly query?: Partial<FindState['query']> }): void {
  const { query } = useFind.getState();
  const asksAnew = change.query !== undefined || change.scope !== undefined;
  useFind.setState({ ...change, query: { ...query, ...change.query }, ...(asksAnew ? { left: new Set(), current: -1 } : {}) } as Partial<FindState>);
  void findNow();
}

/** Opens the panel; words that are selected in a story are looked for. */
export function openFind(replacing: boolean): void {
  const { editing, showSide } = useSession.getState();
  const selected = editing?.caret && editing.anchor && editing.caret.part === editing.anchor.part
    ? (openFile().store.getState().shown.stories[editing.story]?.text[editing.caret.part]?.children.map((leaf) => leaf.text).join('') ?? '')
      .slice(Math.min(editing.caret.offset, editing.anchor.offset), Math.max(editing.caret.offset, editing.anchor.offset))
    : '';
  showSide('find', true);
  const { focus } = useFind.getState();
  useFind.setState({ replacing, focus: focus + 1 });
  if (selected !== '' && !selected.includes('\n')) ask({ query: { text: selected, pattern: false } });
  else void findNow();
}

/** Brings a match before the eyes. */
export function showMatch(index: number, open = false): void {
  const match = useFind.getState().matches[index];
  if (!match) return;
  useFind.setState({ current: index });
  const focused = document.activeElement;
  showWords(match.story, { part: match.part, offset: match.start }, { part: match.part, offset: match.end }, open);
  // The keys stay with who goes from match to match.
  if (!open && focused instanceof HTMLElement && focused.closest('[data-find]')) requestAnimationFrame(() => requestAnimationFrame(() => focused.isConnected && focused.focus()));
}

/** Shows the match after the current one, or before it; round again at the ends. */
export async function stepMatch(by: 1 | -1): Promise<void> {
  await findNow();
  const { matches, current, query } = useFind.getState();
  if (matches.length > 0) return showMatch(current < 0 ? (by > 0 ? 0 : matches.length - 1) : (current + by + matches.length) % matches.length);
  if (query.text === '') openFind(false);
  else useSession.getState().toast({ tone: 'info', key: 'toast.nothing-found', values: { text: query.text } });
}

export function tickMatch(match: TextMatch, on: boolean): void {
  const left = new Set(useFind.getState().left);
  if (on) left.delete(matchKey(match));
  else left.add(matchKey(match));
  useFind.setState({ left });
}

/** Replaces the match that is looked at and goes to the next; shows it first when none is. */
export async function replaceCurrent(): Promise<void> {
  await findNow();
  const { matches, current } = useFind.getState();
  const match = matches[current];
  if (!match) return stepMatch(1);
  if (!run(replaceText, { changes: [match] })) return;
  await findNow();
  // What follows has taken the match's number, unless the replacement is found again.
  const { matches: now } = useFind.getState();
  const next = now.findIndex((each) => (each.story === match.story && (each.part > match.part || (each.part === match.part && each.start >= match.start + match.replaced.length))));
  if (now.length > 0) showMatch(next >= 0 ? next : Math.min(current, now.length - 1));
}

/** Replaces all that are ticked as one undo step. */
export async function replaceTicked(): Promise<void> {
  await findNow();
  const { matches, left } = useFind.getState();
  const changes = matches.filter((match) => !left.has(matchKey(match)) && match.found !== match.replaced);
  const { store } = openFile();
  const { edition } = store.getState();
  if (changes.length === 0 || !run(replaceText, { changes })) return;
  const isLocked = ({ story }: TextMatch): boolean => contentLock(edition, [story]) !== null;
  const count = changes.filter((match) => !isLocked(match)).length;
  const locked = new Set(changes.filter(isLocked).map(({ story }) => story)).size;
  const { revision } = store.getState();
  const undo = (): void => {
    if (store.getState().revision === revision) store.undo();
  };
  useSession.getState().toast({ tone: 'success', key: 'toast.replaced', values: { count, locked }, action: { key: 'toast.fix-undo', run: undo } });
  useFind.setState({ left: new Set(), current: -1 });
  await findNow();
}
