/**
 * One part of a head in the room it has: the editor's choice if it suits, else the best setting there is, as a paragraph in that size and
 * tracking that breaks there and nowhere else. From there on it is set like any other.
 */
import { round, type Pt } from '../geometry/units';
import type { HeadChoice, StoryPart } from '../model/story-text';
import type { ColumnGrid } from '../model/page';
import type { Story } from '../model/story';
import type { HeadFit, ParagraphStyle, StyleSheet } from '../model/style';
import type { ThreadParagraph } from './filling';
import { chosenBreaks } from './head-choice';
import { evenLines } from './head-lines';
import { headSense, type HeadBreak, type HeadSense } from './head-sense';
import { headSettings, settingWith, type HeadRoom, type HeadSetting } from './head-settings';
import type { FittedType } from './head-type';
import type { PreparedParagraph } from './paragraph/paragraph';
import { prepareParagraph } from './paragraph/prepare-paragraph';
import type { World } from './world';

/** What makes a head's paragraph: its part and everything that preparing it needs. */
export interface HeadSource {
  readonly story: Story;
  readonly part: StoryPart;
  readonly sheet: StyleSheet;
  readonly world: World;
}

export interface FittedHead {
  readonly paragraph: ThreadParagraph;
  /** The setting it is in; null when it is too long for its style's limits and runs on over as many lines as it takes. */
  readonly setting: HeadSetting | null;
  /** Every setting worth offering, best first; what is not asked for is not tried. */
  readonly offered: () => readonly HeadSetting[];
  /** It is the editor's choice, as made or adapted. */
  readonly isChosen: boolean;
  /** Set without a dictionary that is still to come. */
  readonly waiting: boolean;
}

interface Remembered {
  readonly along: Pt;
  readonly across: Pt;
  readonly grid: ColumnGrid;
  readonly choice: HeadChoice | undefined;
  readonly sense: HeadSense;
  readonly part: number;
  readonly fitted: FittedHead;
}

const remembered = new WeakMap<PreparedParagraph, Remembered[]>();
/** A head is tried in a few widths while its block settles. */
const KEPT = 6;

/** Fits a head. The same paragraph, room and choice give the same objects. */
export function fitHead(paragraph: ThreadParagraph, source: HeadSource, room: HeadRoom): FittedHead {
  const { prepared } = paragraph;
  const choice = source.part.head;
  const sense = headSense(prepared, source.world);
  let kept = remembered.get(prepared);
  if (!kept) remembered.set(prepared, (kept = []));
  const found = kept.find((one) => one.along === room.along && one.across === room.across && one.grid === room.grid && one.choice === choice && one.sense === sense && one.part === paragraph.part);
  if (found) return found.fitted;
  const fitted = fitFresh(paragraph, source, room, sense);
  kept.unshift({ along: room.along, across: room.across, grid: room.grid, choice, sense, part: paragraph.part, fitted });
  if (kept.length > KEPT) kept.length = KEPT;
  return fitted;
}

function fitFresh(paragraph: ThreadParagraph, source: HeadSource, room: HeadRoom, sense: HeadSense): FittedHead {
  const { prepared } = paragraph;
  const { waiting } = sense;
  const limits = limitsOf(prepared.style);
  let settings: readonly HeadSetting[] | null = null;
  const offered = (): readonly HeadSetting[] => (settings ??= headSettings(prepared, sense, limits, room));
  const chosen = source.part.head ? takeChoice(prepared, source.part.head, sense, room) : null;
  const setting = chosen ?? headSettings(prepared, sense, limits, room, 1)[0] ?? null;
  if (setting) return { paragraph: inSetting(paragraph, source, setting, setting.lines.slice(1).map(({ start }) => start)), setting, offered, isChosen: chosen !== null, waiting };
  const lines = evenLines(prepared, sense, limits, room);
  return { paragraph: lines ? inSetting(paragraph, source, lines, lines.breaks.map(({ offset }) => offset)) : paragraph, setting: null, offered, isChosen: false, waiting };
}

/** Without limits of its own a style is set as it is. */
export const limitsOf = ({ fit, tracking }: ParagraphStyle): HeadFit =>
  fit ?? { sizeMin: 1, sizeMax: 1, trackingMin: tracking, trackingMax: tracking, linesMax: 3 };

function takeChoice(p: PreparedParagraph, choice: HeadChoice, sense: HeadSense, room: HeadRoom): HeadSetting | null {
  const breaks: readonly HeadBreak[] | null = chosenBreaks(choice, p.text, sense);
  if (!breaks) return null;
  const { style } = p;
  const limits = limitsOf(style);
  const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);
  const wanted: FittedType = {
    size: round(clamp(choice.size, limits.sizeMin * style.size, limits.sizeMax * style.size)),
    tracking: clamp(choice.tracking, Math.min(limits.trackingMin, style.tracking), Math.max(limits.trackingMax, style.tracking)),
  };
  return settingWith(p, breaks, limits, room, wanted);
}

/** The paragraph in a size and tracking, its breaks the given ones and no others. */
function inSetting({ part, prepared }: ThreadParagraph, { story, part: text, sheet, world }: HeadSource, type: FittedType, offsets: readonly number[]): ThreadParagraph {
  const { style, direction, language } = prepared;
  const isOwn = type.size === style.size && type.tracking === style.tracking;
  const own: ParagraphStyle = isOwn ? style : { ...style, size: type.size, tracking: type.tracking };
  const set = isOwn ? prepared : prepareParagraph({ part: text, kind: story.kind, language, style: own, sheet, direction }, world);
  const at = new Set(offsets);
  const breaks = set.breaks.map((_, i) => (i === set.units.length || at.has(set.units[i]!.start) ? -Infinity : Infinity));
  return { part, style: own, prepared: { ...set, breaks } };
}
