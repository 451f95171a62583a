import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString, type PDFPage, type PDFRef } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMark, type AddMarkArgs } from '../commands/add-mark';
import { replyToMark } from '../commands/reply-to-mark';
import { composeWithFonts } from '../export/compose-edition-with-fonts';
import { exportEdition } from '../export/export-edition';
import { readFontShelf } from '../export/font-files';
import type { FontShelf } from '../export/font-shelf';
import { readAnnotatedPdf } from '../intake/annotated-pdf';
import { applyAll } from '../model/apply';
import type { AnnotatedPdf } from '../model/annotated-pdf';
import type { Edition } from '../model/edition';
import { PLAIN_PRESS } from '../model/plain-press';
import type { ExportPreset } from '../model/press';
import type { Mark } from '../model/mark';
import { flatText } from '../model/redline/flat-text';
import { makeEdition, makePage, makeStory, makeText, makeTextFrame } from '../testing/make-edition';
import { planPdfMerge } from './merge-pdf';

const root = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const TIME = '2026-11-22T13:40:00.000Z';
const AS = { round: '', author: '返回的校样', now: '2026-11-23T00:00:00.000Z' };

let fonts: FontShelf;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'forme-proof-'));
  const shelf = await readFontShelf(root('resources/fonts.json'));
  const few = new Set(['song-400', 'hei-700', 'source-serif-400']);
  fonts = { entries: shelf.entries.filter(({ key }) => few.has(key)), read: shelf.read, readPatterns: shelf.readPatterns };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const page1 = makePage({ id: 'p1', order: 1, name: '要闻' });
const page2 = makePage({ id: 'p2', order: 2, name: '城事' });
const BODY = '初秋时节，望澜市老旧小区改造工程全部进入尾声，居民即将迎来更加整洁的环境。'.repeat(6);
const plain = makeEdition({
  pages: [page1, page2],
  stories: [
    makeStory('street', { text: makeText(['headline', '旧街焕新'], BODY, '第二段写到这里，灯火可亲。') }),
    makeStory('upright', { text: makeText('竖排的文字从右往左读，也有批注。'.repeat(4)) }),
    makeStory('basket'),
  ],
  frames: [
    makeTextFrame('f1', page1, { column: 0, columns: 3, row: 0, rows: 40 }, { story: 'street' }),
    makeTextFrame('f2', page2, { column: 0, columns: 3, row: 0, rows: 20 }, { story: 'upright', writing: 'vertical' }),
  ],
});
const flat = (story: string): string => flatText(plain.stories[story]!.text);

function marked(edition: Edition, id: string, args: Omit<AddMarkArgs, 'newId' | 'author' | 'round' | 'time'>): Edition {
  const planned = addMark.plan(edition, { author: '李编辑', round: '', time: TIME, newId: () => id, ...args });
  if (!planned.ok) throw new Error(planned.key);
  return carriedOut(edition, planned.operations);
}
function carriedOut(edition: Edition, operations: Parameters<typeof applyAll>[1]): Edition {
  const applied = applyAll(edition, operations);
  if (!applied.ok) throw new Error(applied.reason);
  return applied.edition;
}
const on = (story: string, words: string, nth = 0) => {
  let from = -1;
  for (let i = 0; i <= nth; i++) from = flat(story).indexOf(words, from + 1);
  return { type: 'text', story, from, to: from + words.length, page: story === 'upright' ? 'p2' : 'p1' } as const;
};

