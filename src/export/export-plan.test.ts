import { describe, expect, it } from 'vitest';
import type { Edition } from '../model/edition';
import { PLAIN_PRESS } from '../model/plain-press';
import type { ExportPreset } from '../model/press';
import { makeEdition, makePage, makePicture, makePictureFrame, makeStory, makeText, makeTextFrame } from '../testing/make-edition';
import { planExport } from './export-plan';
import { printVersion } from './print-version';

const PRESS = PLAIN_PRESS.presets['press-x4']!;
const span = { column: 0, columns: 4, row: 0, rows: 30 };
const [one, two, three] = [1, 2, 3].map((order) => makePage({ id: `p${order}`, order, name: ['要闻', '城事', '体育'][order - 1]! })) as [ReturnType<typeof makePage>, ReturnType<typeof makePage>, ReturnType<typeof makePage>];
const edition = makeEdition({
  pages: [three, one, two],
  stories: [makeStory('here'), makeStory('there'), makeStory('across'), makeStory('basket')],
  pictures: [makePicture('photo')],
  frames: [
    makeTextFrame('f1', one, span, { story: 'here' }), makeTextFrame('f2', two, span, { story: 'there' }), makePictureFrame('f4', one, span, { picture: 'photo' }),
    makeTextFrame('f5', two, span, { story: 'across', turn: 1 }), makeTextFrame('f6', three, span, { story: 'across', turn: 2 }),
  ],
});
const names = (preset: Partial<ExportPreset>, pages: readonly string[] | null = null, of = edition): string[] =>
  planExport(of, { kind: 'pdf', preset: { ...PRESS, ...preset } }, pages).files.map(({ name }) => name);

describe('planExport', () => {
  it('writes one file for each page in the edition’s order, or one for all', () => {
    expect(names({})).toEqual(['晨报_2026-11-23_A01.pdf', '晨报_2026-11-23_A02.pdf', '晨报_2026-11-23_A03.pdf']);
    expect(names({ naming: '{page} {name}' }, ['p3', 'p1'])).toEqual(['1 要闻.pdf', '3 体育.pdf']);
    expect(names({ files: 'edition', naming: '{paper}-{page2}-{name}' })).toEqual(['晨报-01-03.pdf']);
    expect(names({ files: 'edition', naming: '{page}' }, ['p1', 'p3'])).toEqual(['1,3.pdf']);
    expect(planExport(edition, { kind: 'png' }, ['p2']).files).toMatchObject([{ name: '晨报_2026-11-23_A02.png', pages: [{ id: 'p2' }] }]);
    expect(planExport(edition, { kind: 'png' }, ['gone'])).toMatchObject({ files: [], pages: [] });
  });

  it('never gives two files one name, capitals or not, and none that a file system refuses', () => {
    expect(names({ naming: '{paper}' })).toEqual(['晨报.pdf', '晨报-2.pdf', '晨报-3.pdf']);
    const odd = { ...edition, info: { ...edition.info, paper: '../Con:' }, pages: { p1: { ...one, name: 'AB' }, p2: { ...two, name: 'ab-2' }, p3: { ...three, name: 'ab' } } };
    expect(names({ naming: '{name}' }, null, odd)).toEqual(['AB.pdf', 'ab-2.pdf', 'ab-3.pdf']);
    expect(names({ naming: '{paper}', files: 'edition' }, null, odd)).toEqual(['-Con-.pdf']);
  });

  it('names a file by the version of what is in it', () => {
    const { files, version } = planExport(edition, { kind: 'pdf', preset: { ...PRESS, naming: '{version}' } }, null);
    expect(files.map(({ name }) => name)).toEqual(files.map((file) => `${file.version}.pdf`));
    expect(new Set([version, ...files.map((file) => file.version)]).size).toBe(4);
    expect(version).toMatch(/^[0-9a-f]{8}$/);
  });
});

describe('printVersion', () => {
  const versions = (of: Edition): string[] => ['p1', 'p2', 'p3'].map((page) => printVersion(of, [page], PRESS));
  const changed = (next: Edition): boolean[] => versions(next).map((version, i) => version !== versions(edition)[i]);
  const write = (id: string): Edition => ({ ...edition, stories: { ...edition.stories, [id]: makeStory(id, { text: makeText('改过了。') }) } });

  it('changes with what the page prints, and with nothing else', () => {
    expect(changed(structuredClone(edition))).toEqual([false, false, false]);
    expect(changed(write('here'))).toEqual([true, false, false]);
    expect(changed(write('photo-caption'))).toEqual([true, false, false]);
    expect(changed(write('basket'))).toEqual([false, false, false]);
    expect(changed({ ...edition, info: { ...edition.info, editors: '王' } })).toEqual([true, true, true]);
    expect(changed({ ...edition, styles: { ...edition.styles, press: { ...edition.styles.press, profile: 'draft' } } })).toEqual([false, false, false]);
  });
  it('changes with a page that a story runs over from', () => {
    expect(changed(write('across'))).toEqual([false, true, true]);
    expect(changed(write('there'))).toEqual([false, true, true]);
  });
  it('changes with the preset and its condition', () => {
    expect(printVersion(edition, ['p1'], { ...PRESS, ppi: 200 })).not.toBe(versions(edition)[0]);
    const { press } = edition.styles;
    const condition = { ...press.conditions['newsprint-240']!, inkLimit: 230 };
    expect(changed({ ...edition, styles: { ...edition.styles, press: { ...press, conditions: { ...press.conditions, 'newsprint-240': condition } } } })).toEqual([true, true, true]);
  });
});
