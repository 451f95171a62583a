/** Random edits of an edition for property tests: a few plain numbers, read against the edition as it is, give operations. */
import fc from 'fast-check';
import type { Edition } from '../model/edition';
import type { Frame, TextFrame } from '../model/frame';
import { LANGUAGES } from '../model/language';
import type { Mark } from '../model/mark';
import type { Operation, TextOperation } from '../model/operation';
import type { Redline } from '../model/redline';
import { flatLength } from '../model/redline/flat-text';
import { STORY_KINDS, type Story } from '../model/story';
import { HEAD_PARTS, PART_TYPES, partText, type StoryPart } from '../model/story-text';
import type { ParagraphStyle } from '../model/style';

/** What to do, and three numbers that choose where and how. */
export interface RandomEdit {
  readonly kind: EditKind;
  readonly numbers: readonly [number, number, number];
}

const TYPED = ['字', '新', '，', '。', '“', '”', '《', '》', '——', '……', '、', ' ', '　', '12', '2026年', '50％', 'Forme ', 'type-setting ', 'fi', '\n', '\u0301', '𠮷', '\ud800', '\u200b', '一句新话，写在这里。', '“引语”（注）'];

type Maker = (edition: Edition, numbers: RandomEdit['numbers']) => readonly Operation[];

const pick = <T>(list: readonly T[], number: number): T | undefined => list[number % Math.max(1, list.length)];
const storyAt = (edition: Edition, number: number): Story | undefined => pick(Object.values(edition.stories), number);
const framesOf = <T extends Frame['type']>(edition: Edition, type: T): Extract<Frame, { type: T }>[] =>
  Object.values(edition.frames).filter((frame): frame is Extract<Frame, { type: T }> => frame.type === type);

/** A leaf of a story by number, with its path. */
function leafAt(story: Story, number: number): { readonly path: [number, number]; readonly text: string; readonly part: StoryPart } | null {
  const leaves = story.text.flatMap((part, i) => part.children.map((leaf, j) => ({ path: [i, j] as [number, number], text: leaf.text, part })));
  return pick(leaves, number) ?? null;
}

const editText = (story: Story, ...operations: TextOperation[]): Operation[] => [{ type: 'edit-text', story: story.id, operations }];

const setFrame = <F extends Frame>(frame: F | undefined, after: Partial<F>): Operation[] => {
  if (!frame) return [];
  const before = Object.fromEntries(Object.keys(after).map((key) => [key, frame[key as keyof F]]));
  return [{ type: 'set', table: 'frames', id: frame.id, before, after } as Operation];
};
const setStory = (story: Story | undefined, after: Partial<Story>): Operation[] => {
  if (!story) return [];
  const before = Object.fromEntries(Object.keys(after).map((key) => [key, story[key as keyof Story]]));
  return [{ type: 'set', table: 'stories', id: story.id, before, after } as Operation];
};

/** Settings of a paragraph style that change how it is composed; every one of them with values that matter. */
const STYLE_CHANGES: readonly Partial<ParagraphStyle>[] = [
  { size: 9 }, { size: 8.4 }, { size: 14 }, { leading: 0 }, { leading: 15 }, { align: 'justify' }, { align: 'left' }, { align: 'center' }, { align: 'spread' },
  { indent: 0 }, { indent: 2 }, { rowsBefore: 1 }, { rowsBefore: 0 }, { rowsAfter: 0.5 }, { rowsAfter: 0 }, { rows: 3 }, { rows: 0 }, { tracking: 50 }, { tracking: 0 },
  { scale: 0.9 }, { scale: 1 }, { kinsoku: 'none' }, { kinsoku: 'loose' }, { wordBreak: 'keep-all' }, { wordBreak: 'break-all' }, { wordBreak: 'normal' }, { kinsoku: 'basic' }, { kinsoku: 'gb' }, { kinsoku: 'strict' }, { hanLatinGap: 0 }, { hanLatinGap: 0.25, hanLatinGapMax: 0.5 },
  { adjacentMarks: 1 }, { adjacentMarks: 1.5 }, { trimLineStart: false }, { trimLineStart: true }, { keepWithNext: true }, { keepWithNext: false },
  { lineFit: 'stable' }, { lineFit: 'total' }, { markStyle: 'half-width' }, { markStyle: 'kaiming' }, { markStyle: 'full-width' }, { trimLineEnd: false }, { trimLineEnd: true },
  { squeezeStops: false }, { squeezeStops: true }, { hangMarks: 'force' }, { hangMarks: 'allow' }, { hangMarks: 'never' }, { trimLineStart: 'after-first' }, { interpunctWidth: 0.5 }, { interpunctWidth: 1 }, { hyphenate: true }, { hyphenate: false }, { opticalMargin: 1 }, { opticalMargin: 0 },
  { narrowMeasure: 0 }, { narrowMeasure: 20 }, { flushSpeech: false }, { flushSpeech: true }, { avoidRunts: false }, { avoidRunts: true }, { wholeCharacters: false }, { wholeCharacters: true }, { widowLines: 1, orphanLines: 1 }, { widowLines: 2, orphanLines: 2 }, { dropCapLines: 2 }, { dropCapLines: 0 }, { runIn: true }, { runIn: false },
  { fit: { sizeMin: 0.8, sizeMax: 1.2, trackingMin: -20, trackingMax: 60, linesMax: 3 } }, { fit: null },
];

