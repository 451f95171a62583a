/** Composes one story into its thread: head, regions, filling, balance, alignment, lines and glyph runs. */
import type { GlyphRun } from '../display/display-list';
import type { Pt } from '../geometry/units';
import type { FrameId } from '../model/ids';
import { alignLines, shifted } from './align-lines';
import { breakNotices } from './break-notices';
import type { ComposedLine, ComposeNotice, LinePlace, StoryComposition } from './composition';
import { composeText, hasOwnFrame } from './compose-text';
import { copyfitOf } from './copyfit';
import { fillThread } from './fill-thread';
import type { ThreadParagraph } from './filling';
import { frameNotices } from './frame-notices';
import { wantingRows } from './free-room';
import { headLength, setHead } from './head-block';
import { placeRuns, type LineToSet } from './place-runs';
import { regionsOf, rowArea } from './regions';
import type { PageLine, StoryJob, ThreadFrame } from './story-job';
import { glyphNotices, prepareParts } from './thread-paragraphs';
import type { World } from './world';

export interface ComposedStory {
  readonly composition: StoryComposition;
  /** The glyph runs of each frame, in reading order. */
  readonly runs: ReadonlyMap<FrameId, readonly GlyphRun[]>;
  readonly notices: readonly ComposeNotice[];
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
    runs: runsByFrame(lines, story.id, text.jumps),
    notices: [
      ...(story.text.length > 0 ? frameNotices(story.id, thread) : []),
      ...(text.isSettled ? [] : [{ kind: 'unsettled', detail: story.slug, story: story.id, at: null } as const]),
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
    const own = hasOwnFrame(target.frame) ? alignLines(filling.lines, regions, new Map([[target.frame.id, target.frame]])) : filling.lines;
    return { paragraphs, rows: paragraphs.length === 0 ? 0 : (slot?.row ?? regions[0]?.rows ?? 0), lines: () => toLines(own, 0) };
  }
  const block = setHead(paragraphs, target.frame, target.page, target.obstacles);
  const spare = hasOwnFrame(target.frame) ? headSpare(target, block.rows) : 0;
  return { paragraphs, rows: block.rows, lines: (shift) => toLines(block.lines, shift + spare) };
}

/** How far a head that has its frame to itself moves down. It need not keep to rows. */
function headSpare({ frame, page }: ThreadFrame, rows: number): Pt {
  const blank = ((rowArea(frame, page)?.rows ?? 0) - rows) * page.grid.pitch;
  if (frame.align === 'bottom') return Math.max(0, blank);
  return frame.align === 'middle' ? Math.max(0, blank / 2) : 0;
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

const placeOnly = ({ page, frame, column, cell, baseline, vertical }: LinePlace): LinePlace => ({ page, frame, column, cell, baseline, vertical });
