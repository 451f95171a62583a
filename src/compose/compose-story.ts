/** Composes one story into its thread: head, regions, filling, balance, alignment, lines and glyph runs. */
import type { GlyphRun } from '../display/display-list';
import type { Obstacle } from '../geometry/outline';
import { round } from '../geometry/units';
import type { Pt } from '../geometry/units';
import type { TextFrame } from '../model/frame';
import type { FrameId } from '../model/ids';
import type { Page } from '../model/page';
import type { Story } from '../model/story';
import type { StyleSheet } from '../model/style';
import { alignLines, shifted } from './align-lines';
import { balance } from './balance';
import { breakNotices } from './break-notices';
import type { ComposedLine, ComposeNotice, LinePlace, StoryComposition } from './composition';
import { copyfitOf, type FreeRoom } from './copyfit';
import { freeRoom, wantingRows } from './free-room';
import { fillThread, type Fallback, type FilledLine, type Filling, type ThreadParagraph } from './fill-thread';
import { frameNotices } from './frame-notices';
import { headLength, setHead } from './head-block';
import { placeRuns, type LineToSet } from './place-runs';
import { regionsOf, rowArea, type Region } from './regions';
import { glyphNotices, prepareParts } from './thread-paragraphs';
import type { World } from './world';

/** A frame of the thread with what decides its room. */
export interface ThreadFrame {
  readonly frame: TextFrame;
  readonly page: Page;
  readonly obstacles: readonly Obstacle[];
}

export interface StoryJob {
  readonly story: Story;
  readonly thread: readonly ThreadFrame[];
  readonly sheet: StyleSheet;
  /** For stories without a place, and the lines after the last column. */
  readonly fallback: Fallback;
}

export interface ComposedStory {
  readonly composition: StoryComposition;
  /** The glyph runs of each frame, in reading order. */
  readonly runs: ReadonlyMap<FrameId, readonly GlyphRun[]>;
  readonly notices: readonly ComposeNotice[];
}

/** A line on its way to the page: what to set, and where. */
interface PageLine extends LineToSet {
  readonly paragraph: ThreadParagraph;
  readonly number: number;
  readonly place: LinePlace | null;
}

export function composeStory(job: StoryJob, world: World): ComposedStory {
  const { story, thread, fallback } = job;
  const split = headLength(story.text);
  const headFrame = thread.find(({ frame }) => frame.takes !== 'text') ?? null;
  const head = composeHead(job, split, headFrame, world);
  const text = composeText(job, split, headFrame, head.rows, world);
  const lines = [...head.lines(text.headShift), ...text.lines];
  const grid = thread.at(-1)?.page.grid ?? fallback.grid;
  const composed = lines.map(
    (line): ComposedLine => ({
      part: line.paragraph.part,
      partType: story.text[line.paragraph.part]?.type ?? 'body',
      start: line.range.start,
      end: line.range.end,
      measure: line.measure,
      place: line.place,
      number: line.number,
    }),
  );
  const copyfit = copyfitOf(story.text, composed, { ...text.free, wanting: wantingRows(lines, grid) }, grid.pitch, thread.length > 0);
  return {
    composition: { story: story.id, lines: composed, copyfit },
    runs: runsByFrame(lines, story.id),
    notices: [
      ...(story.text.length > 0 ? frameNotices(story.id, thread) : []),
      ...glyphNotices(story.id, [...head.paragraphs, ...text.paragraphs]),
      ...breakNotices(story.id, lines.flatMap(({ paragraph, range, place }) => (place ? [{ part: paragraph.part, prepared: paragraph.prepared, range }] : []))),
    ],
  };
}

function composeHead({ story, sheet, fallback }: StoryJob, split: number, target: ThreadFrame | null, world: World): {
  readonly paragraphs: readonly ThreadParagraph[];
  readonly rows: number;
  readonly lines: (shift: Pt) => PageLine[];
} {
  const vertical = target?.frame.writing === 'vertical';
  const paragraphs = prepareParts(story, 0, split, sheet, vertical ? 'vertical' : 'horizontal', world);
  const toLines = (lines: readonly (LineToSet & { paragraph: number; place: Pick<LinePlace, 'cell' | 'baseline'> | null })[], shift: Pt): PageLine[] =>
    lines.flatMap((line) => {
      const paragraph = paragraphs[line.paragraph];
      if (!paragraph) return [];
      const place = line.place && target ? shifted({ ...line.place, page: target.page.id, frame: target.frame.id, column: 0, vertical }, vertical, shift) : null;
      return [{ range: line.range, measure: line.measure, first: line.first, last: line.last, paragraph, number: 0, place: place && placeOnly(place) }];
    });
  if (!target) {
    const { lines } = fillThread(paragraphs, [], fallback);
    return { paragraphs, rows: 0, lines: () => toLines(lines, 0) };
  }
  if (vertical) {
    const regions = regionsOf(target.frame, target.page, target.obstacles, 0, sheet.leastSegment);
    const filling = fillThread(paragraphs, regions, fallback);
    const slot = regions[0]?.slots[filling.used];
    const own = alone(target.frame) ? alignLines(filling.lines, regions, new Map([[target.frame.id, target.frame]])) : filling.lines;
    return { paragraphs, rows: paragraphs.length === 0 ? 0 : (slot?.row ?? regions[0]?.rows ?? 0), lines: () => toLines(own, 0) };
  }
  const block = setHead(paragraphs, target.frame, target.page, target.obstacles);
  const spare = alone(target.frame) ? headSpare(target, block.rows) : 0;
  return { paragraphs, rows: block.rows, lines: (shift) => toLines(block.lines, shift + spare) };
}

