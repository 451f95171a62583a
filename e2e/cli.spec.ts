import { existsSync } from 'node:fs';
import { copyFile, readFile, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './app';
import { allFilesOf, partsOf, storyNamed } from './drivers/bundle';
import { composeOnDisk, forme } from './drivers/cli';
import type { Composed } from './drivers/cli';
import { missingInOrder, pdfPages, popplerText } from './drivers/pdf';

const root = resolve(import.meta.dirname, '..');
const copy = join(import.meta.dirname, 'fixtures', 'page-copy.json');
const picture = join(root, 'resources', 'sample', 'alpine.jpg');
/** A real page that is not part of the project. */
const seed = resolve(root, '..', 'shared', 'seed', 'page.json');

describe('the command line', () => {
  it('makes a page from page copy, and exports it so that every story reads in order', async () => {
    const folder = await temporaryFolder();
    await copyFile(picture, join(folder, 'alpine.jpg'));
    const made = await forme(folder, 'new', 'day.forme', '--template', 'broadsheet-8', '--paper', '河东报', '--date', '2026-03-02');
    expect(made).toMatchObject({ code: 0, err: '' });
    const imported = await forme(folder, 'import', 'day.forme', copy, '--pictures', folder, '--json');
    expect(imported.code).toBe(0);
    expect(imported.json<{ stories: readonly unknown[]; pictures: readonly unknown[] }>()).toMatchObject({ stories: { length: 6 }, pictures: { length: 1 }, refused: [] });
    const filled = await forme(folder, 'fill', 'day.forme', '--qr', 'https://example.org', '--json');
    expect(filled.code).toBe(0);
    expect(filled.json()).toMatchObject({ ok: true, overset: [] });

    const composed = await composeOnDisk(join(folder, 'day.forme'));
    expect(composed.stories.filter(({ placed }) => !placed)).toEqual([]);
    expect(composed.stories.filter(({ oversetFrom }) => oversetFrom !== null)).toEqual([]);

    const exported = await forme(folder, 'export', 'day.forme', '-o', 'day.pdf', '--override', 'a test', '--json');
    expect(exported.code).toBe(0);
    expect(exported.err).toMatch(/\d\/1/);
    const [text, ...others] = await pdfPages(join(folder, 'day.pdf'));
    expect(others).toEqual([]);
    const poppler = await popplerText(join(folder, 'day.pdf'));
    for (const slug of ['浮桥修复', '夜间门诊', '旧书换花', '公厕加装暖座', '校门口多了接送亭']) {
      const parts = partsOf(await storyNamed(join(folder, 'day.forme'), slug)).flatMap((part) => part.split('\n'));
      expect(missingInOrder(text!, parts), slug).toBeNull();
      if (poppler !== null) expect(missingInOrder(poppler, parts), `${slug}, read by pdftotext`).toBeNull();
    }
    expect(missingInOrder(text!, ['老船匠在南埠船厂捻缝。', '顾闻笛　摄'])).toBeNull();

    const png = await forme(folder, 'export', 'day.forme', '-o', 'day.png', '--ppi', '40');
    expect(png.code).toBe(0);
    const bytes = await readFile(join(folder, 'day.png'));
    // The width of the PNG is that of the 390 mm page at 40 dots an inch.
    expect(bytes.readUInt32BE(16)).toBe(Math.round((390 / 25.4) * 40));
  });

  it('dumps the same page twice to the same words', async () => {
    const folder = await temporaryFolder();
    const sample = join(root, 'resources', 'sample.forme');
    const [first, second] = await Promise.all([forme(folder, 'dump', sample), forme(folder, 'dump', sample, '--page', '1')]);
    expect(first.code).toBe(0);
    expect(first.out.includes(partsOf(await storyNamed(sample, '简讯·义诊'))[0]!)).toBe(true);
    expect(second.out === first.out).toBe(true);
  });

  it('ends with the exit code that a script can rely on, and leaves what is there alone', async () => {
    const folder = await temporaryFolder();
    expect(await forme(folder, 'new', 'a.forme', '--template', 'tabloid-5')).toMatchObject({ code: 0 });
    const before = await allFilesOf(join(folder, 'a.forme'));

    expect(await forme(folder, 'new', 'a.forme', '--template', 'tabloid-5')).toMatchObject({ code: 1, out: '' });
    expect(await forme(folder, 'new', 'b.forme', '--template', 'no-such')).toMatchObject({ code: 2, err: expect.stringContaining('broadsheet-8') });
    expect(await forme(folder, 'compose', 'nowhere.forme')).toMatchObject({ code: 1, err: expect.stringContaining('nowhere.forme') });
    expect(await forme(folder, 'ironing')).toMatchObject({ code: 2, err: expect.stringContaining('ironing') });
    expect(await forme(folder, 'export', 'a.forme', '--page', '7')).toMatchObject({ code: expect.toSatisfy((code: number) => code === 1 || code === 2) });
    expect(await forme(folder, 'import', 'a.forme', 'missing.txt')).toMatchObject({ code: 1, err: expect.stringContaining('missing.txt') });

    expect(await allFilesOf(join(folder, 'a.forme'))).toEqual(before);
    expect(existsSync(join(folder, 'b.forme'))).toBe(false);
  });

  it('finishes with 3 under --strict when a page has errors', async () => {
    const folder = await temporaryFolder();
    await forme(folder, 'new', 'a.forme', '--template', 'tabloid-5', '--paper', '望澜日报');
    expect((await forme(folder, 'compose', 'a.forme', '--strict')).code).toBe(0);
    const paragraphs = Array.from({ length: 160 }, (_, i) => `第${i + 1}段：浮桥的每一只桥船都编了号，编号刻在船头，一共三十七只，一只不少，一只不多，年年清点，月月上油。`);
    await writeFile(join(folder, 'long.json'), JSON.stringify({ lead: { headline: ['长稿'], sections: [{ paragraphs }] } }));
    await forme(folder, 'import', 'a.forme', 'long.json');
    expect(await forme(folder, 'fill', 'a.forme')).toMatchObject({ code: 3 });
    const strict = await forme(folder, 'compose', 'a.forme', '--strict', '--json');
    expect(strict.json<Composed>().stories.some(({ oversetFrom }) => oversetFrom !== null)).toBe(true);
    expect(strict.code).toBe(3);
  });

  it.skipIf(!existsSync(seed))(`places the real page of ${seed} with nothing overset (skipped where that file is not there)`, async () => {
    const folder = await temporaryFolder();
    const { photos } = JSON.parse(await readFile(seed, 'utf8')) as { photos: readonly { src: string }[] };
    for (const { src } of photos) await copyFile(picture, join(folder, src.replace(/^.*\//, '').replace(/\.\w+$/, '.jpg')));
    await forme(folder, 'new', 'seed.forme', '--template', 'broadsheet-8');
    expect(await forme(folder, 'import', 'seed.forme', seed, '--pictures', folder)).toMatchObject({ code: 0 });
    expect(await forme(folder, 'fill', 'seed.forme', '--qr', 'https://example.org')).toMatchObject({ code: 0 });
    const composed = await composeOnDisk(join(folder, 'seed.forme'));
    expect(composed.stories.length).toBeGreaterThan(9);
    expect(composed.stories.filter(({ placed, oversetFrom }) => !placed || oversetFrom !== null).map(({ slug }) => slug)).toEqual([]);
    expect(await forme(folder, 'export', 'seed.forme', '-o', 'seed.pdf', '--override', 'a test')).toMatchObject({ code: 0 });
    expect((await stat(join(folder, 'seed.pdf'))).size).toBeGreaterThan(200_000);
  });
});
