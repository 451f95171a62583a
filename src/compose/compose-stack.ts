/**
 * Composes a stack: stories set one after another in the columns of one thread, as briefs are. Each has its own head, which stands in the
 * column like its text; blank rows and, if the house wants one, a thin rule part them. One filling sets them all, so that columns keep
 * and balance over the stories' ends as within a story.
 */
import type { PathItem } from '../display/display-list';
import { round } from '../geometry/units';
import type { FrameId } from '../model/ids';
import type { ColumnGrid } from '../model/page';
import type { Story } from '../model/story';
import { HEAD_PARTS } from '../model/story-text';
import { contentHeight, rowsFor } from './baseline-grid';
import { breakNotices } from './break-notices';
import { composeHead } from './compose-head';
import { lineRuns, runsByFrame, type ComposedStory } from './compose-story';
import { flowText, hasOwnFrame, textFrames } from './compose-text';
import { copyfitOf } from './copyfit';
import type { ThreadParagraph } from './filling';
import { fitHead } from './fit-head';
import { frameNotices } from './frame-notices';
import { wantingRows } from './free-room';
import { headLength } from './head-block';
import { keepStyles } from './keep-styles';
import { pushAll } from './push-all';
import { columnSpan, regionsOf, rowArea } from './regions';
import { composeRule } from './rule-frame';
import type { PageLine, StoryJob, ThreadFrame } from './story-job';
import { storyLines } from './story-lines';
import { BLACK } from './swatch';
import { glyphNotices, prepareParts } from './thread-paragraphs';
import type { World } from './world';

export interface StackJob extends Omit<StoryJob, 'story'> {
  /** From top to bottom. At least one. */
  readonly stories: readonly Story[];
}

const NO_RUNS: ComposedStory['runs'] = new Map();

/** One composed story for each of the stack, in its order; the first holds what is painted of all of them. */
export function composeStack({ stories, ...shared }: StackJob, world: World): readonly ComposedStory[] {
  const { thread, sheet, fallback } = shared;
  const [first] = stories;
  if (!first) return [];
  const job: StoryJob = { story: first, ...shared };
  const { used, writing } = textFrames(thread);
  const grid = used.at(-1)?.page.grid ?? fallback.grid;
  // A head may stand in a frame of its own, over the stack.
  const headFrame = thread.find(({ frame }) => hasOwnFrame(frame)) ?? null;
  const above = headFrame ? composeHead(job, headLength(first.text), headFrame, world) : null;
  const gap = Math.ceil(sheet.desk.stackRows);

  let waiting = above?.waiting ?? false;
  const owners = new Map<ThreadParagraph, number>();
  const paragraphs = stories.flatMap((story, index) => {
    const heads = headLength(story.text);
    const from = index === 0 && above ? heads : 0;
    const prepared = prepareParts(story, from, story.text.length, sheet, writing, world);
    return prepared.map((paragraph, i): ThreadParagraph => {
      const isHead = paragraph.part < heads;
      const fitted = isHead ? fitInColumn(paragraph, story, job, used, world) : null;
      if (fitted?.waiting) waiting = true;
      const own = fitted?.paragraph ?? paragraph;
      // A head stays with the text under it.
      const kept = isHead && i < prepared.length - 1 ? { ...own, style: withNext(own.style) } : own;
      const placed = { ...kept, ...(index > 0 && i === 0 ? { gap } : {}) };
      owners.set(placed, index);
      return placed;
    });
  });

  const text = flowText(job, paragraphs, null, 0, world);
  for (const paragraph of above?.paragraphs ?? []) owners.set(paragraph, 0);
  const lines = [...(above?.lines(0) ?? []), ...text.lines];
  const runs = lines.map((line) => {
    const story = stories[owners.get(line.paragraph) ?? 0] ?? first;
    return lineRuns(line, story.id);
  });
  const painted = runsByFrame(lines, runs, text.jumps);
  for (const { frame, items } of rulesBetween(lines, owners, used, job)) painted.set(frame, [...(painted.get(frame) ?? []), ...items]);

  const isFull = lines.some(({ place, range }) => place === null && range.end > range.start);
  return stories.map((story, index): ComposedStory => {
    const heads = headLength(story.text);
    const own: PageLine[] = [];
    const composed: ReturnType<typeof storyLines> = [];
    let number = 0;
    lines.forEach((line, i) => {
      if ((owners.get(line.paragraph) ?? 0) !== index) return;
      own.push(line);
      pushAll(composed, storyLines({ ...line, number: line.paragraph.part < heads ? 0 : ++number }, runs[i] ?? [], story.text));
    });
    // Room that is left belongs to the whole stack: its last story says so.
    const free = index === stories.length - 1 && !isFull ? text.free : { lines: 0, characters: 0 };
    const copyfit = copyfitOf(story.text, composed, { ...free, wanting: wantingRows(own, grid) }, grid.pitch, thread.length > 0);
    const parts = paragraphs.filter((paragraph) => owners.get(paragraph) === index);
    return {
      composition: { story: story.id, lines: composed, copyfit },
      runs: index === 0 ? painted : NO_RUNS,
      notices: [
        ...(index === 0 ? frameNotices(story.id, thread) : []),
        ...(index === 0 && !text.isSettled ? [{ kind: 'unsettled', detail: story.slug, story: story.id, at: null } as const] : []),
        ...glyphNotices(story.id, [...(index === 0 ? above?.paragraphs ?? [] : []), ...parts]),
        ...breakNotices(story.id, own),
      ],
      waiting: index === 0 && waiting,
    };
  });
}

