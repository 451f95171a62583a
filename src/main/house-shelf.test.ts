import { beforeEach, expect, test } from 'vitest';
import { editionFromTemplate } from '../model/edition-from-template';
import type { Asset } from '../model/picture';
import type { Outcome } from '../ipc/contract';
import type { Json } from '../ipc/shelf';
import { sha256 } from '../storage/hash';
import { nodeFileSystem } from '../storage/node-file-system';
import { readTemplates } from '../storage/read-templates';
import { faultyFileSystem } from '../testing/faulty-file-system';
import { sequentialIds } from '../testing/sequential-ids';
import { Documents } from './documents';
import { HouseShelf } from './house-shelf';

const { templates } = await readTemplates(nodeFileSystem, 'templates');
const bytes = new TextEncoder().encode('a picture');
const photo: Asset = { id: sha256(bytes), name: '早市.jpg', mime: 'image/jpeg', width: 3, height: 2, bytes: bytes.length };
const frames: Json = { assets: { [photo.id]: { ...photo } }, frames: [{ id: 'a' }] };

let files = faultyFileSystem();
let documents: Documents;
let shelf: HouseShelf;
let clock = 0;

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.key);
  return outcome.value;
}
const made = async (): Promise<string> =>
  value(await documents.create(editionFromTemplate(templates[0]!, { paper: '晨报', date: '2026-11-23', language: 'zh-Hans' }, sequentialIds(`e${++clock}x`)))).id;

beforeEach(async () => {
  files = faultyFileSystem();
  await files.makeFolder('/home');
  documents = new Documents({ files, home: '/home', newId: sequentialIds('d'), owner: { host: 'desk', user: 'li', process: 1, alive: () => true, now: () => 0 } });
  shelf = new HouseShelf({ files, home: '/home', now: () => ++clock, document: (id) => documents.get(id) });
});

test('what is written is listed newest first, read again, replaced under its name, and removed', async () => {
  value(await shelf.use({ shelf: 'styles', action: 'write', name: '本报', value: { size: 10 } }));
  value(await shelf.use({ shelf: 'styles', action: 'write', name: '周末', value: 2 }));
  expect(value(await shelf.use({ shelf: 'styles', action: 'write', name: '本报', value: { size: 11 } })).entries.map(({ name }) => name)).toEqual(['本报', '周末']);
  expect(value(await shelf.use({ shelf: 'styles', action: 'read', name: '本报' })).value).toEqual({ size: 11 });
  expect(value(await shelf.use({ shelf: 'styles', action: 'remove', name: '本报' })).entries.map(({ name }) => name)).toEqual(['周末']);
  expect(await shelf.use({ shelf: 'styles', action: 'read', name: '本报' })).toMatchObject({ ok: false, key: 'failure.shelf.notThere', values: { name: '本报' } });
  expect(value(await shelf.use({ shelf: 'words', action: 'list' })).entries).toEqual([]);
});

test('names become files inside the shelf, and names that differ never the same one', async () => {
  const names = ['../../etc/passwd', 'a/b', 'a-b', 'A-b', 'con', '.', '报'.repeat(200)];
  for (const name of names) value(await shelf.use({ shelf: 'words', action: 'write', name, value: name }));
  for (const name of names) expect(value(await shelf.use({ shelf: 'words', action: 'read', name })).value).toBe(name);
  const written = files.paths().filter((path) => path.endsWith('.json'));
  expect(written).toHaveLength(names.length);
  expect(written.every((path) => /^\/home\/shelf\/words\/[^/]+$/.test(path) && new TextEncoder().encode(path).length < 150)).toBe(true);
  expect(new Set(written.map((path) => path.toLowerCase())).size).toBe(names.length);
});

test('pictures travel from one edition over the shelf to another, and their files go when nothing names them', async () => {
  const from = await made();
  const to = await made();
  await documents.get(from)!.storeAsset(bytes, photo);
  value(await shelf.use({ shelf: 'clipboard', action: 'write', name: 'frames', value: frames, document: from }));
  await documents.close(from, true);
  expect(await documents.get(to)!.findAsset(photo.id)).toBeNull();
  expect(value(await shelf.use({ shelf: 'clipboard', action: 'read', name: 'frames', document: to })).value).toEqual(frames);
  expect(await files.read((await documents.get(to)!.findAsset(photo.id))!.path)).toEqual(bytes);
  value(await shelf.use({ shelf: 'clipboard', action: 'write', name: 'frames', value: { frames: [] } }));
  expect(files.paths().filter((path) => path.startsWith('/home/shelf') && path.endsWith('.jpg'))).toEqual([]);
});

test('a picture whose file is lost is named, and the shelf then holds what it held before', async () => {
  const from = await made();
  value(await shelf.use({ shelf: 'items', action: 'write', name: '报头', value: 1 }));
  expect(await shelf.use({ shelf: 'items', action: 'write', name: '报头', value: frames, document: from })).toMatchObject({ ok: false, key: 'failure.shelf.picture', values: { name: '早市.jpg' } });
  expect(value(await shelf.use({ shelf: 'items', action: 'read', name: '报头' })).value).toBe(1);
});

test('a full disk leaves the old value whole', async () => {
  value(await shelf.use({ shelf: 'styles', action: 'write', name: '本报', value: 'old' }));
  files.fail({ kind: 'refused', step: files.steps() + 1, code: 'ENOSPC' });
  expect(await shelf.use({ shelf: 'styles', action: 'write', name: '本报', value: 'new' })).toMatchObject({ ok: false, key: 'failure.storage.diskFull' });
  expect(value(await shelf.use({ shelf: 'styles', action: 'read', name: '本报' })).value).toBe('old');
});
