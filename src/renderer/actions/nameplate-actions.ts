/** Nameplates: the one of the house's front pages that fits the page in view, its ear telling what stands inside. */
import { hasNameplate, placeNameplate } from '../../commands/place-nameplate';
import type { Edition } from '../../model/edition';
import type { PageId } from '../../model/ids';
import { newId } from '../../model/new-id';
import { pagesInOrder } from '../../model/page-order';
import type { StoryText } from '../../model/story-text';
import { formatMessage } from '../../strings/format-message';
import { appState, openFile } from '../app-store';
import { bridge } from '../bridge';
import type { PageScheme } from '../gallery/page-scheme';
import { useSession } from '../session-store';
import { done } from './basket-actions';
import { showFailure } from './file-actions';

/** An ear holds no more lines under its head. */
const MOST_LINES = 6;
/** A nameplate may be stretched by so much of its template's width. */
const NARROWER = 1.02;

/** Puts the nameplate of the widest front page that is no wider than the page in view on it, of the edition's language. */
export async function placeNameplateHere(): Promise<void> {
  const { store } = openFile();
  const { edition } = store.getState();
  const { page: id } = useSession.getState();
  const page = edition.pages[id ?? ''];
  if (!page) return;
  const fronts = (await frontPages(edition)).filter((front) => front.page.typeArea.width <= page.typeArea.width * NARROWER);
  const front = fronts.sort((a, b) => b.page.typeArea.width - a.page.typeArea.width)[0];
  if (!front) return showFailure({ key: hasNameplate(page) ? 'refusal.has-nameplate' : 'refusal.no-nameplate' });
  done(store.run(placeNameplate, { page: page.id, front, ear: earOf(edition, page.id), newId }));
}

async function frontPages({ info }: Edition): Promise<readonly PageScheme[]> {
  const templates = (appState().boot?.templates ?? []).filter(({ language }) => language === info.language);
  const schemes = await Promise.all(templates.map(({ id }) => bridge().call('template.page', { template: id, language: info.language })));
  return schemes.flatMap((outcome) => (outcome.ok && hasNameplate(outcome.value.page) ? [outcome.value] : []));
}

/** What stands on the other pages, by their names; null when there are none. */
function earOf(edition: Edition, here: PageId): { readonly slug: string; readonly text: StoryText } | null {
  const language = edition.info.language === 'en' ? 'en' : 'zh-CN';
  const lines = pagesInOrder(edition).flatMap(({ id, name }, i) => (id === here || name === '' ? [] : [formatMessage(language, 'nameplate.page', { number: i + 1, name })])).slice(0, MOST_LINES);
  if (lines.length === 0) return null;
  return {
    slug: formatMessage(language, 'nameplate.slug'),
    text: [{ type: 'headline', children: [{ text: formatMessage(language, 'nameplate.ear') }] }, ...lines.map((text) => ({ type: 'body' as const, children: [{ text }] }))],
  };
}
