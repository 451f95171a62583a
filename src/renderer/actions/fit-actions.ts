/** What menus and keys do to make stories fit. */
import { lockContent } from '../../commands/lock-content';
import { pushFrames } from '../../commands/push-frames';
import { setDesk } from '../../commands/set-desk';
import { setFitting } from '../../commands/set-fitting';
import { setHead } from '../../commands/set-head';
import type { GainsInput } from '../../compose/copyfit-gains';
import { fitLine as lineFit } from '../../compose/fit-line';
import { shortLastLines, trackingForLastLine, type TrackingFit } from '../../compose/fit-tracking';
import { searchGains, type Gains } from '../../compose/search-gains';
import type { StoryId } from '../../model/ids';
import { partText } from '../../model/story-text';
import { framesOnPage, storyOf, threadOf } from '../../model/threads';
import { openFile } from '../app-store';
import { selectedFrames } from '../command-context';
import { gainSelection } from '../copyfit/gain-selection';
import { listedGains } from '../copyfit/listed-gains';
import { misfits } from '../copyfit/misfits';
import { useFitView } from '../copyfit/fit-view';
import { choiceOf, settingIndex } from '../head-setting';
import { useSession } from '../session-store';
import { useSettings } from '../settings-store';
import { run, together } from './frame-actions';
import { currentStories } from './open-document';

const session = useSession.getState;
const tell = (key: string): void => session().toast({ tone: 'error', key });

/** The story that keys fit: the one with the caret, else the first at hand. */
export const storyInFitting = (): StoryId | null => session().editing?.story ?? currentStories()[0] ?? null;

function inputOf(id: StoryId | null): GainsInput | null {
  const { edition, composition } = openFile().store.getState();
  const story = id === null ? undefined : edition.stories[id];
  const composed = id === null ? undefined : composition.stories.get(id);
  return story && composed ? { story, composition: composed, sheet: edition.styles } : null;
}

const limits = () => {
  const { trackingMin, trackingMax } = openFile().store.getState().edition.styles.desk;
  return { min: trackingMin, max: trackingMax };
};

/**
 * Takes a line in (−1) or gives one back (1): in the paragraph with the caret, else (or where that does not help) in the one that needs the least change.
 * Says where, or why it cannot and how far off it is.
 */
export function fitLine(lines: -1 | 1): void {
  const { store, world } = openFile();
  const input = inputOf(storyInFitting());
  const trial = input && store.fitTrial(input.story.id);
  if (!input || !trial) return;
  const caret = session().editing?.caret ?? null;
  const found = lineFit(input, trial, lines, limits(), caret?.part ?? null, world);
  const { slug } = input.story;
  if (found.ok) {
    store.breakCoalescing();
    if (run(setFitting, { story: input.story.id, parts: [found.fit] })) session().toast({ tone: 'success', key: lines < 0 ? 'toast.line-in' : 'toast.line-back', values: { slug, lines: found.lines, ...said(input, found.fit) } });
    return;
  }
  if (found.why === 'keeps') return session().toast({ tone: 'error', key: 'refusal.line-keeps', values: { slug } });
  if (!found.nearest) return tell(lines < 0 ? 'refusal.no-line-in' : 'refusal.no-line-back');
  const { nearest } = found;
  const values = { limit: lines < 0 ? limits().min : limits().max, ...said(input, nearest) };
  const widen = (): void => together(() => {
    run(setDesk, { values: lines < 0 ? { trackingMin: nearest.tracking } : { trackingMax: nearest.tracking } });
    run(setFitting, { story: input.story.id, parts: [nearest] });
  });
  session().toast({ tone: 'error', key: lines < 0 ? 'refusal.line-in-beyond' : 'refusal.line-back-beyond', values, action: { key: 'toast.widen-tracking', run: widen } });
}

/** The paragraph's first words, so that it is found, and its tracking. */
const said = ({ story }: GainsInput, { part, tracking }: TrackingFit) => ({ words: partText(story.text[part]!).slice(0, 6), tracking });

/** Sets the stories at hand as their styles have it. */
export function clearFitting(): void {
  const { edition } = openFile().store.getState();
  together(() => {
    for (const story of currentStories()) {
      const parts = edition.stories[story]?.text.flatMap(({ tracking }, part) => (tracking === undefined ? [] : [{ part, tracking: null }])) ?? [];
      if (parts.length > 0) run(setFitting, { story, parts });
    }
  });
}

