import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExportLog } from '../storage/export-log';
import { sha256 } from '../storage/hash';
import { nodeFileSystem as files } from '../storage/node-file-system';
import { readEdition } from '../storage/read-edition';
import { readPdf } from '../testing/read-pdf';
import { languageOf, type Terminal } from './io';
import { run } from './run';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'forme-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function forme(...args: string[]): Promise<{ code: number; out: string; err: string; json: () => Record<string, unknown> }> {
  const printed = { out: '', err: '' };
  const terminal: Terminal = { out: (text) => (printed.out += text), err: (text) => (printed.err += text), language: 'en', cwd: folder };
  const code = await run(terminal, args);
  return { code, ...printed, json: () => JSON.parse(printed.out) as Record<string, unknown> };
}

async function edition(name: string) {
  const read = await readEdition(files, join(folder, name));
  if (!read.ok) throw new Error(read.key);
  return read.value.edition;
}

describe('forme', () => {
  it('explains itself', async () => {
    expect(await forme('--help')).toMatchObject({ code: 0, err: '' });
    expect((await forme('--help')).out).toContain('export');
    const nothing = await forme();
    expect([nothing.code, nothing.out]).toEqual([2, '']);
    expect((await forme('export', '--help')).out).toContain('--ppi');
    expect(languageOf({ LANG: 'zh_CN.UTF-8' })).toBe('zh-CN');
    expect(languageOf({ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' })).toBe('en');
  });

  it('answers wrong usage with 2 and the right one, on stderr', async () => {
    for (const args of [['fly'], ['export'], ['export', 'a.forme', 'b.forme'], ['export', 'a.forme', '--colour'], ['export', 'a.forme', '--override', ' '], ['new', 'x.forme', '--template', 'none'], ['import', 'a.forme']]) {
      const { code, out, err } = await forme(...args);
      expect([args, code, out]).toEqual([args, 2, '']);
      expect(err).toMatch(/^forme: /);
    }
    expect((await forme('new', 'x.forme', '--template', 'none')).err).toContain('broadsheet-8');
    expect((await forme('new', 'x.forme', '--template', 'broadsheet-8', '--date', '2026-02-30')).code).toBe(2);
  });

  it('answers failures with 1, and as JSON when asked', async () => {
    const { code, json } = await forme('compose', 'nowhere.forme', '--json');
    expect(code).toBe(1);
    expect(json()).toMatchObject({ ok: false, key: 'failure.storage.notFound' });
  });

  it('adds a page of another template, with the styles that the edition lacks', async () => {
    await forme('new', 'two.forme', '--template', 'tabloid-5', '--issue', '4321');
    const { code, json } = await forme('add-page', 'two.forme', '--template', 'western-5', '--page-name', '英文', '--json');
    expect([code, json()]).toMatchObject([0, { page: 2 }]);
    const manifest = JSON.parse(readFileSync(join(folder, 'two.forme', 'manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({ info: { issue: '4321' }, pages: [expect.any(String), expect.any(String)] });
    expect(JSON.parse(readFileSync(join(folder, 'two.forme', 'styles.json'), 'utf8')).paragraph).toHaveProperty('opening');
    expect((await forme('add-page', 'two.forme', '--template', 'none')).err).toContain('western-5');
  });

  it('makes an edition once and takes copy and pictures into it', async () => {
    expect((await forme('new', 'day', '--template', 'broadsheet-8', '--paper', '望澜日报', '--date', '2026-11-22')).code).toBe(0);
    expect((await forme('new', 'day.forme', '--template', 'broadsheet-8')).code).toBe(1);

    await sharp({ create: { width: 300, height: 200, channels: 3, background: '#888' } }).jpeg().toFile(join(folder, 'street.jpg'));
    writeFileSync(join(folder, 'copy.txt'), '@主题 河畔夜读\n@正文 本报讯 书香满城。\n');
    writeFileSync(join(folder, 'page.json'), JSON.stringify({
      masthead: { channel: '城事' },
      lead: { headline: ['旧街焕新', '灯火可亲'], sections: [{ paragraphs: ['开篇。'] }, { subhead: '先修路', paragraphs: ['正文。'] }] },
      photos: [{ src: 'street.png', caption: '老街夜景。', credit: '周岚　摄' }, { src: 'lost.jpg', caption: '', credit: '' }],
    }));
    const { code, json, err } = await forme('import', 'day.forme', 'copy.txt', 'page.json', '--json');
    expect(code).toBe(1);
    expect(json()).toMatchObject({ stories: [{ slug: '河畔夜读' }, { slug: '旧街焕新 灯火可亲', kind: 'lead' }], refused: [{ name: 'lost.jpg', key: 'intake.pictureMissing' }] });
    expect(err).toContain('lost.jpg');

    const day = await edition('day.forme');
    expect(Object.values(day.pages).map((page) => page.name)).toEqual(['城事']);
    const [picture] = Object.values(day.pictures);
    expect(day.stories[picture!.caption]!.text.map((part) => part.children[0]!.text)).toEqual(['老街夜景。', '周岚　摄']);
    expect(readdirSync(join(folder, 'day.forme', 'assets'))).toHaveLength(1);
    expect(existsSync(join(folder, 'day.forme', '.lock'))).toBe(false);
  });

  it('composes, dumps and exports what it made', async () => {
    await forme('new', 'out.forme', '--template', 'broadsheet-8', '--paper', '望澜日报', '--date', '2026-11-22');
    const composed = await forme('compose', 'out.forme', '--json');
    expect(composed.code).toBe(0);
    expect(composed.json()).toMatchObject({ pages: 1, stories: [] });

    expect((await forme('dump', 'out.forme')).out).toMatch(/^page \S+ 1105\.512×1559\.055 bleed 8\.504\n/);
    expect((await forme('dump', 'out.forme', '--page', '2')).code).toBe(2);

    const exported = await forme('export', 'out.forme', '--override', 'empty places');
    expect(exported.code).toBe(0);
    expect(exported.err).toContain('[0/1] compose');
    const [page] = readPdf(readFileSync(join(folder, '望澜日报_2026-11-22_01.pdf'))).pages;
    expect(page!.text).toContain('望澜日报');
    expect(page!.text).not.toContain('头条');
    expect(readdirSync(folder).filter((name) => name.startsWith('.forme-'))).toEqual([]);

    const png = await forme('export', 'out.forme', '-o', 'page.png', '--ppi', '36', '--json');
    expect(png.code).toBe(0);
    expect((await sharp(join(folder, 'page.png')).metadata()).width).toBe(553);
  }, 60_000);

  it('checks pages for the press, says so in words and as JSON, and tells errors by its exit code', async () => {
    await forme('new', 'check.forme', '--template', 'tabloid-5', '--paper', '望澜日报', '--date', '2026-11-22');
    const empty = await forme('preflight', 'check.forme');
    expect(empty.code).toBe(0); // empty places and a folio without editors are for a person to decide
    expect(empty.out).toMatch(/warning page 1 The folio names the editors/);
    expect(empty.out).toMatch(/No errors, \d+ warnings\n$/);
    expect(await forme('preflight', 'check.forme', '--profile', 'draft')).toMatchObject({ code: 0, out: 'No errors, no warnings\n' });
    expect((await forme('preflight', 'check.forme', '--profile', 'none')).err).toMatch(/There are: .*draft/);
    expect((await forme('preflight', 'check.forme', '--page', '2')).code).toBe(2);

    writeFileSync(join(folder, 'tk.txt'), '@主题 此处填写标题\n@正文 本报讯 正文待续。\n');
    await forme('import', 'check.forme', 'tk.txt');
    expect((await forme('fill', 'check.forme')).code).toBe(0);
    const spoilt = await forme('preflight', 'check.forme', '--json');
    expect(spoilt.code).toBe(3);
    expect(spoilt.json()).toMatchObject({ ok: true, profile: 'press', condition: 'newsprint-240' });
    const found = spoilt.json()['findings'] as { rule: string; severity: string; message: string; page: number }[];
    expect(found.find(({ rule }) => rule === 'dummy-text')).toMatchObject({ severity: 'error', page: 1, message: expect.stringContaining('此处填写标题') as string });
    expect(spoilt.json()['errors']).toBe(found.filter(({ severity }) => severity === 'error').length);
  }, 60_000);

  it('exports by a preset, through the gate, and records what left', async () => {
    await forme('new', 'day.forme', '--template', 'broadsheet-8', '--paper', '望澜日报', '--date', '2026-11-22');
    writeFileSync(join(folder, 'long.txt'), `长稿\n\n${'写不下的一段，说的是旧桥上的木板一块一块都换过了。'.repeat(1500)}\n`);
    await forme('import', 'day.forme', 'long.txt');
    await forme('fill', 'day.forme');

    const refused = await forme('export', 'day.forme', '--folder', 'press', '--json');
    expect(refused.code).toBe(3);
    expect(refused.json()).toMatchObject({ ok: false, key: 'failure.export.preflight' });
    expect(refused.err).toContain('error');
    expect(existsSync(join(folder, 'press'))).toBe(false);
    expect((await forme('export', 'day.forme', '--override', ' ')).code).toBe(2);
    expect(await forme('export', 'day.forme', '--preset', 'none-such')).toMatchObject({ code: 2, err: expect.stringContaining('press-x1a') });
    expect((await forme('export', 'day.forme', '-o', 'a.pdf', '--folder', 'b')).code).toBe(2);

    const exported = await forme('export', 'day.forme', '--folder', 'press', '--override', 'the editor agreed', '--json');
    const { files: written, version } = exported.json() as { version: string; files: { path: string; sha256: string; bytes: number }[] };
    expect(written.map(({ path }) => path)).toEqual([join(folder, 'press', '望澜日报_2026-11-22_01.pdf')]);
    const bytes = readFileSync(written[0]!.path);
    expect(written[0]).toMatchObject({ bytes: bytes.length, sha256: sha256(bytes) });
    const { entries } = await readExportLog(files, join(folder, 'day.forme'));
    expect(entries).toMatchObject([{
      preset: { id: 'press-x4' }, standard: 'x-4', condition: 'CGATS TR 002', pages: [1], version, files: [{ name: '望澜日报_2026-11-22_01.pdf', sha256: sha256(bytes) }],
      override: { reason: 'the editor agreed', findings: expect.arrayContaining([expect.objectContaining({ rule: 'overset', page: 1 })]) },
    }]);

    const again = await forme('export', 'day.forme', '-o', 'again.pdf', '--override', 'once more', '--no-record', '--json');
    expect(again.json()).toMatchObject({ files: [{ sha256: written[0]!.sha256 }] });
    expect((await readExportLog(files, join(folder, 'day.forme'))).entries).toHaveLength(1);
  }, 120_000);
});
