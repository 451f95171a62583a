import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { importFiles } from './import-files';

const text = (name: string, content: string) => ({ name, bytes: new TextEncoder().encode(content) });

describe('importFiles', () => {
  it('takes stories and pictures and reports the rest, each with its reason', async () => {
    const stored: string[] = [];
    const png = await sharp({ create: { width: 4, height: 4, channels: 3, background: '#fff' } }).png().toBuffer();
    const imported = await importFiles(
      [text('a.txt', '@主题 甲\n正文。\n===\n@主题 乙\n正文。'), text('b.txt', '平常的稿子\n第一段。'), { name: 'c.png', bytes: png }, text('d.txt', ''), { name: 'e.docx', bytes: new Uint8Array([0x50, 0x4b, 3, 4, 9]) }, { name: 'f.bin', bytes: new Uint8Array([0, 1, 2]) }, { name: 'g.doc', bytes: new Uint8Array([1]) }],
      async (_, asset) => void stored.push(asset.id),
    );
    expect(imported.stories.map((s) => s.slug)).toEqual(['甲', '乙', 'b']);
    expect(imported.pictures.map((p) => p.asset.id)).toEqual(stored);
    expect(stored).toHaveLength(1);
    expect(imported.refused.map((r) => [r.name, r.key])).toEqual([['d.txt', 'intake.empty'], ['e.docx', 'intake.notWord'], ['f.bin', 'intake.unknownKind'], ['g.doc', 'intake.oldWord']]);
  });
  it('takes page copy, its captions for the pictures of the batch, and names the pictures that are missing', async () => {
    const png = await sharp({ create: { width: 4, height: 4, channels: 3, background: '#fff' } }).png().toBuffer();
    const copy = { lead: { headline: ['头条'], paragraphs: ['正文。'] }, photos: [{ src: 'street.jpg', caption: '老街夜景。', credit: '周岚　摄' }, { src: 'bridge.jpg', caption: '', credit: '' }] };
    const imported = await importFiles([text('page.json', JSON.stringify(copy)), { name: 'Street.png', bytes: png }, text('bad.json', '{')], async () => {});
    expect(imported.stories.map((s) => [s.kind, s.slug])).toEqual([['lead', '头条']]);
    expect(imported.pictures[0]).toMatchObject({ caption: '老街夜景。', credit: '周岚　摄' });
    expect(imported.refused.map((r) => [r.name, r.key])).toEqual([['bad.json', 'intake.notJson'], ['bridge.jpg', 'intake.pictureMissing']]);
  });
});

describe('a PDF among the files', () => {
  it('is a proof that came back, and told of when it cannot be read', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage([100, 200]);
    const bytes = await pdf.save();
    const taken = await importFiles([{ name: 'back.pdf', bytes }, { name: 'cut.pdf', bytes: bytes.subarray(0, 200) }], async () => {});
    expect(taken.proofs).toEqual([{ name: 'back.pdf', pages: [{ pages: [], width: 100, height: 200, annotations: [] }] }]);
    expect(taken.refused).toEqual([{ name: 'cut.pdf', key: 'intake.pdfDamaged', values: { name: 'cut.pdf' } }]);
    expect([taken.stories, taken.pictures]).toEqual([[], []]);
  });
});
