/** Marks of BS 5261-2, for papers in Latin letters: a short mark in the text and its sign with a stroke in the margin. */
import type { DrawnMark, Ink, MarkOnPage } from './drawn-mark';
import { arrow, columnsOf, depthOf, feetOf, lengthOf, loop, onLine, pathOn, wave, type Stretch } from './line-path';
import { ALIGN_DOWN, ALIGN_LEVEL, BOLD, CARET, CLOSE_UP, CURL, ITALIC, MOVE, NEW_PARAGRAPH, QUERY, RUN_ON, SPACE, STET, STROKE, TRANSPOSE, type Sign } from './signs';

/** A mark on text, drawn as British and international desks draw it; null when its words are not on the page. */
export function bsMark(mark: MarkOnPage): DrawnMark | null {
  const first = mark.stretches[0];
  const last = mark.stretches.at(-1);
  if (!first || !last) return null;
  const base = { from: feetOf(mark.stretches), words: mark.note, ringed: true } as const;
  const ofLoop = feetOf(mark.stretches, depthOf(first) * 0.4);
  const through = (): Ink[] => mark.stretches.map((line) => ({ d: pathOn(line, 'M', 0, depthOf(line) * 0.55, 'L', lengthOf(line), depthOf(line) * 0.55) }));
  const upright = (line: Stretch, u: number): string => pathOn(line, 'M', u + 0.8, 0, 'L', u - 0.8, depthOf(line));
  switch (mark.kind) {
    case 'delete':
      return { ...base, inks: [...through(), { d: upright(first, 0) }, { d: upright(last, lengthOf(last)) }], sign: stroked(CURL) };
    case 'replace':
    case 'typed':
      return { ...base, inks: lengthOf(first) < 0.01 ? caret(first) : [...through(), { d: upright(first, 0) }, { d: upright(last, lengthOf(last)) }], words: joined(mark.words, mark.note), sign: STROKE, ringed: false };
    case 'insert':
      return { ...base, inks: caret(first), words: joined(mark.words, mark.note), sign: CARET, ringed: false };
    case 'transpose':
      return { ...base, inks: mark.stretches.map((line) => ({ d: steps(line, mark.target) })), sign: stroked(TRANSPOSE) };
    case 'move':
      return { ...base, from: ofLoop, inks: [...mark.stretches.map((line) => ({ d: loop(line) })), ...(mark.target ? [{ d: arrow(onLine(last, lengthOf(last) / 2, depthOf(last)), onLine(mark.target, 0, depthOf(mark.target) / 2), 5) }] : [])], sign: stroked(MOVE) };
    case 'run-on':
      return { ...base, inks: runOn(last, mark.target), sign: stroked(RUN_ON) };
    case 'new-paragraph':
      return { ...base, inks: [{ d: pathOn(first, 'M', depthOf(first) * 0.4, 0, 'L', 0, 0, 'L', 0, depthOf(first), 'L', -depthOf(first) * 0.4, depthOf(first)), strength: 1.15 }], sign: stroked(NEW_PARAGRAPH) };
    case 'add-space':
      return { ...base, inks: mark.stretches.flatMap((line) => ends(line).map((u) => ({ d: pathOn(line, 'M', u, -0.5, 'L', u, depthOf(line) + 0.5) }))), sign: stroked(SPACE) };
    case 'close-up':
      return { ...base, inks: mark.stretches.flatMap(arcs), sign: stroked(CLOSE_UP) };
    case 'style':
      return mark.look === 'bold' ? { ...base, inks: mark.stretches.map((line) => ({ d: wave(line, depthOf(line) * 0.97) })), sign: stroked(BOLD) }
        : { ...base, inks: mark.stretches.map((line) => ({ d: pathOn(line, 'M', 0, depthOf(line) * 0.97, 'L', lengthOf(line), depthOf(line) * 0.97) })), sign: stroked(ITALIC), words: joined(mark.look === 'italic' ? '' : mark.look ?? '', mark.note) };
    case 'stet':
      return { ...base, inks: mark.stretches.flatMap(dots), sign: stroked(STET) };
    case 'align':
      return mark.stretches.length > columnsOf(mark.stretches).length
        ? { ...base, inks: columnsOf(mark.stretches).flatMap((column) => [-1.4, -3.6].map((u) => ({ d: pathOn(column, 'M', u, -1.5, 'L', u, depthOf(column) + 1.5) }))), sign: stroked(ALIGN_DOWN) }
        : { ...base, inks: mark.stretches.flatMap((line) => [-0.02, 1.02].map((v) => ({ d: pathOn(line, 'M', -2, v * depthOf(line), 'L', lengthOf(line) + 2, v * depthOf(line)) }))), sign: stroked(ALIGN_LEVEL) };
    case 'query':
      return { ...base, from: ofLoop, inks: mark.stretches.map((line) => ({ d: loop(line) })), sign: QUERY };
    case 'comment':
      return { ...base, inks: mark.stretches.map((line) => ({ d: pathOn(line, 'M', 0, depthOf(line) * 0.97, 'L', Math.max(0.01, lengthOf(line)), depthOf(line) * 0.97), dashed: true })), sign: null };
    case 'frame':
    case 'drawing':
      return null;
  }
}

