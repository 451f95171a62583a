/** The use cases as the window calls them, with a disk in memory and scripted dialogs. */
import { beforeEach, expect, test } from 'vitest';
import type { OpenedDocument, Outcome } from '../ipc/contract';
import type { Operation } from '../model/operation';
import { nodeFileSystem } from '../storage/node-file-system';
import { readTemplates } from '../storage/read-templates';
import { faultyFileSystem } from '../testing/faulty-file-system';
import { sequentialIds } from '../testing/sequential-ids';
import { createCalls } from './calls';
import type { Handlers } from './calls';
import { createDialogs } from './dialogs';
import { Documents } from './documents';
import type { ExportOrder } from './export-messages';
import { Exports } from './exports';
import { HouseShelf } from './house-shelf';
import type { Services } from './main-services';
import { PressFacts } from './press-facts';
import { readRecent } from './recent';
import { readSettings } from './settings';

const { templates } = await readTemplates(nodeFileSystem, 'templates');
const { id: template } = templates[0]!;
let files = faultyFileSystem();
let answers: unknown[];
let asked: string[];
let offered: string[];
let orders: ExportOrder[];
let run = 0;
let clock = 0;

/** A start of the program on what the disk holds; `edition` is what it was asked to open. */
async function start(edition: string | null = null): Promise<Handlers> {
  const current = ++run;
  const settings = await readSettings(files, '/home', 'en');
  const next = (kind: string) => async <T>(options: object): Promise<T> => {
    asked.push(kind);
    if ('suggestion' in options) offered.push(String(options.suggestion));
    return answers.shift() as T;
  };
  const documents = new Documents({
    files, home: '/home', newId: sequentialIds(`run${current}x`), owner: { host: 'desk', user: 'li', process: current, alive: (other) => other === current, now: () => 0 },
  });
  const services: Services = {
    files, documents, settings, templates,
    dialogs: createDialogs({ open: next('open'), save: next('save'), message: next('message') }, () => 'en'),
    exports: new Exports({
      files, newId: sequentialIds('job'), send: () => undefined,
      startExporter: () => ({ pid: undefined, post: (message) => message.type === 'export' && orders.push(message), onMessage: () => undefined, onExit: () => undefined, kill: () => undefined }),
    }),
    facts: new PressFacts(files, { entries: [], read: async () => new Uint8Array(), readPatterns: async () => new Uint8Array() }, '/p.icc'),
    shelf: new HouseShelf({ files, home: '/home', now: () => ++clock, document: (id) => documents.get(id) }),
    recent: await readRecent(files, '/home'),
    fonts: [], fontManifest: '/fonts.json', profile: '/p.icc', reader: '/reader', user: 'li', version: '0', test: true, platform: 'linux', documentsFolder: '/desk',
    shell: {
      takeEdition: () => {
        const taken = edition;
        edition = null;
        return taken;
      },
      settingsChanged: () => undefined, recentChanged: () => undefined, windowState: () => undefined, closeWindow: () => undefined, showInFolder: () => undefined,
    },
  };
  return createCalls(services);
}

const made = (calls: Handlers): Promise<Outcome<OpenedDocument>> => calls['document.new']({ template, paper: '晨报/早', date: '2026-11-23', language: 'zh-Hans' });
function value<T>(outcome: Outcome<T> | null): T {
  if (!outcome?.ok) throw new Error(outcome ? outcome.key : 'nothing');
  return outcome.value;
}
const rename = (document: OpenedDocument): Operation => ({ type: 'set-info', before: { editors: document.edition.info.editors }, after: { editors: '王' } });

beforeEach(async () => {
  files = faultyFileSystem();
  await files.makeFolder('/desk');
  await files.makeFolder('/home');
  answers = [];
  asked = [];
  offered = [];
  orders = [];
});

test('a new edition is saved where the person says, is then recent, and is saved there without asking', async () => {
  const calls = await start();
  const document = value(await made(calls));
  answers = [null];
  expect(value(await calls['document.save']({ document: document.id, as: false }))).toBeNull();
  answers = ['/desk/morning'];
  expect(value(await calls['document.save']({ document: document.id, as: false }))).toEqual({ name: 'morning' });
  expect(await calls['app.recent'](null)).toMatchObject([{ index: 0, name: 'morning' }]);
  asked = [];
  expect(value(await calls['document.save']({ document: document.id, as: false }))).toEqual({ name: 'morning' });
  expect(asked).toEqual([]);
  await calls['document.close']({ document: document.id, discard: false });
  expect(value(await calls['document.open']({ recent: 0 }))).toMatchObject({ name: 'morning', saved: true });
  expect(await calls['document.open']({ recent: 5 })).toMatchObject({ ok: false, key: 'failure.document.notRecent' });
});

