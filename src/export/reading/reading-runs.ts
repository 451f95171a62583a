import type { DisplayList, GlyphRun, Group, ImageItem } from '../../display/display-list';
import type { Edition } from '../../model/edition';
import type { Frame } from '../../model/frame';
import type { PageId } from '../../model/ids';
import { partText } from '../../model/story-text';
import { findAddresses, type Address } from './find-addresses';
import { findJumps, type FoundJump } from './find-jumps';
import { splitRun } from './split-run';

/** A run of a story, where it stands, and the address that it is part of. */
export interface StoryRun {
  readonly run: GlyphRun;
  readonly part: number;
  readonly offset: number;
  readonly page: PageId;
  readonly group: Group;
  readonly address: Address | null;
}

/** A frame of a page as it was drawn. */
export interface ShownFrame {
  readonly frame: Frame;
  readonly page: PageId;
  readonly group: Group;
  readonly image: ImageItem | null;
  readonly jumps: readonly FoundJump[];
}

export interface ReadingRuns {
  /** The pages, runs cut where an address begins and ends. */
  readonly lists: readonly DisplayList[];
  /** By story, in the story's order. */
  readonly stories: ReadonlyMap<string, readonly StoryRun[]>;
  /** In page and painting order. */
  readonly frames: readonly ShownFrame[];
}

/** Everything that the pages show, sorted by what it belongs to. */
export function readingRuns(edition: Edition, pages: readonly DisplayList[]): ReadingRuns {
  const stories = new Map<string, StoryRun[]>();
  const frames: ShownFrame[] = [];
  const addressesIn = addressFinder(edition);
  const lists = pages.map((list): DisplayList => ({
    ...list,
    groups: list.groups.map((group) => {
      const frame = edition.frames[group.id];
      if (group.screenOnly || !frame) return group;
      const items = group.items.flatMap((item): Group['items'] => (item.kind === 'glyphs' ? cutAt(item, addressesIn(item)) : [item]));
      const made: Group = items.length === group.items.length ? group : { ...group, items };
      const image = made.items.find((item): item is ImageItem => item.kind === 'image') ?? null;
      const jumps = frame.type === 'text' && frame.story !== null ? findJumps(edition, frame.story, made) : [];
      frames.push({ frame, page: list.page, group: made, image, jumps });
      for (const run of made.items) {
        if (run.kind !== 'glyphs' || !run.source) continue;
        const { story, part, offset } = run.source;
        const address = addressesIn(run).find(({ start, end }) => offset >= start && offset < end) ?? null;
        const known = stories.get(story);
        const found: StoryRun = { run, part, offset, page: list.page, group: made, address };
        if (known) known.push(found);
        else stories.set(story, [found]);
      }
      return made;
    }),
  }));
  for (const runs of stories.values()) runs.sort((a, b) => a.part - b.part || a.offset - b.offset);
  return { lists, stories, frames };
}

/** The addresses of the part that a run comes from. */
function addressFinder(edition: Edition): (run: GlyphRun) => readonly Address[] {
  const known = new Map<string, readonly Address[]>();
  return ({ source }) => {
    if (!source) return [];
    const key = `${source.story} ${source.part}`;
    let addresses = known.get(key);
    if (!addresses) {
      const part = edition.stories[source.story]?.text[source.part];
      known.set(key, (addresses = part ? findAddresses(partText(part)) : []));
    }
    return addresses;
  };
}

function cutAt(run: GlyphRun, addresses: readonly Address[]): readonly GlyphRun[] {
  const from = run.source?.offset ?? 0;
  const cuts = addresses.flatMap(({ start, end }) => [start - from, end - from]).filter((at) => at > 0 && at < run.text.length);
  return cuts.length > 0 ? splitRun(run, cuts) : [run];
}