const joined = (words: string, note: string): string => (note === '' ? words : words === '' ? note : `${words} (${note})`);

/** A sign and the stroke that ends it. */
const stroked = (sign: Sign): Sign => (at, size) => [...sign(at, size), ...STROKE({ x: at.x + size * 0.95, y: at.y }, size)];

const ends = (line: Stretch): readonly number[] => (lengthOf(line) < 0.01 ? [0] : [0, lengthOf(line)]);

function caret(line: Stretch): Ink[] {
  const d = depthOf(line);
  return [{ d: pathOn(line, 'M', -d * 0.22, d * 1.04, 'L', 0, d * 0.6, 'L', d * 0.22, d * 1.04) }];
}

/** ⊔⊓ between two that change places. */
function steps(line: Stretch, target: Stretch | null): string {
  const [l, d] = [lengthOf(line), depthOf(line)];
  const split = target ? Math.min(l - 1, Math.max(1, target.vertical ? target.rect.y - line.rect.y : target.rect.x - line.rect.x)) : l / 2;
  return pathOn(line, 'M', 0, d * 0.4, 'L', 0, -0.4, 'L', split, -0.4, 'L', split, d + 0.4, 'L', l, d + 0.4, 'L', l, d * 0.6);
}

function runOn(line: Stretch, target: Stretch | null): Ink[] {
  const start = onLine(line, lengthOf(line) + 1, depthOf(line) * 0.6);
  const end = target ? onLine(target, -1, depthOf(target) * 0.6) : onLine(line, lengthOf(line) + 14, depthOf(line) * 1.5);
  const middle = (start.y + end.y) / 2;
  return [{ d: `M ${start.x} ${start.y} C ${start.x + 12} ${start.y} ${start.x + 10} ${middle} ${(start.x + end.x) / 2} ${middle} S ${end.x - 14} ${end.y} ${end.x} ${end.y}` }];
}

function arcs(line: Stretch): Ink[] {
  const d = depthOf(line);
  const l = Math.max(lengthOf(line), d * 0.5);
  const start = lengthOf(line) < 0.01 ? -l / 2 : 0;
  return [{ d: pathOn(line, 'M', start, d * 0.14, 'Q', start + l / 2, -d * 0.3, start + l, d * 0.14) }, { d: pathOn(line, 'M', start, d * 0.92, 'Q', start + l / 2, d * 1.3, start + l, d * 0.92) }];
}

function dots(line: Stretch): Ink[] {
  const [l, d] = [lengthOf(line), depthOf(line)];
  const count = Math.max(1, Math.round(l / (d * 0.35)));
  const r = 0.7;
  return Array.from({ length: count }, (_, i) => {
    const [u, v] = [((i + 0.5) * l) / count, d + 0.6];
    return { d: pathOn(line, 'M', u - r, v, 'C', u - r, v - r, u + r, v - r, u + r, v, 'C', u + r, v + r, u - r, v + r, u - r, v, 'Z'), fill: true };
  });
}
