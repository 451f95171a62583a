import type { CommandName } from '../commands/registry';
import { isForReading } from '../commands/review-commands';
import type { PartType } from '../model/story-text';
import { mergeProofFiles } from './actions/merge-proof';
import { createStory, importFiles, placeFromBasket } from './actions/basket-actions';
import { dropToFit, moveBrief, pasteBriefs, placeAsStack } from './actions/brief-actions';
import { toggleContour } from './actions/contour-actions';
import { clip, paste, pasteAsStory, pasteInPlace } from './actions/clipboard-actions';
import { clearGuides, guidesAround } from './actions/guide-actions';
import { exportCopy } from './actions/copy-actions';
import { isEnabled } from './command-context';
import { askExport, exportCurrentPage, exportHtmlProof } from './actions/export-actions';
import { closeEdition, closeWindow, openEdition, save } from './actions/file-actions';
import { fixCheck, leaveCheck, stepCheck, toggleCheckMarks, toggleChecks } from './actions/check-actions';
import { stepFinding, togglePreflight } from './actions/finding-actions';
import {
  align, arrange, changeColumns, deleteSelection, distribute, duplicateSelection, grow, nudge, resetCrop, selectAll, snapToGrid, toggleBalance, toggleLock, toggleWrap,
  unthreadSelection,
} from './actions/frame-actions';
import { applyLook, cropSelection, groupSelection, ungroupSelection } from './actions/look-actions';
import { duplicateCurrentPage, goToOverset, joinCurrentPage, removeCurrentPage, saveCurrentPageAsTemplate, setCurrentPageState, shiftPage, swapCurrentPage, turnPage } from './actions/page-actions';
import { useAlignView } from './align-view';
import { turnFrame, turnRegion } from './actions/region-actions';
import { clearFitting, fitLine, fixShortLines, growByLine, stepCut, stepHead, stepMisfit, toggleAutoPush, toggleContentLock, toggleTails } from './actions/fit-actions';
import { jumpSelected } from './actions/jump-actions';
import { keepInLibrary } from './actions/library-actions';
import { makeMaster, overrideAll, restoreMaster } from './actions/master-actions';
import { pullQuote } from './actions/quote-actions';
import { openFile } from './app-store';
import { placeNameplateHere } from './actions/nameplate-actions';
import { checkCorrections } from './versions/corrections-actions';
import { usePlanView } from './plan/plan-view';
import { usePlateView } from './plates/plate-view';
import type { PlateKind } from './plates/plate-view';
import { usePreflightView } from './preflight/preflight-view';
import { useSession } from './session-store';
import type { DialogName, Panel, Tool } from './session-store';
import { useSettings } from './settings-store';
import { deleteFromBasket, editCurrentStory, returnSelection, setCurrentStories, toggleStableLines } from './actions/story-actions';
import { openFind, stepMatch } from './actions/find-actions';
import { changeSpeed, readAloud, readNextStory, stepSentence, stopReading, togglePause } from './read-aloud/reading-actions';
import { acceptSafely } from './review/accept-marks';
import { currentMark, removeCurrent, settle, stepMark } from './review/mark-actions';
import { mark as putMark, refuseCommand, toggleReview, turnView } from './review/review-actions';
import { readIn, toggleOriginal } from './original/original-actions';
import { toggleTracking } from './tracking/toggle-tracking';
import { zoomToHead } from './review/zoom-to-head';
import { askPicture, cropPicture } from './review/frame-suggestions';
import { markArea } from './review/steer-area';
import { AT_REST, isMarking, isReading, useReview } from './review/review-store';
import type { ReviewTool } from './review/review-store';
import { addToHouseWords, nextMisspelling, toggleSpelling } from './actions/spelling-actions';
import { clearSelectedOverrides } from './actions/style-actions';
import { chooseShape } from './actions/shape-actions';
import { closeVersions, toggleVersions } from './versions/versions-actions';
import { useVersionsView } from './versions/versions-view';
import { stepZoom, toggleAid, toggleFullScreen } from './actions/view-actions';

type Handler = () => unknown;

const session = useSession.getState;
const dialog = (name: DialogName): Handler => () => session().openDialog(name);
const tool = (name: Tool): Handler => () => session().setTool(name);
const panel = (name: Panel): Handler => () => session().togglePanel(name);
const mark = (name: 'strong' | 'emphasis'): Handler => () => session().textCommands?.toggleMark(name);
const part = (type: PartType): Handler => () => session().textCommands?.setPart(type);
const plate = (ink: string): Handler => () => usePlateView.getState().togglePlate(ink);
/** Chosen again, a way of looking at the page gives way to the composite. */
const plates = (kind: PlateKind): Handler => () => usePlateView.getState().show(usePlateView.getState().kind === kind ? 'composite' : kind);

