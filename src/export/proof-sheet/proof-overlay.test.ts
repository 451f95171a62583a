import { expect, it } from 'vitest';
import { createComposer } from '../../compose/compose-edition';
import type { GlyphRun, PathItem } from '../../display/display-list';
import { mmToPt } from '../../geometry/units';
import { PLAIN_PRESS } from '../../model/plain-press';
import type { ExportPreset } from '../../model/press';
import type { NotedSheet, PageNote } from '../../display/page-note';
import { fakeWorld } from '../../testing/fake-world';
import { makeEdition, makePage, makeStory, makeText, makeTextFrame } from '../../testing/make-edition';
import { proofOverlay } from './proof-overlay';
import { wrapWords } from './wrap-words';

const page = makePage({ id: 'p1' });
const edition = makeEdition({
  pages: [page],
  stories: [makeStory('long', { text: makeText(['headline', '题目'], '正文写得很长，好让它有许多行。'.repeat(30)) })],
  frames: [makeTextFrame('f', page, { column: 0, columns: 2, row: 0, rows: 60 }, { story: 'long' })],
});
const world = fakeWorld();
const composition = createComposer(world).compose(edition);
const list = composition.pages.get('p1')!.list;
const preset: ExportPreset = { ...PLAIN_PRESS.presets['proof']!, lineNumbers: true, marksMargin: true };

const note = (i: number, y: number, text: string): PageNote => ({
  name: `n${i}`, author: '李编辑', time: '2026-11-22T00:00:00Z', subject: '改正', text, colour: '#c8102e', replies: [],
  shape: { type: 'strike', words: [{ rect: { x: (i % 3 === 0 ? 500 : 100) + i, y, width: 30, height: 10 }, vertical: false }] },
});
const overlay = (notes: readonly PageNote[], changes: Partial<ExportPreset> = {}) =>
  proofOverlay(edition, composition, [list], new Map([['p1', { pages: ['p1'], notes }]]) satisfies ReadonlyMap<string, NotedSheet>, { ...preset, ...changes }, world);
const runsOf = (made: ReturnType<typeof overlay>): readonly GlyphRun[] => made.groups.get('p1')!.flatMap(({ items }) => items.filter((item) => item.kind === 'glyphs'));

it('numbers every fifth line of the text, left of it, and nothing else unless asked', () => {
  const numbers = runsOf(overlay([]));
  const lines = composition.stories.get('long')!.lines.filter(({ number }) => number > 0 && number % 5 === 0);
  expect(lines.length).toBeGreaterThan(3);
  expect(numbers.map(({ text }) => text)).toEqual(lines.map(({ number }) => String(number)));
  for (const [i, run] of numbers.entries()) {
    const { cell } = lines[i]!.place!;
    expect(run.end).toBeLessThan(cell.x);
    expect(run.y).toBeGreaterThan(cell.y);
    expect(run.y).toBeLessThan(cell.y + cell.height);
  }
  expect(overlay([], { lineNumbers: false })).toEqual({ groups: new Map(), asides: new Map() });
  expect(overlay([note(0, 50, '字')], { lineNumbers: false, marksMargin: false })).toEqual({ groups: new Map(), asides: new Map() });
});

it('writes all words of marks beside the page, none over another, with a leader from each', () => {
  const few = Array.from({ length: 12 }, (_, i) => note(i, 200 + 3 * i, `改正：“旧字${i}” → “新字${i}”，请与标题、导语和图说一并核对，前后要一致`));
  for (const notes of [few, Array.from({ length: 120 }, (_, i) => note(i, 10 * i, `改正：第${i}处`.repeat(6)))]) {
    const made = overlay(notes, { lineNumbers: false });
    const runs = runsOf(made);
    const said = runs.map(({ text }) => text).join('');
    for (const { text } of notes) expect(said).toContain(text);
    const width = made.asides.get('p1')!;
    for (const { xs, y, end } of runs) {
      expect(xs[0]! > list.width || end < 0).toBe(true);
      expect(xs[0]!).toBeGreaterThan(-width);
      expect(end).toBeLessThan(list.width + width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(list.height);
    }
    const leaders = made.groups.get('p1')![0]!.items.filter((item): item is PathItem => item.kind === 'path' && item.stroke?.width === 0.4);
    expect(leaders).toHaveLength(notes.length);
    // None crosses the middle of the page.
    for (const { commands } of leaders) expect(new Set(commands.map(([, x]) => (x as number) < list.width / 2)).size).toBe(1);
    const columnOf = ({ xs, end }: GlyphRun): number => (end < 0 ? Math.floor(end / mmToPt(53)) : Math.floor((xs[0]! - list.width) / mmToPt(53)));
    for (const index of new Set(runs.map(columnOf))) {
      const column = runs.filter((run) => columnOf(run) === index);
      const ys = [...new Set(column.map(({ y }) => y))].sort((a, b) => a - b);
      for (const [i, y] of ys.entries()) if (i > 0) expect(y - ys[i - 1]!).toBeGreaterThan(7.5);
    }
  }
});

it('parts words into lines without losing any, and keeps Latin words whole', () => {
  expect(wrapWords('甲乙丙丁戊己庚\n辛', 3)).toEqual(['甲乙丙', '丁戊己', '庚', '辛']);
  expect(wrapWords('the quick brown fox', 6)).toEqual(['the quick', 'brown fox']);
  expect(wrapWords('', 3)).toEqual([]);
});
