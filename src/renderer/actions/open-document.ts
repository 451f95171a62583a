import { createComposer } from '../../compose/compose-edition';
import type { Near } from '../../compose/what-waits';
import type { FontWorld } from '../../fonts/harfbuzz-shaper';
import type { OpenedDocument } from '../../ipc/contract';
import type { Edition } from '../../model/edition';
import { isHanLanguage } from '../../model/language';
import { pagesInOrder } from '../../model/page-order';
import type { StyleSheet } from '../../model/style';
import { partnersOf } from '../../model/spread';
import { storiesIn, storyOf } from '../../model/threads';
import { appState, setApp } from '../app-store';
import { bridge } from '../bridge';
import { followHeads } from '../copyfit/auto-push';
import { createDocumentStore } from '../document-store';
import { composeInIdleTime } from './compose-in-idle-time';
import { createJournalSender } from '../journal-sender';
import type { Editing } from '../session-store';
import { useSession } from '../session-store';
import { createWorldLoader } from '../world-loader';
import type { WorldLoader } from '../world-loader';

/** What an undo step brings back to view. */
interface Place {
  readonly page: string | null;
  readonly frames: readonly string[];
  readonly editing: Editing | null;
}

let loader: WorldLoader | null = null;

/** Loads the fonts, composes, and shows the edition that main has opened. */
export async function showDocument(opened: OpenedDocument): Promise<void> {
  const { boot } = appState();
  if (!boot) return;
  loader ??= createWorldLoader(boot.fonts);
  setApp({ loading: { done: 0, total: 0 } });
  try {
    const { world, missing } = await loader.load(opened.edition.styles, (done, total) => setApp({ loading: { done, total } }));
    if (missing.length > 0) {
      useSession.getState().toast({ tone: 'error', key: 'failure.fonts', values: { fonts: missing.join(', ') } });
    }
    appState().open?.sender.stop();
    const store = createDocumentStore<Place>({
      edition: opened.edition, composer: createComposer(world, inView), unsaved: !opened.saved, selection: currentPlace, restore: showPlace,
    });
    const sender = createJournalSender(bridge(), opened.id, store);
    stopComposing();
    useSession.getState().reset(pagesInOrder(opened.edition)[0]?.id ?? null);
    store.subscribe(keepSelectionTrue);
    setApp({ open: { ...opened, store, world, sender, recovery: opened.recovery } });
    for (const notice of opened.notices ?? []) useSession.getState().toast({ tone: 'error', ...notice });
    // Pages out of sight wait for the dictionary, so that their heads are set once.
    stopComposing = composeInIdleTime(store, bringWords());
    void bringRareCharacters();
    store.onOperations((operations) => {
      followHeads(store);
      void bringWords();
      if (operations.some((operation) => operation.type === 'set-styles')) void bringStyleFonts();
      else void bringRareCharacters();
    });
  } finally {
    setApp({ loading: null });
  }
}

let stopComposing = (): void => {};

/** What the person looks at, which never waits to be composed: the page in view, its neighbours in a spread, the story being edited. */
function inView(edition: Edition): Near {
  const { page, editing } = useSession.getState();
  const order = pagesInOrder(edition);
  const shown = page !== null && edition.pages[page] ? page : order[0]?.id;
  return { pages: shown === undefined ? [] : [shown, ...partnersOf(edition, shown)], stories: editing ? [editing.story] : [] };
}

let asked = false;

/** The dictionary comes once a page with Chinese is shown; heads that were broken without it are then set again. */
async function bringWords(): Promise<void> {
  const { open } = appState();
  if (!open || !loader || asked || !Object.values(open.store.getState().edition.stories).some(({ language }) => isHanLanguage(language))) return;
  asked = true;
  try {
    await loader.loadWords();
    appState().open?.store.recompose();
  } catch (error) {
    // Heads go on without it; the next edition asks again.
    asked = false;
    reportError(error);
  }
}

