import type { ComposedLine, Composition } from '../../compose/composition';
import type { GlyphRun } from '../../display/display-list';
import type { Edition } from '../../model/edition';
import type { PageId, StoryId } from '../../model/ids';
import type { TextPlace } from '../../model/proof-sheet';
import { flatOffset } from '../../model/redline/flat-text';


/** Of a letter's size, how much stands above the baseline. */
const EM_TOP = 0.88;

/** Where the letters of stories stand on a page. `storyIndex` numbers the stories as they come. */
export function textPlaces(edition: Edition, composition: Composition, page: PageId, storyIndex: (id: StoryId) => number): readonly TextPlace[] {
  const list = composition.pages.get(page)?.list;
  if (!list) return [];
  const places: TextPlace[] = [];
  for (const group of list.groups) {
    if (group.screenOnly) continue;
    for (const item of group.items) {
      if (item.kind !== 'glyphs' || !item.source || item.glyphs.length === 0) continue;
      const story = edition.stories[item.source.story];
      if (!story) continue;
      const lines = composition.stories.get(story.id)?.lines ?? [];
      const place = placeOf(item, flatOffset(story.text, item.source), storyIndex(story.id), lines, page);
      if (place) places.push(place);
    }
  }
  return places;
}

function placeOf(run: GlyphRun, offset: number, story: number, lines: readonly ComposedLine[], page: PageId): TextPlace | null {
  const starts: number[] = [];
  const offsets: number[] = [];
  for (const [i, cluster] of run.clusters.entries()) {
    // A hyphen that the line's end asks for is no letter of the text; several glyphs may be one letter.
    if (cluster >= run.text.length || offsets.at(-1) === cluster) continue;
    offsets.push(cluster);
    starts.push(tenths(run.vertical ? startOf(run, i) : run.xs[i]!));
  }
  if (starts.length === 0) return null;
  starts.push(tenths(run.end));
  offsets.push(run.text.length);
  const plain = offsets.every((each, i) => each === i);
  const [edge, depth] = across(run, lines, page);
  return [story, offset, round(edge), round(depth), run.vertical ? 1 : 0, starts, plain ? 0 : offsets];
}

/** An upright letter's outline is drawn from its baseline; a turned one begins where it is drawn from. */
const startOf = (run: GlyphRun, i: number): number => run.ys![i]! - (run.rotated ? 0 : run.size * EM_TOP);

function across(run: GlyphRun, lines: readonly ComposedLine[], page: PageId): readonly [edge: number, depth: number] {
  if (!run.vertical) return [run.y - run.size * EM_TOP, run.size];
  const { part, offset } = run.source!;
  const line = lines.find((each) => each.part === part && each.start <= offset && offset < each.end && each.place?.page === page);
  const cell = line?.place?.cell;
  return cell ? [cell.x + Math.max(0, (cell.width - run.size) / 2), Math.min(cell.width, run.size)] : [run.xs[0]! - (run.rotated ? run.size * (1 - EM_TOP) : 0), run.size];
}

const tenths = (value: number): number => Math.round(value * 10);
const round = (value: number): number => tenths(value) / 10;
