/** Composes one story into its thread: head, regions, filling, balance, alignment, lines and glyph runs. */
import type { GlyphRun, PathItem } from '../display/display-list';
import { round } from '../geometry/units';
import type { FrameId, StoryId } from '../model/ids';
import type { Story } from '../model/story';
import { breakNotices } from './break-notices';
import { composeHead, headFrameOf } from './compose-head';
import type { ComposedLine, ComposeNotice, StoryComposition } from './composition';
import { composeText } from './compose-text';
import { copyfitOf } from './copyfit';
import { frameNotices } from './frame-notices';
import { wantingRows } from './free-room';
import { headLength } from './head-block';
import { placeDropCap } from './drop-cap';
import { placeRuns } from './place-runs';
import { pushAll } from './push-all';
import { partedRuns } from './run-in';
import type { PageLine, StoryJob } from './story-job';
import { capOf, storyLines } from './story-lines';
import { glyphNotices } from './thread-paragraphs';
import type { World } from './world';

export interface ComposedStory {
  readonly composition: StoryComposition;
  /** The glyph runs of each frame, in reading order, and the rules between the stories of a stack. */
  readonly runs: ReadonlyMap<FrameId, readonly (GlyphRun | PathItem)[]>;
  readonly notices: readonly ComposeNotice[];
  /** Its head was set without the dictionary, which is still to come: worth composing again then. */
  readonly waiting: boolean;
}

export function composeStory(job: StoryJob, world: World): ComposedStory {
  const { story, thread, fallback } = job;
  const split = headLength(story.text);
  const headFrame = headFrameOf(thread);
  const head = composeHead(job, split, headFrame, world);
  const text = composeText(job, split, headFrame, head.rows, world);
  const lines = [...head.lines(text.headShift), ...text.lines];
  const grid = thread.at(-1)?.page.grid ?? fallback.grid;
  const set = lines.map((line) => setOnPage(line, story));
  const runs = set.map((line) => line.runs);
  const composed: ComposedLine[] = [];
  for (const line of set) pushAll(composed, line.lines);
  const copyfit = copyfitOf(story.text, composed, { ...text.free, wanting: wantingRows(lines, grid) }, grid.pitch, thread.length > 0);
  return {
    composition: { story: story.id, lines: composed, copyfit, headRows: head.rows },
    runs: runsByFrame(lines, runs, text.jumps),
    notices: [
      ...(story.text.length > 0 ? frameNotices(story.id, thread) : []),
      ...(text.isSettled ? [] : [{ kind: 'unsettled', detail: story.slug, story: story.id, at: null } as const]),
      ...glyphNotices(story.id, [...head.paragraphs, ...text.paragraphs]),
      ...breakNotices(story.id, lines),
    ],
    waiting: head.waiting,
  };
}

interface SetOnPage {
  readonly story: StoryId;
  readonly runs: readonly GlyphRun[];
  readonly lines: readonly ComposedLine[];
}
const onPage = new WeakMap<PageLine, SetOnPage>();

/** A line's runs and the story's lines that it is; kept with the line, of which a key changes few. */
function setOnPage(line: PageLine, { id, text }: Story): SetOnPage {
  const known = onPage.get(line);
  if (known?.story === id && known.lines.every(({ part, partType }) => text[part]?.type === partType)) return known;
  const runs = lineRuns(line, id);
  const made = { story: id, runs, lines: storyLines(line, runs, text) };
  onPage.set(line, made);
  return made;
}

/** The glyph runs of a line that has a place: a drop cap's before those of the line that it begins. */
export function lineRuns(line: PageLine, story: StoryId): readonly GlyphRun[] {
  const { paragraph, place, range } = line;
  if (!place || range.end === range.start) return [];
  const { cell, baseline, vertical } = place;
  const runs = partedRuns(placeRuns(paragraph.prepared, line, vertical ? baseline : cell.x, vertical ? cell.y : baseline, story, paragraph.part), paragraph);
  const cap = capOf(line);
  return cap ? [...placeDropCap(cap, round(cell.x - cap.width), baseline, story, paragraph.part), ...runs] : runs;
}

/** The runs of lines, and others, by the frame that they stand in. */
export function runsByFrame(lines: readonly PageLine[], runs: readonly (readonly GlyphRun[])[], others: readonly { readonly frame: FrameId; readonly runs: readonly GlyphRun[] }[]): Map<FrameId, (GlyphRun | PathItem)[]> {
  const byFrame = new Map<FrameId, (GlyphRun | PathItem)[]>();
  const put = (frame: FrameId, more: readonly GlyphRun[]): void => {
    const list = byFrame.get(frame);
    if (list) list.push(...more);
    else byFrame.set(frame, [...more]);
  };
  lines.forEach(({ place }, i) => {
    if (place) put(place.frame, runs[i] ?? []);
  });
  for (const other of others) put(other.frame, other.runs);
  return byFrame;
}
