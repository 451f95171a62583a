/** Marks in the text as GB/T 14706 (校对符号及其用法) draws them. */
import type { DrawnMark, Ink, MarkOnPage } from './drawn-mark';
import { arrow, columnsOf, depthOf, feetOf, lengthOf, loop, onLine, pathOn, wave, type Stretch } from './line-path';
import { CURL } from './signs';

/** A mark on text, drawn as Chinese proofreaders draw it; null when its words are not on the page. */
export function gbMark(mark: MarkOnPage): DrawnMark | null {
  const first = mark.stretches[0];
  const last = mark.stretches.at(-1);
  if (!first || !last) return null;
  const isPlace = lengthOf(first) < 0.01 && mark.stretches.length === 1;
  const loops = (): Ink[] => mark.stretches.map((line) => ({ d: loop(line) }));
  const base = { from: feetOf(mark.stretches), words: mark.note, sign: null, ringed: true } as const;
  /** Of a loop: where it is round no more. */
  const ofLoop = feetOf(mark.stretches, depthOf(first) * 0.4);
  switch (mark.kind) {
    case 'delete':
      return { ...base, from: ofLoop, inks: [...loops(), ...mark.stretches.map(struck)], sign: CURL };
    case 'replace':
    case 'typed':
      return { ...base, from: isPlace ? base.from : ofLoop, inks: isPlace ? insertion(first) : loops(), words: withNote(mark.words, mark.note), ringed: false };
    case 'insert':
      return { ...base, inks: insertion(first), words: withNote(mark.words, mark.note), ringed: false };
    case 'transpose':
      return { ...base, from: mark.note === '' ? null : base.from, inks: mark.stretches.map((line) => ({ d: sCurve(line, mark.target) })) };
    case 'move':
      return { ...base, from: mark.note === '' ? null : ofLoop, inks: [...loops(), ...(mark.target ? [{ d: arrow(footOf(last), onLine(mark.target, 0, depthOf(mark.target) / 2), 5) }] : [])] };
    case 'run-on':
      return { ...base, from: mark.note === '' ? null : base.from, inks: runOn(last, mark.target) };
    case 'new-paragraph':
      return { ...base, from: mark.note === '' ? null : base.from, inks: newParagraph(first) };
    case 'add-space':
      return { ...base, from: mark.note === '' ? null : base.from, inks: mark.stretches.flatMap((line) => spread(line, 'open')) };
    case 'close-up':
      return { ...base, from: mark.note === '' ? null : base.from, inks: mark.stretches.flatMap((line) => spread(line, 'shut')) };
    case 'style':
      return { ...base, inks: mark.stretches.map((line) => ({ d: pathOn(line, 'M', 0, depthOf(line) * 0.97, 'L', lengthOf(line), depthOf(line) * 0.97) })), words: withNote(mark.look ?? '', mark.note) };
    case 'stet':
      return { ...base, from: mark.note === '' ? null : base.from, inks: mark.stretches.flatMap(triangles) };
    case 'align':
      return { ...base, from: mark.note === '' ? null : base.from, inks: columnsOf(mark.stretches).flatMap((column, _, all) => (mark.stretches.length > all.length ? edges(column) : parallels(column))) };
    case 'query':
      return { ...base, inks: isPlace ? [{ d: pathOn(first, 'M', 0, 0, 'L', 0, depthOf(first)) }] : mark.stretches.map((line) => ({ d: wave(line, depthOf(line) * 0.95) })), words: mark.note === '' ? '？' : `？${mark.note}` };
    case 'comment':
      return { ...base, inks: isPlace ? [{ d: pathOn(first, 'M', 0, 0, 'L', 0, depthOf(first)) }] : mark.stretches.map((line) => ({ d: pathOn(line, 'M', 0, depthOf(line) * 0.97, 'L', lengthOf(line), depthOf(line) * 0.97), dashed: true })) };
    case 'frame':
    case 'drawing':
      return null;
  }
}

/** The foot of a stretch's middle. */
const footOf = (line: Stretch) => onLine(line, lengthOf(line) / 2, depthOf(line) + 0.2);

const withNote = (words: string, note: string): string => (note === '' ? words : words === '' ? note : `${words}（${note}）`);

const struck = (line: Stretch): Ink => ({ d: pathOn(line, 'M', -1, depthOf(line) * 0.52, 'L', lengthOf(line) + 1, depthOf(line) * 0.46) });