const FRAME_CHANGES: readonly Partial<TextFrame>[] = [
  { columns: 1 }, { columns: 2 }, { columns: 3 }, { columns: 4 }, { gutter: 6 }, { gutter: 14 }, { headSpan: 0 }, { headSpan: 1 }, { headSpan: 2 }, { writing: 'vertical' },
  { writing: 'horizontal' }, { inset: 0 }, { inset: 7 }, { align: 'top' }, { align: 'middle' }, { align: 'bottom' }, { align: 'spread' }, { balance: true }, { balance: false },
  { takes: 'all' }, { takes: 'head' }, { takes: 'text' },
];

const CONTOUR = [{ x: 0.5, y: 0 }, { x: 1, y: 0.5 }, { x: 0.5, y: 1 }, { x: 0, y: 0.5 }];

const MAKERS = {
  type: (edition, [a, b, c]) => {
    const story = storyAt(edition, a);
    const leaf = story && leafAt(story, b);
    return story && leaf ? editText(story, { type: 'insert_text', path: leaf.path, offset: c % (leaf.text.length + 1), text: TYPED[(a + b + c) % TYPED.length]! }) : [];
  },
  delete: (edition, [a, b, c]) => {
    const story = storyAt(edition, a);
    const leaf = story && leafAt(story, b);
    if (!story || !leaf || leaf.text === '') return [];
    const offset = c % leaf.text.length;
    return editText(story, { type: 'remove_text', path: leaf.path, offset, text: leaf.text.slice(offset, offset + 1 + ((a + c) % 40)) });
  },
  split: (edition, [a, b, c]) => {
    const story = storyAt(edition, a);
    const leaf = story && leafAt(story, b);
    if (!story || !leaf || story.text.length > 12) return [];
    const { children: _, ...own } = leaf.part;
    const [part, child] = leaf.path;
    const { text: __, ...marks } = leaf.part.children[child]!;
    return editText(story,
      { type: 'split_node', path: leaf.path, position: c % (leaf.text.length + 1), properties: marks },
      { type: 'split_node', path: [part], position: child + 1, properties: own });
  },
  join: (edition, [a, b]) => {
    const story = storyAt(edition, a);
    if (!story || story.text.length < 2) return [];
    const at = 1 + (b % (story.text.length - 1));
    const { children: _, ...own } = story.text[at]!;
    return editText(story, { type: 'merge_node', path: [at], position: story.text[at - 1]!.children.length, properties: own });
  },
  part: (edition, [a, b, c]) => {
    const story = storyAt(edition, a);
    const at = b % Math.max(1, story?.text.length ?? 0);
    const part = story?.text[at];
    return story && part ? editText(story, { type: 'set_node', path: [at], properties: { type: part.type }, newProperties: { type: PART_TYPES[c % PART_TYPES.length]! } }) : [];
  },
  remove: (edition, [a, b]) => {
    const story = storyAt(edition, a);
    const at = b % Math.max(1, story?.text.length ?? 0);
    const node = story?.text[at];
    return story && node && story.text.length > 3 ? editText(story, { type: 'remove_node', path: [at], node }) : [];
  },
  mark: (edition, [a, b, c]) => {
    const story = storyAt(edition, a);
    const leaf = story && leafAt(story, b);
    if (!story || !leaf) return [];
    const { text: _, ...marks } = leaf.part.children[leaf.path[1]]!;
    const key = c % 2 === 0 ? 'strong' : 'emphasis';
    const on = marks[key] === true;
    return editText(story, { type: 'set_node', path: leaf.path, properties: on ? { [key]: true } : {}, newProperties: on ? {} : { [key]: true } });
  },
  story: (edition, [a, b, c]) => {
    const story = storyAt(edition, a);
    if (c % 3 === 0) return setStory(story, { lineFit: story?.lineFit ? undefined : 'stable' } as Partial<Story>);
    return c % 3 === 1 ? setStory(story, { kind: STORY_KINDS[b % STORY_KINDS.length]! }) : setStory(story, { language: LANGUAGES[b % 5]! });
  },
  /** Any frame moves: text, or an obstacle. */
  move: (edition, [a, b, c]) => {
    const frame = pick(Object.values(edition.frames), a);
    return frame ? setFrame(frame, { rect: { ...frame.rect, x: frame.rect.x + (b % 161) - 80, y: frame.rect.y + (c % 161) - 80 } }) : [];
  },
  resize: (edition, [a, b, c]) => {
    const frame = pick(Object.values(edition.frames), a);
    return frame ? setFrame(frame, { rect: { ...frame.rect, width: 10 + (b % 500), height: 1 + (c % 400) } }) : [];
  },
  obstacle: (edition, [a, b, c]) => {
    const frame = pick([...framesOf(edition, 'picture'), ...framesOf(edition, 'qr'), ...framesOf(edition, 'box')], a);
    if (!frame) return [];
    const changes: readonly Partial<Frame>[] = [{ wrap: !frame.wrap }, { wrapGap: c % 12 }, { layer: c % 4 }];
    return setFrame<Frame>(frame, changes[b % changes.length]!);
  },
  picture: (edition, [a, b, c]) => {
    const frame = pick(framesOf(edition, 'picture'), a);
    const changes = [{ caption: (['below', 'above', 'none'] as const)[c % 3]! }, { contour: frame?.contour ? null : CONTOUR }, { crop: { focusX: (c % 11) / 10, focusY: 0.5, scale: 1 + (c % 5) / 4 } }];
    return setFrame(frame, changes[b % changes.length]!);
  },
  frame: (edition, [a, b]) => setFrame(pick(framesOf(edition, 'text'), a), FRAME_CHANGES[b % FRAME_CHANGES.length]!),
  /** Threading: a frame takes another place in a thread, another story, or none. */
  thread: (edition, [a, b, c]) => {
    const frame = pick(framesOf(edition, 'text'), a);
    if (b % 2 === 0) return setFrame(frame, { turn: c % 5 });
    const stories = Object.values(edition.stories).filter(({ kind }) => kind !== 'caption');
    return setFrame(frame, { story: c % 4 === 0 ? null : pick(stories, c)?.id ?? null, placeholder: c % 4 === 0 ? { accepts: 'news', label: '空' } : null });
  },
  /** Frames come and go; a new one is a copy elsewhere. */
  frames: (edition, [a, b, c]) => {
    const frame = pick(Object.values(edition.frames), a);
    if (!frame) return [];
    if (b % 2 === 0) return Object.keys(edition.frames).length > 6 ? [{ type: 'remove', table: 'frames', record: frame }] : [];
    const page = pick(Object.keys(edition.pages), b);
    const id = `new${a}-${c}`;
    return page === undefined || edition.frames[id] || Object.keys(edition.frames).length > 14
      ? [] : [{ type: 'insert', table: 'frames', record: { ...frame, id, page, rect: { ...frame.rect, x: 40 + (c % 400), y: 90 + (b % 600) } } }];
  },
  style: (edition, [a, b]) => {
    const style = pick(Object.values(edition.styles.paragraph), a);
    if (!style) return [];
    const paragraph = { ...edition.styles.paragraph, [style.id]: { ...style, ...STYLE_CHANGES[b % STYLE_CHANGES.length] } };
    return [{ type: 'set-styles', before: { paragraph: edition.styles.paragraph }, after: { paragraph } }];
  },
  sheet: (edition, [a, b]) => {
    const { jump, leastSegment } = edition.styles;
    return a % 2 === 0
      ? [{ type: 'set-styles', before: { leastSegment }, after: { leastSegment: 1 + (b % 8) } }]
      : [{ type: 'set-styles', before: { jump }, after: { jump: jump ? null : { to: '（下转第{page}版）', from: '（上接第{page}版）', style: 'body' } } }];
  },
  /** An editor's choice for a head: its lines cut anywhere, or taken back. */
  head: (edition, [a, b, c]) => {
    const story = storyAt(edition, a);
    const index = story?.text.findIndex(({ type }) => HEAD_PARTS.has(type)) ?? -1;
    const part = story?.text[index];
    if (!story || !part) return [];
    const text = partText(part);
    const cut = b % (text.length + 1);
    const properties = part.head ? { head: part.head } : {};
    const newProperties = c % 4 === 0 ? {} : { head: { lines: [text.slice(0, cut), text.slice(cut)], size: 6 + (b % 40), tracking: (c % 160) - 60 } };
    return editText(story, { type: 'set_node', path: [index], properties, newProperties });
  },
  page: (edition, [a, b, c]) => {
    const page = pick(Object.values(edition.pages), a);
    if (!page) return [];
    if (b % 3 === 0) return [{ type: 'set', table: 'pages', id: page.id, before: { order: page.order }, after: { order: c % 7 } }];
    if (b % 3 === 1) return [{ type: 'set', table: 'pages', id: page.id, before: { grid: page.grid }, after: { grid: { ...page.grid, pitch: 11 + (c % 4) / 2 } } }];
    return [{ type: 'set', table: 'pages', id: page.id, before: { name: page.name }, after: { name: `版${c % 9}` } }];
  },
  /** A reader's mark, and what it would change; or it is settled. The page prints the same. */
  reader: (edition, [a, b, c]) => {
    const story = storyAt(edition, a);
    const length = story ? flatLength(story.text) : 0;
    if (!story || length < 2) return [];
    if (story.redline) return setStory(story, { redline: undefined } as Partial<Story>);
    const id = `mark${a}-${b}-${c}`;
    const from = b % (length - 1);
    if (edition.marks[id]) return [];
    const mark: Mark = {
      id, kind: 'delete', anchor: { type: 'text', story: story.id, from, to: from + 1, page: null }, author: 'ann', round: '', time: '2026-11-23T10:00:00Z',
      note: '', quote: '', replies: [], state: 'open', settled: null, change: null, strokes: [],
    };
    const redline: Redline = [...(from > 0 ? [{ kept: from }] : []), { kept: 1, deleted: [id] }, { text: TYPED[c % TYPED.length]!, mark: id }, { kept: length - from - 1 }];
    return [{ type: 'insert', table: 'marks', record: mark }, ...setStory(story, { redline })];
  },
  /** The copy as it came in is kept beside a story, or goes with it. */
  original: (edition, [a]) => {
    const story = storyAt(edition, a);
    const kept = story && edition.originals[story.id];
    if (kept) return [{ type: 'remove', table: 'originals', record: kept }];
    return story ? [{ type: 'insert', table: 'originals', record: { id: story.id, language: story.language, text: story.text } }] : [];
  },
  info: (edition, [a]) => a % 5 === 0 ? [{ type: 'set-info', before: edition.info.tracked ? { tracked: true } : {}, after: edition.info.tracked ? {} : { tracked: true } }] : [{ type: 'set-info', before: { date: edition.info.date }, after: { date: `2026-12-0${1 + (a % 9)}` } }],
  /** Taken back by the test, which knows what was done. */
  undo: () => [],
} as const satisfies Record<string, Maker>;

export type EditKind = keyof typeof MAKERS;

/** Typing most of all, as at a desk. */
const WEIGHTS: Readonly<Record<EditKind, number>> = {
  type: 12, delete: 8, split: 3, join: 3, part: 3, remove: 1, mark: 2, story: 2, move: 6, resize: 5, obstacle: 3, picture: 3, frame: 4, thread: 4, frames: 3, style: 4, head: 2, sheet: 1, page: 2, info: 1, reader: 1, original: 1, undo: 8,
};

const BAG = Object.entries(WEIGHTS).flatMap(([kind, weight]) => Array.from({ length: weight }, () => kind as EditKind));

export const aRandomEdit: fc.Arbitrary<RandomEdit> = fc.record({ kind: fc.constantFrom(...BAG), numbers: fc.tuple(fc.nat(997), fc.nat(997), fc.nat(997)) });

/** The operations that an edit means in this edition; none when it means nothing there. */
export const operationsOf = (edition: Edition, { kind, numbers }: RandomEdit): readonly Operation[] => MAKERS[kind](edition, numbers);
