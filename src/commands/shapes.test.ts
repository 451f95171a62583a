import { expect, test } from 'vitest';
import { refusal, run } from '../testing/run-command';
import { samplePage } from '../testing/sample-page';
import { sequentialIds } from '../testing/sequential-ids';
import { deleteShape } from './delete-shape';
import { renameShape } from './rename-shape';
import { saveShape } from './save-shape';

const edition = samplePage();
const newId = sequentialIds();
const saved = run(edition, saveShape, { story: 'lead', page: 'page1', name: ' 头条带图 ', newId });
const [shape] = saved.styles.shapes;

test('a placed story’s shape is kept: texts in order, the picture that stands within, in columns and rows', () => {
  expect(shape).toMatchObject({
    name: '头条带图', kinds: ['lead'], columns: 5, rows: 50,
    texts: [{ place: { column: 0, columns: 5, row: 0, rows: 30 } }, { place: { column: 0, columns: 2, row: 30, rows: 20 } }],
    pictures: [{ place: { column: 2, columns: 3, row: 30, rows: 20 }, caption: 'below' }],
  });
});

test('saved again under its name it is replaced', () => {
  const again = run(saved, saveShape, { story: 'lead', page: 'page1', name: '头条带图', newId });
  expect(again.styles.shapes).toEqual([shape]);
});

test('it is renamed and deleted', () => {
  expect(run(saved, renameShape, { shape: shape!.id, name: '大头条' }).styles.shapes).toEqual([{ ...shape, name: '大头条' }]);
  expect(run(saved, deleteShape, { shape: shape!.id }).styles.shapes).toEqual([]);
});

test('refuses with a reason', () => {
  expect(refusal(edition, saveShape, { story: 'news', page: 'page1', name: 'x', newId })).toBe('refusal.not-placed');
  expect(refusal(edition, saveShape, { story: 'lead', page: 'page1', name: '  ', newId })).toBe('refusal.shape-unnamed');
  expect(refusal(saved, renameShape, { shape: 'gone', name: 'x' })).toBe('refusal.shape-gone');
  expect(refusal(saved, renameShape, { shape: shape!.id, name: '' })).toBe('refusal.shape-unnamed');
  const two = run(saved, saveShape, { story: 'lead', page: 'page1', name: '乙', newId });
  expect(refusal(two, renameShape, { shape: shape!.id, name: '乙' })).toBe('refusal.shape-name-taken');
  expect(refusal(edition, deleteShape, { shape: 'gone' })).toBe('refusal.shape-gone');
});
