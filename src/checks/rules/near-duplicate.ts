import type { StoryId } from '../../model/ids';
import type { Story } from '../../model/story';
import { HEAD_PARTS, partText, type StoryPart } from '../../model/story-text';
import type { EditionRule, EditionSpot } from '../finding';

/** Letters in a row that are compared; so many of a story must stand in another one; runs that a story must have to be compared. */
const RUN = 8;
const ALIKE = 0.5;
const LEAST = 60;
/** Of all runs, those whose hash has this remainder are looked at: an eighth is enough to know stories by. */
const SKETCH = 8;

const kept = new WeakMap<StoryPart, readonly number[]>();

function runsOf(part: StoryPart): readonly number[] {
  let runs = kept.get(part);
  if (!runs) {
    const letters = partText(part).toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
    const found: number[] = [];
    for (let at = 0; at + RUN <= letters.length; at++) {
      let hash = 0x811c9dc5;
      for (let i = at; i < at + RUN; i++) hash = Math.imul(hash ^ letters.charCodeAt(i), 0x01000193);
      found.push(hash >>> 0);
    }
    kept.set(part, (runs = found));
  }
  return runs;
}

/** 重稿 in the basket: a story that waits and whose text stands, in good part, in another one of the edition. Of two that are placed preflight speaks. */
export const nearDuplicate: EditionRule = function* nearDuplicate(stories, placed): Generator<EditionSpot> {
  const texts = stories.filter(({ kind }) => kind !== 'caption' && kind !== 'furniture');
  if (texts.every(({ id }) => placed(id))) return;
  const runs = new Map<StoryId, ReadonlySet<number>>(texts.map((story) => [story.id, new Set(story.text.flatMap((part) => (HEAD_PARTS.has(part.type) ? [] : runsOf(part))))]));
  const holders = new Map<number, Story[]>();
  // Placed stories first: what waits repeats them, not they it.
  for (const story of [...texts].sort((a, b) => Number(placed(b.id)) - Number(placed(a.id)))) {
    const own = runs.get(story.id)!;
    const shared = new Map<Story, number>();
    for (const run of own) {
      if (run % SKETCH !== 0) continue;
      const others = holders.get(run) ?? [];
      for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1);
      holders.set(run, [...others, story]);
    }
    if (placed(story.id) || own.size < LEAST) continue;
    for (const other of shared.keys()) {
      const theirs = runs.get(other.id)!;
      const both = [...own].filter((run) => theirs.has(run)).length;
      const share = both / Math.min(own.size, theirs.size);
      if (share < ALIKE || theirs.size < LEAST) continue;
      const part = Math.max(0, story.text.findIndex(({ type }) => type === 'headline'));
      yield { story: story.id, part, from: 0, to: partText(story.text[part]!).length, key: 'check.nearDuplicate', values: { other: other.slug, percent: Math.round(share * 100) } };
      break;
    }
  }
};