let allFonts = false;

/** When a character is in none of the style's fonts, the other fonts are fetched, as the export does too. */
async function bringRareCharacters(): Promise<void> {
  const { open } = appState();
  if (!open || !loader || allFonts) return;
  if (!open.store.getState().composition.notices.some((notice) => notice.kind === 'missing-glyph')) return;
  allFonts = true;
  const { world } = await loader.loadAll();
  allFonts = composeWith(open.id, world);
}

/** Styles that came with a page of another template, or were changed, may ask for fonts that are not here yet. */
async function bringStyleFonts(): Promise<void> {
  const { open } = appState();
  if (!open || !loader) return;
  const { styles } = open.store.getState().edition;
  const here = new Set(open.world.loaded);
  if (open.world.fontsNeeded(styles).every((key) => here.has(key))) return;
  const { world } = await loader.load(styles, () => {});
  composeWith(open.id, world);
}

/** The fonts that another version's styles ask for, those of the open edition included. */
export async function fontsFor(styles: StyleSheet): Promise<FontWorld> {
  const { open } = appState();
  if (open && open.world.fontsNeeded(styles).every((key) => open.world.loaded.includes(key))) return open.world;
  loader ??= createWorldLoader(appState().boot?.fonts ?? []);
  return (await loader.load(styles, () => {})).world;
}

/** Composes the document again with more fonts, if it is still the open one. */
function composeWith(document: string, world: FontWorld): boolean {
  const { open } = appState();
  if (open?.id !== document) return false;
  open.store.useComposer(createComposer(world, inView));
  setApp({ open: { ...open, world } });
  return true;
}

function currentPlace(): Place {
  const { page, selection, editing } = useSession.getState();
  return { page, frames: selection, editing };
}

/** Undo shows what it changed: the page, the frames, and the story if one was open. */
function showPlace({ page, frames, editing }: Place): void {
  const session = useSession.getState();
  const { edition } = appState().open!.store.getState();
  if (page !== null && Object.hasOwn(edition.pages, page)) session.setPage(page);
  session.select(frames.filter((id) => Object.hasOwn(edition.frames, id)));
  if (session.editing && editing?.story === session.editing.story) session.edit({ ...editing, view: session.editing.view ?? 'galley' });
}

/** What was selected or open may be gone after a change. */
function keepSelectionTrue(): void {
  const session = useSession.getState();
  const { edition } = appState().open!.store.getState();
  if (session.page === null || !Object.hasOwn(edition.pages, session.page)) session.setPage(pagesInOrder(edition)[0]?.id ?? null);
  const there = session.selection.filter((id) => Object.hasOwn(edition.frames, id));
  if (there.length < session.selection.length) session.select(there);
  const table = session.basket.kind === 'story' ? edition.stories : edition.pictures;
  const kept = session.basket.ids.filter((id) => Object.hasOwn(table, id));
  if (kept.length < session.basket.ids.length) session.selectInBasket({ ...session.basket, ids: kept });
  if (session.editing && !Object.hasOwn(edition.stories, session.editing.story)) session.edit(null);
}

/** The stories that a command about stories means: of the basket, of the selected frames, or the one being edited. */
export function currentStories(): readonly string[] {
  const { open } = appState();
  if (!open) return [];
  const { basket, selection, brief, editing } = useSession.getState();
  const { edition } = open.store.getState();
  if (basket.ids.length > 0) {
    return basket.kind === 'story' ? basket.ids : basket.ids.flatMap((id) => edition.pictures[id]?.caption ?? []);
  }
  const shown = selection.flatMap((id) => {
    const frame = edition.frames[id];
    if (frame && brief !== null && storiesIn(edition, frame).includes(brief)) return [brief];
    const story = frame ? storyOf(edition, frame) : null;
    return story ? [story.id] : [];
  });
  if (shown.length > 0) return [...new Set(shown)];
  return editing ? [editing.story] : [];
}
