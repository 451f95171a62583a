/** A story's head at its place: kicker, headline, deck and byline, each fitted to its room, level or upright. */
import type { Pt } from '../geometry/units';
import { isHanLanguage } from '../model/language';
import { HEAD_PARTS } from '../model/story-text';
import type { ParagraphStyle } from '../model/style';
import { alignLines, shifted } from './align-lines';
import { contentHeight, rowsFor } from './baseline-grid';
import type { LinePlace } from './composition';
import { hasOwnFrame } from './compose-text';
import { fillThread } from './fill-thread';
import type { ThreadParagraph } from './filling';
import { fitHead } from './fit-head';
import { setHead, type Fitter, type PlacedHead } from './head-block';
import type { LineToSet } from './place-runs';
import { regionsOf, rowArea, wholeCharacters, type Region } from './regions';
import type { PageLine, StoryJob, ThreadFrame } from './story-job';
import { sameItems } from './keep';
import { prepareParts } from './thread-paragraphs';
import type { World } from './world';

export interface ComposedHead {
  readonly paragraphs: readonly ThreadParagraph[];
  /** Rows that it takes off the columns under it. */
  readonly rows: number;
  readonly lines: (shift: Pt) => PageLine[];
  /** Its fitted parts; none for a head without a frame. */
  readonly heads: readonly PlacedHead[];
  /** Some of it was broken without the dictionary. */
  readonly waiting: boolean;
}

/** The frame of a thread that takes the head. */
export const headFrameOf = (thread: readonly ThreadFrame[]): ThreadFrame | null => thread.find(({ frame }) => frame.takes !== 'text') ?? null;

interface Remembered {
  readonly key: readonly unknown[];
  readonly head: ComposedHead;
}

const remembered = new WeakMap<ThreadFrame['frame'], Remembered>();

/**
 * Composes the first `split` parts of a story into the frame that takes its head; without one they are overset.
 * A head whose parts and frame are as before is not set again: most keys are typed below it.
 */
export function composeHead(job: StoryJob, split: number, target: ThreadFrame | null, world: World): ComposedHead {
  const { story, sheet, fallback } = job;
  if (!target) return composeFresh(job, split, target, world);
  const { frame, page, obstacles } = target;
  const key = [story.id, story.kind, story.language, story.lineFit, page, obstacles, sheet, fallback, world, ...story.text.slice(0, split)];
  const known = remembered.get(frame);
  if (known && !known.head.waiting && sameItems(known.key, key)) return known.head;
  const head = composeFresh(job, split, target, world);
  remembered.set(frame, { key, head });
  return head;
}

function composeFresh(job: StoryJob, split: number, target: ThreadFrame | null, world: World): ComposedHead {
  const { story, sheet, fallback } = job;
  const vertical = target?.frame.writing === 'vertical';
  const base = prepareParts(story, 0, split, sheet, vertical ? 'vertical' : 'horizontal', world);
  const toLines = (paragraphs: readonly ThreadParagraph[], lines: readonly SetHeadLine[], shift: Pt): PageLine[] =>
    lines.flatMap((line) => {
      const paragraph = paragraphs[line.paragraph];
      if (!paragraph) return [];
      const place = line.place && target ? shifted({ ...line.place, page: target.page.id, frame: target.frame.id, column: 0, vertical }, vertical, shift) : null;
      return [{ range: line.range, measure: line.measure, first: line.first, last: line.last, paragraph, number: 0, place: place && placeOnly(place) }];
    });
  if (!target) {
    const { lines } = fillThread(base, [], fallback);
    return { paragraphs: base, rows: 0, lines: () => toLines(base, lines, 0), heads: [], waiting: false };
  }
  const fit: Fitter = (paragraph, room) => {
    const part = story.text[paragraph.part];
    if (!part || !HEAD_PARTS.has(part.type) || paragraph.prepared.text === '') return null;
    return fitHead(paragraph, { story, part, sheet, world }, room);
  };
  if (vertical) return composeUpright(job, base, target, fit, toLines);
  const block = setHead(base, target.frame, target.page, target.obstacles, fit);
  const spare = hasOwnFrame(target.frame) ? headSpare(target, block.rows) : 0;
  return {
    paragraphs: block.paragraphs, rows: block.rows, lines: (shift) => toLines(block.paragraphs, block.lines, shift + spare), heads: block.heads,
    waiting: block.heads.some(({ fitted }) => fitted.waiting),
  };
}