/** 增补: an angle whose point stands in the gap, open to the row's foot. */
function insertion(line: Stretch): Ink[] {
  const d = depthOf(line);
  return [{ d: pathOn(line, 'M', -d * 0.24, d * 1.06, 'L', 0, d * 0.62, 'L', d * 0.24, d * 1.06) }];
}

/** 对调: over the first, under the second, crossing where they meet. */
function sCurve(line: Stretch, target: Stretch | null): string {
  const [l, d] = [lengthOf(line), depthOf(line)];
  const split = target ? Math.min(l - 1, Math.max(1, target.vertical ? target.rect.y - line.rect.y : target.rect.x - line.rect.x)) : l / 2;
  const k = Math.min(d * 0.3, split * 0.5, (l - split) * 0.5);
  return pathOn(line, 'M', -0.6, d * 0.5, 'C', -0.6, 0, k * 0.4, -0.4, k, -0.4, 'L', split - k, -0.4, 'C', split, -0.4, split, d + 0.4, split + k, d + 0.4, 'L', l - k, d + 0.4, 'C', l, d + 0.4, l + 0.6, d, l + 0.6, d * 0.5);
}

/** 接排: from the end of what stands before to the start of what follows, in one turn of the pen. */
function runOn(line: Stretch, target: Stretch | null): Ink[] {
  const d = depthOf(line);
  const start = onLine(line, lengthOf(line) + 1, d * 0.5);
  if (!target) return [{ d: pathOn(line, 'M', lengthOf(line) + d, d * 0.1, 'L', lengthOf(line) + 1, d * 0.1, 'L', lengthOf(line) + 1, d * 0.9) }];
  const end = onLine(target, -1, depthOf(target) * 0.5);
  const [a, b] = [onLine(line, lengthOf(line) + d * 1.4, d * 0.6), onLine(line, lengthOf(line) + d * 1.2, d)];
  const [c, e] = [onLine(target, -d * 1.4, 0), onLine(target, -d * 1.6, depthOf(target) * 0.4)];
  return [{ d: `M ${start.x} ${start.y} C ${a.x} ${a.y} ${b.x} ${b.y} ${(b.x + c.x) / 2} ${(b.y + c.y) / 2} S ${e.x} ${e.y} ${end.x} ${end.y}` }];
}

/** 另起段: a corner before the words that begin anew. */
function newParagraph(line: Stretch): Ink[] {
  const d = depthOf(line);
  return [{ d: pathOn(line, 'M', d * 0.5, -0.2, 'L', -0.2, -0.2, 'L', -0.2, d + 0.4, 'L', -d * 1.3, d + 0.4), strength: 1.15 }];
}

/** 加大空距 ∨ and 减小空距 ∧, with the arms at the row's head; between several letters at both ends. */
function spread(line: Stretch, how: 'open' | 'shut'): Ink[] {
  const [l, d] = [lengthOf(line), depthOf(line)];
  const [tip, arms] = how === 'open' ? [d * 0.42, -d * 0.08] : [-d * 0.08, d * 0.42];
  return (l < 0.01 ? [0] : [0, l]).map((u) => ({ d: pathOn(line, 'M', u - d * 0.26, arms, 'L', u, tip, 'L', u + d * 0.26, arms) }));
}

/** 保留: a small triangle under each letter. */
function triangles(line: Stretch): Ink[] {
  const [l, d] = [lengthOf(line), depthOf(line)];
  const count = Math.max(1, Math.round(l / Math.max(1, d * 0.8)));
  const [step, r] = [l / count, Math.min(d * 0.17, 2.4)];
  return Array.from({ length: count }, (_, i) => {
    const u = (i + 0.5) * step;
    return { d: pathOn(line, 'M', u, d - r * 0.5, 'L', u + r, d + r * 1.25, 'L', u - r, d + r * 1.25, 'Z') };
  });
}

/** 排齐: two parallel lines along the words. */
function parallels(line: Stretch): Ink[] {
  const [l, d] = [Math.max(lengthOf(line), depthOf(line)), depthOf(line)];
  return [-d * 0.08, d * 1.06].map((v) => ({ d: pathOn(line, 'M', -d * 0.4, v, 'L', l + d * 0.4, v), strength: 1.15 }));
}

/** 排齐 of several lines: two parallel lines down the side where they begin. */
function edges(column: Stretch): Ink[] {
  const d = depthOf(column);
  return [-1.4, -3.6].map((u) => ({ d: pathOn(column, 'M', u, -1.5, 'L', u, d + 1.5), strength: 1.15 }));
}
