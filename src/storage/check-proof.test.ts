/** Marks, signatures and redlines that a hand or another program spoilt in the files. */
import { beforeEach, describe, expect, it } from 'vitest';
import { addMark } from '../commands/add-mark';
import { applyAll } from '../model/apply';
import type { Edition } from '../model/edition';
import { standing } from '../model/signing/standing';
import { pageContent } from '../model/signing/signed-content';
import { PLAIN_PROOF } from '../model/plain-proof';
import { faultyFileSystem } from '../testing/faulty-file-system';
import { makeBundleEdition } from '../testing/make-bundle-edition';
import { keyTwice } from './check-proof';
import { readEdition } from './read-edition';
import { writeEdition } from './write-edition';

const FOLDER = '/desk/a.forme';
let files = faultyFileSystem();
let edition: Edition;

const text = async (path: string): Promise<string> => new TextDecoder().decode(await files.read(`${FOLDER}/${path}`));
type Json = Record<string, Record<string, unknown>>;
/** Changes a file as a hand would, and reads the edition. */
async function spoilt(path: string, change: (before: string, json: Json) => string | Json) {
  const before = await text(path);
  const after = change(before, JSON.parse(before) as Json);
  const changed = typeof after === 'string' ? after : JSON.stringify(after);
  await files.write(`${FOLDER}/${path}`, new TextEncoder().encode(changed));
  const read = await readEdition(files, FOLDER);
  expect(await text(path)).toBe(changed);
  return read;
}

beforeEach(async () => {
  files = faultyFileSystem();
  await files.makeFolder(FOLDER);
  const { edition: plain } = await makeBundleEdition(files, FOLDER);
  const planned = addMark.plan(plain, { newId: () => 'm', kind: 'delete', anchor: { type: 'text', story: 'lead', from: 2, to: 4, page: 'page1' }, author: '李', round: '', time: '2026-11-23T12:00:00Z' });
  const marked = planned.ok ? applyAll(plain, planned.operations) : null;
  if (!marked?.ok) throw new Error('no mark');
  const own: Edition = { ...marked.edition, info: { ...plain.info, workflow: 'copy-desk' }, styles: { ...plain.styles, proof: PLAIN_PROOF } };
  edition = { ...own, signatures: { x: { id: 'x', act: 'sign', target: { page: 'page1' }, workflow: 'copy-desk', step: 'release', person: '李', time: '2026-11-23T13:00:00Z', content: pageContent(own, 'page1'), pdf: null, note: '' } } };
  expect(await writeEdition(files, FOLDER, { edition, expected: null, assetFolders: [] })).toMatchObject({ ok: true });
});

describe('names the file and what is wrong in it, and changes nothing', () => {
  it.each<[string, string, (before: string, json: Json) => string | Json, string]>([
    ['marks cut short', 'marks.json', (before) => before.slice(0, before.length >> 1), 'JSON'],
    ['a mark under another id', 'marks.json', (_, { m }) => ({ other: m! }), 'other calls itself m'],
    ['two marks of one id', 'marks.json', (before) => before.replace('{', `{ "m": ${JSON.stringify((JSON.parse(before) as Json)['m'])},`), 'm stands there twice'],
    ['a state that is none', 'marks.json', (_, { m }) => ({ m: { ...m, state: 'done' } }), 'marks.m.state'],
    ['a mark that ends before it begins', 'marks.json', (_, { m }) => ({ m: { ...m, anchor: { ...(m!['anchor'] as object), from: 9, to: 1 } } }), 'marks.m.anchor'],
    ['a mark taken out whose wish is still there', 'marks.json', () => ({}), 'no mark m'],
    ['signatures cut short', 'signatures.json', (before) => before.slice(0, before.length >> 1), 'JSON'],
    ['a signature whose hash is none', 'signatures.json', (_, { x }) => ({ x: { ...x, content: 'zz' } }), 'signatures.x.content'],
    ['words changed in a story that has suggestions', 'stories/lead.json', (before) => before.replace('"text": "', '"text": "多'), 'covers'],
  ])('%s', async (_name, path, change, detail) => {
    const read = await spoilt(path, change);
    expect(read).toMatchObject({ ok: false, key: 'failure.storage.damaged' });
    expect(read.ok ? '' : `${read.values?.['file']} ${read.values?.['detail']}`).toContain(detail);
    const file = read.ok ? '' : read.values?.['file'];
    expect([path, 'stories/lead.json']).toContain(file);
  });
});

it('marks and signatures of what is gone stay', async () => {
  const read = await spoilt('signatures.json', (_, { x }) => ({ x: { ...x, target: { page: 'gone' } }, y: { ...x, id: 'y', target: { story: 'gone' } } }));
  expect(read.ok && Object.keys(read.value.edition.signatures)).toEqual(['x', 'y']);
  const marks = await spoilt('marks.json', (_, { m }) => ({ m: m!, g: { ...m, id: 'g', anchor: { type: 'frame', frame: 'gone', page: 'gone' } }, h: { ...m, id: 'h', anchor: { ...(m!['anchor'] as object), story: 'gone' } } }));
  expect(marks.ok && Object.keys(marks.value.edition.marks)).toEqual(['m', 'g', 'h']);
});

it('a letter changed in a story after signing breaks the signature; the hash of another page does, too', async () => {
  expect(standing(edition, { page: 'page1' })).toMatchObject({ released: true, broken: false });
  const { lead } = edition.stories;
  const { redline: _, ...bare } = lead!;
  const plain: Edition = { ...edition, marks: {}, stories: { ...edition.stories, lead: bare } };
  await writeEdition(files, FOLDER, { edition: plain, expected: null, assetFolders: [] });
  const sound = await readEdition(files, FOLDER);
  expect(sound.ok && standing(sound.value.edition, { page: 'page1' })).toMatchObject({ released: true });
  const read = await spoilt('stories/lead.json', (before) => before.replace('"text": "', '"text": "多'));
  expect(read.ok && standing(read.value.edition, { page: 'page1' })).toMatchObject({ released: false, broken: true });
});

it('finds a key that an object has twice, on its highest level alone', () => {
  expect(keyTwice('{"a": {"b": 1, "b": 2}, "c": "\\"a\\": {", "d": ["a", {"a": 1}]}')).toBeNull();
  expect(keyTwice('{"a": {"b": "}"}, "\\u0061" : 1}')).toBe('a');
});