type SetHeadLine = LineToSet & { readonly paragraph: number; readonly place: Pick<LinePlace, 'cell' | 'baseline'> | null };

/** 竖题: lines as long as the frame is high, from right to left, each part in whole rows of its own. */
function composeUpright(job: StoryJob, base: readonly ThreadParagraph[], target: ThreadFrame, fit: Fitter, toLines: (paragraphs: readonly ThreadParagraph[], lines: readonly SetHeadLine[], shift: Pt) => PageLine[]): ComposedHead {
  const { sheet, fallback } = job;
  const { frame, page, obstacles } = target;
  const regions = regionsOf(frame, page, obstacles, 0, sheet.leastSegment);
  const along = lengthOfLines(regions, job);
  const width = regions[0]?.area.width ?? 0;
  const rowsOf = (style: ParagraphStyle, size: Pt, lines: number): Pt => {
    const content = contentHeight({ size, leading: style.leading }, page.grid, lines) + (style.rowsBefore + style.rowsAfter) * page.grid.pitch;
    return Math.max(style.rows, rowsFor(content, page.grid)) * page.grid.pitch;
  };
  const others = base.reduce((sum, { style, prepared }) => sum + (prepared.text === '' ? 0 : rowsOf(style, style.size, 1)), 0);
  const heads: PlacedHead[] = [];
  const paragraphs = base.map((paragraph) => {
    const { style } = paragraph;
    const room = { grid: page.grid, along, across: width - others + rowsOf(style, style.size, 1), depthOf: (size: Pt, lines: number) => rowsOf(style, size, lines) };
    const fitted = fit(paragraph, room);
    if (fitted) heads.push({ base: paragraph, room, fitted });
    return fitted?.paragraph ?? paragraph;
  });
  const filling = fillThread(paragraphs, regions, fallback);
  const slot = regions[0]?.slots[filling.used];
  const own = hasOwnFrame(frame) ? alignLines(filling.lines, regions, new Map([[frame.id, frame]])) : filling.lines;
  const rows = paragraphs.length === 0 ? 0 : (slot?.row ?? regions[0]?.rows ?? 0);
  return { paragraphs, rows, lines: () => toLines(paragraphs, own, 0), heads, waiting: heads.some(({ fitted }) => fitted.waiting) };
}

/** The length that all lines have: of the shortest, where something stands in the way; whole characters of the body, as the filler sets them. */
function lengthOfLines([region]: readonly Region[], { story }: StoryJob): Pt {
  if (!region) return 0;
  const longest = new Map<number, Pt>();
  for (const { row, measure } of region.slots) longest.set(row, Math.max(measure, longest.get(row) ?? 0));
  const shortest = Math.min(region.area.height, ...longest.values());
  return isHanLanguage(story.language) ? wholeCharacters(0, shortest, region.grid.bodySize, 0).measure : shortest;
}

/** How far a head that has its frame to itself moves down. It need not keep to rows. */
function headSpare({ frame, page }: ThreadFrame, rows: number): Pt {
  const blank = ((rowArea(frame, page)?.rows ?? 0) - rows) * page.grid.pitch;
  if (frame.align === 'bottom') return Math.max(0, blank);
  return frame.align === 'middle' ? Math.max(0, blank / 2) : 0;
}

const placeOnly = ({ page, frame, column, cell, baseline, vertical }: LinePlace): LinePlace => ({ page, frame, column, cell, baseline, vertical });
