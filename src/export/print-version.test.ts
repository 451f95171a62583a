import { expect, it } from 'vitest';
import type { Edition } from '../model/edition';
import { makeEdition, makePage, makeStory, makeText, makeTextFrame } from '../testing/make-edition';
import { printVersion } from './print-version';

const page = makePage({ id: 'p' });
const edition = makeEdition({ pages: [page], stories: [makeStory('s')], frames: [makeTextFrame('f', page, { column: 0, columns: 4, row: 0, rows: 20 }, { story: 's' })] });
const preset = edition.styles.press.presets['proof']!;
const version = (of: Edition, by = preset): string => printVersion(of, ['p'], by);
const story = edition.stories['s']!;

it.each<[string, string]>([
  ['what a proof shows beside the page', version(edition, { ...preset, lineNumbers: !preset.lineNumbers, marksMargin: !preset.marksMargin, review: !preset.review })],
  ['what a preset and its files are called', version(edition, { ...preset, name: { zh: '二校样', en: 'Second proof' }, naming: '{paper} {version}' })],
  ['readers’ marks and findings let stand', version({ ...edition, stories: { s: { ...story, redline: [{ kept: 2, deleted: ['m'] }], letStand: ['x'] } } })],
  ['how far the desk is', version({ ...edition, stories: { s: { ...story, state: 'ready', slug: '改名' } }, pages: { p: { ...page, state: 'signed' as never } } })],
  ['the people of the house', version({ ...edition, styles: { ...edition.styles, proof: { ...edition.styles.proof, people: [{ name: '李', roles: [] }] } } })],
])('%s is no other version of the page', (_name, other) => {
  expect(other).toBe(version(edition));
});

it.each<[string, string]>([
  ['a letter', version({ ...edition, stories: { s: { ...story, text: makeText('改过。') } } })],
  ['the resolution of pictures', version(edition, { ...preset, ppi: preset.ppi + 1 })],
  ['a frame’s place', version({ ...edition, frames: { f: { ...edition.frames['f']!, rect: { ...edition.frames['f']!.rect, x: 99 } } } })],
])('%s is another one', (_name, other) => {
  expect(other).not.toBe(version(edition));
});