/** Escape gives up what is nearest: the tool, then the selection, then the story editor. */
function deselect(): void {
  if (useVersionsView.getState().open) return closeVersions();
  if (usePlanView.getState().open) return usePlanView.getState().show(false);
  if (isMarking()) return useReview.setState(AT_REST);
  const { tool: current, selection, basket, editing, setTool, select, selectInBasket, edit } = session();
  usePreflightView.getState().look(null, usePreflightView.getState().index);
  if (current !== 'select') setTool('select');
  else if (selection.length > 0) select([]);
  else if (basket.ids.length > 0) selectInBasket({ kind: basket.kind, ids: [] });
  else if (editing) edit(null);
}

const reviewTool = (name: ReviewTool): Handler => () => useReview.setState({ ...AT_REST, tool: useReview.getState().tool === name ? 'text' : name, view: 'marked' });
const decide = (how: 'accepted' | 'rejected'): Handler => () => {
  const current = currentMark();
  if (current && how === 'accepted') acceptSafely([current.id]);
  else if (current) settle([current.id], 'rejected');
};

/** What every command of the registry does in this window. */
const HANDLERS: Readonly<Record<CommandName, Handler>> = {
  'new-edition': dialog('new'),
  'open-edition': () => openEdition(null),
  'open-recent': () => openEdition(0),
  'close-edition': closeEdition,
  save: () => save(false),
  'save-as': () => save(true),
  'keep-version': dialog('keep-version'),
  'edition-info': dialog('edition'),
  'press-settings': dialog('press-settings'),
  'import-files': () => importFiles(null),
  'merge-proof': () => mergeProofFiles(null),
  'export-copy': exportCopy,
  'export-pdf': askExport,
  'export-page-pdf': () => exportCurrentPage('pdf'),
  'export-page-png': () => exportCurrentPage('png'),
  'export-history': dialog('export-history'),
  quit: closeWindow,
  undo: () => openFile().store.undo(),
  redo: () => openFile().store.redo(),
  cut: () => clip('cut'),
  copy: () => clip('copy'),
  'paste-in-place': pasteInPlace,
  paste,
  duplicate: duplicateSelection,
  delete: deleteSelection,
  'select-all': selectAll,
  deselect,
  'new-story': createStory,
  'paste-as-story': pasteAsStory,
  'make-master': makeMaster,
  'override-items': overrideAll,
  'restore-items': restoreMaster,
  library: () => session().showSide('library'),
  'keep-in-library': keepInLibrary,
  'jump-story': jumpSelected,
  'paste-briefs': () => pasteBriefs(),
  'place-as-stack': placeAsStack,
  'brief-up': () => moveBrief(-1),
  'brief-down': () => moveBrief(1),
  'drop-to-fit': dropToFit,
  'edit-story': editCurrentStory,
  place: placeFromBasket,
  'choose-shape': chooseShape,
  'swap-story': dialog('swap-story'),
  'house-shapes': dialog('house-shapes'),
  'pull-quote': pullQuote,
  'return-to-basket': returnSelection,
  'go-to-overset': goToOverset,
  'next-misfit': () => stepMisfit(1),
  'previous-misfit': () => stepMisfit(-1),
  'show-overset': toggleTails,
  'take-line-in': () => fitLine(-1),
  'give-line-back': () => fitLine(1),
  'extend-by-line': () => growByLine(1),
  'shrink-by-line': () => growByLine(-1),
  'fix-short-lines': fixShortLines,
  'clear-fitting': clearFitting,
  'next-head-setting': () => stepHead(1),
  'previous-head-setting': () => stepHead(-1),
  'next-cut': () => stepCut(1),
  'previous-cut': () => stepCut(-1),
  'stable-lines': toggleStableLines,
  'state-draft': () => setCurrentStories({ state: 'draft' }),
  'state-edited': () => setCurrentStories({ state: 'edited' }),
  'state-ready': () => setCurrentStories({ state: 'ready' }),
  'state-held': () => setCurrentStories({ state: 'held' }),
  'kind-lead': () => setCurrentStories({ kind: 'lead' }),
  'kind-feature': () => setCurrentStories({ kind: 'feature' }),
  'kind-news': () => setCurrentStories({ kind: 'news' }),
  'kind-brief': () => setCurrentStories({ kind: 'brief' }),
  'kind-furniture': () => setCurrentStories({ kind: 'furniture' }),
  'delete-story': () => deleteFromBasket(),
  strong: mark('strong'),
  emphasis: mark('emphasis'),
  'part-kicker': part('kicker'),
  'part-headline': part('headline'),
  'part-deck': part('deck'),
  'part-byline': part('byline'),
  'part-lead': part('lead'),
  'part-body': part('body'),
  'part-subhead': part('subhead'),
  'part-caption': part('caption'),
  'part-credit': part('credit'),
  'previous-page': () => turnPage(-1),
  'next-page': () => turnPage(1),
  'add-page': dialog('add-page'),
  'rename-page': dialog('rename-page'),
  'move-page-earlier': () => shiftPage(-1),
  'move-page-later': () => shiftPage(1),
  'remove-page': removeCurrentPage,
  'duplicate-page': duplicateCurrentPage,
  'save-page-template': saveCurrentPageAsTemplate,
  'place-nameplate': () => placeNameplateHere(),
  'swap-page-with-next': swapCurrentPage,
  'join-pages': joinCurrentPage,
  'page-state-planned': () => setCurrentPageState('planned'),
  'page-state-working': () => setCurrentPageState('working'),
  'page-state-proof': () => setCurrentPageState('proof'),
  'page-state-ready': () => setCurrentPageState('ready'),
  'edition-plan': () => usePlanView.getState().show(!usePlanView.getState().open),
  'fill-page': dialog('fill-page'),
  'next-finding': () => stepFinding(1),
  'previous-finding': () => stepFinding(-1),
  'edit-profiles': dialog('profiles'),
  'tool-select': tool('select'),
  'tool-text': tool('text'),
  'tool-picture': tool('picture'),
  'tool-rule': tool('rule'),
  'tool-box': tool('box'),
  'tool-qr': tool('qr'),
  'code-from-address': dialog('code'),
  'tool-thread': tool('thread'),
  'tool-hand': tool('hand'),
  'more-columns': () => changeColumns(1),
  'fewer-columns': () => changeColumns(-1),
  'balance-columns': toggleBalance,
  unthread: unthreadSelection,
  'snap-to-grid': snapToGrid,
  'reset-crop': resetCrop,
  'crop-picture': cropSelection,
  wrap: toggleWrap,
  contour: toggleContour,
  'bring-to-front': () => arrange('front'),
  'bring-forward': () => arrange('forward'),
  'send-backward': () => arrange('backward'),
  'send-to-back': () => arrange('back'),
  'align-left': () => align('left'),
  'align-center': () => align('center'),
  'align-right': () => align('right'),
  'align-top': () => align('top'),
  'align-middle': () => align('middle'),
  'align-bottom': () => align('bottom'),
  'distribute-across': () => distribute('across'),
  'distribute-down': () => distribute('down'),
  'align-to-auto': () => useAlignView.getState().setTo('auto'),
  'align-to-type-area': () => useAlignView.getState().setTo('type-area'),
  'align-to-page': () => useAlignView.getState().setTo('page'),
  'clear-look': () => applyLook(null),
  group: groupSelection,
  ungroup: ungroupSelection,
  lock: toggleLock,
  'lock-content': toggleContentLock,
  'auto-push': toggleAutoPush,
  'nudge-left': () => nudge(-1, 0),
  'nudge-right': () => nudge(1, 0),
  'nudge-up': () => nudge(0, -1),
  'nudge-down': () => nudge(0, 1),
  wider: () => grow(1, 0),
  narrower: () => grow(-1, 0),
  deeper: () => grow(0, 1),
  shallower: () => grow(0, -1),
  'html-proof': () => void exportHtmlProof('edition'),
  'html-proof-page': () => void exportHtmlProof('page'),
  'review-mode': toggleReview,
  'track-changes': toggleTracking,
  'show-marks': () => session().showSide('marks'),
  'submitted-copy': toggleOriginal,
  'read-story': () => readIn('galley'),
  'read-page': () => readIn('page'),
  'turn-mark-view': turnView,
  'mark-delete': () => putMark('delete'),
  'mark-replace': () => putMark('replace'),
  'mark-insert': () => putMark('insert'),
  'mark-transpose': () => putMark('transpose'),
  'mark-move': () => putMark('move'),
  'mark-run-on': () => putMark('run-on'),
  'mark-new-paragraph': () => putMark('new-paragraph'),
  'mark-add-space': () => putMark('add-space'),
  'mark-close-up': () => putMark('close-up'),
  'mark-strong': () => putMark('style', { strong: true }),
  'mark-emphasis': () => putMark('style', { emphasis: true }),
  'mark-stet': () => putMark('stet'),
  'mark-align': () => putMark('align'),
  'mark-query': () => putMark('query'),
  'mark-comment': () => putMark('comment'),
  'mark-area': markArea,
  'mark-crop': () => cropPicture(),
  'mark-swap': askPicture,
  'mark-pen': reviewTool('pen'),
  'mark-highlighter': reviewTool('highlighter'),
  'next-mark': () => stepMark(1),
  'previous-mark': () => stepMark(-1),
  'accept-mark': decide('accepted'),
  'reject-mark': decide('rejected'),
  'remove-mark': removeCurrent,
  'read-aloud': readAloud,
  'pause-reading': togglePause,
  'previous-sentence': () => stepSentence(-1),
  'next-sentence': () => stepSentence(1),
  'slower-reading': () => changeSpeed(-1),
  'faster-reading': () => changeSpeed(1),
  'read-next-story': readNextStory,
  'stop-reading': stopReading,
  'late-fix': () => useReview.setState({ lateFix: !useReview.getState().lateFix }),
  'zoom-to-head': zoomToHead,
  'zoom-in': () => stepZoom(1),
  'zoom-out': () => stepZoom(-1),
  'zoom-100': () => session().setZoom(1),
  'fit-page': () => session().setZoom('fit-page'),
  'fit-width': () => session().setZoom('fit-width'),
  'toggle-grid': () => toggleAid('grid'),
  'toggle-baselines': () => toggleAid('baselines'),
  'toggle-frame-edges': () => toggleAid('frameEdges'),
  'toggle-rulers': () => toggleAid('rulers'),
  'toggle-snap': () => useSettings.getState().change({ snap: !useSettings.getState().snap }),
  'toggle-spelling': toggleSpelling,
  'show-checks': toggleChecks,
  'next-check': () => stepCheck(1),
  'previous-check': () => stepCheck(-1),
  'fix-check': () => fixCheck(),
  'leave-check': () => leaveCheck(),
  'toggle-check-marks': toggleCheckMarks,
  'house-terms': dialog('house-terms'),
  'next-misspelling': nextMisspelling,
  'house-words': dialog('house-words'),
  'add-to-house-words': addToHouseWords,
  'guides-around': guidesAround,
  'clear-guides': clearGuides,
  'view-composite': plates('composite'),
  'view-plate-c': plate('C'),
  'view-plate-m': plate('M'),
  'view-plate-y': plate('Y'),
  'view-plate-k': plate('K'),
  'view-ink': plates('heat'),
  'view-soft-proof': plates('proof'),
  versions: toggleVersions,
  'toggle-pages': panel('pages'),
  'toggle-basket': panel('basket'),
  'toggle-inspector': () => session().showSide('inspector'),
  find: () => openFind(false),
  'find-next': () => stepMatch(1),
  'find-previous': () => stepMatch(-1),
  replace: () => openFind(true),
  'show-styles': () => session().showSide('styles'),
  'clear-overrides': clearSelectedOverrides,
  'house-style': dialog('house-style'),
  'check-corrections': () => void checkCorrections(),
  'sign-off': dialog('sign-off'),
  workflows: dialog('workflows'),
  'show-preflight': togglePreflight,
  'theme-system': () => useSettings.getState().change({ theme: 'system' }),
  'theme-light': () => useSettings.getState().change({ theme: 'light' }),
  'theme-dark': () => useSettings.getState().change({ theme: 'dark' }),
  'language-zh': () => useSettings.getState().change({ language: 'zh-CN' }),
  'language-en': () => useSettings.getState().change({ language: 'en' }),
  'full-screen': toggleFullScreen,
  'command-palette': dialog('palette'),
  shortcuts: dialog('shortcuts'),
  'next-region': () => turnRegion(1),
  'previous-region': () => turnRegion(-1),
  'next-frame': () => turnFrame(1),
  'previous-frame': () => turnFrame(-1),
  tour: dialog('tour'),
  about: dialog('about'),
};

/** Carries out a command of the registry, when it can be chosen now. A failed call to main is told, not thrown. */
export function runCommand(name: CommandName): void {
  if (isReading() && !isForReading(name)) return refuseCommand(name);
  if (!isEnabled(name)) return;
  void Promise.resolve(HANDLERS[name]()).catch((error: unknown) => {
    reportError(error);
    session().toast({ tone: 'error', key: 'failure.no-answer' });
  });
}
