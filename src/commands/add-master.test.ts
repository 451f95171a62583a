import { expect, test } from 'vitest';
import { makeBox, makeEdition, makePage } from '../testing/make-edition';
import { run } from '../testing/run-command';
import { sequentialIds } from '../testing/sequential-ids';
import { addMaster } from './add-master';

const page = makePage();
const edition = makeEdition({ pages: [page], frames: [makeBox('b', page, { column: 0, columns: 2, row: 0, rows: 4 })] });

test('a master takes the items over and the page shows it, or is made empty and shown by nobody', () => {
  const shown = run(edition, addMaster, { like: page.id, items: ['b'], name: ' A ', newId: sequentialIds('m') });
  const id = shown.frames['b']!.page;
  expect(shown.pages[id]).toMatchObject({ role: 'master', name: 'A', width: page.width, folio: { items: [], rules: [] } });
  expect(shown.pages[page.id]!.master).toBe(id);
  const empty = run(shown, addMaster, { like: page.id, items: [], name: 'B', show: false, newId: sequentialIds('n') });
  expect(empty.pages[page.id]!.master).toBe(id);
  expect(Object.values(empty.pages).filter(({ role }) => role === 'master')).toHaveLength(2);
});
