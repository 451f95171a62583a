/** A story's text in its thread: regions, jump lines, filling, balance, alignment. */
import type { GlyphRun } from '../display/display-list';
import { round } from '../geometry/units';
import type { Pt } from '../geometry/units';
import type { TextFrame } from '../model/frame';
import type { FrameId } from '../model/ids';
import { alignLines } from './align-lines';
import { balance } from './balance';
import type { FreeRoom } from './copyfit';
import { dropCapOf } from './drop-cap';
import { refillThread } from './fill-thread';
import type { FilledLine, Filling, ThreadParagraph } from './filling';
import { freeRoom } from './free-room';
import { crossingsOf, reserveJumps, sameCrossings, setJump, type Crossing, type JumpLine } from './jump-lines';
import type { PreparedParagraph } from './paragraph/paragraph';
import { regionsOf, type Region } from './regions';
import type { PageLine, StoryJob, ThreadFrame } from './story-job';
import { prepareParts } from './thread-paragraphs';
import type { World } from './world';

/** Passes after which jump lines that still come and go are left as they are. */
const MOST_PASSES = 5;

export interface ComposedText {
  readonly paragraphs: readonly ThreadParagraph[];
  readonly lines: readonly PageLine[];
  readonly free: FreeRoom;
  /** How far the head moves with its text in a frame that centres both. */
  readonly headShift: Pt;
  /** The jump lines' runs, which belong to no story (N10). */
  readonly jumps: readonly { readonly frame: FrameId; readonly runs: readonly GlyphRun[] }[];
  readonly isSettled: boolean;
}

/** A frame that takes the head alone. */
export const hasOwnFrame = (frame: TextFrame): boolean => frame.takes === 'head';

/** Composes the parts from `split` on, under a head that takes `headRows` rows of `headFrame`. */
export function composeText(job: StoryJob, split: number, headFrame: ThreadFrame | null, headRows: number, world: World): ComposedText {
  const { story, thread, sheet, fallback } = job;
  const { used, writing } = textFrames(thread);
  const prepared = prepareParts(story, split, story.text.length, sheet, writing, world);
  const opening = prepared.findIndex(({ part }) => story.text[part]?.type === 'body' || story.text[part]?.type === 'lead');
  const paragraphs = prepared.map((each, i) => keptParagraph(i === opening ? { ...each, dropCap: dropCapOf(each, sheet, used[0]?.page.grid ?? fallback.grid, world) } : each));
  return flowText(job, paragraphs, headFrame, headRows, world);
}

/** The frames of a thread that take text. A text runs in one direction: a frame of the other writing further on stays empty. */
export function textFrames(thread: readonly ThreadFrame[]): { readonly used: readonly ThreadFrame[]; readonly writing: TextFrame['writing'] } {
  const takers = thread.filter(({ frame }) => frame.takes !== 'head');
  const writing = takers[0]?.frame.writing ?? 'horizontal';
  return { used: takers.filter(({ frame }) => frame.writing === writing), writing };
}

