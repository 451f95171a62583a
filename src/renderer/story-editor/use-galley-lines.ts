import { useRef } from 'react';
import type { NodeEntry } from 'slate';
import { Element } from 'slate';
import type { StoryId } from '../../model/ids';
import type { StoryPart } from '../../model/story-text';
import type { DocumentStore } from '../document-store';
import { decorateLines, galleyLines, linesKey, type GalleyLines, type LineRange } from './galley-lines';

type Decorate = (entry: NodeEntry) => LineRange[];

/**
 * The engine's lines of the story as a decorate function. It pulls the newest composition whenever it is asked, and keeps
 * its identity (a new one re-renders every paragraph) unless lines changed in a paragraph whose text did not.
 */
export function useGalleyLines(store: DocumentStore, story: StoryId, frozen: boolean): Decorate {
  const shown = useRef({ keys: new WeakMap<object, string>(), decorate: null as Decorate | null, lines: null as GalleyLines | null });
  const { edition, composition } = store.getState();
  const composed = composition.stories.get(story);
  const lines = galleyLines(composed);
  const held = shown.current;

  if (!frozen) {
    const parts = edition.stories[story]?.text ?? [];
    const moved = parts.some((part, i) => {
      const key = linesKey(lines[i]);
      const before = held.keys.get(part);
      held.keys.set(part, key);
      return before !== undefined && before !== key;
    });
    held.lines = lines;
    if (moved || !held.decorate) {
      held.decorate = ([node, path]) => (path.length === 1 && Element.isElement(node) ? decorateLines(node as StoryPart, path[0]!, held.lines?.[path[0]!]) : []);
    }
  }
  return held.decorate ?? (() => []);
}
