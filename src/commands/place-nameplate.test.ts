import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { bottom, overlaps } from '../geometry/rect';
import type { Frame } from '../model/frame';
import { pageFromTemplate } from '../model/page-from-template';
import type { Template } from '../model/template';
import { templateFileSchema } from '../model/template-schema';
import { makeEdition, makePage, makeRule, makeStory, makeText, makeTextFrame } from '../testing/make-edition';
import { refusal, run } from '../testing/run-command';
import { sequentialIds } from '../testing/sequential-ids';
import { testStyles } from '../testing/styles';
import { placeNameplate } from './place-nameplate';

const template = v.parse(templateFileSchema, JSON.parse(readFileSync(join(import.meta.dirname, '../../templates/front-8.json'), 'utf8'))) as unknown as Template;
const styles = { ...testStyles, paragraph: { ...testStyles.paragraph, nameplate: { ...testStyles.paragraph['headline']!, id: 'nameplate' } } };
const front = { ...pageFromTemplate(template, 1, sequentialIds('t')), styles };
const page = makePage();
const frames = [
  makeTextFrame('head', page, { column: 0, columns: 8, row: 0, rows: 14 }, { story: 's' }), makeTextFrame('left', page, { column: 0, columns: 4, row: 14, rows: 60 }),
  makeTextFrame('right', page, { column: 4, columns: 4, row: 14, rows: 60 }), makeRule('rule', page, { column: 0, columns: 8, row: 75, rows: 1 }), makeTextFrame('foot', page, { column: 0, columns: 8, row: 77, rows: 43 }),
];
const edition = makeEdition({ pages: [page], stories: [makeStory('s')], frames });
const ear = { slug: '报眼', text: makeText(['headline', '今日导读'], '2版　城事') };
const args = { page: page.id, front, ear };

test('the type area begins below the nameplate by whole rows, and what stood on the page keeps its order in what is left', () => {
  const done = run(edition, placeNameplate, { ...args, newId: sequentialIds('n') });
  const after = done.pages[page.id]!;
  expect(after.folio.items.map(({ text, style }) => [text, style])).toContainEqual(['{paper}', 'nameplate']);
  expect(after.typeArea.y).toBeGreaterThanOrEqual(front.page.typeArea.y - 1);
  expect(((after.typeArea.y - page.typeArea.y) / page.grid.pitch) % 1).toBeCloseTo(0, 3);
  expect(bottom(after.typeArea)).toBeCloseTo(bottom(page.typeArea), 2);
  const own = frames.map(({ id }) => done.frames[id]!);
  for (const frame of own) {
    expect(frame.rect.y).toBeGreaterThanOrEqual(after.typeArea.y - 0.01);
    expect(bottom(frame.rect)).toBeLessThanOrEqual(bottom(after.typeArea) + 0.1);
  }
  const texts = own.filter(({ type }) => type === 'text');
  const pairs = texts.flatMap((a, i) => texts.slice(i + 1).map((b): [Frame, Frame] => [a, b]));
  expect(pairs.filter(([a, b]) => overlaps({ ...a.rect, height: a.rect.height - 0.1 }, b.rect))).toEqual([]);
  expect(done.frames['rule']!.rect.height).toBe(edition.frames['rule']!.rect.height);
});

test('its ear stands above the type area and says what it is given', () => {
  const done = run(edition, placeNameplate, { ...args, newId: sequentialIds('n') });
  const added = Object.values(done.frames).filter(({ id }) => !edition.frames[id]);
  expect(added.map(({ type }) => type).sort()).toEqual(['box', 'text']);
  for (const { rect } of added) expect(bottom(rect)).toBeLessThanOrEqual(done.pages[page.id]!.typeArea.y + 1);
  const text = added.find(({ type }) => type === 'text');
  expect(text?.type === 'text' && done.stories[text.story ?? '']).toMatchObject({ kind: 'furniture', slug: '报眼', text: ear.text });
  const empty = run(edition, placeNameplate, { ...args, ear: null, newId: sequentialIds('n') });
  expect(Object.values(empty.frames).find((frame) => frame.type === 'text' && frame.placeholder?.accepts === 'furniture')).toBeDefined();
});

test('refuses a second one, a page too narrow for it, and one whose frames may not move', () => {
  const done = run(edition, placeNameplate, { ...args, newId: sequentialIds('n') });
  expect(refusal(done, placeNameplate, { ...args, newId: sequentialIds('m') })).toBe('refusal.has-nameplate');
  const narrow = makeEdition({ pages: [makePage({ typeArea: { ...page.typeArea, width: 600 } })] });
  expect(refusal(narrow, placeNameplate, { ...args, newId: sequentialIds('n') })).toBe('refusal.no-nameplate');
  const locked = makeEdition({ pages: [page], stories: [makeStory('s')], frames: [{ ...frames[0]!, locked: true }] });
  expect(refusal(locked, placeNameplate, { ...args, newId: sequentialIds('n') })).toBe('refusal.nameplate-locked');
});