/** Mends lone characters and short last lines (孤字) within the house's limits: of the stories at hand, else of the page in view. */
export function fixShortLines(): void {
  const { store, world } = openFile();
  const { edition } = store.getState();
  const { page, toast } = session();
  const onPage = (): readonly StoryId[] => [...new Set(framesOnPage(edition, page ?? '').flatMap((frame) => storyOf(edition, frame)?.id ?? []))];
  const stories = currentStories().length > 0 ? currentStories() : onPage();
  let fixed = 0;
  let left = 0;
  together(() => {
    for (const story of stories) {
      const input = inputOf(story);
      if (!input || !input.composition.copyfit.placed) continue;
      const short = shortLastLines(input, world);
      const parts = short.flatMap((part) => trackingForLastLine(input, part, limits(), world) ?? []);
      const isDone = parts.length > 0 && run(setFitting, { story, parts });
      fixed += isDone ? parts.length : 0;
      left += short.length - (isDone ? parts.length : 0);
    }
  });
  if (fixed + left === 0) toast({ tone: 'success', key: 'toast.no-short-lines' });
  else toast({ tone: left > 0 ? 'info' : 'success', key: 'toast.short-lines', values: { fixed, left } });
}

/** Shows the next frame of the edition whose story does not fit: those with overset text first, then the short ones; the story editor follows when it is open. */
export function stepMisfit(by: 1 | -1): void {
  const { edition, composition } = openFile().store.getState();
  const { editing, selection, setPage, select, edit, toast } = session();
  const places = misfits(edition, composition);
  if (places.length === 0) return toast({ tone: 'success', key: 'toast.all-fit' });
  const now = places.findIndex((frame) => selection.includes(frame.id) || (selection.length === 0 && editing !== null && storyOf(edition, frame)?.id === editing.story));
  const next = places[(Math.max(now, by > 0 ? -1 : 0) + by + places.length) % places.length]!;
  setPage(next.page);
  select([next.id]);
  const story = storyOf(edition, next);
  if (editing && story) edit({ story: story.id, caret: composition.stories.get(story.id)?.copyfit.oversetFrom ?? null, anchor: null });
}

/** Makes the selected frame, else the last one of the story in fitting, a line deeper or shallower; what is below gives way or closes up. */
export function growByLine(rows: 1 | -1): void {
  const frame = selectedFrames()[0]?.id ?? threadOf(openFile().store.getState().edition, storyInFitting() ?? '').at(-1)?.id;
  if (frame !== undefined) run(pushFrames, { frame, rows });
}

/** Where the walk through cuts is. */
let walked: { readonly composition: GainsInput['composition']; readonly index: number } | null = null;

/** Selects the next best cut of the story that is edited, or puts the caret where to add; after a change, at the best there is now. */
export function stepCut(by: 1 | -1): void {
  const { editing, edit } = session();
  const input = inputOf(editing?.story ?? null);
  if (!editing || !input) return;
  const gains = gainsNow(input);
  const list = gains ? listedGains(gains) : [];
  if (list.length === 0) return tell('gains.none');
  const now = walked?.composition === input.composition ? walked.index : null;
  const index = now === null ? (by > 0 ? 0 : list.length - 1) : (now + by + list.length) % list.length;
  const next = list[index]!;
  walked = { composition: input.composition, index };
  edit({ story: editing.story, ...gainSelection(next) });
}

/** Those that are known; after a key they are looked for at once: what was tried is remembered. */
function gainsNow(input: GainsInput): Gains | null {
  const { gains } = useFitView.getState();
  if (gains && gains.story === input.story && gains.composition === input.composition) return gains;
  const { store, world } = openFile();
  const trial = store.fitTrial(input.story.id);
  if (!trial) return null;
  const search = searchGains(input, trial, world);
  let step = search.next();
  while (!step.done) step = search.next();
  return step.value;
}

/** Sets a head in the next of the ways that are offered: the part with the caret, else the headline. */
export function stepHead(by: 1 | -1): void {
  const story = storyInFitting();
  const offers = story === null ? [] : openFile().store.headOffers(story).filter(({ settings }) => settings.length > 0);
  const { editing } = session();
  const offer = offers.find(({ part }) => editing?.caret?.part === part) ?? offers.find(({ partType }) => partType === 'headline') ?? offers[0];
  if (story === null || !offer) return tell('refusal.no-head');
  const { settings, part } = offer;
  const next = (settingIndex(offer) + by + settings.length) % settings.length;
  useFitView.getState().showHead({ story, part });
  run(setHead, { story, part, head: next === 0 ? null : choiceOf(offer, settings[next]!) });
}

/** Shows the text that does not fit beside each overset frame of the page in view, or hides it. */
export function toggleTails(): void {
  const { tails, setTails } = useFitView.getState();
  if (tails.length > 0) return setTails([]);
  const { edition, composition } = openFile().store.getState();
  const stories = framesOnPage(edition, session().page ?? '').flatMap((frame) => storyOf(edition, frame)?.id ?? []);
  const over = [...new Set(stories)].filter((story) => composition.stories.get(story)?.copyfit.oversetFrom != null);
  if (over.length === 0) session().toast({ tone: 'success', key: 'toast.no-overset' });
  setTails(over);
}

export function toggleContentLock(): void {
  const frames = selectedFrames();
  run(lockContent, { frames: frames.map((frame) => frame.id), locked: !frames.every((frame) => frame.contentLocked) });
}

export function toggleAutoPush(): void {
  const { autoPush, change } = useSettings.getState();
  change({ autoPush: !autoPush });
}
