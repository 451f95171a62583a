import { useRef } from 'react';
import type { NodeEntry } from 'slate';
import { Element } from 'slate';
import type { StoryId } from '../../model/ids';
import type { StoryPart } from '../../model/story-text';
import type { DocumentStore } from '../document-store';
import { changeStops, decorateChanges, trackedKey, trackedRanges, type TrackedRanges } from '../tracking/tracked-ranges';
import { decorateLines, galleyLines, linesKey, type GalleyLines, type LineRange } from './galley-lines';

type Decorate = (entry: NodeEntry) => LineRange[];

/**
 * The engine's lines of the story, and changes that are tracked, as a decorate function. It pulls the newest composition whenever it is asked, and keeps
 * its identity (a new one re-renders every paragraph) unless lines changed in a paragraph whose text did not.
 */
export function useGalleyLines(store: DocumentStore, story: StoryId, frozen: boolean): Decorate {
  const shown = useRef({ keys: new WeakMap<object, string>(), decorate: null as Decorate | null, lines: null as GalleyLines | null, changes: [] as TrackedRanges, wasFrozen: false });
  const { edition, shown: { stories }, tracked, composition } = store.getState();
  const composed = composition.stories.get(story);
  const lines = galleyLines(composed);
  const held = shown.current;

  if (frozen) held.wasFrozen = true;
  else {
    const parts = stories[story]?.text ?? [];
    const changes = tracked === story ? trackedRanges(edition, story) : [];
    let written = false;
    const moved = parts.filter((part, i) => {
      const key = linesKey(lines[i]) + trackedKey(changes[i]);
      const before = held.keys.get(part);
      held.keys.set(part, key);
      written ||= before === undefined;
      return before !== undefined && before !== key;
    }).length > 0;
    held.lines = lines;
    held.changes = changes;
    // What an input method commits is drawn before the document knows it: it is drawn again when its lines are there.
    if (moved || held.wasFrozen || !held.decorate) {
      held.decorate = ([node, path]) => {
        if (path.length !== 1 || !Element.isElement(node)) return [];
        const [part, index] = [node as StoryPart, path[0]!];
        const changes = held.changes[index];
        const lines = decorateLines(part, index, held.lines?.[index], changes && changeStops(changes));
        return changes ? [...lines, ...decorateChanges(part, index, changes)] : lines;
      };
    }
    if (written) held.wasFrozen = false;
  }
  return held.decorate ?? (() => []);
}