const alone = (frame: TextFrame): boolean => frame.takes === 'head';

/** How far a head that has its frame to itself moves down. It need not keep to rows. */
function headSpare({ frame, page }: ThreadFrame, rows: number): Pt {
  const blank = ((rowArea(frame, page)?.rows ?? 0) - rows) * page.grid.pitch;
  if (frame.align === 'bottom') return Math.max(0, blank);
  return frame.align === 'middle' ? Math.max(0, blank / 2) : 0;
}

interface ComposedText {
  readonly paragraphs: readonly ThreadParagraph[];
  readonly lines: readonly PageLine[];
  readonly free: FreeRoom;
  /** How far the head moves with its text in a frame that centres both. */
  readonly headShift: Pt;
}

function composeText({ story, thread, sheet, fallback }: StoryJob, split: number, headFrame: ThreadFrame | null, headRows: number, world: World): ComposedText {
  const takers = thread.filter(({ frame }) => frame.takes !== 'head');
  const writing = takers[0]?.frame.writing ?? 'horizontal';
  // A text runs in one direction; a frame of the other writing further on in its thread stays empty.
  const used = takers.filter(({ frame }) => frame.writing === writing);
  const paragraphs = prepareParts(story, split, story.text.length, sheet, writing, world);
  const regions = used.flatMap((each) => regionsOf(each.frame, each.page, each.obstacles, each === headFrame ? headRows : 0, sheet.leastSegment));
  const filling = fillThread(paragraphs, regions, fallback);
  const balanced = used.reduce<Filling>((now, { frame }) => (frame.balance ? balance(paragraphs, regions, fallback, now, frame.id) : now), filling);
  const aligned = alignLines(balanced.lines, regions, new Map(used.map(({ frame }) => [frame.id, frame])));
  const moves = headFrame && headFrame.frame.columns === 1 && !alone(headFrame.frame) && headFrame.frame.align !== 'spread' && writing === 'horizontal';
  const headShift = moves ? shiftOfFirst(balanced.lines, aligned, regions, headFrame.frame.id) : 0;
  const lines = aligned.flatMap((line, i): PageLine[] => {
    const paragraph = paragraphs[line.paragraph];
    const region = line.place && regions[line.place.region];
    if (!paragraph) return [];
    const place = line.place && region ? { page: region.page, frame: region.frame, column: region.column, cell: line.place.cell, baseline: line.place.baseline, vertical: region.vertical } : null;
    return [{ range: line.range, measure: line.measure, first: line.first, last: line.last, paragraph, number: i + 1, place }];
  });
  return { paragraphs, lines, free: freeRoom(paragraphs, filling, regions), headShift };
}

function shiftOfFirst(before: readonly FilledLine[], after: readonly FilledLine[], regions: readonly Region[], frame: FrameId): Pt {
  const i = before.findIndex(({ place }) => place !== null && regions[place.region]?.frame === frame);
  return round((after[i]?.place?.baseline ?? 0) - (before[i]?.place?.baseline ?? 0));
}

function runsByFrame(lines: readonly PageLine[], story: string): Map<FrameId, GlyphRun[]> {
  const byFrame = new Map<FrameId, GlyphRun[]>();
  for (const line of lines) {
    if (!line.place || line.range.end === line.range.start) continue;
    const { cell, baseline, vertical, frame } = line.place;
    const runs = placeRuns(line.paragraph.prepared, line, vertical ? baseline : cell.x, vertical ? cell.y : baseline, story, line.paragraph.part);
    const list = byFrame.get(frame);
    if (list) list.push(...runs);
    else byFrame.set(frame, [...runs]);
  }
  return byFrame;
}

const placeOnly = ({ page, frame, column, cell, baseline, vertical }: LinePlace): LinePlace => ({ page, frame, column, cell, baseline, vertical });
