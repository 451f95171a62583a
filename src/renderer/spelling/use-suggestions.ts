import { useEffect, useState } from 'react';
import { replaceMisspelling } from '../actions/spelling-actions';
import type { CommandMenuItem, CommandMenuPart } from '../command-menus';
import { useSession } from '../session-store';
import { message } from '../use-message';
import { misspellingAtCaret } from './misspelling-at-caret';
import { suggestionsFor } from './speller';

/** What a menu of the text offers in place of the misspelt word at the caret; empty when it stands at none. The menu may be open before the caret has come. */
export function useSuggestions(wanted: boolean): readonly CommandMenuPart[] {
  useSession((session) => session.editing);
  const at = wanted ? misspellingAtCaret() : null;
  const word = at?.word ?? null;
  const [answer, setAnswer] = useState<{ readonly word: string; readonly suggestions: readonly string[] } | null>(null);
  useEffect(() => {
    let gone = false;
    if (word !== null) void suggestionsFor(word).then((suggestions) => gone || setAnswer({ word, suggestions }));
    return () => {
      gone = true;
    };
  }, [word]);
  if (!at) return [];
  const known = answer?.word === word ? answer.suggestions : null;
  const item = (id: string, label: string, run: (() => void) | null): CommandMenuItem => ({ type: 'item', id, label, keys: null, disabled: !run, run: run ?? (() => {}) });
  const items = known?.map((suggestion, index) => item(`suggestion-${index}`, suggestion, () => replaceMisspelling(at, suggestion))) ?? [item('suggestions-wait', message('spelling.looking'), null)];
  return [...(items.length > 0 ? items : [item('suggestions-none', message('spelling.none'), null)]), { type: 'line', id: 'line-suggestions' }];
}
