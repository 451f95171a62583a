import type { CommandContext, CommandName } from '../commands/registry';
import { commandEntry } from '../commands/registry';
import { isForReading } from '../commands/review-commands';
import type { Frame } from '../model/frame';
import type { Page } from '../model/page';
import { pagesInOrder } from '../model/page-order';
import { stackOf, storiesIn } from '../model/threads';
import type { DocumentState } from './document-store';
import { useAlignView } from './align-view';
import { appState } from './app-store';
import { currentStories } from './actions/open-document';
import { useFitView } from './copyfit/fit-view';
import { usePlanView } from './plan/plan-view';
import { usePlateView } from './plates/plate-view';
import { useOriginalView } from './original/original-view';
import { isReadingAloud } from './read-aloud/reading-store';
import { useReview } from './review/review-store';
import { useSession } from './session-store';
import { useSettings } from './settings-store';
import { useVersionsView } from './versions/versions-view';
import { misspellingAtCaret } from './spelling/misspelling-at-caret';

/** The contexts that hold now: what the person has open, selected and under the caret. */
export function contextsNow(): ReadonlySet<CommandContext> {
  const contexts = new Set<CommandContext>(['always']);
  const { open } = appState();
  if (!open) return contexts;
  contexts.add('document');
  const { selection, basket, editing } = useSession.getState();
  if (selection.length > 0) contexts.add('selection');
  if (basket.ids.length > 0 || currentStories().length > 0) contexts.add('story');
  if (isReadingAloud()) contexts.add('aloud');
  if (useReview.getState().open) contexts.add('review');
  else if (editing) contexts.add('text');
  return contexts;
}

/** True when a command can be chosen now; why it cannot be carried out after all, a refusal says. */
export function isEnabled(name: CommandName, contexts = contextsNow()): boolean {
  if (!contexts.has(commandEntry(name).context)) return false;
  if (contexts.has('review') && !isForReading(name)) return false;
  const { open, recent } = appState();
  const state = open?.store.getState();
  switch (name) {
    case 'undo':
      return state?.undoLabel != null;
    case 'redo':
      return state?.redoLabel != null;
    case 'cut':
    case 'copy':
      return contexts.has('text') || contexts.has('selection');
    case 'clear-guides': {
      const guides = state?.edition.pages[useSession.getState().page ?? '']?.guides;
      return guides !== undefined && guides.x.length + guides.y.length > 0;
    }
    case 'add-to-house-words':
      return misspellingAtCaret() !== null;
    case 'open-recent':
      return recent.length > 0;
    case 'place':
    case 'place-as-stack':
      return useSession.getState().basket.ids.length > 0;
    case 'make-master':
    case 'override-items':
    case 'restore-items':
      return state !== undefined && canMaster(name, state.edition.pages[useSession.getState().page ?? '']);
    case 'brief-up':
    case 'brief-down':
      return state !== undefined && currentStories().some((id) => stackOf(state.edition, id).length > 0);
    case 'drop-to-fit':
      return state !== undefined && selectedFrames().some((frame) => storiesIn(state.edition, frame).length > 1);
    case 'remove-page':
      return pageCount(state) > 1;
    case 'previous-page':
    case 'move-page-earlier':
      return pageIndex(state) > 0;
    case 'next-page':
    case 'move-page-later':
    case 'swap-page-with-next':
    case 'join-pages':
      return pageIndex(state) < pageCount(state) - 1;
    case 'more-columns':
    case 'fewer-columns':
    case 'balance-columns':
    case 'unthread':
    case 'jump-story':
      return selectedFrames().some((frame) => frame.type === 'text');
    case 'kind-lead':
    case 'kind-feature':
    case 'kind-news':
    case 'kind-brief':
    case 'kind-furniture':
      return currentStories().some((id) => state?.edition.stories[id]?.kind !== 'caption');
    case 'contour':
      return selectedFrames().some((frame) => frame.type === 'picture' && frame.picture !== null);
    case 'crop-picture': {
      const frames = selectedFrames();
      return frames.length === 1 && frames[0]!.type === 'picture' && frames[0]!.picture !== null;
    }
    case 'clear-look':
      return selectedFrames().some((frame) => frame.look !== null);
    case 'group':
      return selectedFrames().length > 1;
    case 'ungroup':
      return selectedFrames().some((frame) => frame.group !== null);
    case 'reset-crop':
      return selectedFrames().some((frame) => frame.type === 'picture');
    case 'next-cut':
    case 'previous-cut': {
      const copyfit = state?.composition.stories.get(useSession.getState().editing?.story ?? '')?.copyfit;
      return copyfit !== undefined && copyfit.placed && (copyfit.oversetFrom !== null || copyfit.lines < 0);
    }
    default:
      return true;
  }
}

/** A page without a master can make one, one with it override its items, one that did restore them. */
function canMaster(name: CommandName, page: Page | undefined): boolean {
  if (page?.role !== 'page') return false;
  return name === 'make-master' ? page.master === null : name === 'override-items' ? page.master !== null : page.hides.length > 0;
}

