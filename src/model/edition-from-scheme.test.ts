import { expect, it } from 'vitest';
import { emptied } from '../commands/duplicate-page';
import { samplePage } from '../testing/sample-page';
import { sequentialIds } from '../testing/sequential-ids';
import { check } from './check';
import { editionFromScheme } from './edition-from-scheme';
import { editionSchema } from './schema';
import { framesOnPage } from './threads';

it('makes a whole edition of a kept page, with records of its own and no profile of another edition', () => {
  const from = samplePage();
  const page = from.pages['page1']!;
  const [id] = Object.keys(from.styles.press.conditions);
  const conditions = { ...from.styles.press.conditions, [id!]: { ...from.styles.press.conditions[id!]!, profile: 'a'.repeat(64) } };
  const styles = { ...from.styles, press: { ...from.styles.press, conditions } };
  const frames = framesOnPage(from, page.id).map((frame) => emptied(from, frame));
  const made = editionFromScheme({ page: { ...page, master: 'gone', joined: true }, frames, styles }, { paper: '试刊', date: '2026-11-24', language: 'zh-Hans' }, sequentialIds('e'));
  expect(check(editionSchema, JSON.parse(JSON.stringify(made)))).toMatchObject({ ok: true });
  const [only] = Object.values(made.pages);
  expect(only).toMatchObject({ master: null, joined: false, width: page.width, folio: page.folio });
  expect(Object.values(made.frames).map(({ page: on }) => on)).toEqual(frames.map(() => only!.id));
  expect(Object.values(made.styles.press.conditions).map(({ profile }) => profile)).toEqual(Object.values(conditions).map(() => null));
});
