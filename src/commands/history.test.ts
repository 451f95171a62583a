import { expect, test } from 'vitest';
import type { Operation } from '../model/operation';
import { createHistory } from './history';

const insert = (offset: number, text: string, part = 0): Operation => ({ type: 'edit-text', story: 's', operations: [{ type: 'insert_text', path: [part, 0], offset, text }] });
const remove = (offset: number, text: string): Operation => ({ type: 'edit-text', story: 's', operations: [{ type: 'remove_text', path: [0, 0], offset, text }] });
const shift = (before: number, after: number, id = 'f'): Operation => ({ type: 'set', table: 'frames', id, before: { layer: before }, after: { layer: after } });
const typing = (time: number) => ({ label: 'edit-story', mergeKey: 'text:s', time });
const nudging = (time: number) => ({ label: 'nudge-frames', mergeKey: 'nudge:f', time });

/** Labels and operations of all steps, newest first. */
function steps(history: ReturnType<typeof createHistory>): (readonly Operation[])[] {
  const out = [];
  for (let step = history.undo(); step; step = history.undo()) out.push(step.operations);
  return out;
}

test('letters typed one after the other are one step', () => {
  const history = createHistory();
  history.push([insert(0, '保')], typing(0));
  history.push([insert(1, '定')], typing(300));
  history.push([insert(2, '市')], typing(600));
  expect(steps(history)).toEqual([[remove(0, '保定市')]]);
});

test('so are backspaces, and deletes forward', () => {
  const history = createHistory();
  history.push([remove(2, '市')], typing(0));
  history.push([remove(1, '定')], typing(1));
  history.breakCoalescing();
  history.push([remove(0, '甲')], typing(2));
  history.push([remove(0, '乙')], typing(3));
  expect(steps(history)).toEqual([[insert(0, '甲乙')], [insert(1, '定市')]]);
});

test.each<[string, (history: ReturnType<typeof createHistory>) => void]>([
  ['a pause', (history) => history.push([insert(1, '定')], typing(2000))],
  ['another place', (history) => history.push([insert(5, '定')], typing(1))],
  ['another part', (history) => history.push([insert(1, '定', 1)], typing(1))],
  ['a deletion', (history) => history.push([remove(0, '保')], typing(1))],
  ['another story', (history) => history.push([{ ...insert(1, '定'), story: 't' } as Operation], typing(1))],
  ['another command', (history) => history.push([insert(1, '定')], { ...typing(1), mergeKey: null })],
  ['a moved caret', (history) => { history.breakCoalescing(); history.push([insert(1, '定')], typing(1)); }],
  ['an undo and a redo', (history) => { history.undo(); history.redo(); history.push([insert(1, '定')], typing(1)); }],
])('%s starts a new step', (_, go) => {
  const history = createHistory();
  history.push([insert(0, '保')], typing(0));
  go(history);
  expect(steps(history)).toHaveLength(2);
});

test('nudges join, and one that leads back leaves no step', () => {
  const history = createHistory();
  history.push([shift(1, 2)], nudging(0));
  history.push([shift(2, 3)], nudging(100));
  expect(history.undo()?.operations).toEqual([shift(3, 1)]);
  history.redo();
  history.breakCoalescing();
  history.push([shift(3, 4)], nudging(200));
  history.push([shift(4, 3)], nudging(300));
  expect(history.undo()?.operations).toEqual([shift(3, 1)]);
  expect(history.undo()).toBeNull();
});

test('so do changes to the edition’s own values, letter by letter in a field', () => {
  const history = createHistory();
  const info = (before: string, after: string): Operation => ({ type: 'set-info', before: { paper: before }, after: { paper: after } });
  history.push([info('', '晨')], { label: 'set-info', mergeKey: 'paper', time: 0 });
  history.push([info('晨', '晨报')], { label: 'set-info', mergeKey: 'paper', time: 200 });
  expect(steps(history)).toEqual([[info('晨报', '')]]);
});

test('a drag is one step, from where it began to where it ended', () => {
  const history = createHistory<string>();
  history.mark();
  history.push([shift(1, 2), shift(1, 2, 'g')], { label: 'move-frames', time: 0, selectionBefore: 'before', selectionAfter: 'a' });
  history.push([shift(2, 7), shift(2, 7, 'g')], { label: 'move-frames', time: 1, selectionBefore: 'a', selectionAfter: 'after' });
  expect(history.undo()).toBeNull();
  expect(history.commit()).toEqual([shift(1, 7), shift(1, 7, 'g')]);
  expect(history.undo()).toEqual({ operations: [shift(7, 1, 'g'), shift(7, 1)], label: 'move-frames', selection: 'before' });
  expect(history.redo()).toEqual({ operations: [shift(1, 7), shift(1, 7, 'g')], label: 'move-frames', selection: 'after' });
});

test('a drag that is given up leaves no step and says how to go back', () => {
  const history = createHistory();
  history.mark();
  history.push([shift(1, 2)], nudging(0));
  history.push([shift(2, 5)], nudging(1));
  expect(history.bail()).toEqual([shift(5, 1)]);
  expect(history.undo()).toBeNull();
});

test('a drag that ends where it began leaves no step', () => {
  const history = createHistory();
  history.push([shift(0, 1)], nudging(0));
  history.mark();
  history.push([shift(1, 2)], nudging(1));
  history.push([shift(2, 1)], nudging(2));
  expect(history.commit()).toEqual([]);
  expect(steps(history)).toHaveLength(1);
});

test('a new change forgets what was undone', () => {
  const history = createHistory();
  history.push([shift(1, 2)], { label: 'a', time: 0 });
  history.push([shift(2, 3)], { label: 'b', time: 1 });
  history.undo();
  expect([history.undoLabel, history.redoLabel]).toEqual(['a', 'b']);
  history.push([shift(2, 9)], { label: 'c', time: 2 });
  expect([history.undoLabel, history.redoLabel]).toEqual(['c', null]);
  expect(history.redo()).toBeNull();
});

test('where a step led may be told afterwards, for redo', () => {
  const history = createHistory<string>();
  history.push([shift(0, 1)], { label: 'edit-story', time: 0, selectionBefore: 'before', selectionAfter: 'before' });
  history.setSelectionAfter('behind the letter');
  expect(history.undo()?.selection).toBe('before');
  expect(history.redo()?.selection).toBe('behind the letter');
});