test('another edition is replaced only when the person agrees, also where choosing it leads into its folder', async () => {
  const calls = await start();
  const first = value(await made(calls));
  answers = ['/desk/morning.forme'];
  await calls['document.save']({ document: first.id, as: false });
  await calls['document.close']({ document: first.id, discard: false });
  const second = value(await made(calls));
  answers = ['/desk/morning.forme/morning.forme', 1];
  expect(value(await calls['document.save']({ document: second.id, as: false }))).toBeNull();
  answers = ['/desk/morning.forme', 0];
  expect(value(await calls['document.save']({ document: second.id, as: false }))).toEqual({ name: 'morning' });
  expect(files.paths().some((path) => path.startsWith('/desk/morning.forme/morning'))).toBe(false);
});

test('a start opens what it was asked for; else it offers what a killed process left; else nothing', async () => {
  expect((await (await start())['app.boot'](null)).document).toBeNull();
  const calls = await start();
  const document = value(await made(calls));
  await calls['document.append']({ document: document.id, sequence: 1, operations: [rename(document)] });
  const offered = value((await (await start())['app.boot'](null)).document);
  expect(offered.recovery).toMatchObject({ operations: [rename(document)], damagedTail: false });
  expect((await (await start('/desk/none.forme'))['app.boot'](null)).document).toMatchObject({ ok: false, key: 'failure.storage.notFound' });
});

test('a window that is loaded anew gets its document back', async () => {
  const calls = await start();
  await calls['app.boot'](null);
  const document = value(await made(calls));
  await calls['document.append']({ document: document.id, sequence: 1, operations: [rename(document)] });
  const again = value((await calls['app.boot'](null)).document);
  expect(again).toMatchObject({ saved: false, edition: { info: { editors: '' } } });
  expect(again.recovery?.operations).toHaveLength(1);
});

test('copy comes from the files the window gives or from those a person chooses', async () => {
  const calls = await start();
  const { id } = value(await made(calls));
  const bytes = new TextEncoder().encode('题目\n\n正文一段，说的是早市的热闹。\n');
  await files.write('/desk/a.txt', bytes);
  answers = [['/desk/a.txt']];
  const chosen = value(await calls['intake.import']({ document: id, kind: 'copy', files: null }));
  expect(chosen.stories).toHaveLength(1);
  expect(value(await calls['intake.import']({ document: id, kind: 'copy', files: [{ name: 'a.txt', bytes }] }))).toEqual(chosen);
  answers = [[]];
  expect(value(await calls['intake.import']({ document: id, kind: 'copy', files: null }))).toEqual({ stories: [], pictures: [], refused: [] });
});

test('return files of HTML proofs come in beside copy, and what is none is refused', async () => {
  const calls = await start();
  const { id, edition } = value(await made(calls));
  const file = {
    format: 'forme-proof', version: 1, edition: edition.info.id, person: '李明', time: '2026-11-23T10:00:00.000Z',
    pages: [{ id: 'p', content: 'a'.repeat(64), round: '' }], stories: [], marks: [], signature: null,
  };
  const text = (name: string, content: string) => ({ name, bytes: new TextEncoder().encode(content) });
  const files = [text('a.txt', '题目\n\n正文一段。\n'), text('back.forme-proof', JSON.stringify(file)), text('cut.forme-proof', JSON.stringify(file).slice(0, 40))];
  const taken = value(await calls['intake.import']({ document: id, kind: 'copy', files }));
  expect(taken.stories).toHaveLength(1);
  expect(taken.returns).toEqual([{ name: 'back.forme-proof', file }]);
  expect(taken.refused).toMatchObject([{ name: 'cut.forme-proof', key: 'merge.damaged' }]);
  expect(value(await calls['intake.import']({ document: id, kind: 'proof', files: [files[0]!] }))).toMatchObject({ stories: [], refused: [{ name: 'a.txt', key: 'merge.no-return' }] });
});

