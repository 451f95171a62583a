import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFHexString, PDFName, type PDFDict } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { nodeFileSystem as files } from '../storage/node-file-system';
import { readEdition } from '../storage/read-edition';
import { readVersionLog } from '../storage/version-log';
import { run } from './run';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'forme-merge-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function forme(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const printed = { out: '', err: '' };
  const code = await run({ out: (text) => (printed.out += text), err: (text) => (printed.err += text), language: 'en', cwd: folder }, args);
  return { code, ...printed };
}

it('forme merge-proof keeps what was written on a proof, and says what it took', async () => {
  await forme('new', 'a.forme', '--template', 'broadsheet-8');
  expect(await forme('export', 'a.forme', '--preset', 'proof', '-o', 'proof.pdf', '--no-record')).toMatchObject({ code: 0 });
  const pdf = await PDFDocument.load(readFileSync(join(folder, 'proof.pdf')));
  const square = pdf.context.obj({ Type: 'Annot', Subtype: 'Square', Rect: [200, 300, 260, 340] }) as unknown as PDFDict;
  square.set(PDFName.of('Contents'), PDFHexString.fromText('这里空着'));
  pdf.getPage(0).node.set(PDFName.of('Annots'), pdf.context.obj([pdf.context.register(square)]));
  writeFileSync(join(folder, 'back.pdf'), await pdf.save());

  expect(await forme('merge-proof', 'a.forme', 'back.pdf', '--json')).toMatchObject({ code: 0, out: expect.stringContaining('"marks": 1') });
  const read = await readEdition(files, join(folder, 'a.forme'));
  expect(read.ok && Object.values(read.value.edition.marks)).toMatchObject([{ kind: 'comment', note: '这里空着', author: 'back', state: 'open', anchor: { type: 'area' } }]);
  // Both states are versions, the one with marks that of a round.
  const { entries } = await readVersionLog(files, join(folder, 'a.forme'));
  expect(entries.map(({ round, changes }) => [round, changes?.marked])).toEqual([[null, undefined], ['校样 · back', 1]]);
  expect(await forme('merge-proof', 'a.forme', 'back.pdf')).toMatchObject({ code: 0, out: '“back.pdf” says nothing that is not here already.\n' });

  await forme('new', 'b.forme', '--template', 'broadsheet-8');
  expect(await forme('merge-proof', 'b.forme', 'back.pdf')).toMatchObject({ code: 1, out: '', err: expect.stringContaining('not a proof of this edition') });
  expect((await forme('import', 'a.forme', 'back.pdf')).err).toContain('merge-proof');
  expect((await forme('merge-proof', 'a.forme', 'a.txt')).err).toContain('no proof that came back');
  expect((await forme('merge-proof', 'a.forme')).code).toBe(2);
});
