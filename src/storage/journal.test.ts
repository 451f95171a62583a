import { beforeEach, expect, test } from 'vitest';
import type { Operation } from '../model/operation';
import { faultyFileSystem } from '../testing/faulty-file-system';
import type { JournalEntry } from './journal';
import { readJournal, resumeJournal, startJournal } from './journal';

const PATH = '/work/journal.jsonl';
const HEADER = { edition: 'edition', base: 'stamp0', place: '/desk/a.forme' };
let files = faultyFileSystem();

const operation = (offset: number, text = '字'): Operation => ({ type: 'edit-text', story: 'lead', operations: [{ type: 'insert_text', path: [0, 0], offset, text }] });
const entry = (offset: number, text?: string): JournalEntry => ({ type: 'operations', operations: [operation(offset, text)] });

beforeEach(async () => {
  files = faultyFileSystem();
  await files.makeFolder('/work');
  await files.syncFolder('/');
});

test('reads back what was appended, in order, over several runs', async () => {
  const first = await startJournal(files, PATH, HEADER);
  await first.append(entry(0, '“引号”\n与换行'));
  await first.append({ type: 'save', stamp: 'stamp1' });
  await first.close();
  const second = await resumeJournal(files, PATH, (await readJournal(files, PATH))!);
  await second.append(entry(2));
  await second.close();
  expect(await readJournal(files, PATH)).toMatchObject({
    header: HEADER, entries: [entry(0, '“引号”\n与换行'), { type: 'save', stamp: 'stamp1' }, entry(2)], damagedTail: false,
  });
});

test('what append promised survives a power cut, and lines that come together share one flush', async () => {
  const journal = await startJournal(files, PATH, HEADER);
  await journal.append(entry(0));
  const steps = files.steps();
  await Promise.all([1, 2, 3, 4, 5].map((offset) => journal.append(entry(offset))));
  expect(files.steps() - steps).toBe(5 + 1);
  expect((await readJournal(files.afterPowerCut(), PATH))!.entries).toHaveLength(6);
});

test('a line is with the system at once, before its flush: a killed process loses nothing', async () => {
  const journal = await startJournal(files, PATH, HEADER);
  const appended = journal.append(entry(0));
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect((await readJournal(files.afterKill(), PATH))!.entries).toHaveLength(1);
  await appended;
});

test('a tail cut short at any byte loses only its own line, and the next line goes where it should', async () => {
  const journal = await startJournal(files, PATH, HEADER);
  await journal.append(entry(0));
  await journal.append(entry(1));
  await journal.close();
  const whole = await files.read(PATH);
  const sound = (await readJournal(files, PATH))!.soundBytes;
  const firstEnd = whole.slice(0, -1).lastIndexOf(10) + 1;
  expect(sound).toBe(whole.length);
  for (let end = firstEnd + 1; end < whole.length; end++) {
    await files.write(PATH, whole.slice(0, end));
    const read = (await readJournal(files, PATH))!;
    expect(read).toMatchObject({ entries: [entry(0)], damagedTail: true, soundBytes: firstEnd });
  }
  const resumed = await resumeJournal(files, PATH, (await readJournal(files, PATH))!);
  await resumed.append(entry(7));
  expect(await readJournal(files, PATH)).toMatchObject({ entries: [entry(0), entry(7)], damagedTail: false });
});

test.each([
  ['a changed byte', (t: string) => t.replace('"offset":1', '"offset":9')],
  ['a lost line', (t: string) => t.split('\n').filter((_, index) => index !== 2).join('\n')],
  ['a line of something else', (t: string) => t.replace(/\n(.*"offset":1.*)\n/, '\n{"hello":1}\n')],
])('%s ends the journal there', async (_name, damage) => {
  const journal = await startJournal(files, PATH, HEADER);
  for (const offset of [0, 1, 2]) await journal.append(entry(offset));
  await journal.close();
  const text = new TextDecoder().decode(await files.read(PATH));
  await files.write(PATH, new TextEncoder().encode(damage(text)));
  expect(await readJournal(files, PATH)).toMatchObject({ entries: [entry(0)], damagedTail: true });
});

test('a line with a sound checksum that is no operation is not believed', async () => {
  const journal = await startJournal(files, PATH, HEADER);
  await journal.append(entry(0));
  await journal.append({ type: 'operations', operations: [{ type: 'format-disk' } as unknown as Operation] });
  expect(await readJournal(files, PATH)).toMatchObject({ entries: [entry(0)], damagedTail: true });
});

test('a file without a sound header is no journal', async () => {
  expect(await readJournal(files, PATH)).toBeNull();
  await files.write(PATH, new TextEncoder().encode('{"half a hea'));
  expect(await readJournal(files, PATH)).toBeNull();
});

test.each([1, 2])('a disk that refuses step %i of an append is told, and the line can be sent again without doubling', async (step) => {
  const journal = await startJournal(files, PATH, HEADER);
  await journal.append(entry(0));
  files.fail({ kind: 'refused', step: files.steps() + step, code: 'ENOSPC' });
  await expect(journal.append(entry(1))).rejects.toMatchObject({ code: 'ENOSPC' });
  await journal.append(entry(1));
  await journal.append(entry(2));
  expect(await readJournal(files.afterPowerCut(), PATH)).toMatchObject({ entries: [entry(0), entry(1), entry(2)], damagedTail: false });
});