/** Every way in which a mark is shown. */
const edition = ((): Edition => {
  let all = marked(plain, 'gone', { kind: 'delete', anchor: on('street', '老旧') });
  all = marked(all, 'other', { kind: 'replace', anchor: on('street', '全部进入尾声', 2), text: '进入收尾阶段', note: '与标题一致' });
  all = marked(all, 'put-in', { kind: 'insert', anchor: { ...on('street', '居民', 1), to: on('street', '居民', 1).from }, text: '附近' });
  all = marked(all, 'says', { kind: 'comment', anchor: on('street', '旧街焕新'), note: '题目再斟酌' });
  all = marked(all, 'down', { kind: 'delete', anchor: on('upright', '从右往左', 1) });
  all = marked(all, 'place', { kind: 'comment', anchor: { type: 'area', page: 'p1', rect: { x: 300, y: 500, width: 80, height: 40 } }, note: '空了一块' });
  all = marked(all, 'frame', { kind: 'comment', anchor: { type: 'frame', frame: 'f1', page: 'p1' }, note: '通栏？' });
  all = marked(all, 'pen', { kind: 'drawing', anchor: { type: 'area', page: 'p1', rect: { x: 400, y: 100, width: 50, height: 50 } }, strokes: [{ tool: 'pen', width: 2, points: [{ x: 400, y: 100 }, { x: 450, y: 150 }] }] });
  all = marked(all, 'lost', { kind: 'comment', anchor: { type: 'text', story: 'basket', from: 0, to: 3, page: 'p2' }, note: '稿子撤了' });
  const answered = replyToMark.plan(all, { mark: 'says', author: '王主任', time: '2026-11-22T14:00:00.000Z', text: '同意' });
  return answered.ok ? carriedOut(all, answered.operations) : all;
})();

async function exported(of: Edition, preset: 'proof' | 'press-x4' | 'reading', file = 'out.pdf', changes: Partial<ExportPreset> = {}): Promise<Uint8Array> {
  const outcome = await exportEdition({
    edition: of, fonts, readAsset: () => Promise.reject(new Error('no pictures')), newsprint: root('resources/icc/newsprint-tr002-tac240.icc'), format: { kind: 'pdf', preset: { ...PLAIN_PRESS.presets[preset]!, files: 'edition', review: true, ...changes } },
    pages: null, time: '2026-11-23 21:40', target: { kind: 'file', path: join(folder, file) }, assetPath: () => null, override: { reason: 'for this test' },
  });
  if (!outcome.ok) throw new Error(outcome.key);
  return readFileSync(join(folder, file));
}
async function read(bytes: Uint8Array): Promise<AnnotatedPdf> {
  const result = await readAnnotatedPdf('返回.pdf', bytes);
  if (!result.ok) throw new Error(result.key);
  return result.value;
}
const composed = async (of: Edition) => (await composeWithFonts(of, fonts)).composition;
async function merged(of: Edition, bytes: Uint8Array) {
  const merge = planPdfMerge(of, await composed(of), await read(bytes), AS);
  if (!merge.ok) throw new Error(merge.key);
  return { ...merge, edition: carriedOut(of, merge.operations) };
}

