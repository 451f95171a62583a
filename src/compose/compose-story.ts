/** Composes one story into its thread: head, regions, filling, balance, alignment, lines and glyph runs. */
import type { GlyphRun } from '../display/display-list';
import type { FrameId } from '../model/ids';
import { breakNotices } from './break-notices';
import { composeHead, headFrameOf } from './compose-head';
import type { ComposedLine, ComposeNotice, StoryComposition } from './composition';
import { composeText } from './compose-text';
import { copyfitOf } from './copyfit';
import { frameNotices } from './frame-notices';
import { wantingRows } from './free-room';
import { headLength } from './head-block';
import { placeRuns } from './place-runs';
import type { PageLine, StoryJob } from './story-job';
import { glyphNotices } from './thread-paragraphs';
import type { World } from './world';

export interface ComposedStory {
  readonly composition: StoryComposition;
  /** The glyph runs of each frame, in reading order. */
  readonly runs: ReadonlyMap<FrameId, readonly GlyphRun[]>;
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
    runs: runsByFrame(lines, story.id, text.jumps),
    notices: [
      ...(story.text.length > 0 ? frameNotices(story.id, thread) : []),
      ...(text.isSettled ? [] : [{ kind: 'unsettled', detail: story.slug, story: story.id, at: null } as const]),
      ...glyphNotices(story.id, [...head.paragraphs, ...text.paragraphs]),
      ...breakNotices(story.id, lines.flatMap(({ paragraph, range, place }) => (place ? [{ part: paragraph.part, prepared: paragraph.prepared, range }] : []))),
    ],
    waiting: head.waiting,
  };
}

function runsByFrame(lines: readonly PageLine[], story: string, others: readonly { readonly frame: FrameId; readonly runs: readonly GlyphRun[] }[]): Map<FrameId, GlyphRun[]> {
  const byFrame = new Map<FrameId, GlyphRun[]>();
  const put = (frame: FrameId, runs: readonly GlyphRun[]): void => {
    const list = byFrame.get(frame);
    if (list) list.push(...runs);
    else byFrame.set(frame, [...runs]);
  };
  for (const line of lines) {
    if (!line.place || line.range.end === line.range.start) continue;
    const { cell, baseline, vertical, frame } = line.place;
    put(frame, placeRuns(line.paragraph.prepared, line, vertical ? baseline : cell.x, vertical ? cell.y : baseline, story, line.paragraph.part));
  }
  for (const { frame, runs } of others) put(frame, runs);
  return byFrame;
}