/** The thread as a head of its stack sees it: every frame no more than one of its columns. */
export const inColumn = (thread: readonly ThreadFrame[]): readonly ThreadFrame[] =>
  thread.map((each) => {
    const { frame, page } = each;
    const area = frame.columns === 1 || hasOwnFrame(frame) || frame.writing === 'vertical' ? null : rowArea(frame, page);
    if (!area) return each;
    const { x, width } = columnSpan(frame, area.rect, 0, 1);
    return { ...each, obstacles: [], frame: { ...frame, rect: { ...area.rect, x, width }, inset: 0, columns: 1, headSpan: 0 } };
  });

const withNext = keepStyles((style) => (style.keepWithNext ? style : { ...style, keepWithNext: true }));

/** Fits a kicker, headline or deck to the measure of the stack's columns; null for what is set as it is. */
function fitInColumn(paragraph: ThreadParagraph, story: Story, { sheet }: StoryJob, used: readonly ThreadFrame[], world: World): ReturnType<typeof fitHead> | null {
  const part = story.text[paragraph.part];
  const [first] = used;
  if (!first || !part || !HEAD_PARTS.has(part.type) || paragraph.prepared.text === '') return null;
  const [region] = regionsOf(first.frame, first.page, first.obstacles, 0, sheet.leastSegment);
  if (!region) return null;
  const { grid } = region;
  const along = region.vertical ? region.area.height : region.area.width;
  const across = region.rows * grid.pitch;
  return fitHead(paragraph, { story, part, sheet, world }, { grid, along, across, depthOf: (size, count) => depthOf(paragraph, size, count, grid) });
}

const depthOf = ({ style }: ThreadParagraph, size: number, lines: number, grid: ColumnGrid): number =>
  Math.max(style.rows, rowsFor((style.rowsBefore + style.rowsAfter) * grid.pitch + contentHeight({ size, leading: style.leading }, grid, lines), grid)) * grid.pitch;

/** The rules that part stories which follow each other in one column, in the middle of the blank between them. */
function rulesBetween(lines: readonly PageLine[], owners: ReadonlyMap<ThreadParagraph, number>, used: readonly ThreadFrame[], { sheet }: StoryJob): { frame: FrameId; items: readonly PathItem[] }[] {
  const rule = sheet.desk.stackRule;
  if (rule === null || used[0]?.frame.writing === 'vertical') return [];
  return lines.flatMap((line, i) => {
    const before = lines[i - 1];
    const [upper, lower] = [before?.place, line.place];
    if (!before || !upper || !lower || owners.get(before.paragraph) === owners.get(line.paragraph)) return [];
    if (upper.frame !== lower.frame || upper.column !== lower.column) return [];
    const x = Math.min(upper.cell.x, lower.cell.x);
    const width = Math.max(upper.cell.x + upper.cell.width, lower.cell.x + lower.cell.width) - x;
    const [top, foot] = [upper.cell.y + upper.cell.height, lower.cell.y];
    return [{ frame: lower.frame, items: composeRule({ x, y: round((top + foot) / 2 - RULE_ROOM / 2), width, height: RULE_ROOM }, rule, BLACK) }];
  });
}

/** Only says that the rule lies level. */
const RULE_ROOM = 0.5;
