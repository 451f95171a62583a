import { expect, test } from 'vitest';
import type { Operation } from '../model/operation';
import { makeEdition, makeStory, makeText } from '../testing/make-edition';
import type { JournalContents, JournalEntry } from './journal';
import { recover } from './recover';

const edition = makeEdition({ stories: [makeStory('lead', { text: makeText('甲乙') })] });
const insert = (offset: number, text: string): Operation => ({ type: 'edit-text', story: 'lead', operations: [{ type: 'insert_text', path: [0, 0], offset, text }] });
const batch = (...operations: Operation[]): JournalEntry => ({ type: 'operations', operations });
const save = (stamp: string): JournalEntry => ({ type: 'save', stamp });
const journal = (entries: JournalEntry[], changes: Partial<JournalContents> = {}): JournalContents => ({
  header: { edition: 'edition', base: 'stamp0', place: '' }, version: 1, entries, damagedTail: false, soundBytes: 0, ...changes,
});
const leadOf = (result: ReturnType<typeof recover>): unknown => result.kind === 'work' && result.edition.stories.lead!.text[0]!.children[0]!.text;

test('offers all operations on the state that the journal builds on', () => {
  const result = recover(journal([batch(insert(2, '丙')), batch(insert(3, '丁'))]), edition, 'stamp0');
  expect(result).toMatchObject({ kind: 'work', operations: [insert(2, '丙'), insert(3, '丁')], damagedTail: false });
  expect(leadOf(result)).toBe('甲乙丙丁');
});

test('leaves out what a save holds that was finished before the journal could start anew', () => {
  expect(leadOf(recover(journal([batch(insert(0, '早')), save('stamp1'), batch(insert(2, '丙'))]), edition, 'stamp1'))).toBe('甲乙丙');
  expect(recover(journal([batch(insert(0, '早')), save('stamp1')]), edition, 'stamp1')).toEqual({ kind: 'nothing' });
});

test('offers all of it when the announced save never came to be', () => {
  expect(leadOf(recover(journal([batch(insert(2, '丙')), save('stamp1'), batch(insert(3, '丁'))]), edition, 'stamp0'))).toBe('甲乙丙丁');
});

test('does not offer work on a state that the folder no longer holds, nor of another edition', () => {
  expect(recover(journal([batch(insert(2, '丙'))]), edition, 'elsewhere')).toEqual({ kind: 'foreign' });
  expect(recover(journal([], { header: { edition: 'other', base: 'stamp0', place: '' } }), edition, 'stamp0')).toEqual({ kind: 'foreign' });
});

test('stops before a batch that does not fit and says that work was lost', () => {
  const result = recover(journal([batch(insert(2, '丙')), batch(insert(99, '?')), batch(insert(0, '前'))]), edition, 'stamp0');
  expect(result).toMatchObject({ kind: 'work', operations: [insert(2, '丙')], damagedTail: true });
});

test('a tail that was cut off is told even when nothing is left to offer', () => {
  expect(recover(journal([], { damagedTail: true }), edition, 'stamp0')).toMatchObject({ kind: 'work', operations: [], damagedTail: true });
});