/** Whether a command that stays on is on; null for the others. */
export function isOn(name: CommandName): boolean | null {
  if (!commandEntry(name).toggle) return null;
  const session = useSession.getState();
  const settings = useSettings.getState();
  const [group, rest] = split(name);
  switch (group) {
    case 'tool':
      return session.tool === rest;
    case 'theme':
      return settings.theme === rest;
    case 'language':
      return settings.language === (rest === 'zh' ? 'zh-CN' : 'en');
    case 'state':
    case 'kind': {
      const { edition } = documentState() ?? {};
      const stories = currentStories();
      return stories.length > 0 && stories.every((id) => edition?.stories[id]?.[group] === rest);
    }
    case 'part':
      return session.textCommands?.part() === rest;
    default:
      return other(name);
  }
}

function other(name: CommandName): boolean {
  const { toggles, panels, sideTab } = useSession.getState();
  const plates = usePlateView.getState();
  const frames = selectedFrames();
  const all = (test: (frame: Frame) => boolean): boolean => frames.length > 0 && frames.every(test);
  switch (name) {
    case 'strong':
    case 'emphasis':
      return useSession.getState().textCommands?.isMarked(name) ?? false;
    case 'toggle-grid':
      return toggles.grid;
    case 'toggle-baselines':
      return toggles.baselines;
    case 'toggle-frame-edges':
      return toggles.frameEdges;
    case 'toggle-rulers':
      return toggles.rulers;
    case 'toggle-snap':
      return useSettings.getState().snap;
    case 'toggle-spelling':
      return useSettings.getState().spelling;
    case 'review-mode':
      return useReview.getState().open;
    case 'read-aloud':
      return isReadingAloud();
    case 'track-changes':
      return documentState()?.edition.info.tracked === true;
    case 'show-marks':
      return panels.inspector && sideTab === 'marks';
    case 'submitted-copy':
      return useOriginalView.getState().story !== null;
    case 'late-fix':
      return useReview.getState().lateFix;
    case 'mark-area':
    case 'mark-crop':
    case 'mark-pen':
    case 'mark-highlighter':
      return name === `mark-${useReview.getState().tool}`;
    case 'toggle-check-marks':
      return useSettings.getState().checkMarks;
    case 'show-checks':
      return panels.inspector && sideTab === 'checks';
    case 'view-composite':
      return plates.kind === 'composite';
    case 'view-plate-c':
    case 'view-plate-m':
    case 'view-plate-y':
    case 'view-plate-k':
      return plates.kind === 'inks' && !plates.hidden.includes(name.slice(-1).toUpperCase());
    case 'view-ink':
      return plates.kind === 'heat';
    case 'view-soft-proof':
      return plates.kind === 'proof';
    case 'versions':
      return useVersionsView.getState().open;
    case 'edition-plan':
      return usePlanView.getState().open;
    case 'join-pages':
      return pageInView()?.joined ?? false;
    case 'page-state-planned':
    case 'page-state-working':
    case 'page-state-proof':
    case 'page-state-ready':
      return `page-state-${pageInView()?.state}` === name;
    case 'toggle-pages':
      return panels.pages;
    case 'toggle-basket':
      return panels.basket;
    case 'toggle-inspector':
      return panels.inspector && sideTab === 'inspector';
    case 'show-styles':
      return panels.inspector && sideTab === 'styles';
    case 'library':
      return panels.inspector && sideTab === 'library';
    case 'show-preflight':
      return panels.preflight;
    case 'align-to-auto':
    case 'align-to-type-area':
    case 'align-to-page':
      return useAlignView.getState().to === name.slice('align-to-'.length);
    case 'stable-lines': {
      const stories = currentStories();
      return stories.length > 0 && stories.every((id) => documentState()?.edition.stories[id]?.lineFit === 'stable');
    }
    case 'balance-columns':
      return all((frame) => frame.type === 'text' && frame.balance);
    case 'wrap':
      return all((frame) => frame.wrap);
    case 'contour':
      return all((frame) => frame.type === 'picture' && frame.contour !== null);
    case 'lock':
      return all((frame) => frame.locked);
    case 'lock-content':
      return all((frame) => frame.contentLocked);
    case 'auto-push':
      return useSettings.getState().autoPush;
    case 'show-overset':
      return useFitView.getState().tails.length > 0;
    default:
      return false;
  }
}

/** `tool-select` → `tool`, `select`. */
function split(name: CommandName): [group: string, rest: string] {
  const dash = name.indexOf('-');
  return [name.slice(0, dash), name.slice(dash + 1)];
}

/** Where the page in view stands in the edition, from 0. */
const pageIndex = (state: DocumentState | undefined): number => {
  const { page } = useSession.getState();
  return state ? pagesInOrder(state.edition).findIndex(({ id }) => id === page) : -1;
};

const pageCount = (state: DocumentState | undefined): number => (state ? pagesInOrder(state.edition).length : 0);

const pageInView = (): Page | null => documentState()?.edition.pages[useSession.getState().page ?? ''] ?? null;

const documentState = (): DocumentState | undefined => appState().open?.store.getState();

/** The selected frames that are there. */
export function selectedFrames(): readonly Frame[] {
  const edition = documentState()?.edition;
  return edition ? useSession.getState().selection.flatMap((id) => edition.frames[id] ?? []) : [];
}