test('copy goes out as tagged text and comes back the same', async () => {
  const calls = await start();
  const { id } = value(await made(calls));
  const text = [{ type: 'headline' as const, children: [{ text: '早市' }] }, { type: 'body' as const, children: [{ text: '热闹。' }] }];
  const story = { id: 'market', slug: '早市', kind: 'news' as const, state: 'ready' as const, language: 'zh-Hans' as const, text };
  value(await calls['document.append']({ document: id, sequence: 1, operations: [{ type: 'insert', table: 'stories', record: story }] }));
  answers = ['/desk/out.txt'];
  expect(value(await calls['copy.export']({ document: id, stories: null }))).toEqual({ fileName: 'out.txt' });
  const { id: _id, ...copy } = story;
  expect(value(await calls['intake.import']({ document: id, kind: 'copy', files: [{ name: 'out.txt', bytes: await files.read('/desk/out.txt') }] })).stories).toEqual([copy]);
  answers = [null];
  expect(value(await calls['copy.export']({ document: id, stories: ['market'] }))).toBeNull();
});

test('an export takes the preset’s name, the edition as it is now, and the next one starts beside the last', async () => {
  const calls = await start();
  const document = value(await made(calls));
  value(await calls['document.append']({ document: document.id, sequence: 1, operations: [rename(document)] }));
  const page = Object.keys(document.edition.pages)[0]!;
  answers = ['/desk/out/page.pdf'];
  const job = value(await calls['export.start']({ document: document.id, preset: 'press-x4', pages: [page], override: 'late' }));
  expect(orders).toMatchObject([{
    target: { kind: 'file', path: '/desk/out/page.pdf' }, pages: [page], format: { kind: 'pdf', preset: { id: 'press-x4' } }, override: { reason: 'late' }, assets: {}, edition: { info: { editors: '王' } },
  }]);
  expect(orders[0]!.time).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
  expect(asked.at(-1)).toBe('save');
  expect(offered.at(-1)).toMatch(/^\/desk\/晨报-早_2026-11-23_.*01\.pdf$/);
  expect(await calls['export.reveal']({ job: job!.job })).toMatchObject({ ok: false });
  answers = [null];
  expect(value(await calls['export.start']({ document: document.id, preset: 'png', pages: null, override: null }))).toBeNull();
  expect(offered.at(-1)).toMatch(/^\/desk\/out\/.*\.png$/);
  expect(await calls['export.start']({ document: document.id, preset: 'press-x4', pages: ['gone'], override: null })).toMatchObject({ ok: false, key: 'failure.export.noPages' });
  expect(await calls['export.start']({ document: document.id, preset: 'toString', pages: null, override: null })).toMatchObject({ ok: false, key: 'failure.export.noPreset' });
});

test('several files go to a folder, and what is there is replaced only when the person agrees', async () => {
  const calls = await start();
  const document = value(await made(calls));
  const first = Object.values(document.edition.pages)[0]!;
  value(await calls['document.append']({ document: document.id, sequence: 1, operations: [{ type: 'insert', table: 'pages', record: { ...first, id: 'second', order: 2, name: '城事' } }] }));
  const request = { document: document.id, preset: 'press-x4', pages: null, override: null };
  answers = [['/desk/out']];
  expect(value(await calls['export.start'](request))).not.toBeNull();
  expect(orders.at(-1)).toMatchObject({ target: { kind: 'folder', path: '/desk/out' }, pages: null });
  expect(asked).toEqual(['open']);
  await files.makeFolder('/desk/out');
  await files.write('/desk/out/晨报-早_2026-11-23_02.pdf', new Uint8Array(1));
  answers = [['/desk/out'], 1];
  expect(value(await calls['export.start'](request))).toBeNull();
  answers = [['/desk/out'], 0];
  expect(value(await calls['export.start'](request))).not.toBeNull();
  answers = [[]];
  expect(value(await calls['export.start'](request))).toBeNull();
  expect(orders).toHaveLength(2);
});

test('what names no document or no template is told so', async () => {
  const calls = await start();
  expect(await calls['document.save']({ document: 'none', as: false })).toMatchObject({ ok: false, key: 'failure.document.notOpen' });
  expect(await calls['template.page']({ template: 'none', language: 'en' })).toMatchObject({ ok: false, key: 'failure.template.unknown' });
  expect(value(await calls['template.page']({ template, language: 'zh-Hans' })).page.template).toBe(template);
});
