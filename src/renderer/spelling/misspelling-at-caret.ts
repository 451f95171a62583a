import { appState } from '../app-store';
import { useSession } from '../session-store';
import { useSpelling } from './spelling-store';
import type { Misspelling } from './spelling-store';

/** The misspelt word that the caret stands in or at; null when there is none, or the text has changed since it was checked. */
export function misspellingAtCaret(): Misspelling | null {
  const { editing } = useSession.getState();
  const caret = editing?.caret;
  const text = editing && appState().open?.store.getState().shown.stories[editing.story]?.text;
  const checked = editing && useSpelling.getState().stories.get(editing.story);
  if (!caret || !checked || checked.text !== text) return null;
  return checked.wrong.find(({ part, start, end }) => part === caret.part && start <= caret.offset && caret.offset <= end) ?? null;
}