/** Sets paragraphs, of one story or of several that follow each other, into the columns of a thread. */
export function flowText({ story, thread, sheet, fallback }: StoryJob, paragraphs: readonly ThreadParagraph[], headFrame: ThreadFrame | null, headRows: number, world: World): ComposedText {
  const { used, writing } = textFrames(thread);
  const room = used.flatMap((each) => regionsOf(each.frame, each.page, each.obstacles, each === headFrame ? headRows : 0, sheet.leastSegment));
  const numberOf = (page: string): number => thread.find((each) => each.page.id === page)?.number ?? 0;
  const fill = (crossings: readonly Crossing[]): Filled => {
    const { regions, lines: jumps } = reserveJumps({ regions: room, crossings, sheet, language: story.language, numberOf }, world);
    const filling = refillThread(paragraphs, regions, fallback);
    const balanced = used.reduce<Filling>((now, { frame }) => (frame.balance ? balance(paragraphs, regions, fallback, now, frame.id) : now), filling);
    return { regions, jumps, filling, balanced };
  };

  let crossings: readonly Crossing[] = [];
  let filled = fill(crossings);
  let isSettled = sheet.jump === null;
  for (let pass = 1; !isSettled && pass <= MOST_PASSES; pass++) {
    const now = crossingsOf(filled.balanced.lines, room);
    isSettled = sameCrossings(now, crossings);
    if (isSettled || pass === MOST_PASSES) break;
    crossings = now;
    filled = fill(crossings);
  }

  const { regions, jumps, filling, balanced } = filled;
  const openings = used.some(({ frame }) => frame.align === 'spread') ? new Set(paragraphs.flatMap(({ gap }, i) => (gap === undefined ? [] : [i]))) : undefined;
  const aligned = alignLines(balanced.lines, regions, new Map(used.map(({ frame }) => [frame.id, frame])), openings);
  const moves = headFrame && headFrame.frame.columns === 1 && !hasOwnFrame(headFrame.frame) && headFrame.frame.align !== 'spread' && writing === 'horizontal';
  const headShift = moves ? shiftOfFirst(balanced.lines, aligned, (region) => regions[region]?.frame === headFrame.frame.id) : 0;
  const lines = aligned.flatMap((line, i): PageLine[] => {
    const paragraph = paragraphs[line.paragraph];
    return paragraph ? [pageLine(line, paragraph, (line.place && regions[line.place.region]) ?? null, i + 1)] : [];
  });
  const set = jumps.map((jump) => {
    // What opens a column stands above its text wherever that is moved.
    const by = jump.kind === 'from' ? shiftOfFirst(balanced.lines, aligned, (region) => region === jump.region) : 0;
    return { frame: regions[jump.region]?.frame ?? '', runs: setJump(jump, writing === 'vertical' ? { x: by, y: 0 } : { x: 0, y: by }) };
  });
  return { paragraphs, lines, free: freeRoom(paragraphs, filling, regions), headShift, jumps: set, isSettled };
}

const paragraphsKept = new WeakMap<PreparedParagraph, ThreadParagraph>();

/** The paragraph as it was before, where it is the same: what filling remembers goes by identity. */
function keptParagraph(now: ThreadParagraph): ThreadParagraph {
  const known = paragraphsKept.get(now.prepared);
  const isSame = known && known.part === now.part && known.style === now.style && (known.dropCap ?? null) === (now.dropCap ?? null) && (known.gap ?? 0) === (now.gap ?? 0)
    && known.runIn?.part === now.runIn?.part && known.runIn?.length === now.runIn?.length && known.runIn?.color === now.runIn?.color;
  if (isSame) return known;
  paragraphsKept.set(now.prepared, now);
  return now;
}

const pageLines = new WeakMap<FilledLine, { readonly region: Region | null; readonly line: PageLine }>();

/** A filled line on its page, the same object while the line and its number are. */
function pageLine(filled: FilledLine, paragraph: ThreadParagraph, region: Region | null, number: number): PageLine {
  const known = pageLines.get(filled);
  if (known && known.region === region && known.line.paragraph === paragraph && known.line.number === number) return known.line;
  const { range, measure, first, last, place } = filled;
  const at = place && region ? { page: region.page, frame: region.frame, column: region.column, cell: place.cell, baseline: place.baseline, vertical: region.vertical } : null;
  const line: PageLine = { range, measure, first, last, paragraph, number, place: at };
  pageLines.set(filled, { region, line });
  return line;
}

interface Filled {
  readonly regions: readonly Region[];
  readonly jumps: readonly JumpLine[];
  readonly filling: Filling;
  readonly balanced: Filling;
}

function shiftOfFirst(before: readonly FilledLine[], after: readonly FilledLine[], isIn: (region: number) => boolean): Pt {
  const i = before.findIndex(({ place }) => place !== null && isIn(place.region));
  return round((after[i]?.place?.baseline ?? 0) - (before[i]?.place?.baseline ?? 0));
}