/** What a viewer adds. */
function annotate(pdf: PDFDocument, page: PDFPage, entries: Record<string, unknown>): PDFRef {
  const { Contents, T, NM, ...rest } = entries as Record<string, string>;
  const dict = pdf.context.obj({ Type: 'Annot', F: 4, ...rest } as never) as unknown as PDFDict;
  for (const [key, text] of Object.entries({ Contents, T, NM })) if (text !== undefined) dict.set(PDFName.of(key), PDFHexString.fromText(text));
  const ref = pdf.context.register(dict);
  page.node.lookup(PDFName.of('Annots'), PDFArray).push(ref);
  return ref;
}
/** The annotation of a mark of ours, in what we wrote. */
function ours(page: PDFPage, name: string): PDFRef {
  const list = page.node.lookup(PDFName.of('Annots'), PDFArray);
  for (let i = 0; i < list.size(); i++) {
    const named = (list.lookup(i) as PDFDict).lookup(PDFName.of('NM')) as PDFString | undefined;
    if (named?.decodeText() === name) return list.get(i) as PDFRef;
  }
  throw new Error(`no ${name}`);
}
const quadOf = (page: PDFPage, name: string): number[] => {
  const dict = page.doc.context.lookup(ours(page, name), PDFDict);
  return dict.lookup(PDFName.of('QuadPoints'), PDFArray).asArray().map((n) => Number(String(n)));
};
const boxAround = (quads: number[]): number[] => {
  const [xs, ys] = [quads.filter((_, i) => i % 2 === 0), quads.filter((_, i) => i % 2 === 1)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
};
const brief = ({ kind, anchor, author, quote, note, time }: Mark) => ({ kind, author, quote, note, time, at: anchor.type });

describe('a proof PDF with marks', () => {
  it('shows every open mark as the annotation that viewers know, on its words, with answers', async () => {
    const pdf = await read(await exported(edition, 'proof'));
    expect(pdf.pages.map(({ pages }) => pages)).toEqual([['p1'], ['p2']]);
    const kinds = (page: number) => pdf.pages[page]!.annotations.map(({ subtype, name }) => `${name.replace('forme:', '')} ${subtype}`).sort();
    expect(kinds(0)).toEqual([
      'frame Square', 'gone StrikeOut', 'other Caret', 'other:struck StrikeOut', 'pen Ink', 'place Square', 'put-in Caret', 'says Highlight', 'says:reply:0 Text',
    ]);
    expect(kinds(1)).toEqual(['down StrikeOut', 'lost Text']);
    const of = (name: string) => pdf.pages.flatMap(({ annotations }) => annotations).find((each) => each.name === `forme:${name}`)!;
    expect(of('other')).toMatchObject({ author: '李编辑', time: TIME, text: '改正：“全部进入尾声” → “进入收尾阶段”\n与标题一致' });
    expect(of('says:reply:0')).toMatchObject({ author: '王主任', text: '同意', time: '2026-11-22T14:00:00.000Z' });
    expect(of('place').rect).toMatchObject({ x: 300, y: 500, width: 80, height: 40 });
    expect(of('pen').strokes).toEqual([{ tool: 'pen', width: 2, points: [{ x: 400, y: 100 }, { x: 450, y: 150 }] }]);
  });

  it('is the same file twice, and no file for the press or for readers carries a mark', async () => {
    const twice = [await exported(edition, 'proof', 'a.pdf'), await exported(edition, 'proof', 'b.pdf')];
    expect(Buffer.compare(twice[0]!, twice[1]!)).toBe(0);
    for (const preset of ['press-x4', 'reading'] as const) {
      const bytes = await exported(edition, preset);
      expect((await read(bytes)).pages.flatMap(({ annotations, pages }) => [...annotations, ...pages])).toEqual([]);
      expect(Buffer.from(bytes).includes('Forme:')).toBe(false);
    }
  });

  it('says nothing new when it comes back as it went out', async () => {
    expect(await merged(edition, await exported(edition, 'proof'))).toMatchObject({ operations: [], marks: 0, replies: 0, decisions: 0, failed: [] });
  });

  it('comes back as well from a sheet for paper, wider by a margin for notes, whose trim box a viewer lost', async () => {
    const paper = { lineNumbers: true, marksMargin: true };
    const pdf = await PDFDocument.load(await exported(edition, 'proof', 'paper.pdf', paper));
    const [first] = pdf.getPages() as [PDFPage];
    expect(first.getMediaBox().width - first.getTrimBox().width).toBeGreaterThan(140);
    const quads = quadOf(first, 'forme:gone');
    annotate(pdf, first, { Subtype: 'Underline', Rect: boxAround(quads), QuadPoints: quads, T: '外校' });
    for (const page of pdf.getPages()) for (const key of ['TrimBox', 'BleedBox']) page.node.delete(PDFName.of(key));
    const back = await merged(edition, await pdf.save());
    expect(back).toMatchObject({ marks: 1, replies: 0, decisions: 0, failed: [] });
    expect(Object.values(back.edition.marks).filter(({ author }) => author === '外校').map(({ quote }) => quote)).toEqual(['老旧']);
    const press = await Promise.all([paper, {}].map(async (changes, i) => (await PDFDocument.load(await exported(edition, 'press-x4', `press${i}.pdf`, changes))).getPage(0).getMediaBox()));
    expect(press[0]).toEqual(press[1]);
  });

  it('brings back answers and decisions about our marks, once', async () => {
    const pdf = await PDFDocument.load(await exported(edition, 'proof'));
    const [first, second] = pdf.getPages() as [PDFPage, PDFPage];
    const reply = annotate(pdf, first, { Subtype: 'Text', Rect: [0, 0, 10, 10], IRT: ours(first, 'forme:says'), T: '赵校对', Contents: '改为“老街新生”？', CreationDate: PDFString.of("D:20261122230000+08'00'") });
    annotate(pdf, first, { Subtype: 'Text', Rect: [0, 0, 10, 10], IRT: reply, T: '王主任', Contents: '好' });
    const decide = (of: PDFRef, page: PDFPage, State: string, day: string) => annotate(pdf, page, { Subtype: 'Text', Rect: [0, 0, 10, 10], IRT: of, T: '赵校对', State: PDFString.of(State), StateModel: PDFString.of('Review'), M: PDFString.of(`D:202611${day}000000Z`) });
    decide(ours(first, 'forme:gone'), first, 'Rejected', '20');
    decide(ours(first, 'forme:gone'), first, 'Accepted', '23');
    decide(ours(second, 'forme:down'), second, 'Rejected', '23');
    const bytes = await pdf.save();
    const back = await merged(edition, bytes);
    expect(back).toMatchObject({ marks: 0, replies: 2, decisions: 2, failed: [] });
    expect(back.edition.marks['says']!.replies.map(({ author, text, time }) => [author, text, time])).toEqual([
      ['王主任', '同意', '2026-11-22T14:00:00.000Z'], ['赵校对', '改为“老街新生”？', '2026-11-22T15:00:00.000Z'], ['王主任', '好', AS.now],
    ]);
    expect(back.edition.marks['gone']).toMatchObject({ state: 'accepted', settled: { by: '赵校对', time: '2026-11-23T00:00:00.000Z' } });
    expect(back.edition.marks['down']!.state).toBe('rejected');
    expect(flatText(back.edition.stories['street']!.text)).toBe(flat('street').replace('老旧', ''));
    expect(flatText(back.edition.stories['upright']!.text)).toBe(flat('upright'));
    expect(await merged(back.edition, bytes)).toMatchObject({ operations: [], failed: [] });
  });
});

describe('a PDF that somebody else annotated', () => {
  /** The words that our own marks stand on tell where others may put theirs. */
  async function annotated(): Promise<Uint8Array> {
    const pdf = await PDFDocument.load(await exported(edition, 'proof'));
    const [first, second] = pdf.getPages() as [PDFPage, PDFPage];
    const words = { other: quadOf(first, 'forme:other:struck'), says: quadOf(first, 'forme:says'), gone: quadOf(first, 'forme:gone'), down: quadOf(second, 'forme:down') };
    const add = (page: PDFPage, Subtype: string, quads: number[], more: Record<string, unknown> = {}) => annotate(pdf, page, { Subtype, Rect: boxAround(quads), QuadPoints: quads, T: '外校', CreationDate: PDFString.of('D:20261123080000Z'), ...more });
    for (const page of [first, second]) page.node.set(PDFName.of('Annots'), pdf.context.obj([]));
    add(first, 'Highlight', words.says, { Contents: '好标题', NM: 'aaa' });
    add(first, 'StrikeOut', words.gone, { Contents: '' });
    add(first, 'StrikeOut', words.other, { Contents: '告一段落' });
    add(second, 'Squiggly', words.down, { Contents: '方向？' });
    const [x0, y0, x1] = boxAround(words.gone) as [number, number, number, number];
    annotate(pdf, first, { Subtype: 'Caret', Rect: [x1 - 4, y0 - 5, x1 + 4, y0 + 3], T: '外校', Contents: '的' });
    const caret = annotate(pdf, first, { Subtype: 'Caret', Rect: [x0, y0 - 5, x0 + 8, y0 + 3], T: '外校', Contents: '老式' });
    add(first, 'StrikeOut', words.gone, { IRT: caret, RT: 'Group', IT: 'StrikeOutTextEdit' });
    annotate(pdf, first, { Subtype: 'FreeText', Rect: [500, 600, 560, 640], Contents: '这里放广告' });
    annotate(pdf, first, { Subtype: 'Ink', Rect: [500, 600, 560, 640], InkList: [[500, 600, 560, 640]], BS: { W: 3 }, CA: 0.4, T: '外校' });
    annotate(pdf, first, { Subtype: 'Link', Rect: [0, 0, 10, 10] });
    return pdf.save();
  }

  it('becomes marks on the words that lie there, and elsewhere on the area, once', async () => {
    const bytes = await annotated();
    const back = await merged(plain, bytes);
    const time = '2026-11-23T08:00:00.000Z';
    expect(back.failed).toEqual([]);
    expect(Object.values(back.edition.marks).map(brief)).toEqual([
      { kind: 'comment', author: '外校', quote: '旧街焕新', note: '好标题', time, at: 'text' },
      { kind: 'delete', author: '外校', quote: '老旧', note: '', time, at: 'text' },
      { kind: 'replace', author: '外校', quote: '全部进入尾声', note: '', time, at: 'text' },
      { kind: 'insert', author: '外校', quote: '', note: '', time: AS.now, at: 'text' },
      { kind: 'replace', author: '外校', quote: '老旧', note: '', time: AS.now, at: 'text' },
      { kind: 'comment', author: AS.author, quote: '', note: '这里放广告', time: AS.now, at: 'area' },
      { kind: 'drawing', author: '外校', quote: '', note: '', time: AS.now, at: 'area' },
      { kind: 'comment', author: '外校', quote: '从右往左', note: '方向？', time, at: 'text' },
    ]);
    const at = Object.values(back.edition.marks).flatMap(({ kind, anchor }) => (anchor.type === 'text' && kind === 'insert' ? [anchor.from] : []));
    expect(at).toEqual([flat('street').indexOf('老旧') + 2]);
    expect(Object.values(back.edition.marks).find(({ kind }) => kind === 'replace')!.anchor).toMatchObject({ from: on('street', '全部进入尾声', 2).from });
    expect(Object.values(back.edition.marks).find(({ kind }) => kind === 'drawing')!.strokes).toMatchObject([{ tool: 'highlighter', width: 3 }]);
    expect(await merged(back.edition, bytes)).toMatchObject({ operations: [], failed: [] });
  });

  it('is found by its pages’ numbers and size when nothing tells that it is ours', async () => {
    const pdf = await PDFDocument.load(await annotated());
    for (const page of pdf.getPages()) for (const key of ['PieceInfo', 'TrimBox', 'BleedBox']) page.node.delete(PDFName.of(key));
    const back = await merged(plain, await pdf.save());
    expect(Object.values(back.edition.marks).map(({ quote }) => quote)).toEqual(['旧街焕新', '老旧', '全部进入尾声', '', '老旧', '', '', '从右往左']);
  });

  it('is found on either page of a spread that left on one sheet', async () => {
    const spread: Edition = { ...edition, pages: { ...edition.pages, p1: { ...page1, joined: true } } };
    const pdf = await PDFDocument.load(await exported(spread, 'proof', 'spread.pdf', { spreads: 'sheet' }));
    expect(pdf.getPageCount()).toBe(1);
    const sheet = pdf.getPage(0);
    const [said, down] = [quadOf(sheet, 'forme:says'), quadOf(sheet, 'forme:down')];
    expect(boxAround(down)[0]! - boxAround(said)[0]!).toBeGreaterThan(page1.width - 200);
    for (const quads of [said, down]) annotate(pdf, sheet, { Subtype: 'Highlight', Rect: boxAround(quads), QuadPoints: quads, T: '外校' });
    const back = await merged(spread, await pdf.save());
    expect(Object.values(back.edition.marks).filter(({ author }) => author === '外校').map(({ quote, anchor }) => [quote, anchor.page])).toEqual([['旧街焕新', 'p1'], ['从右往左', 'p2']]);
  });

  it('is refused when it is of another edition, locked or damaged', async () => {
    const other = makeEdition({ pages: [makePage({ id: 'q1' })] });
    const bytes = await annotated();
    expect(planPdfMerge(other, await composed(other), await read(bytes), AS)).toMatchObject({ ok: false, key: 'failure.proof.other-edition', values: { name: '返回.pdf' } });
    const small = await PDFDocument.create();
    small.addPage([200, 200]);
    expect(planPdfMerge(plain, await composed(plain), await read(await small.save()), AS)).toMatchObject({ key: 'failure.proof.other-edition' });
    small.encrypt({ userPassword: 'secret', ownerPassword: 'more' } as never);
    expect(await readAnnotatedPdf('x.pdf', await small.save({ useObjectStreams: false }))).toEqual({ ok: false, key: 'intake.pdfEncrypted', values: { name: 'x.pdf' } });
    expect(await readAnnotatedPdf('x.pdf', bytes.subarray(0, bytes.length - 3000))).toMatchObject({ key: 'intake.pdfDamaged' });
  });
});
